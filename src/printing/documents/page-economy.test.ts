import { describe, expect, it } from 'vitest';
import type { DocumentRequest } from '#domain/documents/document-request.ts';
import { previewDocument, type PrintResources } from '../make-document.ts';
import { Flow } from '../flow/flow.ts';
import { sheetOf } from '../flow/sheet.ts';
import { baselineIn, leading, lineHeight } from '../flow/table-layout.ts';
import { FontLibrary } from '../layout/fonts.ts';
import { Shaper } from '../layout/shape-text.ts';
import { english } from '../testing/english.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const data = sampleWithGroups();
const drawn = (request: Omit<DocumentRequest, 'madeAt'>) =>
  previewDocument({ ...request, madeAt: '2026-10-24T18:00:00.000Z' }, data, resources, { from: 0, to: 99 });

describe('pages', () => {
  it('of the head count in large print are two: long parts run on, rows come nearer', async () => {
    expect((await drawn({ kind: 'head-count', paper: 'A4', isLargePrint: true })).pageCount).toBe(2);
    expect((await drawn({ kind: 'head-count', paper: 'A4' })).pageCount).toBe(1);
  });

  it('for the doors of rooms have numbers of their own, and type as large as the day of the room allows', async () => {
    const { pages } = await drawn({ kind: 'agenda', paper: 'A4', options: { agenda: 'rooms' } });
    expect(pages).toHaveLength(data.rooms.length);
    for (const { svg } of pages) expect(svg).toContain('Page 1 of 1');
  });
});

describe('a row', () => {
  const shaper = new Shaper(new FontLibrary(readFromTree));
  const flow = new Flow({ shaper, say: english, sheet: sheetOf('A4', false), eventName: '', madeAt: '' });

  it('is as high as marks heaped on marks need, and no higher for names as they are', () => {
    for (const name of ['Maren Aldous', 'Trần Thị Mỹ Duyên', 'ڈاکٹر ثمینہ', 'กั๊กเจริญ', '歐陽思齊'])
      expect(lineHeight(flow, shaper.shape(name, 'bold'), 11)).toBe(leading(flow, 11));
    const heaped = shaper.shape(`Z${'\u0301'.repeat(8)}a${'\u0323'.repeat(8)}`.normalize('NFC'), 'bold');
    const height = lineHeight(flow, heaped, 11);
    const base = baselineIn(flow, heaped, 11);
    expect(height).toBeGreaterThan(leading(flow, 11));
    expect(base - (heaped.inkTop * 11) / 1000).toBeGreaterThanOrEqual(0);
    expect(base - (heaped.inkBottom * 11) / 1000).toBeLessThanOrEqual(height);
  });
});
