import { describe, expect, it } from 'vitest';
import type { ImportId } from '../ids.ts';
import type { ImportRecord } from '../import-record.ts';
import { somebody, SOURCE } from './list.fixture.ts';
import type { PersonDraft } from './person-draft.ts';
import { anna, annaSays, bo, plan, taken } from './planning.fixture.ts';

describe('somebody who stands in a file several times', () => {
  const twice = (
    first: PersonDraft['fields'],
    second: PersonDraft['fields'],
    given: [Partial<PersonDraft>, Partial<PersonDraft>] = [{}, {}],
  ) => [annaSays(first, given[0]), annaSays(second, given[1], 1)] as const;
  const as = (drafts: readonly PersonDraft[]) => taken(drafts)[0]!;

  it('is one person, and the last record speaks', () => {
    const drafts = twice({ town: 'Hull' }, { town: 'York' });
    const { rows, people } = plan(drafts);
    expect(rows.map(({ outcome, spokenForBy, marks }) => [outcome, spokenForBy, ...marks])).toEqual([
      ['same', 1, 'twiceInFile'],
      ['new', null, 'twiceInFile'],
    ]);
    expect(rows[0]!.fields).toEqual([]);
    expect(people.map(({ records }) => records)).toEqual([[0, 1]]);
    expect(as(drafts).town).toBe('York');
  });

  it('is spoken for by the newest record where all have a time', () => {
    const at = (first: string, second: string) =>
      as(twice({ town: 'Hull', registeredAt: first }, { town: 'York', registeredAt: second })).town;
    expect(at('2026-09-02', '2026-09-01')).toBe('Hull');
    expect(at('2026-09-01', '2026-09-02')).toBe('York');
    expect(at('2026-09-01', '2026-09-01')).toBe('York');
    expect(at('2026-09-01 10:00', '2026-09-01 09:00')).toBe('Hull');
    // Not to be compared: the last one.
    expect(at('yesterday', '2026-09-01')).toBe('York');
    expect(at('2026-09-02', 'today')).toBe('York');
    expect(at('', '')).toBe('York');
    expect(at('on 2026-09-02', 'on 2026-09-01')).toBe('York');
    expect(at('on 2026-09-02', '2026-09-01')).toBe('York');
    expect(at('2026-09-02', '(2026-09-01)')).toBe('York');
    expect(at('2026-09-9', '2026-09-10')).toBe('York');
    expect(at('2026-09-20', '2026-09-1')).toBe('York');
  });

  it('keeps from the older records what the newest leaves blank', () => {
    const drafts = twice({ town: 'Hull', phone: '12' }, { town: '', diet: 'vegan' });
    expect(as(drafts)).toMatchObject({ town: 'Hull', phone: '12', diet: 'vegan' });
    const three = [
      annaSays({ town: 'A', phone: '1', diet: 'x' }),
      annaSays({ town: 'B', phone: '2' }, {}, 1),
      annaSays({ town: 'C' }, {}, 2),
    ];
    expect(as(three)).toMatchObject({ town: 'C', phone: '2', diet: 'x' });
  });

  it('keeps their columns, wishes, names and proposals the same way', () => {
    const column = (columnId: string, value: string) => ({ columnId, label: columnId, value });
    const wish = (title: string) => ({
      wishes: [{ round: '', titles: [title], isRanked: true }],
      wishTexts: [{ label: 'W', text: title }],
    });
    const older = {
      custom: [column('shirt', 'L'), column('hat', '3')],
      withWhom: 'Bo',
      notWithWhom: 'Cy',
      suggestion: 'Tea',
      wasThere: true,
      ...wish('Tea'),
    };
    const both = (newer: Partial<PersonDraft>) => plan(twice({}, {}, [older, newer])).people[0]!.draft;
    expect(both({})).toMatchObject({
      withWhom: 'Bo',
      notWithWhom: 'Cy',
      suggestion: 'Tea',
      wasThere: true,
      ...wish('Tea'),
    });
    expect(both({ custom: [column('shirt', 'M')] }).custom).toEqual([column('shirt', 'M'), column('hat', '3')]);
    const newer = { withWhom: 'Di', notWithWhom: 'Ed', suggestion: 'Cake', wasThere: false, ...wish('Cake') };
    expect(both(newer)).toMatchObject(newer);
  });

  it('has not agreed to what was left blank the second time', () => {
    expect(as(twice({}, {}, [{ hasConsented: true }, { hasConsented: null }])).hasConsented).toBeNull();
    expect(as(twice({}, {}, [{ hasConsented: null }, { hasConsented: true }])).hasConsented).toBe(true);
  });

  it('comes as long as one of several orders stands', () => {
    const status = (
      first: PersonDraft['status'],
      second: PersonDraft['status'],
      orders: (string | undefined)[] = ['O1', 'O2'],
    ) => as(twice({ orderId: orders[0] }, { orderId: orders[1] }, [{ status: first }, { status: second }])).status;
    expect(status('coming', 'cancelled')).toBe('coming');
    expect(status('maybe', 'cancelled')).toBe('maybe');
    expect(status('coming', 'cancelled', ['O1', 'O1'])).toBe('cancelled');
    expect(status('coming', 'cancelled', ['', ''])).toBe('cancelled');
    expect(status('coming', 'cancelled', [])).toBe('cancelled');
    expect(status('coming', 'cancelled', ['', undefined])).toBe('cancelled');
    expect(status(null, 'cancelled')).toBe('cancelled');
    expect(status('cancelled', 'coming')).toBe('coming');
    expect(status('cancelled', 'waitlisted')).toBe('waitlisted');
  });
});

describe('a list that was taken in before', () => {
  const shaOf = (given: Partial<ImportRecord>): ImportRecord => ({
    id: 'I1' as ImportId,
    fileName: 'list.csv',
    sha256: 'aa',
    importedAt: '2026-10-01T09:00:00.000Z',
    reading: null,
    counts: { records: 1, new: 1, changed: 0, same: 0, skipped: 0, rejected: 0 },
    undoneAt: null,
    ...given,
  });

  it('is known by its bytes, unless it was taken back', () => {
    const known = (sha256: string, ...imports: ImportRecord[]) =>
      plan([bo(0)], { sha256, data: { imports } }).alreadyImported?.id ?? null;
    expect(known('aa', shaOf({}))).toBe('I1');
    expect(known('bb', shaOf({}))).toBeNull();
    expect(known('aa', shaOf({ undoneAt: '2026-10-02T09:00:00.000Z' }))).toBeNull();
    expect(known('', shaOf({ sha256: '' }))).toBeNull();
  });

  it('tells who is not in it any more: of this list, and not cancelled already', () => {
    const here = [
      ...taken([annaSays(), bo(1)]),
      somebody('P8', { fullName: 'Typed in' }),
      somebody('P9', { fullName: 'Cancelled', status: 'cancelled', imported: [{ source: SOURCE, values: [] }] }),
      somebody('P7', { fullName: 'Of another list', imported: [{ source: 'other', values: [] }] }),
    ];
    expect(plan([annaSays()], { here }).missing).toEqual([here[1]!.id]);
    expect(plan([annaSays(), bo(1)], { here }).missing).toEqual([]);
  });

  it('remembers what it said, beside what other lists said', () => {
    const other = { source: 'other', values: [{ field: 'town', value: 'Ripon' }] };
    const [after] = taken([annaSays({ town: 'Hull', phone: '' })], { here: [{ ...anna, imported: [other] }] });
    expect(after!.imported).toEqual([
      other,
      {
        source: SOURCE,
        values: [
          { field: 'fullName', value: 'Anna Okafor' },
          { field: 'email', value: 'anna@one.example' },
          { field: 'town', value: 'Hull' },
        ],
      },
    ]);
    const [again] = taken([annaSays({ town: 'York' })], { here: [after!] });
    expect(again!.imported.map(({ source }) => source)).toEqual(['other', SOURCE]);
  });

  it('clears by a blank cell only when that was decided', () => {
    const here = taken([annaSays({ town: 'Hull' })]);
    expect(taken([annaSays({ town: '' })], { here })[0]!.town).toBe('Hull');
    expect(taken([annaSays({ town: '' })], { here, decisions: { isBlankClearing: true } })[0]!.town).toBe('');
  });
});
