import { describe, expect, it } from 'vitest';
import { readFromTree } from '../testing/read-resource.ts';
import { WORLD_NAMES } from '../testing/world-names.ts';
import { cleanLine } from './clean-text.ts';
import { FontLibrary } from './fonts.ts';
import { Shaper } from './shape-text.ts';

const shaper = new Shaper(new FontLibrary(readFromTree));

describe('names of the world', () => {
  it.each(WORLD_NAMES)('shows every sign of %s', (_, name) => {
    for (const style of ['regular', 'bold', 'condensed'] as const) {
      const line = shaper.shape(cleanLine(name), style);
      expect(line.missing).toEqual([]);
      for (const run of line.runs) for (const glyph of run.glyphs) expect(glyph.id).not.toBe(0);
    }
  });

  it.each(WORLD_NAMES)('keeps every sign of %s to be found by a search', (_, name) => {
    const line = shaper.shape(cleanLine(name), 'bold');
    const signs = (text: string) => [...text.normalize('NFKD')].filter((s) => s !== '\u2060').toSorted();
    const found = line.runs.flatMap((run) => run.glyphs.flatMap((glyph) => glyph.codePoints));
    expect(signs(String.fromCodePoint(...found))).toEqual(signs(line.text));
  });

  it('reports what no font has, with the sign, and draws the rest', () => {
    const line = shaper.shape('Ra \u{12000} ᓀ', 'bold');
    expect(line.missing).toEqual(['\u{12000}', 'ᓀ']);
    expect(line.width).toBeGreaterThan(0);
  });

  it('puts runs in the order in which they are read from left to right', () => {
    const line = shaper.shape('Dr. سمير (PhD)', 'bold');
    expect(line.direction).toBe('ltr');
    const order = line.runs.map((run) => Math.min(...run.glyphs.map((glyph) => glyph.cluster)));
    expect(order[0]).toBe(0);
    expect(shaper.shape('سمير Dee (3)', 'bold').direction).toBe('rtl');
  });

  it('drops controls that would turn a line round, but keeps joiners', () => {
    expect(cleanLine('\u202EAda\u0007  Lo\u0301\n x\u2066')).toBe('Ada Ló x');
    expect(cleanLine('علی\u200Cزاده')).toContain('\u200C');
    expect(cleanLine('\uD800a')).toBe('\uFFFDa');
  });

  it('measures empty text and text of marks alone', () => {
    expect(shaper.shape('', 'bold').width).toBe(0);
    expect(shaper.shape('\u0301\u0302', 'bold').missing).toEqual([]);
  });
});
