import type { FactsOfPeople } from '#domain/people/person-facts.ts';
import { wishesIn } from '#domain/people/person-facts.ts';
import { nameInOrder } from '#domain/names/name-in-order.ts';
import { displayName, type Registration } from '#domain/registration.ts';
import { STATUSES } from './people-filters.ts';

const TEXTS = [
  'email',
  'phone',
  'organization',
  'town',
  'language',
  'group',
  'ticketType',
  'registeredAt',
  'diet',
  'accessNeed',
  'notes',
  'badgeName',
  'pronouns',
] as const;
export type TextColumn = (typeof TEXTS)[number];

export const isTextColumn = (id: string): id is TextColumn => (TEXTS as readonly string[]).includes(id);

/** What a column is put in order by; an empty text stands last. */
export function sortValue(person: Registration, columnId: string, facts: FactsOfPeople): string | number {
  if (isTextColumn(columnId)) return person[columnId];
  if (columnId.startsWith('custom:')) {
    const id = columnId.slice(7);
    return person.custom.find((field) => field.columnId === id)?.value ?? '';
  }
  switch (columnId) {
    case 'status':
      return STATUSES.indexOf(person.status);
    case 'number':
      return person.shortNumber;
    case 'lastName':
      return nameInOrder(person, 'lastFirst');
    case 'wishes':
      return facts.rounds.filter(({ round }) => wishesIn(person, round.id).length > 0).length;
    case 'groups':
      return facts
        .of(person)
        .topicIds.map((id) => id ?? '~')
        .join(' ');
    case 'arrived':
      return facts.of(person).arrivedAt ?? '';
    case 'tags':
      return person.tags.join(' ');
    default:
      return displayName(person);
  }
}
