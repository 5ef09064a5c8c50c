import { isOfRehearsal } from '../door/rehearsal-code.ts';
import type { PersonDraft } from './person-draft.ts';

/** What a list says of the rehearsal that it was exported from. */
export type RehearsalRows = {
  /** Records that stand there with a code of the rehearsal. */
  readonly people: number;
  /** Of these, records of people who walked in there: invented ones, most likely. */
  readonly walkIns: ReadonlySet<number>;
};

/**
 * Who of a list only ever walked into a rehearsal, and so must not become somebody real unasked.
 *
 * The list marks them. Where this event knows people of the list by their ids, everybody else of it came in the
 * rehearsal too: a list may be older than the mark, and its mark may have been deleted in a sheet program.
 *
 * @returns null for a list of no rehearsal.
 */
export function rehearsalRows(
  people: readonly Pick<PersonDraft, 'record' | 'own'>[],
  isKnown: (personId: string) => boolean,
): RehearsalRows | null {
  const rehearsed = people.filter(({ own }) => own !== null && isOfRehearsal(own.badgeCode));
  if (rehearsed.length === 0) return null;
  const isOfThisEvent = rehearsed.some(({ own }) => isKnown(own!.personId));
  const walkIns = rehearsed.filter(
    ({ own }) => !isKnown(own!.personId) && (isOfThisEvent || own!.walkedIntoRehearsal === true),
  );
  return { people: rehearsed.length, walkIns: new Set(walkIns.map(({ record }) => record)) };
}
