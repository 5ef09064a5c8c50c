import { Merge, X } from 'lucide-react';
import { memo, useMemo, useRef, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { TopicMark } from '#domain/documents/topic-marks.ts';
import { groupsOfPerson } from '#domain/door/groups-of-person.ts';
import type { TopicId } from '#domain/ids.ts';
import type { FactsOfPeople } from '#domain/people/person-facts.ts';
import { wishesIn } from '#domain/people/person-facts.ts';
import { perhapsSame } from '#domain/people/suspected-duplicates.ts';
import { displayName, Role, type Registration } from '#domain/registration.ts';
import { RoomFeature } from '#domain/plan.ts';
import { clockTime } from '../../connection/format.ts';
import { keepDraft, readDraft } from '../../connection/draft.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { EditField } from '../../parts/edit-field.tsx';
import { Select } from '../../parts/select.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import { MoreFields } from './more-fields.tsx';
import { Section, type TextField } from './panel-section.tsx';
import { STATUSES } from './people-filters.ts';
import { PersonAtDoor } from './person-at-door.tsx';
import { PersonHistory } from './person-history.tsx';
import styles from './person-panel.module.css';
import { STATUS_ICONS } from './status-tag.tsx';
import { TagEditor } from './tag-editor.tsx';
import { useSetStatus } from './use-set-status.ts';
import { usePersonEdits } from './use-person-edits.ts';
import { WishList } from './wish-list.tsx';

export type PersonPanelProps = {
  readonly person: Registration;
  readonly facts: FactsOfPeople;
  readonly marks: ReadonlyMap<TopicId, TopicMark>;
  readonly onClose: () => void;
  readonly onMerge: (people: readonly [Registration, Registration]) => void;
};

/** More than so many namesakes are a list to filter, not a line to read. */
const MOST_SAME = 3;

/** Where a field that is being changed is kept while the window is away: it is opened there again. */
export const personPlace = (eventId: string, id = '', field = '') => ['person', eventId, id, field].join(' ').trimEnd();

function draftOf(eventId: string, id: string, field: string) {
  const place = personPlace(eventId, id, field);
  const before = readDraft(place);
  return {
    draftBefore: typeof before === 'string' ? before : undefined,
    onDraft: (draft: string | null) => keepDraft(place, draft),
  };
}

/** Everything about one person, beside the list: each field is saved when it is left. */
export const PersonPanel = memo(DrawnPanel);

function DrawnPanel({ person: saved, facts, marks, onClose, onMerge }: PersonPanelProps) {
  const { shown: person, save, setWishes } = usePersonEdits(saved);
  const { topics } = useOpenEventData();
  const { eventId } = useOpenEvent().session;
  const setStatus = useSetStatus();
  const panel = useRef<HTMLElement>(null);
  const { id } = person;
  const text = (field: TextField, more: { readonly lines?: number; readonly type?: 'email' | 'tel' } = {}) => (
    <EditField
      key={`${id} ${field}`}
      label={say(`people.field.${field}`)}
      value={person[field]}
      {...draftOf(eventId, id, field)}
      onSave={(value) => save({ [field]: value })}
      {...more}
    />
  );
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape goes back to the list from any field
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={say('people.panel', { name: displayName(person) })}
      onKeyDown={keyDown}
    >
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 dir="auto">{displayName(person)}</h2>
          <p>
            {say('people.numberAndSource', {
              number: person.shortNumber,
              source: say(`people.source.${person.source}`),
            })}
          </p>
        </div>
        <IconButton size="small" label={say('people.closePanel')} icon={<X aria-hidden />} onPress={onClose} />
      </header>
      <div className={styles.body}>
        <SamePerson person={saved} onMerge={onMerge} />
        <Select
          label={say('people.field.status')}
          value={person.status}
          options={STATUSES.map((status) => {
            const Icon = STATUS_ICONS[status];
            return { id: status, label: say(`people.status.${status}`), mark: <Icon size={16} aria-hidden /> };
          })}
          onChange={(status) => setStatus([id], status as Registration['status'])}
        />
        <Section title={say('people.section.name')}>
          {person.fullName !== '' || (person.firstName === '' && person.lastName === '') ? text('fullName') : null}
          {person.fullName === '' || person.firstName !== '' || person.lastName !== '' ? (
            <div className={styles.pair}>
              {text('firstName')}
              {text('lastName')}
            </div>
          ) : null}
          {text('email', { type: 'email' })}
          <div className={styles.pair}>
            {text('phone', { type: 'tel' })}
            {text('town')}
          </div>
          {text('organization')}
        </Section>
        {facts.rounds.map((round) => (
          <Section key={round.round.id} title={say('people.wishesIn', { round: round.round.title })}>
            <WishList
              key={`${id} ${round.round.id}`}
              round={round}
              allTopics={topics}
              wished={wishesIn(person, round.round.id)}
              marks={marks}
              onChange={(topicIds) => setWishes(round.round.id, topicIds)}
            />
            <Checkbox
              isSelected={person.absentFromIds.includes(round.round.id)}
              onChange={(isAbsent) =>
                save({
                  absentFromIds: isAbsent
                    ? [...person.absentFromIds, round.round.id]
                    : person.absentFromIds.filter((one) => one !== round.round.id),
                })
              }
            >
              {say('people.absent')}
            </Checkbox>
          </Section>
        ))}
        <GroupsSection person={person} facts={facts} marks={marks} />
        <Section title={say('people.section.needs')}>
          {text('diet')}
          {text('accessNeed')}
          <div className={styles.ticks}>
            {RoomFeature.options.map((feature) => (
              <Checkbox
                key={feature}
                isSelected={person.needs.includes(feature)}
                onChange={(isOn) =>
                  save({ needs: isOn ? [...person.needs, feature] : person.needs.filter((one) => one !== feature) })
                }
              >
                {say(`people.need.${feature}`)}
              </Checkbox>
            ))}
          </div>
          <Select
            label={say('people.field.consent')}
            value={person.hasConsented === null ? 'unknown' : person.hasConsented ? 'yes' : 'no'}
            options={['unknown', 'yes', 'no'].map((answer) => ({ id: answer, label: say(`people.consent.${answer}`) }))}
            onChange={(answer) => save({ hasConsented: answer === 'unknown' ? null : answer === 'yes' })}
          />
        </Section>
        <Section title={say('people.section.notes')}>
          {text('notes', { lines: 3 })}
          {text('doorNote', { lines: 2 })}
          <TagEditor tags={person.tags} onChange={(tags) => save({ tags: [...tags] })} />
          <Select
            label={say('people.field.role')}
            value={person.role}
            options={Role.options.map((role) => ({ id: role, label: say(`people.role.${role}`) }))}
            onChange={(role) => save({ role: role as Registration['role'] })}
          />
        </Section>
        <MoreFields
          key={`more ${id}`}
          person={person}
          text={text}
          onSave={save}
          draftOf={(field) => draftOf(eventId, id, field)}
        />
        <PersonAtDoor personId={id} />
        <PersonHistory key={`history ${id}`} personId={id} />
      </div>
    </aside>
  );
}

/** Says who may be the same person, and leads to the two side by side. */
function SamePerson({ person, onMerge }: Pick<PersonPanelProps, 'person' | 'onMerge'>) {
  const { registrations } = useOpenEventData();
  const others = useMemo(() => perhapsSame(person, registrations).slice(0, MOST_SAME), [person, registrations]);
  return others.map((other) => (
    <div key={other.id} className={styles.same}>
      <p>{say('people.perhapsSame', { name: displayName(other), number: other.shortNumber })}</p>
      <Button size="small" icon={<Merge aria-hidden />} onPress={() => onMerge([person, other])}>
        {say('people.compare')}
      </Button>
    </div>
  ));
}

type GroupsProps = Pick<PersonPanelProps, 'person' | 'facts' | 'marks'>;

function GroupsSection({ person, facts, marks }: GroupsProps) {
  const data = useOpenEventData();
  const { settings } = useOpenEvent();
  const groups = useMemo(() => groupsOfPerson(data, person.id), [data, person.id]);
  const { arrivedAt, isHere } = facts.of(person);
  if (groups.length === 0) return null;
  return (
    <Section title={say('people.section.groups')}>
      <p className={styles.soft}>
        {arrivedAt === null
          ? say('people.notArrivedYet')
          : say(isHere ? 'people.hereSince' : 'people.wasHere', { time: clockTime(arrivedAt, settings) })}
      </p>
      <ul className={styles.groups}>
        {groups.map((group) => {
          const mark = group.topicId ? marks.get(group.topicId) : undefined;
          return (
            <li key={group.roundId}>
              {mark ? <TopicMarkIcon mark={mark} size={22} /> : <span className={styles.noMark} />}
              <div>
                <strong>{group.roundTitle}</strong>
                <span>
                  {group.topicId
                    ? [group.topicTitle, group.roomName].filter(Boolean).join(' · ')
                    : say(`people.group.${group.kind}`, { word: group.groupWord })}
                </span>
                {group.wishRank ? <span>{say('people.gotWish', { rank: group.wishRank })}</span> : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
