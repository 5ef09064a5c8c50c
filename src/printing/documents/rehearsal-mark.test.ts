import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { DOCUMENT_KINDS } from '#domain/documents/document-request.ts';
import type { EventData } from '#domain/event-data.ts';
import { rehearsalCodeOf } from '#domain/door/rehearsal-code.ts';
import { rehearsalOf } from '#domain/door/rehearsal.ts';
import { makeDocument, type PrintResources } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const whole = sampleWithGroups();
/** Few people: a page says it or does not, however long the list is. */
const real: EventData = { ...whole, registrations: whole.registrations.slice(0, 9) };
const rehearsal = rehearsalOf(real, 'E1', 'Rehearsal of the day', '2026-10-24T18:00:00.000Z');
const WORD = english('print.rehearsal');
const madeAt = '2026-10-24T18:00:00.000Z';
const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0;

it('every page of every document of a rehearsal says so at both edges and behind its words; no real page does', async () => {
  for (const kind of DOCUMENT_KINDS) {
    const wordsOf = async (data: EventData) => {
      const { pdf } = await makeDocument({ kind, paper: 'A4', madeAt }, data, resources);
      return readPdf(pdf).pages.map(({ texts }) => texts.filter(({ text }) => text.trim() === WORD).length);
    };
    const pages = await wordsOf(rehearsal);
    for (const count of pages) expect([kind, count >= 40]).toEqual([kind, true]);
    if (kind === 'badges' || kind === 'door-list')
      for (const count of await wordsOf(real)) expect([kind, count]).toEqual([kind, 0]);
  }
}, 60_000);

it.skipIf(!hasPoppler)(
  'a camera reads rehearsal codes, and only them, from the printed badges of a rehearsal',
  async () => {
    await prepareZXingModule({
      overrides: {
        wasmBinary: readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
          .buffer as ArrayBuffer,
      },
      fireImmediately: true,
    });
    const folder = mkdtempSync(join(tmpdir(), 'folkmoot-rehearsal-'));
    try {
      const { pdf } = await makeDocument({ kind: 'badges', paper: 'A4', madeAt }, rehearsal, resources);
      writeFileSync(join(folder, 'badges.pdf'), pdf);
      execFileSync('pdftoppm', ['-png', '-r', '150', '-l', '1', join(folder, 'badges.pdf'), join(folder, 'page')]);
      const [page] = execFileSync('ls', [folder], { encoding: 'utf8' })
        .split('\n')
        .filter((name) => name.endsWith('.png'));
      const read = await readBarcodes(readFileSync(join(folder, page!)), {
        formats: ['QRCode'],
        tryHarder: true,
        maxNumberOfSymbols: 20,
      });
      const expected = new Set(rehearsal.registrations.map(({ badgeCode }) => rehearsalCodeOf(badgeCode)));
      expect(read.length).toBeGreaterThanOrEqual(6);
      for (const { text } of read) expect([text, expected.has(text)]).toEqual([text, true]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
