import { ArrowRight } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { MovedSeat, SeatRank, SeatReason, WhyNot } from '#domain/assignment/explain.ts';
import type { SeatsByRound } from '#domain/board/board-seats.ts';
import type { WishMark } from '#domain/board/round-board.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { displayName } from '#domain/registration.ts';
import { ordinal } from './ordinal.ts';
import styles from './side-panel.module.css';
import { useWhy } from './use-why.ts';
import type { Trial } from './why-messages.ts';
import { WishRank } from './wish-rank.tsx';

export type WhySectionProps = {
  readonly data: EventData;
  readonly seats: SeatsByRound;
  readonly personId: RegistrationId;
  readonly roundId: SessionId;
  readonly fixedRoundIds: readonly SessionId[];
};

const SHOWN_MOVES = 5;

/** Why somebody sits where they sit in this round, and what another seat, no lock or more chairs would bring. */
export function WhySection({ data, seats, personId, roundId, fixedRoundIds }: WhySectionProps) {
  const { reasons, trials, isWorking } = useWhy(data, seats, personId, roundId, fixedRoundIds);
  const reason = reasons.find(({ round }) => round === roundId);
  const words = wordsFor(data);
  const wished = wishesOf(data, personId, roundId);
  const seatAt = reason?.topic ? wished.indexOf(reason.topic as TopicId) : -1;
  const before = seatAt < 0 ? wished : wished.slice(0, seatAt);
  const gone = before.filter((id) => !reason?.missed.some(({ topic }) => topic === id));
  return (
    <section className={styles.part} aria-busy={isWorking}>
      <h4>{say('groups.panel.why')}</h4>
      {reason ? (
        <ul className={styles.reasons}>
          <li>{seatWords(reason, words, isLeading(data, personId, reason.topic), wished)}</li>
          {reason.isPast || reason.isLocked
            ? null
            : gone.map((id) => (
                <li key={id}>
                  {[
                    say('groups.why.missed', { letter: words.letter(id), wish: ordinal(wished.indexOf(id) + 1) }),
                    say('groups.why.notOfferedWish'),
                  ].join(' ')}
                </li>
              ))}
          {reason.missed.map(({ topic, why }) => (
            <li key={topic}>
              {[
                say('groups.why.missed', {
                  letter: words.letter(topic),
                  wish: ordinal(wished.indexOf(topic as TopicId) + 1),
                }),
                missedWords(why, words),
              ].join(' ')}
              {trials
                .filter((trial) => trial.kind !== 'lock' && trial.topic === topic)
                .map((trial) => (
                  <TrialView key={trial.kind} trial={trial} words={words} personId={personId} />
                ))}
            </li>
          ))}
          {trials
            .filter((trial) => trial.kind === 'lock')
            .map((trial) => (
              <li key="lock">
                <TrialView trial={trial} words={words} personId={personId} />
              </li>
            ))}
        </ul>
      ) : (
        <p className={styles.soft}>{say(isWorking ? 'groups.why.working' : 'groups.why.unknown')}</p>
      )}
    </section>
  );
}

type Words = { readonly letter: (topic: string) => string; readonly name: (person: string) => string };

function wordsFor(data: EventData): Words {
  const marks = topicMarks(data.topics);
  return {
    letter: (topic) => marks.get(topic as TopicId)?.letter ?? '–',
    name: (id) => {
      const person = data.registrations.find((one) => one.id === id);
      return person ? displayName(person) : '';
    },
  };
}

function isLeading(data: EventData, personId: RegistrationId, topicId: string | null): boolean {
  return data.topics.find(({ id }) => id === topicId)?.facilitatorIds.includes(personId) ?? false;
}

function wishesOf(data: EventData, personId: RegistrationId, roundId: SessionId): readonly TopicId[] {
  const person = data.registrations.find(({ id }) => id === personId);
  return person?.wishes.find((wishes) => wishes.roundId === roundId)?.topicIds ?? [];
}

function seatWords(reason: SeatReason, words: Words, leads: boolean, wished: readonly TopicId[]): string {
  if (reason.topic === null) return say('groups.why.noSeat');
  const letter = words.letter(reason.topic);
  if (leads) return say('groups.why.leads', { letter });
  if (reason.isPast) return say('groups.why.past', { letter });
  if (reason.isLocked) return say('groups.why.locked', { letter });
  // Ranks as the person named them: topics that are not offered any more count too.
  const at = wished.indexOf(reason.topic as TopicId);
  if (at >= 0) return say('groups.why.wish', { letter, wish: ordinal(at + 1) });
  if (reason.rank.kind === 'none' && wished.length > 0) return say('groups.why.notOffered', { letter });
  return say(`groups.why.${wished.length > 0 ? 'unranked' : 'none'}`, { letter });
}

function missedWords(why: WhyNot, words: Words): string {
  switch (why.kind) {
    case 'full':
      return say('groups.why.full', { count: why.firstWishes, seats: why.seats });
    case 'need':
      return say('groups.why.need', { needs: why.features.map((need) => say(`need.${need}`)).join(', ') });
    case 'together':
      return say('groups.why.together', { names: why.people.map(words.name).join(', ') });
    case 'locked':
      return say('groups.why.lockedElsewhere');
    default:
      return say(`groups.why.${why.kind}`);
  }
}

const markOf = (rank: SeatRank): WishMark =>
  rank.kind === 'wish' ? { kind: 'rank', rank: rank.wish } : { kind: rank.kind };

function TrialView({
  trial,
  words,
  personId,
}: {
  readonly trial: Trial;
  readonly words: Words;
  readonly personId: RegistrationId;
}) {
  const { whatIf } = trial;
  const others = whatIf.moved.filter((seat) => trial.kind !== 'seat' || seat.person !== personId);
  const isTold = !whatIf.conflict && (trial.kind === 'seat' || whatIf.direction < 0);
  return (
    <div className={styles.trial}>
      <p>{trialWords(trial, others.length, words)}</p>
      {!isTold ? null : (
        <ul>
          {others.slice(0, SHOWN_MOVES).map((seat) => (
            <MovedRow key={`${seat.round} ${seat.person}`} seat={seat} words={words} />
          ))}
          {others.length > SHOWN_MOVES ? (
            <li className={styles.soft}>{say('groups.panel.worseOffMore', { count: others.length - SHOWN_MOVES })}</li>
          ) : null}
        </ul>
      )}
    </div>
  );
}

function trialWords(trial: Trial, others: number, words: Words): string {
  const { whatIf } = trial;
  const result = whatIf.conflict
    ? 'impossible'
    : whatIf.direction > 0
      ? 'worse'
      : whatIf.direction < 0
        ? 'better'
        : others > 0
          ? 'equal'
          : 'nothing';
  const letter = trial.kind === 'lock' ? '' : words.letter(trial.topic);
  const chairs = trial.kind === 'chairs' ? trial.chairs : 0;
  return say(`groups.trial.${trial.kind}.${result}`, { letter, chairs, count: others });
}

function MovedRow({ seat, words }: { readonly seat: MovedSeat; readonly words: Words }) {
  return (
    <li className={styles.moved}>
      <span className={styles.personName}>{words.name(seat.person)}</span>
      <span>{seat.from === null ? '–' : words.letter(seat.from)}</span>
      <WishRank mark={seat.from === null ? null : markOf(seat.rankBefore)} />
      <ArrowRight aria-hidden />
      <span>{seat.to === null ? '–' : words.letter(seat.to)}</span>
      <WishRank mark={seat.to === null ? null : markOf(seat.rankAfter)} />
    </li>
  );
}
