import { describe, expect, it } from 'vitest';
import type { RegistrationId } from '../ids.ts';
import type { ImportDecisions } from './import-plan.ts';
import { draft, ownFacts, round, somebody, SOURCE, topic } from './list.fixture.ts';
import type { PersonDraft } from './person-draft.ts';
import { countRows } from './plan-import.ts';
import { anna, annaFields, annaSays, bo, plan, rowsOf, taken } from './planning.fixture.ts';

describe('a row of the review', () => {
  it('says what becomes of it', () => {
    const here = taken([annaSays({ town: 'Hull' })]);
    expect(rowsOf([annaSays({ town: 'Hull' }), bo(1)], { here })).toEqual(['0 same', '1 new']);
    expect(rowsOf([annaSays({ town: 'York' })], { here })).toEqual(['0 changed']);
    expect(plan([annaSays({ town: 'York' }), bo(1)], { here }).counts).toEqual({
      records: 2,
      new: 1,
      changed: 1,
      same: 0,
      skipped: 0,
      rejected: 0,
    });
  });

  it('says who it is and where it stands', () => {
    const [row] = plan([annaSays({ town: 'Hull' }, { flags: ['date_unclear'] })], { here: [anna] }).rows;
    expect(row).toMatchObject({
      record: 0,
      line: 2,
      outcome: 'changed',
      marks: ['flagged'],
      code: '',
      name: 'Anna Okafor',
      email: 'anna@one.example',
      registrationId: 'P1',
      spokenForBy: null,
      sharesWith: null,
      flags: ['date_unclear'],
      likenesses: [],
    });
    expect(row!.fields).toEqual([
      { field: 'town', label: '', before: '', after: 'Hull', take: 'file', isConflict: false },
    ]);
    const named = (fields: PersonDraft['fields']) => plan([draft(0, fields)]).rows[0]!.name;
    expect(named({ firstName: 'Anna', lastName: 'Okafor' })).toBe('Anna Okafor');
    expect(named({ email: 'x@one.example' })).toBe('x@one.example');
    expect(named({ ticketId: 'T1' })).toBe('');
  });

  it('tells what a new person brings, in a list of a usual length', () => {
    const [row] = plan([bo(0, { town: 'Hull', phone: '' })]).rows;
    expect(row!.fields.map(({ field, after, take }) => `${field} ${after} ${take}`)).toEqual([
      'fullName Bo Lind file',
      'email bo@one.example file',
      'town Hull file',
    ]);
    expect(row!.registrationId).toBeNull();
    expect(taken([bo(0)])[0]).toMatchObject({ source: 'import', status: 'coming' });
  });

  it('says with whom it shares an address in the same file', () => {
    const family = [annaSays(), draft(1, { fullName: 'Cy Okafor', email: anna.email })];
    expect(plan(family).rows.map(({ sharesWith }) => sharesWith)).toEqual([null, 0]);
    expect(plan(family.map((one, at) => ({ ...one, record: at + 4 }))).rows[1]!.sharesWith).toBe(4);
  });

  it('shows what was left out by the reader in its place', () => {
    const leftOut = [
      { record: 2, line: 9, kind: 'skipped' as const, code: 'totals', cells: ['', 'Total', '12'] },
      { record: 0, line: 2, kind: 'rejected' as const, code: 'no_name', cells: [' ', ''] },
    ];
    const { rows, counts } = plan([bo(1)], { list: { leftOut } });
    expect(rows.map(({ record, outcome, code, name, line }) => [record, outcome, code, name, line])).toEqual([
      [0, 'rejected', 'no_name', '', 2],
      [1, 'new', '', 'Bo Lind', 3],
      [2, 'skipped', 'totals', 'Total', 9],
    ]);
    expect(rows[0]).toMatchObject({
      marks: [],
      email: '',
      registrationId: null,
      fields: [],
      likenesses: [],
      flags: [],
      spokenForBy: null,
      sharesWith: null,
    });
    expect(counts).toEqual({ records: 3, new: 1, changed: 0, same: 0, skipped: 1, rejected: 1 });
    const long = [{ ...leftOut[1]!, cells: ['x'.repeat(300)] }];
    expect(plan([], { list: { leftOut: long } }).rows[0]!.name).toHaveLength(200);
    expect(countRows([])).toEqual({ records: 0, new: 0, changed: 0, same: 0, skipped: 0, rejected: 0 });
  });

  it('is marked where both sides changed, and stays ours until it is decided', () => {
    const here = taken([annaSays({ town: 'Hull' })]).map((person) => ({ ...person, town: 'Leeds' }));
    const file = [annaSays({ town: 'York' })];
    expect(rowsOf(file, { here })).toEqual(['0 same conflict']);
    expect(taken(file, { here })[0]!.town).toBe('Leeds');
    const decisions = { fields: { '0:town': 'file' as const } };
    expect(rowsOf(file, { here, decisions })).toEqual(['0 changed conflict']);
    expect(taken(file, { here, decisions })[0]!.town).toBe('York');
    expect(taken(file, { here, decisions: { fields: { '1:town': 'file' } } })[0]!.town).toBe('Leeds');
  });

  it('of two people waits for a decision, and nobody is touched', () => {
    const here = [
      somebody('P1', { ...annaFields, ticketId: 'T1', imported: [{ source: SOURCE, values: [] }] }),
      somebody('P2', { fullName: 'Bo Lind', email: 'bo@one.example' }),
    ];
    const both = [bo(0, { ticketId: 'T1', town: 'Hull' })];
    const { rows, people } = plan(both, { here });
    expect(rows[0]).toMatchObject({
      outcome: 'rejected',
      marks: ['unsure', 'twoPeople'],
      code: 'conflict_two_people',
      fields: [],
    });
    expect(people).toEqual([]);
    expect(
      taken(both, { here, decisions: { rows: { 0: { as: 'existing', registrationId: here[1]!.id } } } })[1]!.town,
    ).toBe('Hull');
  });
});

describe('what was decided for a row', () => {
  it('is followed', () => {
    const decided = (decisions: ImportDecisions['rows']) =>
      rowsOf([annaSays(), bo(1)], { here: [anna], decisions: { rows: decisions! } });
    expect(decided({})).toEqual(['0 same', '1 new']);
    expect(decided({ 0: { as: 'skip' } })).toEqual(['0 skipped', '1 new']);
    expect(decided({ 0: { as: 'new' } })[0]).toBe('0 new unsure');
    expect(decided({ 1: { as: 'existing', registrationId: anna.id } })).toEqual([
      '0 same twiceInFile',
      '1 same twiceInFile conflict',
    ]);
    // Somebody who is not there any more is nobody's decision.
    expect(decided({ 1: { as: 'existing', registrationId: 'gone' as RegistrationId } })).toEqual(['0 same', '1 new']);
  });

  it('leaves a skipped row out of everything', () => {
    const { rows, people, counts } = plan([annaSays({ town: 'Hull' })], { decisions: { rows: { 0: { as: 'skip' } } } });
    expect(rows[0]).toMatchObject({
      outcome: 'skipped',
      code: 'left_out',
      name: 'Anna Okafor',
      registrationId: null,
      fields: [],
      marks: [],
    });
    expect(people).toEqual([]);
    expect(counts).toMatchObject({ records: 1, skipped: 1 });
  });
});

describe('our own list', () => {
  const own = (given: Parameters<typeof ownFacts>[1] = {}) =>
    ownFacts('P1', { shortNumber: 1, badgeCode: 'FM1P1', ...given });
  const list = { isOwnFormat: true };

  it('leaves no trace of itself with anybody', () => {
    const [after] = taken([annaSays({ town: 'Hull' }, { own: own() })], { here: [anna], list });
    expect(after).toEqual({ ...anna, town: 'Hull' });
  });

  it('counts over what stands here, a blank cell too', () => {
    const here = [{ ...anna, town: 'Leeds', phone: '12' }];
    const edited = [annaSays({ town: 'York', phone: '' }, { own: own() })];
    expect(rowsOf(edited, { here, list })).toEqual(['0 changed']);
    expect(taken(edited, { here, list })[0]).toMatchObject({ town: 'York', phone: '' });
  });

  it('brings tags, absences and groups back, and says so beside the fields', () => {
    const sessions = [round('R1', 'Talks', '10:00')];
    const topics = [topic('T1', 'Tea', ['R1'])];
    const facts = own({ tags: ['staff'], placements: [{ roundId: 'R1', topic: 'Tea [T1]' }], presence: 'in' });
    const [person] = plan([annaSays({}, { own: facts })], { here: [anna], data: { sessions, topics }, list }).people;
    expect(person!.after.tags).toEqual(['staff']);
    expect(person!.beside.map(({ field, value }) => `${field} ${value}`)).toEqual(['topic:R1 T1', 'presence in']);
    expect(plan([annaSays({ town: 'Hull' })], { here: [anna] }).people[0]!.beside).toEqual([]);
  });

  it('of a rehearsal leaves out who only walked in there, unless they are wanted', () => {
    const walkIn = bo(1, {}, { own: ownFacts('P5', { badgeCode: 'FMRX', walkedIntoRehearsal: true }) });
    const people = [annaSays({}, { own: own({ badgeCode: 'FMRY' }) }), walkIn];
    expect(rowsOf(people, { here: [anna], list })).toEqual(['0 same', '1 skipped rehearsalWalkIn']);
    expect(rowsOf(people, { here: [anna], list, decisions: { takesRehearsalWalkIns: true } })).toEqual([
      '0 same',
      '1 new rehearsalWalkIn',
    ]);
    expect(rowsOf(people, { here: [anna], list, decisions: { rows: { 1: { as: 'new' } } } })).toEqual([
      '0 same',
      '1 new rehearsalWalkIn',
    ]);
    expect(plan(people, { here: [anna], list }).rehearsal).toMatchObject({ people: 2 });
    // The mark may be gone: whoever is not known from before the rehearsal walked into it.
    const unmarked = [people[0]!, bo(1, {}, { own: ownFacts('P5', { badgeCode: 'FMRX' }) })];
    expect(rowsOf(unmarked, { here: [anna], list })).toEqual(['0 same', '1 skipped rehearsalWalkIn']);
    expect(rowsOf(unmarked, { here: [somebody('P9', { fullName: 'Zed Nowak' })], list })).toEqual(['0 new', '1 new']);
    const { fullName, firstName, lastName, email, ticketId } = { ...anna, ...bo(1).fields };
    const was = { id: 'P5' as RegistrationId, fullName, firstName, lastName, email, ticketId, imported: [] };
    expect(rowsOf(unmarked, { here: [{ ...anna, mergedFrom: [was] }], list })).toEqual(['0 same', '1 same']);
    expect(plan([bo(0)]).rehearsal).toBeNull();
  });
});

describe('wishes in a list', () => {
  const sessions = [round('R1', 'Talks', '10:00')];
  const topics = [topic('T1', 'Tea', ['R1'])];
  const wishing = (record: number, title: string) =>
    bo(record, {}, { wishes: [{ round: '', titles: [title], isRanked: true }] });
  const data = { sessions, topics };

  it('become topics, or a question that is asked once', () => {
    expect(taken([wishing(0, 'tea')], { data })[0]!.wishes).toEqual([{ roundId: 'R1', topicIds: ['T1'] }]);
    const other = draft(1, { fullName: 'Cy De' }, { wishes: wishing(0, 'Cake').wishes });
    const asked = plan([wishing(0, 'Cake'), other], { data });
    expect(asked.unknownTopics).toMatchObject([{ key: 'cake', text: 'Cake', times: 2 }]);
    expect(asked.topicChanges).toEqual([]);
    const decisions: ImportDecisions = { topics: { cake: 'new:R1' as never } };
    expect(plan([wishing(0, 'Cake')], { data, decisions }).topicChanges).toHaveLength(1);
    expect(plan([wishing(0, 'Cake')], { data, decisions }).unknownTopics).toEqual([]);
  });

  it('with whom are no question where they are left out', () => {
    const pair = [bo(0, {}, { withWhom: 'Anna Okafor' })];
    expect(plan(pair, { here: [anna] }).namedWishes).toHaveLength(1);
    expect(plan(pair, { here: [anna], decisions: { withoutRules: true } }).namedWishes).toEqual([]);
  });
});

describe('somebody new whose name is much like somebody’s', () => {
  it('is unsure, and says who that may be', () => {
    const [row] = plan([draft(0, { fullName: 'Ana Okafor' })], { here: [anna] }).rows;
    expect(row).toMatchObject({ outcome: 'new', marks: ['unsure'] });
    expect(row!.likenesses).toMatchObject([{ registrationId: 'P1', why: 'similarName' }]);
    expect(rowsOf([draft(0, { fullName: 'Zed Nowak' })], { here: [anna] })).toEqual(['0 new']);
    expect(rowsOf([draft(0, { email: 'new@one.example' })], { here: [anna] })).toEqual(['0 new']);
    // An address that stands for a name is no name.
    const addressed = somebody('P2', { fullName: 'anna.okafor@two.example' });
    expect(rowsOf([draft(0, { email: 'anna.okafor@two.example' })], { here: [addressed] })).toEqual(['0 new']);
  });

  it('is named once, and no more than five', () => {
    const sharing = plan([draft(0, { fullName: 'Ana Okafor', email: anna.email })], { here: [anna] }).rows[0]!;
    expect(sharing.likenesses.map(({ registrationId, why }) => `${registrationId} ${why}`)).toEqual(['P1 sharedEmail']);
    expect(sharing.marks).toEqual(['unsure']);
    const alike = ['P1', 'P2', 'P3'].map((id) => somebody(id, { fullName: 'Anna Okafor', email: `${id}@one.example` }));
    const sharers = ['Bo', 'Cy', 'Di'].map((name, at) =>
      somebody(`P${4 + at}`, { fullName: `${name} Lind`, email: 'all@one.example' }),
    );
    const here = [...alike, ...sharers];
    const { likenesses } = plan([draft(0, { fullName: 'Ana Okafor', email: 'all@one.example' })], { here }).rows[0]!;
    expect(likenesses.map(({ registrationId }) => registrationId).join()).toMatch(/^P4,P5,P6,P[123],P[123]$/);
  });
});

describe('a very long list', () => {
  const many = Array.from({ length: 5001 }, (_, at) =>
    draft(at, { fullName: `Person Number${at}`, town: at % 2 ? 'Hull' : '', diet: `d${at}` }),
  );
  it('brings the same people, and its rows do not say again what a new one brings', () => {
    const { rows, people } = plan(many);
    expect(rows[7]!.fields).toEqual([]);
    expect(people[7]!.after).toMatchObject({ fullName: 'Person Number7', town: 'Hull', diet: 'd7' });
    expect(people[7]!.after.imported).toEqual([
      {
        source: SOURCE,
        values: [
          { field: 'fullName', value: 'Person Number7' },
          { field: 'town', value: 'Hull' },
          { field: 'diet', value: 'd7' },
        ],
      },
    ]);
    expect(people[8]!.after.imported[0]!.values.map(({ field }) => field)).toEqual(['fullName', 'diet']);
    // What many say is kept once.
    expect(people[7]!.after.imported[0]!.values[1]).toBe(people[9]!.after.imported[0]!.values[1]);
    expect(people[4999]!.after.imported[0]!.values[2]).toEqual({ field: 'diet', value: 'd4999' });
    expect(plan(many.slice(1)).rows[7]!.fields).not.toEqual([]);
  });

  it('asks about who is here already as a short one does', () => {
    const file = [...many, annaSays({ town: 'York' }, {}, 5001)];
    const here = [{ ...anna, town: 'Leeds' }];
    const { rows, people } = plan(file, { here });
    expect(rows[5001]).toMatchObject({ outcome: 'same', marks: ['conflict'], registrationId: 'P1' });
    expect(rows[5001]!.fields).toMatchObject([{ before: 'Leeds', after: 'York', take: 'ours' }]);
    expect(people.at(-1)!.after.town).toBe('Leeds');
  });

  it('gives nobody a text of their own that is blank', () => {
    const wishTexts = [{ label: 'Wish', text: '' }];
    const { people } = plan(many.map((one) => ({ ...one, wishTexts })));
    expect(people[0]!.after.wishTexts).toEqual([]);
  });
});
