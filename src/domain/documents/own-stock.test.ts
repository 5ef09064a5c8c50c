import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventFacts } from '../event.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { placesOf } from './cell-grid.ts';
import { draftFromStock, draftOf, newDraft, readDraft, withBetween, type OwnStockDraft } from './own-stock-draft.ts';
import { gridOfOwn, OwnStock, ownStockFaults, SavedOwnStock, stockIdHere } from './own-stock.ts';

const start: OwnStockDraft = { ...newDraft('A4'), name: 'Cards from the shop' };
const said = (patch: Partial<OwnStockDraft>, names: readonly string[] = []) =>
  readDraft({ ...start, ...patch }, names).problems.map(({ at, code, values }) => [at, code, values]);

describe('a sheet of one’s own as it is typed', () => {
  it('begins as one that can be printed on, on both papers', () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const { own, problems } = readDraft({ ...newDraft(paper), name: 'x' });
      expect(problems).toEqual([]);
      expect(OwnStock.parse(own)).toEqual(own);
      expect(draftOf(own!)).toMatchObject({ paper, columns: '2', rows: '5' });
    }
  });

  it('says at its place what cannot be', () => {
    expect(said({ name: ' ' })).toEqual([['name', 'nameMissing', {}]]);
    expect(said({ name: 'ours ' }, ['Ours'])).toEqual([['name', 'nameTaken', { name: 'ours' }]]);
    expect(said({ cellWidth: '', cellHeight: 'wide', columns: '1,5', rows: '0', left: '-1' })).toEqual([
      ['cellWidth', 'missing', {}],
      ['cellHeight', 'notANumber', {}],
      ['columns', 'notWhole', {}],
      ['rows', 'zero', {}],
      ['left', 'below', {}],
    ]);
    expect(said({ cellWidth: '4', rows: '101' })).toEqual([
      ['cellWidth', 'tooSmall', { least: 5 }],
      ['rows', 'tooLarge', { most: 100 }],
    ]);
    expect(said({ columns: '3' })).toEqual([['columns', 'offRight', { mm: 75, fit: 2 }]]);
    expect(said({ rows: '1', top: '290' })).toEqual([['top', 'offBottom', { mm: 47, fit: 0 }]]);
    expect(said({ cellWidth: '300', columns: '1' })).toEqual([['cellWidth', 'noRoom', { mm: 210 }]]);
    expect(said({ betweenX: '-2' })).toEqual([['betweenX', 'overlap', { mm: 2 }]]);
    expect(said({ between: 'pitch', betweenX: '0', betweenY: '50,5' })).toEqual([
      ['betweenX', 'zero', {}],
      ['betweenY', 'overlap', { mm: 3.5 }],
    ]);
    expect(said({ shape: 'round' })).toEqual([['shape', 'notRound', {}]]);
    expect(said({ shape: 'round', cellWidth: '54' })).toEqual([]);
  });

  it('asks nothing of a field that does not apply', () => {
    expect(said({ columns: '1', betweenX: 'much', pageWidth: 'wide' })).toEqual([]);
    expect(said({ paper: 'own', pageWidth: '' })).toEqual([['pageWidth', 'missing', {}]]);
  });

  it('is drawn while labels hang over the edge, and not kept', () => {
    const { own, drawn } = readDraft({ ...start, rows: '9' });
    expect(own).toBeNull();
    expect(placesOf([gridOfOwn(drawn!)])).toHaveLength(18);
  });

  it('says the same sheet by gaps and by pitches', () => {
    const pitched = withBetween({ ...start, betweenX: '0,5', betweenY: '1' }, 'pitch');
    expect([pitched.betweenX, pitched.betweenY]).toEqual(['90.5', '55']);
    expect(readDraft(pitched).own).toMatchObject({ gapXMm: 0.5, gapYMm: 1 });
    expect(withBetween(pitched, 'gap')).toMatchObject({ betweenX: '0.5', betweenY: '1' });
  });

  it('copies a sheet that is known, and comes back as it was kept', () => {
    const grid = { columns: 2, rows: 4, leftMm: 13.4, topMm: 38.5, pitchXMm: 97.2, pitchYMm: 55 };
    const page = { pageWidthMm: 210, pageHeightMm: 297, cellWidthMm: 86, cellHeightMm: 55 };
    const draft = draftFromStock({ ...page, shape: 'rectangle', grids: [grid] });
    expect(draft).toMatchObject({ name: '', paper: 'A4', betweenX: '11.2', betweenY: '0' });
    const { own } = readDraft({ ...draft, name: 'x' });
    expect(gridOfOwn(own!)).toEqual(grid);
    expect(readDraft(draftOf(own!)).own).toEqual(own);
  });

  it('lies on its page with every label whenever nothing is found', () => {
    const length = (min: number, max: number) =>
      fc.integer({ min: min * 100, max: max * 100 }).map((mm) => `${mm / 100}`);
    const count = fc.integer({ min: 0, max: 5 }).map(String);
    const typed = fc.record({
      pageWidth: length(18, 300),
      pageHeight: length(18, 300),
      cellWidth: length(4, 60),
      cellHeight: length(4, 60),
      columns: count,
      rows: count,
      left: length(-1, 30),
      top: length(-1, 30),
      betweenX: length(-1, 60),
      betweenY: length(-1, 60),
      between: fc.constantFrom('gap' as const, 'pitch' as const),
    });
    let [kept, refused] = [0, 0];
    fc.assert(
      fc.property(typed, (patch) => {
        const { own, problems } = readDraft({ ...start, paper: 'own', ...patch });
        expect(own === null).toBe(problems.length > 0);
        if (!own) return void refused++;
        kept++;
        expect(OwnStock.safeParse(own).success).toBe(true);
        for (const { xMm, yMm } of placesOf([gridOfOwn(own)])) {
          expect(xMm + own.cellWidthMm).toBeLessThanOrEqual(own.pageWidthMm + 0.06);
          expect(yMm + own.cellHeightMm).toBeLessThanOrEqual(own.pageHeightMm + 0.06);
        }
      }),
      { numRuns: 2000, seed: 9 },
    );
    expect(Math.min(kept, refused)).toBeGreaterThan(50);
  });
});

describe('sheets kept with an event', () => {
  const own = SavedOwnStock.parse({ ...readDraft(start).own!, id: 'own-W1' });

  it('are refused where they are out of bounds, and absent where nobody made one', () => {
    const facts = sampleEvent().event[0]!;
    expect(JSON.stringify(EventFacts.parse(facts))).toBe(JSON.stringify(facts));
    expect(EventFacts.parse({ ...facts, ownStocks: [own] }).ownStocks).toEqual([own]);
    for (const wrong of [{ id: 'avery-l7418' }, { columns: 0 }, { cellWidthMm: 1e9 }, { gapXMm: -1 }, { name: ' ' }])
      expect(EventFacts.safeParse({ ...facts, ownStocks: [{ ...own, ...wrong }] }).success).toBe(false);
  });

  it('of another event count as none chosen', () => {
    expect(stockIdHere({ ownStocks: [own] }, own.id)).toBe(own.id);
    expect(stockIdHere({ ownStocks: [own] }, 'own-W2')).toBe('');
    expect(stockIdHere(null, 'avery-l7418')).toBe('avery-l7418');
  });

  it('are told to be too large for their page', () => {
    expect(ownStockFaults(own)).toEqual([]);
    expect(ownStockFaults({ ...own, leftMm: 31 }).map(({ at }) => at)).toEqual(['columns']);
  });
});
