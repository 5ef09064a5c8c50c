import { describe, expect, it } from 'vitest';
import type { DrawItem } from '../layout/display-list.ts';
import { FontLibrary } from '../layout/fonts.ts';
import { Shaper, type ShapedText } from '../layout/shape-text.ts';
import { svgOfPage } from '../preview/svg-page.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { writePdf } from './pdf-writer.ts';

const shaper = new Shaper(new FontLibrary(readFromTree));
const strokes = (line: ShapedText) => line.runs.map(({ stroke }) => stroke);

const pageOf = (line: ShapedText) => {
  const items: DrawItem[] = [
    { kind: 'text', line, x: 20, y: 40, size: 20, colour: '#1d1b18' },
    { kind: 'rect', x: 20, y: 60, width: 30, height: 10, stroke: { colour: '#000000', width: 1 } },
  ];
  return { width: 300, height: 100, items, bookmarks: [] };
};

async function written(line: ShapedText): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const settings = { title: 'Bold', lang: 'en', madeAt: '2026-10-24T18:00:00.000Z', isTagged: false };
  await writePdf([pageOf(line)], settings, (piece) => void pieces.push(piece));
  return Buffer.concat(pieces);
}

describe('a name in a script of which there is one weight', () => {
  it.each([
    ['Chinese', '歐陽思齊'],
    ['Korean', '최서연'],
    ['Bengali', 'রফিকুল'],
    ['Ethiopic', 'ሰላማዊት'],
  ])('in %s is bold by a stroke round its glyphs, and takes no more width', (_, name) => {
    const [regular, bold] = [shaper.shape(name, 'regular'), shaper.shape(name, 'bold')];
    expect(strokes(regular)).toEqual([0]);
    expect(strokes(bold)).toEqual([28]);
    expect(bold.width).toBe(regular.width);
    expect(bold.inkTop).toBeCloseTo(regular.inkTop + 14, 6);
    expect(bold.inkBottom).toBeCloseTo(Math.min(0, regular.inkBottom - 14), 6);
  });

  it('stands beside a bold letter of its own font without one', () => {
    expect(strokes(shaper.shape('Mei 赵梅 O’Brien', 'bold'))).toEqual([0, 28, 0]);
    expect(strokes(shaper.shape('บุญมี नमिता ליה سمير 🎉', 'bold')).every((stroke) => stroke === 0)).toBe(true);
  });

  it('is text that is found, and what is drawn after it has sharp corners and a fill again', async () => {
    const line = shaper.shape('Mei 赵梅 Ulm', 'bold');
    const pdf = await written(line);
    const [page] = readPdf(pdf).pages;
    expect(page!.texts.map(({ text }) => text).join('')).toBe('Mei 赵梅 Ulm');
    const operators = page!.content.split('\n');
    expect(operators.filter((one) => one.endsWith('2 Tr'))).toHaveLength(1);
    expect(operators.filter((one) => one === '0 Tr')).toHaveLength(1);
    // The text keeps its round joins to itself.
    expect(page!.content).toMatch(/q BT[\s\S]* 1 j 2 Tr[\s\S]*ET Q\nq .*re S Q/u);
    expect(Buffer.from(await written(line)).equals(Buffer.from(pdf))).toBe(true);
  });

  it('is drawn with the same stroke in the preview', () => {
    const svg = svgOfPage(pageOf(shaper.shape('최서연', 'bold')));
    expect(svg).toMatch(/<g stroke="#1d1b18" stroke-width="28" stroke-linejoin="round">/u);
    expect(svgOfPage(pageOf(shaper.shape('최서연', 'regular')))).not.toContain('stroke-linejoin');
  });
});
