import { describe, expect, it } from 'vitest';
import { badgeTemplate } from '#domain/documents/badge-templates.ts';
import { previewDocument, type PrintResources } from '../make-document.ts';
import { mm } from '../layout/display-list.ts';
import { FontLibrary } from '../layout/fonts.ts';
import { Shaper } from '../layout/shape-text.ts';
import { english } from '../testing/english.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';
import { LEAST_LEGIBLE, legibleText } from './legible-text.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const shaper = new Shaper(new FontLibrary(readFromTree));
const EVENT = 'Neighbours’ assembly of the united boroughs of Übersee and of all the surrounding villages';
const box = { width: mm(46), height: mm(2.6), maxLines: 1, max: 8, min: 5, style: 'regular' } as const;

describe('words that are too long for their place on a badge', () => {
  it('are cut where whole they could not be read, and stay inside', () => {
    const { fitted, isCut } = legibleText(shaper, EVENT, box);
    expect(isCut).toBe(true);
    expect(fitted.size).toBeGreaterThanOrEqual(LEAST_LEGIBLE);
    expect(fitted.width).toBeLessThanOrEqual(box.width + 0.01);
    const [{ line } = { line: null }] = fitted.lines;
    expect(line!.text).toMatch(/^Neighbours’ assembly of the .*\u2026$/u);
  });

  it('stay whole while they can be read', () => {
    expect(legibleText(shaper, 'Lanternfield welcome day', box).isCut).toBe(false);
  });

  it('are said once for the name of the event, not for every badge', async () => {
    const data = sampleWithGroups();
    const long = { ...data, event: data.event.map((facts) => ({ ...facts, name: EVENT })) };
    const request = { kind: 'badges', paper: 'A4', madeAt: '2026-10-24T18:00:00.000Z' } as const;
    const { findings } = await previewDocument(request, long, resources);
    expect(findings.filter(({ code }) => code === 'textCut')).toEqual([
      { code: 'textCut', registrationId: null, values: { text: EVENT } },
    ]);
  });
});

describe('a low cell', () => {
  it('gives the name more height than everything else together', () => {
    for (const [template, height] of [
      ['folded', 54],
      ['first-name', 27],
      ['name-and-rooms', 30],
    ] as const) {
      const names = badgeTemplate(template, 80, height).front.filter(
        (element) => element.kind === 'text' && element.text === '{firstName}' && element.showIf?.is === '',
      );
      expect(names[0]!.height / (template === 'folded' ? height / 2 : height)).toBeGreaterThan(0.38);
    }
  });
});
