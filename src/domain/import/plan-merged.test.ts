import { describe, expect, it } from 'vitest';
import { emptyEventData, type EventData } from '../event-data.ts';
import type { RegistrationId } from '../ids.ts';
import type { FormerIdentity, Registration } from '../registration.ts';
import { importChanges } from './import-changes.ts';
import { countingMakers } from './import-makers.fixture.ts';
import type { ImportDecisions } from './import-plan.ts';
import { draft, ownFacts, round, somebody, SOURCE, topic } from './list.fixture.ts';
import type { PersonDraft } from './person-draft.ts';
import { anna, annaSays, plan, rowsOf, taken } from './planning.fixture.ts';

describe('somebody who was made one of two records', () => {
  const was: FormerIdentity = {
    id: 'P5' as RegistrationId,
    firstName: '',
    lastName: '',
    fullName: 'Anna Meier',
    email: 'meier@old.example',
    ticketId: '',
    imported: [
      {
        source: SOURCE,
        values: [
          { field: 'fullName', value: 'Anna Meier' },
          { field: 'email', value: 'meier@old.example' },
          { field: 'town', value: 'Hull' },
        ],
      },
    ],
  };
  const twin: FormerIdentity = { ...was, id: 'P6' as RegistrationId, fullName: 'A. Meier', email: 'a@old.example' };
  const merged: Registration = { ...anna, town: 'Hull', mergedFrom: [was, twin] };
  const old = (record: number, fields: PersonDraft['fields'] = {}) =>
    draft(record, { fullName: 'Anna Meier', email: 'meier@old.example', ...fields });

  it('is compared with what the list said of the old record, which is kept with that', () => {
    expect(rowsOf([old(0, { town: 'Hull' })], { here: [merged] })[0]).toBe('0 same');
    const [after] = taken([old(0, { town: 'York' })], { here: [merged] });
    expect(after!.town).toBe('York');
    expect(after!.fullName).toBe('Anna Okafor');
    const [first, second] = after!.mergedFrom!;
    expect(first!.imported[0]!.values).toContainEqual({ field: 'town', value: 'York' });
    expect(second).toEqual(twin);
    expect(after!.imported).toEqual(anna.imported);
  });

  it('may stand there under both names, and is one person of the plan', () => {
    const people = plan([annaSays({ phone: '12' }), old(1, { diet: 'vegan' })], { here: [merged] }).people;
    expect(people.map(({ records }) => records)).toEqual([[0, 1]]);
    expect(people[0]!.after).toMatchObject({ phone: '12', diet: 'vegan' });
    expect(people[0]!.isChanged).toBe(true);
    expect(people[0]!.draft.record).toBe(0);
    expect(plan([annaSays(), old(1, { town: 'Hull' })], { here: [merged] }).missing).toEqual([]);
  });

  it('keeps what its earlier record changed, also where the later one says nothing new', () => {
    const file = [annaSays({ phone: '12' }), old(1, { town: 'Hull' })];
    expect(taken(file, { here: [merged] })[0]!.phone).toBe('12');
    const alike = [annaSays({ phone: '12' }), old(1, { phone: '12' })];
    expect(rowsOf(alike, { here: [merged] })).toEqual(['0 changed', '1 same']);
    const other = plan([annaSays({ phone: '12' }), old(1, { phone: '13' })], { here: [merged] });
    expect(other.rows[1]!.fields).toMatchObject([{ before: '12', after: '13', take: 'ours', isConflict: true }]);
  });

  it('is compared with that one record, where others had its address or its id', () => {
    const others = [
      { ...was, id: 'P7' as RegistrationId, fullName: 'Meier family' },
      { ...was, email: 'anna@older.example', fullName: 'A. M.' },
    ];
    const [after] = taken([old(0, { town: 'York' })], { here: [{ ...merged, mergedFrom: [...others, was] }] });
    expect(after!.town).toBe('York');
    expect(after!.mergedFrom!.slice(0, 2)).toEqual(others);
    expect(after!.mergedFrom![2]!.imported[0]!.values).toContainEqual({ field: 'town', value: 'York' });
  });

  it('keeps the proposal and the wish of either record', () => {
    const says = { suggestion: 'Soup', withWhom: 'Bo Lind' };
    const here = [merged, somebody('P8', { fullName: 'Bo Lind' })];
    const file = [annaSays(), { ...old(1), ...says }];
    const { people, namedWishes } = plan(file, { here });
    expect(people[0]!.draft.suggestion).toBe('Soup');
    expect(namedWishes).toMatchObject([{ text: 'Bo Lind', with: 'P8' }]);
    const both = plan([annaSays({}, { suggestion: 'Tea' }), { ...old(1), ...says }], { here });
    expect(both.people[0]!.draft).toMatchObject({ suggestion: 'Tea', withWhom: 'Bo Lind' });
  });
});

describe('our own list of before two records were made one', () => {
  const former = (id: string, fullName: string, email: string): FormerIdentity => ({
    id: id as RegistrationId,
    firstName: '',
    lastName: '',
    fullName,
    email,
    ticketId: '',
    imported: [],
  });
  const mergedFrom = [former('P1', anna.fullName, anna.email), former('P5', 'Anna Meier', 'meier@old.example')];
  const one: Registration = { ...anna, town: 'York', mergedFrom };
  const sessions = [round('R1', 'Talks', '10:00'), round('R2', 'Walks', '14:00')];
  const topics = [topic('T1', 'Tea', ['R1']), topic('T2', 'Cake', ['R1', 'R2'])];
  const data: EventData = { ...emptyEventData(), registrations: [one], sessions, topics };
  const list = { isOwnFormat: true };
  const kept = (record: number, cell = '', presence = 'in') =>
    annaSays(
      { town: 'York' },
      {
        own: ownFacts('P1', { badgeCode: 'FM1P1', placements: [{ roundId: 'R1', topic: cell }], presence }),
      },
      record,
    );
  const gone = (record: number, fields: PersonDraft['fields'] = {}, cell = '') =>
    draft(
      record,
      { fullName: 'Anna Meier', email: 'meier@old.example', ...fields },
      { own: ownFacts('P5', { badgeCode: 'FM1P5', placements: [{ roundId: 'R1', topic: cell }], presence: 'in' }) },
    );
  const alone = (fields: PersonDraft['fields']) => plan([gone(0, fields)], { data, list });
  const told = (people: readonly PersonDraft[], table: string, decisions: ImportDecisions = {}) =>
    importChanges(plan(people, { data, list, decisions }), data, countingMakers()).changes.filter(
      (row) => row.table === table,
    );

  it('does not give them their old name and address back, in whatever order the rows stand', () => {
    for (const people of [
      [kept(0), gone(1)],
      [gone(0), kept(1)],
    ]) {
      expect(taken(people, { data, list })).toEqual([one]);
      expect(plan(people, { data, list }).counts).toMatchObject({ new: 0 });
    }
  });

  it('asks where the record that went says something else, and fills what nobody has said', () => {
    const { rows, people } = alone({ town: 'Hull', phone: '12' });
    expect(rows[0]!.marks).toEqual(['conflict']);
    expect(
      rows[0]!.fields
        .filter(({ field }) => field !== 'presence')
        .map(({ field, after, take }) => `${field} ${after} ${take}`),
    ).toEqual(['phone 12 file', 'town Hull ours']);
    expect(people[0]!.after).toMatchObject({ town: 'York', phone: '12', fullName: 'Anna Okafor' });
    expect(alone({ fullName: 'Anna Meyer' }).rows[0]!.fields[0]).toMatchObject({ after: 'Anna Meyer', take: 'ours' });
    expect(alone({ town: '' }).people[0]!.after.town).toBe('York');
    // A question alone writes nothing.
    const asking = { ...gone(0, { town: 'Hull' }), own: ownFacts('P5') };
    expect(importChanges(plan([asking], { data, list }), data, countingMakers()).changes).toEqual([]);
  });

  it('knows when they came, also where only the record that went was checked in', () => {
    const at = '2026-10-25T08:00:00.000Z';
    const cameAs = gone(1);
    const came = { ...cameAs, own: { ...cameAs.own!, arrivedAt: at } };
    expect(told([kept(0, '', ''), came], 'checkIns')).toMatchObject([{ after: { kind: 'arrived', at } }]);
    const first = kept(0);
    const earlier = { ...first, own: { ...first.own!, arrivedAt: '2026-10-25T07:00:00.000Z' } };
    expect(told([earlier, came], 'checkIns')).toMatchObject([{ after: { at: '2026-10-25T07:00:00.000Z' } }]);
    expect(told([earlier, draft(1, gone(1).fields)], 'checkIns')).toHaveLength(1);
  });

  it('places and checks in each person once', () => {
    expect(told([kept(0, 'Tea [T1]'), gone(1, {}, 'Cake [T2]')], 'placements')).toMatchObject([
      { after: { topicId: 'T1' } },
    ]);
    expect(told([gone(0, {}, 'Cake [T2]'), kept(1, 'Tea [T1]')], 'placements')).toMatchObject([
      { after: { topicId: 'T1' } },
    ]);
    expect(told([kept(0), gone(1, {}, 'Cake [T2]')], 'placements')).toMatchObject([{ after: { topicId: 'T2' } }]);
    expect(told([gone(0, {}, 'Cake [T2]'), kept(1)], 'placements')).toMatchObject([{ after: { topicId: 'T2' } }]);
    expect(told([kept(0), gone(1)], 'checkIns')).toHaveLength(1);
    const later = gone(1);
    const elsewhere = { ...later, own: { ...later.own!, placements: [{ roundId: 'R2', topic: 'Cake [T2]' }] } };
    expect(told([kept(0, 'Tea [T1]'), elsewhere], 'placements')).toMatchObject([
      { after: { roundId: 'R1', topicId: 'T1' } },
      { after: { roundId: 'R2', topicId: 'T2' } },
    ]);
    const decisions = { fields: { '1:topic:R1': 'file' as const } };
    expect(told([kept(0, 'Tea [T1]'), gone(1, {}, 'Cake [T2]')], 'placements', decisions)).toMatchObject([
      { after: { topicId: 'T2' } },
    ]);
    const both = {
      ...later,
      own: { ...later.own!, placements: [...gone(1, {}, 'Cake [T2]').own!.placements, ...elsewhere.own.placements] },
    };
    expect(told([kept(0, 'Tea [T1]'), both], 'placements', decisions)).toMatchObject([
      { after: { roundId: 'R1', topicId: 'T2' } },
      { after: { roundId: 'R2', topicId: 'T2' } },
    ]);
  });
});
