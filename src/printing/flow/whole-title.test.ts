import { describe, expect, it } from 'vitest';
import { FontLibrary } from '../layout/fonts.ts';
import { Shaper } from '../layout/shape-text.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { fitTitle, wholeTitleSize } from './whole-title.ts';

const shaper = new Shaper(new FontLibrary(readFromTree));
const LONG =
  'Rechtsschutzversicherungsgesellschaften und Donaudampfschifffahrt in unserer Nachbarschaft: was wir brauchen';

describe('a title on a sign', () => {
  const box = { width: 490, height: 147, max: 64, min: 24 };

  it('is as large as one line or two allow', () => {
    const { size, lines } = fitTitle(shaper, 'Many roots, one street', box);
    expect(lines).toHaveLength(2);
    expect(size).toBeGreaterThan(48);
  });

  it.each([LONG, '十月的聚会'.repeat(12), 'W '.repeat(60).trim()])(
    'takes more lines rather than tiny letters, inside its box, with every word whole: %s',
    (title) => {
      const { size, lines, width, height } = fitTitle(shaper, title, box);
      expect(size).toBeGreaterThan(20);
      expect(lines.length).toBeGreaterThan(2);
      expect(width).toBeLessThanOrEqual(box.width + 0.01);
      expect(height).toBeLessThanOrEqual(box.height + 0.01);
      const words = lines.flatMap(({ line }) => line.text.split(' '));
      if (title.includes(' ')) expect(words).toEqual(title.split(' '));
    },
  );

  it('leaves no word alone on its last line', () => {
    const { lines } = fitTitle(shaper, 'Between nations, and who tells the story', {
      width: 290,
      height: 119,
      max: 46,
      min: 16,
    });
    expect(lines.at(-1)!.line.text).toContain(' ');
  });
});

describe('a title of a page', () => {
  it('is smaller where it would be cut, and never cuts a word while a smaller size holds it', () => {
    const sizes = [21, 19, 17, 15, 13];
    expect(wholeTitleSize(shaper, 'Many roots, one street', { sizes, width: 400, lines: 3 })).toBe(21);
    const size = wholeTitleSize(shaper, LONG, { sizes, width: 400, lines: 3 });
    expect(size).toBeLessThan(21);
    expect((shaper.shape(LONG.split(' ')[0]!, 'bold').width * size) / 1000).toBeLessThanOrEqual(400);
    expect(wholeTitleSize(shaper, 'x'.repeat(1000), { sizes, width: 400, lines: 3 })).toBe(13);
  });
});
