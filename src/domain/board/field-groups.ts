import { groupLikeWithLike, spreadEvenly, type LikeWithLike } from '../assignment/like-with-like.ts';
import type { EventData } from '../event-data.ts';
import type { RegistrationId, SessionId } from '../ids.ts';
import type { GroupByField } from '../plan.ts';
import { isExpected } from '../registration.ts';

/** A table of a round without topics, before it is made a topic. */
export type FieldGroup = {
  /** Towns or languages that sit here, largest first; none where people are spread. */
  readonly values: readonly string[];
  readonly registrationIds: readonly RegistrationId[];
};

export type FieldGroups = {
  readonly groups: readonly FieldGroup[];
  /** Values with too few people for a table of their own, and what each was put together with. */
  readonly joined: LikeWithLike['joined'];
  readonly findings: LikeWithLike['findings'];
};

/**
 * Proposes the tables of a round without topics: people of one town or language together, small ones joined, large
 * ones split; or everybody spread evenly.
 *
 * @param sizes people at a table.
 */
export function proposeFieldGroups(
  data: Pick<EventData, 'registrations'>,
  roundId: SessionId,
  field: GroupByField,
  sizes: { readonly smallest: number; readonly largest: number },
  seed: number,
): FieldGroups {
  const people = data.registrations
    .filter((person) => isExpected(person) && !person.absentFromIds.includes(roundId))
    .map((person) => ({ id: person.id as string, value: field === 'spread' ? '' : person[field] }));
  const typed = (group: { readonly values: readonly string[]; readonly people: readonly string[] }): FieldGroup => ({
    values: group.values,
    registrationIds: group.people as readonly RegistrationId[],
  });
  if (field === 'spread') {
    const groups = Math.max(1, Math.ceil(people.length / Math.max(1, sizes.largest)));
    return { groups: spreadEvenly(people, { seed, groups }).map(typed), joined: [], findings: [] };
  }
  const answer = groupLikeWithLike(people, { seed, min: sizes.smallest, max: sizes.largest });
  return { groups: answer.groups.map(typed), joined: answer.joined, findings: answer.findings };
}
