import { describe, expect, it } from 'vitest';
import { readFromTree } from '../testing/read-resource.ts';
import { allStock, cellsOf, findStock, fitsPage, searchStock, stockConflicts } from './stock.ts';

describe('stock', () => {
  it('knows more than three thousand sheets, each under its own id', () => {
    const all = allStock(readFromTree);
    expect(all.length).toBeGreaterThan(3400);
    expect(new Set(all.map((stock) => stock.id)).size).toBe(all.length);
    expect(all.filter((stock) => stock.source === 'compared').every(fitsPage)).toBe(true);
    expect(all.filter((stock) => !fitsPage(stock)).length / all.length).toBeLessThan(0.03);
  });

  it.each([
    ['5390', 'avery-5390'],
    ['avery 5392', 'avery-5392'],
    ['L7418', 'avery-l7418'],
    ['l-7418', 'avery-l7418'],
    ['C32011', null],
    ['Durable 1445', null],
    ['4412', null],
    ['DK 11202', null],
  ])('finds %s by the number on the packet', (text, id) => {
    const [first] = searchStock(readFromTree, text);
    expect(first).toBeDefined();
    if (id) expect(first!.id).toBe(id);
    expect(`${first!.maker} ${first!.part}`.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase()).toContain(
      text
        .split(' ')
        .at(-1)!
        .replaceAll(/[^A-Za-z0-9]/g, '')
        .toUpperCase(),
    );
  });

  it('finds every sheet by its id, and no other with it', () => {
    for (const stock of allStock(readFromTree)) expect(searchStock(readFromTree, stock.id, 1)).toEqual([stock]);
  });

  it('shows where sources disagree', () => {
    const stock = findStock(readFromTree, 'avery-5390')!;
    const conflicts = stockConflicts(readFromTree, stock);
    expect(Math.max(...conflicts.map(({ differenceMm }) => differenceMm))).toBeCloseTo(2.64, 1);
  });

  it.runIf(process.env['FOLKMOOT_DEEP'] === '1')('says of how many sheets sources disagree', () => {
    const all = allStock(readFromTree);
    const disputed = all.filter((one) => stockConflicts(readFromTree, one).length > 0).length;
    console.log(`sheets: ${all.length} cases, sources disagree on ${disputed}`);
    expect(disputed).toBeGreaterThan(10);
  });

  it('counts cells row by row and keeps them apart by the pitch', () => {
    const cells = cellsOf(findStock(readFromTree, 'avery-5390')!);
    expect(cells).toHaveLength(8);
    expect(cells[1]!.xMm - cells[0]!.xMm).toBeCloseTo(88.9, 5);
    expect(cells[2]!.yMm - cells[0]!.yMm).toBeCloseTo(56.36, 5);
  });
});
