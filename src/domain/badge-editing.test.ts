import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadgeDesign } from './badge-design.ts';
import {
  addElement,
  duplicateElement,
  faceSize,
  fitDesign,
  movedBox,
  NEW_ELEMENTS,
  newElement,
  removeElement,
  reorderElement,
  resizedBox,
  snappedBox,
} from './badge-editing.ts';
import { BADGE_TEMPLATES, badgeTemplate } from './documents/badge-templates.ts';

const face = { width: 86, height: 55 };
const box = { x: 10, y: 10, width: 30, height: 8 };

describe('editing a badge', () => {
  it('moves and pulls in millimetres and stops at the edge', () => {
    expect(movedBox(box, 1, -5, face)).toEqual({ ...box, x: 11, y: 5 });
    expect(movedBox(box, 500, -500, face)).toEqual({ ...box, x: 56, y: 0 });
    expect(resizedBox(box, 5, 500, face)).toEqual({ ...box, width: 35, height: 45 });
    expect(resizedBox({ ...box, height: 0 }, -500, 9, face)).toEqual({ ...box, width: 1, height: 0 });
  });

  it('keeps every box on the badge, wherever it is moved', () => {
    const any = fc.integer({ min: -3000, max: 3000 }).map((tenth) => tenth / 10);
    fc.assert(
      fc.property(any, any, any, any, (dx, dy, dw, dh) => {
        const now = movedBox(resizedBox(box, dw, dh, face), dx, dy, face);
        expect(now.x).toBeGreaterThanOrEqual(0);
        expect(now.y).toBeGreaterThanOrEqual(0);
        expect(now.x + now.width).toBeLessThanOrEqual(face.width + 1e-9);
        expect(now.y + now.height).toBeLessThanOrEqual(face.height + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('aligns what is at most half a millimetre off, with another element or with the middle', () => {
    const other = { x: 10.4, y: 30, width: 20, height: 5 };
    expect(snappedBox(box, [other], face).x).toBe(10.4);
    expect(snappedBox({ ...box, x: 11.5 }, [other], face).x).toBe(11.5);
    expect(snappedBox({ ...box, x: 28.3 }, [], face).x).toBe(28);
  });

  it('adds, copies, reorders and removes', () => {
    const empty = { ...badgeTemplate('quiet', 86, 55), front: [] };
    let design = addElement(empty, 'front', newElement('text', face));
    design = addElement(design, 'front', newElement('qr', face));
    design = duplicateElement(design, 'front', 0);
    expect(design.front.map(({ kind }) => kind)).toEqual(['text', 'qr', 'text']);
    expect(design.front[2]!.x).toBe(design.front[0]!.x + 3);
    expect(reorderElement(design, 'front', 1, 0).front.map(({ kind }) => kind)).toEqual(['qr', 'text', 'text']);
    expect(reorderElement(design, 'front', 2, 3)).toBe(design);
    expect(removeElement(design, 'front', 1).front.map(({ kind }) => kind)).toEqual(['text', 'text']);
    expect(empty.front).toEqual([]);
  });

  it('makes only designs that can be saved, on the smallest badge too', () => {
    for (const [width, height] of [
      [86, 55],
      [10, 10],
    ] as const) {
      const design = badgeTemplate('quiet', width, height);
      for (const kind of NEW_ELEMENTS)
        BadgeDesign.parse(addElement(design, 'back', newElement(kind, faceSize(design))));
    }
  });

  it('fits every design to begin with to another size and leaves nothing outside', () => {
    for (const template of BADGE_TEMPLATES) {
      const design = BadgeDesign.parse(fitDesign(badgeTemplate(template, 86, 55), 54, 101));
      const { width, height } = faceSize(design);
      for (const element of [...design.front, ...design.back]) {
        expect(element.x + element.width).toBeLessThanOrEqual(width + 1e-9);
        expect(element.y + element.height).toBeLessThanOrEqual(height + 1e-9);
        if (element.kind === 'qr') expect(element.width).toBe(element.height);
      }
    }
  });
});
