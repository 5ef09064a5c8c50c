import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { buildReport } from '#domain/outcomes/report.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { blankOutcome } from '#domain/outcome.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { commitmentsCsv, outcomesCsv } from '../outcomes/outcome-lists.ts';
import { exportCsv } from './export-csv.ts';

const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
const isHere = isDeep && spawnSync('soffice', ['--version']).status === 0;
if (isDeep && !isHere) console.log('formulas in LibreOffice: NOT RUN, soffice is not installed; 0 cases');

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  ' =',
  '\u200b=',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
  '"=',
  ';=',
  ',=',
  '\n=',
  '|',
  '%',
];
const ENDS = ['1+1', 'HYPERLINK("https://a.example")', "cmd|' /C calc'!A0", 'SUM(A1:A9)', 'A1', 'WEBSERVICE("x")'];
const payload = (index: number) =>
  `${STARTS[index % STARTS.length]!}${ENDS[Math.floor(index / STARTS.length) % ENDS.length]!}${index % 3 === 0 ? '' : ` ${index}`}`;
const COUNT = 1000;

function hostileEvent(): EventData {
  const data = sampleEvent();
  const [first] = data.registrations;
  const outcome = (index: number) =>
    blankOutcome({
      id: `O${index}` as OutcomeId,
      kind: index % 2 === 0 ? 'feedback' : 'commitment',
      text: payload(index),
      order: index,
      notedAt: '2026-10-25T17:00:00.000Z',
      whoText: payload(index + 1),
    });
  return {
    ...data,
    registrations: Array.from({ length: COUNT }, (_, index) => ({
      ...first!,
      id: `P${index}` as RegistrationId,
      shortNumber: index + 1,
      fullName: payload(index),
      firstName: payload(index),
      lastName: payload(index + 5),
      town: payload(index + 1),
      organization: payload(index + 2),
      phone: payload(index + 3),
    })),
    outcomes: Array.from({ length: 100 }, (_, index) => outcome(index)),
  };
}

/** How many cells LibreOffice takes for a formula, as a person opens the file: by its flat document, where each is marked. */
function formulasIn(text: string, folder: string, name: string): number {
  const from = join(folder, `${name}.csv`);
  writeFileSync(from, text);
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      from,
    ],
    { encoding: 'utf8', timeout: 180_000 },
  );
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  const sheet = readFileSync(join(folder, `${name}.fods`), 'utf8');
  expect(sheet).toContain('<table:table-row');
  return [...sheet.matchAll(/table:formula=/g)].length;
}

describe.skipIf(!isHere)('our lists opened in LibreOffice', () => {
  it('hold no formula, whatever people wrote', () => {
    const folder = mkdtempSync(join(tmpdir(), 'folkmoot-formulas-'));
    try {
      const data = hostileEvent();
      const report = buildReport(data);
      const lists: Readonly<Record<string, string>> = {
        people: exportCsv(data).text,
        groups: exportCsv(data, { preset: 'group-lists' }).text,
        mail: exportCsv(data, { preset: 'mail-merge' }).text,
        outcomes: outcomesCsv(report),
        commitments: commitmentsCsv(report),
      };
      // Without the guard there are some: that they would be seen is shown by the same file.
      const unguarded = Array.from({ length: COUNT }, (_, index) => `"${payload(index).replaceAll('"', '""')}"`).join(
        '\n',
      );
      expect(formulasIn(unguarded, folder, 'unguarded')).toBeGreaterThan(20);
      for (const [name, text] of Object.entries(lists)) expect(formulasIn(text, folder, name), name).toBe(0);
      console.log(`formulas in LibreOffice: ${COUNT} cases in ${Object.keys(lists).length} lists, 0 formulas`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 900_000);
});
