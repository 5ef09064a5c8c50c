import { describe, expect, it } from 'vitest';
import { emptyEventData, type EventData } from '../event-data.ts';
import type { RegistrationId, RuleId, SuggestionId } from '../ids.ts';
import type { Suggestion } from '../plan.ts';
import type { Registration } from '../registration.ts';
import { importChanges } from './import-changes.ts';
import { countingMakers } from './import-makers.fixture.ts';
import type { ImportMakers } from './import-makers.ts';
import type { ImportDecisions, NamedWish, PlannedPerson } from './import-plan.ts';
import { draft, listOf, ownFacts, somebody } from './list.fixture.ts';
import type { PersonDraft } from './person-draft.ts';
import { planImport } from './plan-import.ts';
import { annaSays } from './planning.fixture.ts';
import { withChanges } from './with-changes.ts';

const NOW = countingMakers().now;

type Given = {
  readonly here?: readonly Registration[];
  readonly data?: Partial<EventData>;
  readonly decisions?: ImportDecisions;
  readonly makers?: Partial<ImportMakers>;
  readonly isOwnFormat?: boolean;
};

/** Takes records in, as they were planned. */
function take(
  people: readonly PersonDraft[],
  { here = [], data = {}, decisions = {}, makers = {}, isOwnFormat = false }: Given = {},
) {
  const before = { ...emptyEventData(), registrations: here, ...data };
  const plan = planImport(listOf(people, { isOwnFormat }), before, { decisions });
  const { changes, record } = importChanges(plan, before, { ...countingMakers(), ...makers });
  const after = withChanges(before, changes);
  return { plan, changes, record, after, people: after.registrations };
}

const anna = somebody('P1', { fullName: 'Anna Okafor', email: 'anna@one.example', shortNumber: 7 });
const bo = (record: number, given: Partial<PersonDraft> = {}) =>
  draft(record, { fullName: 'Bo Lind', email: 'bo@one.example' }, given);
const cy = (record: number, given: Partial<PersonDraft> = {}) =>
  draft(record, { fullName: 'Cy De', email: 'cy@one.example' }, given);

describe('somebody new', () => {
  it('gets an id, the next number, a code of their own and the time', () => {
    const { people } = take([bo(0), cy(1)], { here: [anna] });
    expect(people.map(({ id, shortNumber, badgeCode, createdAt }) => [id, shortNumber, badgeCode, createdAt])).toEqual([
      ['P1', 7, 'FM1P1', anna.createdAt],
      ['P-made-1', 8, 'FM10000000000000002', NOW],
      ['P-made-3', 9, 'FM10000000000000004', NOW],
    ]);
    expect(people[1]).toMatchObject({
      fullName: 'Bo Lind',
      email: 'bo@one.example',
      source: 'import',
      status: 'coming',
    });
    expect(take([bo(0)]).people[0]!.shortNumber).toBe(1);
  });

  it('of our own list keeps what stands there, unless somebody has it', () => {
    const own = ownFacts('P5', { shortNumber: 3, badgeCode: 'FM1FIVE' });
    const came = (given: Given = {}) => {
      const { people } = take([bo(0, { own })], { isOwnFormat: true, ...given });
      const { id, shortNumber, badgeCode } = people.at(-1)!;
      return [id, shortNumber, badgeCode];
    };
    expect(came()).toEqual(['P5', 3, 'FM1FIVE']);
    expect(came({ here: [anna] })).toEqual(['P5', 3, 'FM1FIVE']);
    expect(came({ here: [{ ...anna, shortNumber: 3 }] })).toEqual(['P5', 4, 'FM1FIVE']);
    expect(came({ here: [{ ...anna, badgeCode: 'FM1FIVE' }] })).toEqual(['P5', 3, 'FM10000000000000001']);
    const { people } = take([bo(0, { own }), cy(1, { own: { ...own, personId: '' } })], { isOwnFormat: true });
    expect(people.map(({ id, shortNumber, badgeCode }) => [id, shortNumber, badgeCode])).toEqual([
      ['P5', 3, 'FM1FIVE'],
      ['P-made-1', 4, 'FM10000000000000002'],
    ]);
  });

  it('never gets a number that a later record of our own list has', () => {
    const { people } = take([bo(0), cy(1, { own: ownFacts('P5', { shortNumber: 20 }) })], {
      here: [anna],
      isOwnFormat: true,
    });
    expect(people.map(({ shortNumber }) => shortNumber)).toEqual([7, 21, 20]);
  });

  it('who is called by an id that is somebody else now gets another', () => {
    const { people } = take([bo(0, { own: ownFacts('P1') })], {
      here: [anna],
      decisions: { rows: { 0: { as: 'new' } } },
      isOwnFormat: true,
    });
    expect(people.map(({ id }) => id)).toEqual(['P1', 'P-made-1']);
  });

  it('never gets the code of a rehearsal, which the door would not know', () => {
    const own = ownFacts('P5', { badgeCode: 'FMRSOMETHING' });
    const { people } = take([bo(0, { own })], { isOwnFormat: true, decisions: { takesRehearsalWalkIns: true } });
    expect(people[0]!.badgeCode).toBe('FM10000000000000001');
  });
});

describe('somebody known', () => {
  it('keeps id, number, code and time, and changes only what the list says', () => {
    const { changes, people } = take([annaSays({ town: 'Hull' })], { here: [anna] });
    expect(people).toEqual([{ ...anna, town: 'Hull', imported: people[0]!.imported }]);
    expect(changes.map(({ table, id, before }) => [table, id, before])).toEqual([
      ['registrations', 'P1', anna],
      ['imports', 'I-made-1', null],
    ]);
  });

  it('of whom nothing changes is not written, and then no import is', () => {
    const { after } = take([annaSays({ town: 'Hull' })], { here: [anna] });
    const again = take([annaSays({ town: 'Hull' })], { here: after.registrations });
    expect(again.changes).toEqual([]);
  });

  it('who is no longer in the list is cancelled only when that was decided, and only then', () => {
    const fromHere = take([annaSays(), bo(1)]).people;
    const [first, second] = fromHere as [Registration, Registration];
    const statuses = (decisions: ImportDecisions) =>
      take([annaSays()], { here: [...fromHere, somebody('P9', { fullName: 'Di Fo' })], decisions }).people.map(
        ({ status }) => status,
      );
    expect(statuses({})).toEqual(['coming', 'coming', 'coming']);
    expect(statuses({ cancelMissing: [second.id] })).toEqual(['coming', 'cancelled', 'coming']);
    // Somebody who is in the list, and somebody of no list.
    expect(statuses({ cancelMissing: [first.id, 'P9' as RegistrationId] })).toEqual(['coming', 'coming', 'coming']);
  });
});

describe('the record of an import', () => {
  it('says what came, when, and from where', () => {
    const sha256 = 'a'.repeat(64);
    const { record, after } = take([bo(0), cy(1)], {
      makers: { sha256, fileName: 'people.csv', reading: { columns: 2 } },
    });
    expect(record).toEqual({
      id: 'I-made-1',
      fileName: 'people.csv',
      sha256,
      importedAt: NOW,
      reading: { columns: 2 },
      counts: { records: 2, new: 2, changed: 0, same: 0, skipped: 0, rejected: 0 },
      undoneAt: null,
    });
    expect(after.imports).toEqual([record]);
  });

  it('is no longer than can be kept', () => {
    const { record } = take([bo(0)], { makers: { sha256: 'b'.repeat(90), fileName: 'x'.repeat(1500) } });
    expect([record.sha256.length, record.fileName.length]).toEqual([64, 1000]);
  });
});

describe('names of whom somebody wants to sit with', () => {
  const rules = (people: readonly PersonDraft[], given: Given = {}) =>
    take(people, given).after.rules.map(({ kind, registrationIds, note }) =>
      [kind, ...registrationIds, note].join(' ').trim(),
    );

  it('become a rule between the two, once, whoever of them said it', () => {
    expect(rules([bo(0, { withWhom: 'Cy De' }), cy(1, { withWhom: 'Bo Lind' })])).toEqual([
      'together P-made-1 P-made-3',
    ]);
    expect(rules([bo(0, { withWhom: 'Anna Okafor' })], { here: [anna] })).toEqual(['together P-made-1 P1']);
  });

  it('become a rule for and one against, and no words of either', () => {
    const { changes } = take([bo(0, { withWhom: 'Anna Okafor', notWithWhom: 'Cy De' }), cy(1)], { here: [anna] });
    const found = changes.filter(({ table }) => table === 'rules').map(({ after }) => after);
    expect(found).toEqual([
      { id: 'U-made-5', kind: 'together', registrationIds: ['P-made-1', 'P1'], note: '' },
      { id: 'U-made-6', kind: 'apart', registrationIds: ['P-made-1', 'P-made-3'], note: '' },
    ]);
    expect(JSON.stringify(changes.filter(({ table }) => table === 'imports'))).not.toContain('Cy De');
  });

  it('are no rule where one stands, where nobody is meant, or where it is the person themself', () => {
    const stands = {
      id: 'U1' as RuleId,
      kind: 'together' as const,
      registrationIds: ['P1', 'P2'] as RegistrationId[],
      note: 'family',
    };
    const both = [anna, somebody('P2', { fullName: 'Bo Lind', email: 'bo@one.example' })];
    const said = [bo(0, { withWhom: 'Anna Okafor' })];
    expect(rules(said, { here: both, data: { rules: [stands] } })).toEqual(['together P1 P2 family']);
    expect(
      rules(said, { here: both, data: { rules: [{ ...stands, registrationIds: ['P2', 'P1'] as RegistrationId[] }] } }),
    ).toHaveLength(1);
    expect(rules(said, { here: both, data: { rules: [{ ...stands, kind: 'apart' }] } })).toEqual([
      'apart P1 P2 family',
      'together P1 P2',
    ]);
    expect(rules([bo(0, { withWhom: 'Zed Who' })])).toEqual([]);
    expect(rules([bo(0, { withWhom: 'Bo Lind' })])).toEqual([]);
  });

  it('are decided by hand: somebody else, somebody of the file, nobody', () => {
    const said = [bo(0, { withWhom: 'Annie' }), cy(1)];
    const decided = (ref: RegistrationId | `record:${number}` | null, text = 'Annie') =>
      rules(said, { here: [anna], decisions: { names: { [`0:together:${text}`]: ref } } });
    expect(decided(anna.id)).toEqual(['together P-made-1 P1']);
    expect(decided('record:1')).toEqual(['together P-made-1 P-made-3']);
    expect(decided('record:0')).toEqual([]);
    expect(decided('record:9')).toEqual([]);
    expect(decided(null)).toEqual([]);
    // Nobody, although the name is somebody's.
    expect(
      rules([bo(0, { withWhom: 'Anna Okafor' })], {
        here: [anna],
        decisions: { names: { '0:together:Anna Okafor': null } },
      }),
    ).toEqual([]);
    expect(
      rules([bo(0, { withWhom: 'Anna Okafor' })], {
        here: [anna],
        decisions: { names: { '0:apart:Anna Okafor': null } },
      }),
    ).toHaveLength(1);
  });

  it('of a record that was left out are nobody’s', () => {
    const { plan } = take([bo(0), cy(1)]);
    const wish: NamedWish = { kind: 'together', record: 5, text: 'Cy De', with: 'record:1', proposals: [] };
    expect(
      importChanges({ ...plan, namedWishes: [wish] }, emptyEventData(), countingMakers()).changes.filter(
        ({ table }) => table === 'rules',
      ),
    ).toEqual([]);
  });
});

describe('topics that people propose', () => {
  const known = (id: string, title: string, given: Partial<Suggestion> = {}): Suggestion => ({
    id: id as SuggestionId,
    title,
    description: '',
    supporterIds: [],
    mergedIntoId: null,
    promotedToId: null,
    suggestedAt: '2026-09-01T09:00:00.000Z',
    ...given,
  });
  const suggested = (
    people: readonly PersonDraft[],
    suggestions: readonly Suggestion[] = [],
    here: readonly Registration[] = [],
  ) =>
    take(people, { here, data: { suggestions } }).after.suggestions.map(({ id, title, supporterIds }) =>
      [id, title, ...supporterIds].join('; '),
    );

  it('become a suggestion of theirs, the same title one with two behind it', () => {
    expect(suggested([bo(0, { suggestion: 'Bicycle repair' }), cy(1, { suggestion: 'bicycle – repair!' })])).toEqual([
      'G-made-5; Bicycle repair; P-made-1; P-made-3',
    ]);
    const { after } = take([bo(0, { suggestion: 'Bicycle repair' })]);
    expect(after.suggestions[0]).toEqual({
      ...known('G-made-3', 'Bicycle repair'),
      supporterIds: ['P-made-1'],
      suggestedAt: NOW,
    });
  });

  it('add to one that is there, once', () => {
    const there = known('G1', 'Bicycle repair', { supporterIds: [anna.id] });
    expect(suggested([bo(0, { suggestion: 'BICYCLE REPAIR' })], [there], [anna])).toEqual([
      'G1; Bicycle repair; P1; P-made-1',
    ]);
    expect(
      suggested(
        [annaSays(), bo(1)].map((one) => ({ ...one, suggestion: 'Bicycle repair' })),
        [there],
        [anna],
      ),
    ).toEqual(['G1; Bicycle repair; P1; P-made-1']);
    const again = take([draft(0, annaSays().fields, { suggestion: 'Bicycle repair' })], {
      here: [anna],
      data: { suggestions: [there] },
    });
    expect(again.changes.filter(({ table }) => table === 'suggestions')).toEqual([]);
  });

  it('that were merged into another add to that one', () => {
    const two = [known('G1', 'Bicycle repair', { mergedIntoId: 'G2' as SuggestionId }), known('G2', 'Repair café')];
    expect(suggested([bo(0, { suggestion: 'Bicycle repair' })], two)).toEqual([
      'G1; Bicycle repair',
      'G2; Repair café; P-made-1',
    ]);
    expect(suggested([bo(0, { suggestion: 'Repair cafe' })], two)).toEqual([
      'G1; Bicycle repair',
      'G2; Repair café; P-made-1',
    ]);
    // One of the same title that was never merged goes first.
    expect(suggested([bo(0, { suggestion: 'Bicycle repair' })], [...two, known('G3', 'Bicycle repair')])).toEqual([
      'G1; Bicycle repair',
      'G2; Repair café',
      'G3; Bicycle repair; P-made-1',
    ]);
    const lost = known('G1', 'Bicycle repair', { mergedIntoId: 'gone' as SuggestionId });
    expect(suggested([bo(0, { suggestion: 'Bicycle repair' })], [lost])).toEqual([
      'G1; Bicycle repair',
      'G-made-3; Bicycle repair; P-made-1',
    ]);
    const first = [known('G1', 'Tea'), known('G2', 'tea')];
    expect(suggested([bo(0, { suggestion: 'Tea' })], first)).toEqual(['G1; Tea; P-made-1', 'G2; tea']);
  });

  it.each(['-', '---', 'n/a', 'NA', 'none', 'None.', 'no', 'nein', 'keine', 'kein', 'non', 'no idea'])(
    'are none where it says %s',
    (text) => {
      expect(suggested([bo(0, { suggestion: text })])).toEqual([]);
    },
  );

  it.each(['No more meetings', 'Nonviolence', 'Banana', '- tea', 'keine Autos'])('are one where it says %s', (text) => {
    expect(suggested([bo(0, { suggestion: text })])).toHaveLength(1);
  });

  it('are no longer than can be kept', () => {
    const { after } = take([bo(0, { suggestion: 'y'.repeat(12_000) })]);
    expect(after.suggestions[0]!.title).toHaveLength(10_000);
  });
});

describe('the order of what is written', () => {
  it('is topics, people, rules, suggestions, the import: taking it back meets them the other way round', () => {
    const { changes } = take([bo(0, { withWhom: 'Cy De', suggestion: 'Tea' }), cy(1)]);
    expect(changes.map(({ table }) => table)).toEqual([
      'registrations',
      'registrations',
      'rules',
      'suggestions',
      'imports',
    ]);
  });

  it('leaves people as they were planned untouched', () => {
    const { plan } = take([bo(0)]);
    const planned: PlannedPerson = plan.people[0]!;
    expect(Object.hasOwn(planned.after, 'createdAt') && (planned.after as Registration).createdAt).toBe('');
  });
});
