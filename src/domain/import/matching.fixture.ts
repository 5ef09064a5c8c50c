import type { RegistrationId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { draft, listOf, somebody } from './list.fixture.ts';
import { matchPeople, type FilePerson } from './match-people.ts';
import type { DraftOwnFacts, PersonDraft } from './person-draft.ts';

/** A record of a list, as far as it says who somebody is. */
export type Row = PersonDraft['fields'] & {
  readonly weak?: true;
  readonly own?: DraftOwnFacts;
  readonly custom?: PersonDraft['custom'];
  readonly wishes?: PersonDraft['wishes'];
};

function drafts(rows: readonly Row[]): PersonDraft[] {
  return rows.map(({ weak, own, custom, wishes, ...fields }, at) =>
    draft(at, fields, {
      ticketIdKind: weak ? 'weak' : 'strong',
      own: own ?? null,
      custom: custom ?? [],
      wishes: wishes ?? [],
    }),
  );
}

type Decisions = Readonly<Record<number, string>>;

/** Who is who. */
export function match(
  rows: readonly Row[],
  here: readonly Registration[] = [],
  decisions: Decisions = {},
): FilePerson[] {
  const decide = (record: number) => (decisions[record] ?? null) as RegistrationId | 'new' | null;
  return matchPeople(listOf(drafts(rows)), here, decide);
}

/** Each person of the file in a word: its records, who it is here, and what is marked. */
export const said = (people: readonly FilePerson[]) =>
  people.map((person) => {
    const marks = [
      person.isUnsure ? 'unsure' : '',
      person.isTwice ? 'twice' : '',
      person.isTwoPeople ? 'two people' : '',
      person.former ? `was ${person.former.id}` : '',
    ].filter((mark) => mark !== '');
    const who = person.existing?.id ?? 'new';
    return [`${person.drafts.map(({ record }) => record).join('+')} ${who}`, ...marks].join(', ');
  });

/** The same of a single record. */
export const one = (row: Row, here: readonly Registration[] = [], decisions: Decisions = {}) =>
  said(match([row], here, decisions))[0];
/** Who else a record may be, and why. */
export const likenesses = (row: Row, here: readonly Registration[]) =>
  match([row], here)[0]!.likenesses.map(({ registrationId, why, score }) => `${registrationId} ${why} ${score}`);

export const anna = { fullName: 'Anna Okafor', email: 'anna@one.example' };
/** Anna, as she is known here. */
export const ann = (id = 'P1', given: Partial<Registration> = {}) => somebody(id, { ...anna, ...given });
