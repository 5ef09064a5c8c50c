import { describe, expect, it } from 'vitest';
import { BadgeDesign } from './badge-design.ts';
import {
  addElement,
  faceSize,
  fitDesign,
  NEW_ELEMENTS,
  newElement,
  reorderElement,
  replaceElement,
} from './badge-editing.ts';
import { BADGE_TEMPLATES, badgeTemplate } from './documents/badge-templates.ts';

const face = { width: 86, height: 55 };

describe('editing a badge', () => {
  it('adds, changes and reorders', () => {
    const empty = { ...badgeTemplate('quiet', 86, 55), front: [] };
    let design = addElement(empty, 'front', newElement('text', face));
    design = addElement(design, 'front', newElement('qr', face));
    expect(reorderElement(design, 'front', 1, 0).front.map(({ kind }) => kind)).toEqual(['qr', 'text']);
    expect(reorderElement(design, 'front', 1, 2)).toBe(design);
    expect(replaceElement(design, 'front', 0, newElement('line', face)).front.map(({ kind }) => kind)).toEqual([
      'line',
      'qr',
    ]);
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
