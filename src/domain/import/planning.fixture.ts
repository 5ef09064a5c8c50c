import { emptyEventData, type EventData } from '../event-data.ts';
import type { Registration } from '../registration.ts';
import { importChanges } from './import-changes.ts';
import { countingMakers } from './import-makers.fixture.ts';
import type { ImportDecisions } from './import-plan.ts';
import { draft, listOf, somebody } from './list.fixture.ts';
import type { ListForImport, PersonDraft } from './person-draft.ts';
import { planImport } from './plan-import.ts';
import { withChanges } from './with-changes.ts';

/** What an event holds, and what was decided, before a list is planned. */
export type Given = {
  readonly here?: readonly Registration[];
  readonly data?: Partial<EventData>;
  readonly decisions?: ImportDecisions;
  readonly list?: Partial<ListForImport>;
  readonly sha256?: string;
};

const dataOf = ({ here = [], data = {} }: Given): EventData => ({ ...emptyEventData(), registrations: here, ...data });

/** The plan of a list of these records. */
export function plan(people: readonly PersonDraft[], given: Given = {}) {
  const { decisions = {}, list = {}, sha256 = '' } = given;
  return planImport(listOf(people, list), dataOf(given), { decisions, sha256 });
}

/** The people as they would be, after the plan is written. */
export function taken(people: readonly PersonDraft[], given: Given = {}): readonly Registration[] {
  const data = dataOf(given);
  return withChanges(data, importChanges(plan(people, given), data, countingMakers()).changes).registrations;
}

/** Each row in a word: its record, what becomes of it, and what should be looked at. */
export const rowsOf = (people: readonly PersonDraft[], given: Given = {}) =>
  plan(people, given).rows.map(({ record, outcome, marks }) => [record, outcome, ...marks].join(' '));

export const anna = somebody('P1', { fullName: 'Anna Okafor', email: 'anna@one.example' });
export const annaFields = { fullName: 'Anna Okafor', email: 'anna@one.example' };
export const annaSays = (fields: PersonDraft['fields'] = {}, given: Partial<PersonDraft> = {}, record = 0) =>
  draft(record, { ...annaFields, ...fields }, given);
export const bo = (record: number, fields: PersonDraft['fields'] = {}, given: Partial<PersonDraft> = {}) =>
  draft(record, { fullName: 'Bo Lind', email: 'bo@one.example', ...fields }, given);
