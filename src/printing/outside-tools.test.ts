import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '#domain/documents/document-request.ts';
import { makeDocument, type PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { readFromTree } from './testing/read-resource.ts';
import { sampleWithGroups } from './testing/sample-with-groups.ts';

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
  it('sees every font embedded, as a subset, with its text', async () => {
    const path = join(folder, 'lists.pdf');
    writeFileSync(path, (await makeDocument({ kind: 'door-list', paper: 'A4', madeAt }, data, resources)).pdf);
    const rows = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(row).toMatch(/\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });
});
