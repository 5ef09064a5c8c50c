import { describe, expect, it } from 'vitest';
import { added, changed, type RowChange } from '../change-set.ts';
import { emptyEventData, type AnyRow, type EventData, type TableName } from '../event-data.ts';
import type { ImportId } from '../ids.ts';
import type { ImportRecord } from '../import-record.ts';
import { round, somebody, topic } from './list.fixture.ts';
import { planUndoOfImport } from './undo-import.ts';
import { withChanges } from './with-changes.ts';

const NOW = '2026-10-08T09:00:00.000Z';
const record: ImportRecord = {
  id: 'I1' as ImportId,
  fileName: 'list.csv',
  sha256: '',
  importedAt: '2026-10-01T09:00:00.000Z',
  reading: null,
  counts: { records: 2, new: 1, changed: 1, same: 0, skipped: 0, rejected: 0 },
  undoneAt: null,
};

const known = somebody('P1', { fullName: 'Anna Okafor', town: 'Hull', notes: '' });
const renewed = { ...known, town: 'York', phone: '12' };
const fresh = somebody('P2', { fullName: 'Bo Lind' });
const before: EventData = { ...emptyEventData(), registrations: [known] };
const imported: readonly RowChange[] = [
  changed('registrations', known, renewed),
  added('registrations', fresh),
  added('imports', record),
];

const at = '2026-10-02T09:00:00.000Z';
/** Any row; only what the test is about is said of it. */
const row = (table: TableName, id: string, given: object): RowChange => ({
  table,
  id,
  before: null,
  after: { id, ...given } as AnyRow,
});

/** Takes the import back after something else was done, and says what is left of it. */
function takenBack(
  done: readonly RowChange[] = [],
  changes: readonly RowChange[] = imported,
  from: EventData = before,
) {
  const later = withChanges(withChanges(from, changes), done);
  const undo = planUndoOfImport(record, changes, later, NOW);
  const data = withChanges(later, undo.changes);
  return {
    data,
    kept: undo.kept.map(({ table, id, field }) => `${table} ${id} ${field}`),
    people: data.registrations.map(({ id }) => id),
    undoneAt: data.imports.map(({ undoneAt }) => undoneAt),
    changes: undo.changes,
  };
}
const edited = (given: Partial<typeof known>, of = renewed) => [changed('registrations', of, { ...of, ...given })];

describe('an import that is taken back', () => {
  it('leaves the event as it was, with nothing of it, where nobody did anything since', () => {
    const { data, kept } = takenBack();
    expect(data).toEqual(before);
    expect(kept).toEqual([]);
  });

  it('gives back what it changed, and leaves what was edited since, by field', () => {
    const { data, kept, undoneAt } = takenBack(edited({ town: 'Leeds', notes: 'called' }));
    expect(data.registrations[0]).toMatchObject({ town: 'Leeds', phone: '', notes: 'called' });
    expect(kept).toEqual(['registrations P1 town']);
    // Something is left of it: so is its record, with the time.
    expect(undoneAt).toEqual([NOW]);
  });

  it('says nothing of fields that were edited and that it never touched', () => {
    const { data, kept } = takenBack(edited({ notes: 'called' }));
    expect(data.registrations[0]).toEqual({ ...known, notes: 'called' });
    expect(kept).toEqual([]);
    expect(data.imports).toEqual([]);
  });

  it('changes no row that already is what it was', () => {
    const { changes } = takenBack(edited({ town: 'Hull', phone: '' }));
    expect(changes.map(({ table, id }) => `${table} ${id}`)).toEqual(['registrations P2', 'imports I1']);
  });

  it('takes new people away, unless somebody edited them', () => {
    expect(takenBack().people).toEqual(['P1']);
    const { people, kept } = takenBack(edited({ town: 'Leeds' }, fresh as typeof renewed));
    expect(people).toEqual(['P1', 'P2']);
    expect(kept).toEqual(['registrations P2 *']);
  });

  it('leaves what was removed since as it is, and says so', () => {
    const gone: RowChange = { table: 'registrations', id: 'P2', before: fresh, after: null };
    const { people, kept, undoneAt } = takenBack([gone]);
    expect(people).toEqual(['P1']);
    expect(kept).toEqual(['registrations P2 *']);
    expect(undoneAt).toEqual([NOW]);
  });

  it('brings back what it took away, and asks nothing where that is gone on both sides', () => {
    const placement = { id: 'R1:P1', registrationId: 'P1', roundId: 'R1', topicId: 'T1' };
    const had = withChanges(before, [row('placements', placement.id, placement)]);
    const removal: RowChange = { table: 'placements', id: placement.id, before: placement as AnyRow, after: null };
    const { kept, data } = takenBack([], [removal, added('imports', record)], had);
    // A place that is free now may be somebody else's: it is not given back unasked.
    expect(data.placements).toEqual([]);
    expect(kept).toEqual([]);
  });

  it('keeps its record as it stands where that is gone', () => {
    const { changes } = takenBack([{ table: 'imports', id: 'I1', before: record, after: null }]);
    expect(changes.some(({ table }) => table === 'imports')).toBe(false);
  });

  it('knows the rows of each table by their own ids', () => {
    const twin = topic('P2', 'Same id', ['R1']);
    const both = [...imported, added('topics', twin)];
    const { data } = takenBack([], both);
    expect(data).toEqual(before);
  });
});

describe('somebody new who was used since stays', () => {
  const used: readonly (readonly [string, RowChange])[] = [
    ['let in at the door', row('checkIns', 'D2-1', { registrationId: 'P2', kind: 'arrived', at })],
    ['put into a group', row('placements', 'R1:P2', { registrationId: 'P2', roundId: 'R1', topicId: null })],
    ['seen in a group', row('groupAttendance', 'A1', { registrationId: 'P2', roundId: 'R1', topicId: null })],
    ['kept together with somebody', row('rules', 'U1', { kind: 'together', registrationIds: ['P1', 'P2'], note: '' })],
    ['in charge of a topic', added('topics', topic('T1', 'Tea', ['R1'], { facilitatorIds: [fresh.id] }))],
    ['behind a suggestion', row('suggestions', 'G1', { title: 'Tea', supporterIds: ['P2'], mergedIntoId: null })],
    ['who promised something', row('outcomes', 'O1', { topicId: null, whoId: 'P2', text: 'Bring tea' })],
    [
      'who speaks',
      added('sessions', {
        ...round('R1', 'Talks', '10:00'),
        speakers: [{ name: 'Bo Lind', role: 'speaker', registrationId: fresh.id }],
      }),
    ],
    ['who answered at the door', row('doorAnswers', 'N1', { registrationId: 'P2', questionId: 'Q1', answer: 'yes' })],
  ];
  it.each(used)('%s', (_how, done) => {
    const { people, kept } = takenBack([done]);
    expect(people).toEqual(['P1', 'P2']);
    expect(kept).toEqual(['registrations P2 *']);
  });

  it('but not for what the import itself did', () => {
    const own: readonly RowChange[] = [
      added('registrations', fresh),
      row('placements', 'R1:P2', { registrationId: 'P2', roundId: 'R1', topicId: 'T9' }),
      row('rules', 'U1', { kind: 'together', registrationIds: ['P1', 'P2'], note: '' }),
      row('suggestions', 'G1', { title: 'Tea', supporterIds: ['P2'], mergedIntoId: null }),
      added('imports', record),
    ];
    expect(takenBack([], own).data).toEqual(before);
  });

  it('and so does an arrival that the list brought: it is a fact', () => {
    const own = [
      added('registrations', fresh),
      row('checkIns', 'D1-1', { registrationId: 'P2', kind: 'arrived', at }),
      added('imports', record),
    ];
    const { data, kept } = takenBack([], own);
    expect(data.checkIns).toHaveLength(1);
    expect(kept).toContain('checkIns D1-1 *');
  });

  it('a badge that waits for paper does not keep anybody, and goes with them', () => {
    const queued = (id: string, who: string) => row('printQueue', id, { registrationId: who, queuedAt: at });
    const { data } = takenBack([queued('Q1', 'P2'), queued('Q2', 'P1')]);
    expect(data.registrations.map(({ id }) => id)).toEqual(['P1']);
    expect(data.printQueue.map(({ id }) => id)).toEqual(['Q2']);
    expect(takenBack([queued('Q1', 'P2'), used[0]![1]]).data.printQueue).toHaveLength(1);
  });
});

describe('a topic that the list brought', () => {
  const tea = topic('T1', 'Tea', ['R1']);
  const wishes = (...ids: string[]) => [{ roundId: 'R1' as never, topicIds: ids as never[] }];
  const wishing = { ...fresh, wishes: wishes('T1') };
  const own = [added('topics', tea), added('registrations', wishing), added('imports', record)];

  it('goes with the people who wished for it', () => {
    expect(takenBack([], own).data).toEqual(before);
  });

  it('stays while anybody else wishes for it', () => {
    const { data, kept } = takenBack([changed('registrations', known, { ...known, wishes: wishes('T0', 'T1') })], own);
    expect(data.topics).toEqual([tea]);
    expect(kept).toEqual(['topics T1 *']);
  });

  it('stays with somebody who stays, and goes with a wish that goes', () => {
    const { data } = takenBack([row('checkIns', 'D2-1', { registrationId: 'P2', kind: 'arrived', at })], own);
    expect(data.topics).toEqual([tea]);
    const changing = [
      added('topics', tea),
      changed('registrations', known, { ...known, wishes: wishes('T1') }),
      added('imports', record),
    ];
    expect(takenBack([], changing).data).toEqual(before);
  });

  it.each([
    ['somebody sits in it', row('placements', 'R1:P1', { registrationId: 'P1', roundId: 'R1', topicId: 'T1' })],
    ['somebody was seen in it', row('groupAttendance', 'A1', { registrationId: 'P1', roundId: 'R1', topicId: 'T1' })],
    ['something was said in it', row('outcomes', 'O1', { topicId: 'T1', whoId: null, text: 'Yes' })],
  ])('stays where %s', (_why, done) => {
    expect(takenBack([done], own).data.topics).toEqual([tea]);
  });
});
