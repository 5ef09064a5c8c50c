import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cleanLine } from './layout/clean-text.ts';
import { FontLibrary } from './layout/fonts.ts';
import { Shaper } from './layout/shape-text.ts';
import { writePdf } from './pdf/pdf-writer.ts';
import { hasPoppler, textByPdfium, textByPdfJs, textByPoppler } from './testing/other-readers.ts';
import { readPdf } from './testing/read-pdf.ts';
import { readFromTree } from './testing/read-resource.ts';
import { WORLD_NAMES } from './testing/world-names.ts';

type Names = readonly (readonly [key: string, name: string])[];
type Reader = 'own' | 'pdf.js' | 'PDFium' | 'poppler';

/** The 27 names with which the targets were set; they are not part of the project. */
const MEASURED = resolve('../shared/prototypes/printing/names.mjs');
if (!existsSync(MEASURED)) console.log('The 27 names of the targets are not here: words are counted in ours alone.');
if (!hasPoppler) console.log('poppler is not installed: words are not counted with it.');

const shaper = new Shaper(new FontLibrary(readFromTree));
const folder = mkdtempSync(join(tmpdir(), 'folkmoot-words-'));

/** As a search compares: without signs that are not seen. */
const plain = (text: string) =>
  text.normalize('NFKC').replaceAll(/\uFE0F|[\u2060\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
/** Letters that are composed already, in scripts that stand one after the other. */
const PRECOMPOSED =
  /^(?:[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}\p{Script=Hira}]|[A-Za-z\u00C0-\u024F\u1E00-\u1EFF’ʻ.()-])+$/u;

/** Words that nobody may miss: those of names that are in such scripts throughout. */
const mustBeFound = (names: Names): ReadonlySet<string> =>
  new Set(
    names
      .map(([, name]) => plain(cleanLine(name)).split(' '))
      .filter((words) => words.every((word) => PRECOMPOSED.test(word)))
      .flat(),
  );

async function missedBy(names: Names): Promise<{ words: readonly string[]; missed: Map<Reader, string[]> }> {
  const items = names.map(([, name], i) => ({
    kind: 'text' as const,
    line: shaper.shape(cleanLine(name), 'bold'),
    x: 40,
    y: 40 + i * 24,
    size: 16,
    colour: '#000000',
  }));
  const pieces: Uint8Array[] = [];
  await writePdf(
    [{ width: 595, height: 842, items, bookmarks: [] }],
    { title: 'Names', lang: 'en', madeAt: '2026-10-24T18:00:00.000Z', isTagged: false },
    (piece) => void pieces.push(piece),
  );
  const pdf = new Uint8Array(Buffer.concat(pieces));
  const path = join(folder, 'names.pdf');
  writeFileSync(path, pdf);
  const texts: [Reader, string][] = [
    [
      'own',
      readPdf(pdf)
        .pages[0]!.texts.map(({ text }) => text)
        .join(''),
    ],
    ['pdf.js', await textByPdfJs(pdf)],
    ['PDFium', await textByPdfium(pdf)],
  ];
  if (hasPoppler) texts.push(['poppler', textByPoppler(path)]);
  const words = names.flatMap(([, name]) => plain(cleanLine(name)).split(' ').filter(Boolean));
  const missed = texts.map(([reader, text]) => {
    const found = plain(text);
    // Ours reads glyphs in the order in which they stand from left to right, and turns nothing round.
    const turned = reader === 'own' ? [...found].toReversed().join('') : found;
    return [reader, words.filter((word) => !found.includes(word) && !turned.includes(word))] as const;
  });
  for (const [reader, lost] of missed)
    console.log(`${reader} finds ${words.length - lost.length} of ${words.length} words; not: ${lost.join(' ')}`);
  return { words, missed: new Map(missed) };
}

describe('words that are searched in a file', () => {
  it.runIf(existsSync(MEASURED))('are found as often as was promised', async () => {
    const { NAMES } = (await import(/* @vite-ignore */ pathToFileURL(MEASURED).href)) as { NAMES: Names };
    const { words, missed } = await missedBy(NAMES);
    expect(words).toHaveLength(75);
    const sure = mustBeFound(NAMES);
    expect(sure.size).toBeGreaterThan(25);
    const least: Readonly<Record<Reader, number>> = { own: 70, 'pdf.js': 70, PDFium: 62, poppler: 64 };
    for (const [reader, lost] of missed) {
      expect(words.length - lost.length, reader).toBeGreaterThanOrEqual(least[reader]);
      expect(
        lost.filter((word) => sure.has(word)),
        reader,
      ).toEqual([]);
    }
  });

  it('are found in harder names too, and all of Europe and East Asia', async () => {
    const { words, missed } = await missedBy(WORLD_NAMES);
    const sure = mustBeFound(WORLD_NAMES);
    for (const [reader, lost] of missed) {
      expect((words.length - lost.length) / words.length, reader).toBeGreaterThanOrEqual(0.7);
      expect(
        lost.filter((word) => sure.has(word)),
        reader,
      ).toEqual([]);
    }
  });
});
