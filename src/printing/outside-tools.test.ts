import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BADGE_TEMPLATES } from '#domain/documents/badge-templates.ts';
import { DOCUMENT_KINDS, type DocumentKind, type DocumentRequest } from '#domain/documents/document-request.ts';
import { makeDocument, type PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { readFromTree } from './testing/read-resource.ts';
import { sampleWithGroups } from './testing/sample-with-groups.ts';

/** Whether a program of the PDF world is installed here; its tests are left out where it is not. */
const has = (program: string, argument: string): boolean =>
  spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;
const hasPoppler = has('pdftotext', '-v') && has('pdffonts', '-v');
if (!hasPoppler) console.log('NOT RUN: poppler is not installed, fonts are not looked at with it.');

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-print-'));

/** Programs that say when a file is not as it should be; `isQuiet` judges what one printed on its standard error. */
const TOOLS = [
  { name: 'qpdf', version: '--version', args: (path: string) => ['--check', path], ignores: [] as string[] },
  {
    name: 'mutool',
    version: '-v',
    args: (path: string) => ['draw', '-q', '-r', '18', '-F', 'pgm', '-o', join(folder, 'page.pgm'), path],
    // Said by Debian's build of every file, whatever is in it.
    ignores: ['warning: ICC support is not available'],
  },
].map((tool) => ({ ...tool, isHere: has(tool.name, tool.version), files: 0 }));
for (const { name, isHere } of TOOLS)
  if (!isHere) console.log(`NOT RUN: ${name} is not installed, no file is checked with it.`);

const resources: PrintResources = { read: readFromTree, say: english };
const data = sampleWithGroups();
const madeAt = '2026-10-24T18:00:00.000Z';

/** A4, Letter and large print; in the long count also every design, fold, back, mark and kind of agenda. */
function requestsOf(kind: DocumentKind): DocumentRequest[] {
  const onlyIds = kind === 'certificates' ? { onlyIds: data.registrations.slice(0, 3).map(({ id }) => id) } : {};
  const usual = ([{ paper: 'A4' }, { paper: 'Letter' }, { paper: 'A4', isLargePrint: true }] as const).map((page) => ({
    kind,
    madeAt,
    ...page,
    ...onlyIds,
  }));
  if (process.env['FOLKMOOT_DEEP'] !== '1') return usual;
  const papers = ['A4', 'Letter'] as const;
  const more: DocumentRequest['options'][] =
    kind === 'badges'
      ? BADGE_TEMPLATES.flatMap((designId) =>
          (['none', 'longEdge', 'shortEdge'] as const).map((backs) => ({ designId, backs, hasCutMarks: true })),
        )
      : kind === 'agenda'
        ? (['handout', 'poster', 'rooms'] as const).map((agenda) => ({ agenda }))
        : kind === 'feedback-slips'
          ? (['people', 'groups'] as const).map((slipsFor) => ({ slipsFor }))
          : [{ nameOrder: 'lastFirst', blankRows: 40 }];
  return [
    ...usual,
    ...more.flatMap((options) => papers.map((paper) => ({ kind, madeAt, paper, ...onlyIds, options: options! }))),
  ];
}

describe('other programs', () => {
  afterAll(() => {
    for (const { name, isHere, files } of TOOLS)
      console.log(
        isHere
          ? `${name}: ${files} cases of ${DOCUMENT_KINDS.length} kinds of documents, no warning`
          : `NOT RUN: ${name}`,
      );
  });

  it.each(DOCUMENT_KINDS)('find nothing wrong with %s', async (kind) => {
    const path = join(folder, `${kind}.pdf`);
    const tools = TOOLS.filter(({ isHere }) => isHere);
    if (tools.length === 0) return;
    for (const request of requestsOf(kind)) {
      writeFileSync(path, (await makeDocument(request, data, resources)).pdf);
      for (const tool of tools) {
        const { status, stderr } = spawnSync(tool.name, tool.args(path), { encoding: 'utf8' });
        const said = stderr.split('\n').filter((line) => line !== '' && !tool.ignores.includes(line));
        expect([tool.name, status, said], JSON.stringify(request)).toEqual([tool.name, 0, []]);
        tool.files++;
      }
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
