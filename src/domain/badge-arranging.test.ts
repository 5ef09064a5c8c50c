import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignChosen,
  boundsOf,
  duplicateChosen,
  HANDLES,
  misplacedElements,
  moveChosen,
  pulledBox,
  pullElement,
  removeChosen,
  snapMove,
  snapPull,
  spreadChosen,
  withFold,
} from './badge-arranging.ts';
import type { BadgeDesign, BadgeElement } from './badge-design.ts';
import { faceSize, newElement } from './badge-editing.ts';

const face = { width: 86, height: 55 };
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const at = (x: number, y: number, width = 10, height = 6): BadgeElement => ({
  ...newElement('rectangle', face),
  ...box(x, y, width, height),
});
const badge = (...front: BadgeElement[]): BadgeDesign => ({
  version: 1,
  name: 'Ours',
  widthMm: 86,
  heightMm: 55,
  front,
  back: [],
  fold: 'none',
});
const xs = (design: BadgeDesign) => design.front.map(({ x }) => x);
const ys = (design: BadgeDesign) => design.front.map(({ y }) => y);

describe('arranging what stands on a badge', () => {
  it('moves what is chosen together, and stops it together at the edge', () => {
    const design = badge(at(5, 5), at(30, 20), at(60, 40));
    expect(xs(moveChosen(design, 'front', [0, 1], 3, -2))).toEqual([8, 33, 60]);
    expect(xs(moveChosen(design, 'front', [0, 1], 500, 0))).toEqual([51, 76, 60]);
    expect(ys(moveChosen(design, 'front', [0, 1], 0, -500))).toEqual([0, 15, 40]);
    expect(moveChosen(design, 'front', [], 5, 5)).toBe(design);
  });

  it('lets what is off the badge come in, and go no further out', () => {
    const design = badge(at(100, 5));
    expect(xs(moveChosen(design, 'front', [0], -10, 0))).toEqual([90]);
    expect(moveChosen(design, 'front', [0], 10, 0)).toBe(design);
  });

  it('pulls every edge and corner, keeps the opposite one, and never leaves the badge', () => {
    expect(pulledBox(box(10, 10, 30, 8), 'se', 5, 500, face)).toEqual(box(10, 10, 35, 45));
    expect(pulledBox(box(10, 10, 30, 8), 'nw', -500, 500, face)).toEqual(box(0, 17, 40, 1));
    expect(pulledBox(box(10, 10, 30, 0), 's', 0, 9, face)).toEqual(box(10, 10, 30, 0));
    const any = fc.integer({ min: -3000, max: 3000 }).map((tenth) => tenth / 10);
    fc.assert(
      fc.property(fc.constantFrom(...HANDLES), any, any, (handle, dx, dy) => {
        const now = pulledBox(box(10, 10, 30, 8), handle, dx, dy, face);
        expect(Math.min(now.x, now.y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(now.width, now.height)).toBeGreaterThanOrEqual(1);
        expect(now.x + now.width).toBeLessThanOrEqual(face.width + 1e-6);
        expect(now.y + now.height).toBeLessThanOrEqual(face.height + 1e-6);
        if (!handle.includes('w')) expect(now.x).toBe(10);
        if (!handle.includes('n')) expect(now.y).toBe(10);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a turned element as it is seen', () => {
    const turned: BadgeElement = { ...at(20, 20, 30, 6), turn: 90 };
    expect(boundsOf(turned)).toEqual(box(32, 8, 6, 30));
    expect(xs(moveChosen(badge(turned), 'front', [0], -500, 0))).toEqual([-12]);
    expect(boundsOf(pullElement(badge(turned), 'front', 0, 's', 0, 5).front[0]!)).toEqual(box(32, 8, 6, 35));
    expect(misplacedElements(badge({ ...turned, x: -12 }), 'front')).toEqual([]);
  });

  it('jumps to edges and middles of the badge and of others, and says which', () => {
    const other = box(10.4, 30, 20, 5);
    const near = snapMove(box(10, 12, 12, 8), [other], face, 0.5);
    expect(near).toEqual({ dx: 0.4, dy: 0, guides: { xs: [10.4], ys: [] } });
    expect(snapMove(box(28.3, 12, 30, 8), [], face, 0.5).dx).toBe(-0.3);
    expect(snapMove(box(11.5, 12, 12, 8), [other], face, 0.5).guides).toEqual({ xs: [], ys: [] });
    expect(snapPull(box(10, 10, 20.2, 8), 'e', [other], face, 0.5)).toEqual({
      dx: 0.2,
      dy: 0,
      guides: { xs: [30.4], ys: [] },
    });
  });

  it('aligns one with the badge and several with each other', () => {
    const design = badge(at(5, 5), at(30, 20, 20, 10));
    expect(xs(alignChosen(design, 'front', [0], 'centre'))).toEqual([38, 30]);
    expect(xs(alignChosen(design, 'front', [0, 1], 'right'))).toEqual([40, 30]);
    expect(ys(alignChosen(design, 'front', [0, 1], 'middle'))).toEqual([14.5, 12.5]);
    expect(ys(alignChosen(design, 'front', [1], 'bottom'))).toEqual([5, 45]);
  });

  it('makes gaps equal, whatever the order of the list', () => {
    const design = badge(at(70, 0), at(0, 0), at(20, 0, 20));
    expect(xs(spreadChosen(design, 'front', [0, 1, 2], 'across'))).toEqual([70, 0, 30]);
    expect(spreadChosen(design, 'front', [0, 1], 'across')).toBe(design);
  });

  it('copies and removes', () => {
    const twice = duplicateChosen(badge(at(5, 5), at(76, 49)), 'front', [1, 0]);
    expect(xs(twice.design)).toEqual([5, 76, 8, 76]);
    expect(twice.chosen).toEqual([2, 3]);
    expect(xs(removeChosen(twice.design, 'front', [0, 3]))).toEqual([76, 8]);
  });

  it('keeps the size of a face when the badge is folded', () => {
    const folded = withFold(badge(at(5, 5)), 'across');
    expect(folded.heightMm).toBe(110);
    expect(faceSize(folded)).toEqual(face);
    expect(withFold(folded, 'none').heightMm).toBe(55);
  });

  it('finds what is off the badge or cannot be seen', () => {
    const design = badge(at(5, 5), at(86, 5), at(80, 5), at(5, 5, 0, 4), { ...newElement('line', face), x: -2 });
    expect(misplacedElements(design, 'front')).toEqual([
      { index: 1, code: 'outside' },
      { index: 2, code: 'partlyOutside' },
      { index: 3, code: 'noSize' },
      { index: 4, code: 'partlyOutside' },
    ]);
  });
});
