import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '#domain/documents/document-request.ts';
import { makeDocument, type PrintResources } from './make-document.ts';
import { cleanLine } from './layout/clean-text.ts';
import { FontLibrary } from './layout/fonts.ts';
import { Shaper } from './layout/shape-text.ts';
import { writePdf } from './pdf/pdf-writer.ts';
import { english } from './testing/english.ts';
import { readFromTree } from './testing/read-resource.ts';
import { sampleWithGroups } from './testing/sample-with-groups.ts';
import { WORLD_NAMES } from './testing/world-names.ts';

/** Whether a program of the PDF world is installed here; its tests are left out where it is not. */
const has = (program: string, argument: string): boolean =>
  spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;
const hasQpdf = has('qpdf', '--version');
const hasPoppler = has('pdftotext', '-v') && has('pdffonts', '-v');
if (!hasQpdf) console.log('qpdf is not installed: files are not checked with it.');
if (!hasPoppler) console.log('poppler is not installed: text is not read back with it.');

const resources: PrintResources = { read: readFromTree, say: english };
const data = sampleWithGroups();
const madeAt = '2026-10-24T18:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'folkmoot-print-'));

describe.skipIf(!hasQpdf)('qpdf', () => {
  it.each(DOCUMENT_KINDS)('finds nothing wrong with %s', async (kind) => {
    const onlyIds = kind === 'certificates' ? { onlyIds: data.registrations.slice(0, 3).map(({ id }) => id) } : {};
    const path = join(folder, `${kind}.pdf`);
    for (const page of [{ paper: 'A4' }, { paper: 'Letter' }, { paper: 'A4', isLargePrint: true }] as const) {
      writeFileSync(path, (await makeDocument({ kind, madeAt, ...page, ...onlyIds }, data, resources)).pdf);
      const check = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
      expect([check.status, check.stderr]).toEqual([0, '']);
    }
  });
});

describe.skipIf(!hasPoppler)('poppler', () => {
  // Of the 27 names that were measured beforehand it finds 66 of 75 words; these here hold more vowel signs.
  it('finds three quarters of the words in names of the world, and all of Europe and East Asia', async () => {
    const shaper = new Shaper(new FontLibrary(readFromTree));
    const items = WORLD_NAMES.map(([, name], i) => ({
      kind: 'text' as const,
      line: shaper.shape(cleanLine(name), 'bold'),
      x: 40,
      y: 40 + i * 24,
      size: 16,
      colour: '#000000',
    }));
    const pieces: Uint8Array[] = [];
    const page = { width: 595, height: 842, items, bookmarks: [] };
    await writePdf([page], { title: 'Names', lang: 'en', madeAt, isTagged: false }, (piece) => void pieces.push(piece));
    const path = join(folder, 'names.pdf');
    writeFileSync(path, Buffer.concat(pieces));
    const plain = (text: string) =>
      text.normalize('NFKC').replaceAll(/\uFE0F|[\u2060\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
    const found = plain(execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }));
    const words = WORLD_NAMES.flatMap(([, name]) => plain(cleanLine(name)).split(' '));
    const missed = words.filter((word) => !found.includes(word));
    console.log(`poppler finds ${words.length - missed.length} of ${words.length} words; not: ${missed.join(' ')}`);
    expect((words.length - missed.length) / words.length).toBeGreaterThanOrEqual(0.74);
    expect(
      missed.filter((word) =>
        /^[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}\p{Script=Hira}]+$/u.test(
          word,
        ),
      ),
    ).toEqual([]);
  });

  it('sees every font embedded, as a subset, with its text', async () => {
    const path = join(folder, 'lists.pdf');
    writeFileSync(path, (await makeDocument({ kind: 'door-list', paper: 'A4', madeAt }, data, resources)).pdf);
    const rows = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(row).toMatch(/\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });
});
