import { Accessibility } from 'lucide-react';
import type { Settings } from '#bridge/settings.ts';
import { say } from '#catalogue/catalogue.ts';
import type { TopicMark } from '#domain/documents/topic-marks.ts';
import type { TopicId } from '#domain/ids.ts';
import { wishesIn, type FactsOfPeople } from '#domain/people/person-facts.ts';
import { nameInOrder, type NameOrder } from '#domain/names/name-in-order.ts';
import type { Registration } from '#domain/registration.ts';
import { clockTime } from '../../connection/format.ts';
import { Tag } from '../../parts/chip.tsx';
import type { GridColumn } from '../../parts/data-grid.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './people-columns.module.css';
import { isTextColumn } from './sort-value.ts';
import { StatusTag } from './status-tag.tsx';

/** Columns that can be shown beside the name, in the order in which they are offered. */
export const COLUMN_IDS = [
  'status',
  'wishes',
  'groups',
  'organization',
  'town',
  'email',
  'arrived',
  'phone',
  'number',
  'tags',
  'diet',
  'accessNeed',
  'language',
  'group',
  'ticketType',
  'registeredAt',
  'pronouns',
  'badgeName',
  'notes',
] as const;

export const USUAL_COLUMNS: readonly string[] = [
  'status',
  'wishes',
  'groups',
  'organization',
  'town',
  'email',
  'arrived',
];

const WIDTHS: Readonly<Record<string, number>> = {
  status: 128,
  wishes: 150,
  groups: 104,
  arrived: 84,
  number: 72,
  email: 210,
  registeredAt: 160,
  notes: 220,
};

export type ColumnSetting = {
  readonly shown: readonly string[];
  /** Headings of custom columns by their id. */
  readonly custom: ReadonlyMap<string, string>;
  readonly facts: FactsOfPeople;
  readonly marks: ReadonlyMap<TopicId, TopicMark>;
  readonly titles: ReadonlyMap<TopicId, string>;
  readonly settings: Settings;
};

/** The heading of a column. */
export function columnLabel(id: string, custom: ReadonlyMap<string, string>): string {
  return id.startsWith('custom:') ? (custom.get(id.slice(7)) ?? '') : say(`people.column.${id}`);
}

/** The table's columns: the name, then what was chosen. */
export function peopleColumns(setting: ColumnSetting): readonly GridColumn<Registration>[] {
  const known = (id: string) =>
    id.startsWith('custom:') ? setting.custom.has(id.slice(7)) : (COLUMN_IDS as readonly string[]).includes(id);
  return [
    {
      id: 'name',
      label: say('people.column.name'),
      width: 200,
      grow: 1.4,
      isSortable: true,
      render: (person) => <Name person={person} order={setting.settings.nameOrder} />,
    },
    ...setting.shown.filter(known).map((id): GridColumn<Registration> => ({
      id,
      label: columnLabel(id, setting.custom),
      width: WIDTHS[id] ?? 140,
      grow: id === 'arrived' || id === 'number' ? 0.5 : 1,
      isSortable: true,
      isEnd: id === 'number',
      render: (person) => cell(person, id, setting),
    })),
  ];
}

function Name({ person, order }: { readonly person: Registration; readonly order: NameOrder }) {
  const isCancelled = person.status === 'cancelled';
  return (
    <>
      <span className={isCancelled ? styles.cancelled : styles.name} dir="auto">
        {nameInOrder(person, order)}
      </span>
      {person.accessNeed !== '' || person.needs.length > 0 ? (
        <Accessibility className={styles.access} role="img" aria-label={say('people.hasAccessNeed')} />
      ) : null}
    </>
  );
}

function cell(person: Registration, id: string, { facts, marks, titles, settings }: ColumnSetting) {
  if (isTextColumn(id)) return <Soft text={person[id]} />;
  if (id.startsWith('custom:'))
    return <Soft text={person.custom.find((field) => field.columnId === id.slice(7))?.value ?? ''} />;
  switch (id) {
    case 'status':
      return <StatusTag status={person.status} />;
    case 'number':
      return <Soft text={String(person.shortNumber)} />;
    case 'tags':
      return person.tags.map((tag) => <Tag key={tag}>{tag}</Tag>);
    case 'arrived': {
      const at = facts.of(person).arrivedAt;
      return <Soft text={at === null ? '' : clockTime(at, settings)} />;
    }
    case 'wishes':
      return (
        <Marks byRound={facts.rounds.map(({ round }) => wishesIn(person, round.id))} marks={marks} titles={titles} />
      );
    default:
      return (
        <Marks
          byRound={facts.of(person).topicIds.map((topicId) => (topicId === null ? [] : [topicId]))}
          marks={marks}
          titles={titles}
        />
      );
  }
}

const Soft = ({ text }: { readonly text: string }) => (
  <span className={styles.soft} dir="auto">
    {text}
  </span>
);

type MarksProps = {
  readonly byRound: readonly (readonly TopicId[])[];
  readonly marks: ReadonlyMap<TopicId, TopicMark>;
  readonly titles: ReadonlyMap<TopicId, string>;
};

/** Topics as their marks, round by round; three of each at most, the rest as a number. */
function Marks({ byRound, marks, titles }: MarksProps) {
  if (byRound.every((topicIds) => topicIds.length === 0)) return <Soft text="" />;
  const words = byRound.map((topicIds) => topicIds.map((id) => titles.get(id) ?? '').join(', ')).filter(Boolean);
  return (
    <span className={styles.marks} role="img" aria-label={words.join('; ')}>
      {byRound.map((topicIds, round) => (
        <span key={round} className={styles.round}>
          {topicIds.slice(0, 3).map((id) => {
            const mark = marks.get(id);
            return mark ? <TopicMarkIcon key={id} mark={mark} size={20} /> : null;
          })}
          {topicIds.length > 3 ? <small>{say('people.more', { count: topicIds.length - 3 })}</small> : null}
        </span>
      ))}
    </span>
  );
}
