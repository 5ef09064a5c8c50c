import { TriangleAlert, UserPlus, UsersRound } from 'lucide-react';
import { useEffect, useMemo, useState, type FormEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import { seatsHeld } from '#domain/door/decide-at-door.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import { alikePeople, seatsForWalkIn, type SeatOffer } from '#domain/door/walk-in.ts';
import { factsOf } from '#domain/event-data.ts';
import type { TopicId } from '#domain/ids.ts';
import { keepDraft } from '../../connection/draft.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { wallClock } from '../../connection/format.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import type { Door } from './use-door.ts';
import { walkInBefore, walkInPlace, type WalkInTyped } from './walk-in-draft.ts';
import styles from './walk-in-panel.module.css';

/** Topics offered in each round; the best is taken unless another is chosen. */
const OFFERED = 3;

export type WalkInPanelProps = { readonly door: Door; readonly name: string };

/** Somebody who is on no list: a name is enough, one key takes them in and gives them the best open seats. */
export function WalkInPanel({ door, name: givenName }: WalkInPanelProps) {
  const { session } = useOpenEvent();
  const { data, finder, states } = door;
  const place = walkInPlace(session.eventId);
  const [typed, setTyped] = useState<WalkInTyped>(() => {
    const before = walkInBefore(session.eventId);
    return before?.name === givenName ? before : { name: givenName, organization: '', email: '' };
  });
  const { name, organization, email } = typed;
  useEffect(() => keepDraft(place, typed), [place, typed]);
  useEffect(() => () => keepDraft(place, null), [place]);
  const set = (field: keyof WalkInTyped) => (text: string) => setTyped((before) => ({ ...before, [field]: text }));
  const [wantsBadge, setWantsBadge] = useState(true);
  const [openedAt] = useState(() => new Date().toISOString());
  const offers = useMemo(() => seatsForWalkIn(data, openedAt), [data, openedAt]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, TopicId | null>>(new Map());
  const alike = useMemo(() => alikePeople(name, finder.find(name, 8)), [name, finder]);
  const capacity = factsOf(data)?.capacity ?? null;
  const held = useMemo(() => seatsHeld(data, states), [data, states]);
  const isFull = capacity !== null && held >= capacity;

  const seatOf = (offer: SeatOffer) =>
    chosen.has(offer.roundId) ? chosen.get(offer.roundId)! : (offer.seats[0]?.topicId ?? null);
  const admit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const seats = offers.flatMap((offer) => {
      const topicId = seatOf(offer);
      return topicId ? [{ roundId: offer.roundId, topicId }] : [];
    });
    void door.admitWalkIn({
      fields: { fullName: name.trim(), organization: organization.trim(), email: email.trim() },
      seats,
      wantsBadge,
    });
  };

  return (
    <form className={styles.panel} aria-labelledby="walk-in-title" onSubmit={admit}>
      <header className={styles.head}>
        <UserPlus aria-hidden />
        <h2 id="walk-in-title">{say('door.walkIn.title')}</h2>
        <span className={styles.enough}>{say('door.walkIn.enough')}</span>
        <Button type="submit" size="large" look="primary" isDisabled={name.trim() === ''}>
          {say('door.walkIn.admit')} <kbd>{say('door.key.enter')}</kbd>
        </Button>
        <Button size="large" onPress={door.dismiss}>
          {say('cancel')} <kbd>{say('door.key.escape')}</kbd>
        </Button>
      </header>
      <div className={styles.fields}>
        <TextField label={say('door.walkIn.name')} value={name} onChange={set('name')} autoFocus />
        <TextField label={say('door.walkIn.organization')} value={organization} onChange={set('organization')} />
        <TextField label={say('door.walkIn.email')} value={email} onChange={set('email')} type="email" />
        <Checkbox isSelected={wantsBadge} onChange={setWantsBadge}>
          {say('door.badge.wanted')}
        </Checkbox>
      </div>
      <div role="status" className={styles.warnings}>
        {alike.map((row) => {
          const person = doorPerson(row);
          return (
            <p key={row.id} className={styles.warning}>
              <UsersRound aria-hidden />
              <span>
                {say('door.walkIn.alike', { name: person.name, number: person.shortNumber })}
                {person.organization ? ` (${person.organization})` : ''}
              </span>
              <Button size="large" onPress={() => void door.decide(row, '')}>
                {say('door.walkIn.isThem')}
              </Button>
            </p>
          );
        })}
        {isFull ? (
          <p className={styles.warning} data-tone="stop">
            <TriangleAlert aria-hidden />
            <span>{say('door.walkIn.full', { held, capacity })}</span>
          </p>
        ) : null}
      </div>
      <div className={styles.rounds}>
        {offers.map((offer) => (
          <RoundSeats
            key={offer.roundId}
            offer={offer}
            door={door}
            value={seatOf(offer)}
            onChange={(topicId) => setChosen((before) => new Map([...before, [offer.roundId, topicId]]))}
          />
        ))}
      </div>
    </form>
  );
}

type RoundSeatsProps = {
  readonly offer: SeatOffer;
  readonly door: Door;
  readonly value: TopicId | null;
  readonly onChange: (topicId: TopicId | null) => void;
};

function RoundSeats({ offer, door, value, onChange }: RoundSeatsProps) {
  const marks = useMemo(() => topicMarks(door.data.topics), [door.data.topics]);
  const choices = [...offer.seats.slice(0, OFFERED), null];
  return (
    <fieldset className={styles.round}>
      <legend className={styles.legend}>
        <b>{wallClock(offer.startsAt)}</b> {offer.title}
      </legend>
      {choices.map((seat) => {
        const mark = seat ? marks.get(seat.topicId) : undefined;
        return (
          <label key={seat?.topicId ?? 'none'} className={styles.seat}>
            <input
              type="radio"
              name={`seat-${offer.roundId}`}
              checked={value === (seat?.topicId ?? null)}
              onChange={() => onChange(seat?.topicId ?? null)}
            />
            {mark ? <TopicMarkIcon mark={mark} /> : <span className={styles.noMark} />}
            <span className={styles.seatWords}>
              <span className={styles.seatTitle}>{seat ? seat.title : say('door.walkIn.noSeat')}</span>
              {seat ? (
                <span className={styles.seatRoom}>
                  {[seat.roomName, seat.free === null ? '' : say('door.walkIn.free', { count: seat.free })]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              ) : null}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
