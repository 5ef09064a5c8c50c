import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { EventData } from '#domain/event-data.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { exportCsv } from './export-csv.ts';
import { readList } from './read-list.ts';

const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
const isHere = isDeep && spawnSync('soffice', ['--version']).status === 0;
if (isDeep && !isHere) console.log('LibreOffice re-save: NOT RUN, soffice is not installed; 0 cases');

/** Cells that sheet programs love to change. */
const FRAGILE = [
  '01067',
  '007',
  '12345678901234567890123',
  '1E5',
  '1e5',
  '3/4',
  '1-2',
  '12:30',
  '1.5',
  '1,5',
  '1.234,56',
  '1,234.56',
  'TRUE',
  'wahr',
  'Mar 5',
  '5. März',
  '2026-10-01',
  '2026-10-01 10:00',
  '01.10.2026',
  '50 %',
  '5 €',
  '$5',
  '(5)',
  ' 7',
  '7 ',
  '.5',
  '-5',
  '+49 30 000001',
  '0049 30 000001',
  '030/000 001',
  '=1+1',
  "'s-Hertogenbosch",
  "''x",
  '#N/A',
  'two\nlines',
  'a "quoted" word; and, signs',
  '\ttab',
  '½',
  'x@y.example',
  'https://a.example/?q=1',
  ' leading and trailing ',
];

/** The sample event with fragile cells in every kind of field. */
function fragileEvent(isWestern: boolean): EventData {
  const data = sampleEvent();
  const fits = (text: string) => iconv.decode(iconv.encode(text, 'windows-1252'), 'windows-1252') === text;
  const people = data.registrations.filter((person) => !isWestern || fits(JSON.stringify(person)));
  const registrations = people.map((person, i) => {
    const cell = FRAGILE[i % FRAGILE.length]!;
    return {
      ...person,
      phone: cell,
      ticketId: `${cell}`,
      notes: cell,
      town: FRAGILE[(i + 7) % FRAGILE.length]!.trim(),
      registeredAt: ['2026-10-01', '2026-10-01T10:00:00', '2026-10-01T10:00:00Z', ''][i % 4]!,
      tags: ['05', '1/2'],
      custom: [...person.custom, { columnId: 'plz', label: 'PLZ', value: cell }],
    };
  });
  const ids = new Set(registrations.map((person) => person.id));
  return {
    ...data,
    registrations,
    placements: data.placements.filter((placement) => ids.has(placement.registrationId)),
    checkIns: data.checkIns.filter((fact) => ids.has(fact.registrationId)),
  };
}

type Way = {
  delimiter: ',' | ';';
  language: number;
  charset: 'utf-8' | 'windows-1252';
  isDetecting: boolean;
  isAllQuoted: boolean;
};
const WAYS: readonly Way[] = [',', ';'].flatMap((delimiter) =>
  [1033, 1031].flatMap((language) =>
    (['utf-8', 'windows-1252'] as const).flatMap((charset) =>
      [false, true].flatMap((isDetecting) =>
        [false, true].map((isAllQuoted): Way => ({
          delimiter: delimiter as ',' | ';',
          language,
          charset,
          isDetecting,
          isAllQuoted,
        })),
      ),
    ),
  ),
);

function resaved(text: string, way: Way, folder: string, name: string): Uint8Array {
  const from = join(folder, `${name}.csv`);
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  writeFileSync(from, text);
  const sign = way.delimiter.charCodeAt(0);
  const charset = way.charset === 'utf-8' ? 76 : 1;
  const filter = 'Text - txt - csv (StarCalc)';
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      `--infilter=${filter}:${sign},34,76,1,,${way.language},false,${way.isDetecting}`,
      '--convert-to',
      `csv:${filter}:${sign},34,${charset},1,,${way.language},${way.isAllQuoted},true,true`,
      '--outdir',
      out,
      from,
    ],
    { encoding: 'utf8', timeout: 180_000 },
  );
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  return readFileSync(join(out, `${name}.csv`));
}

describe.skipIf(!isHere)('our export opened and saved by LibreOffice', () => {
  it('brings back the same registrations, in English and German, commas and semicolons, UTF-8 and windows-1252', () => {
    const folder = mkdtempSync(join(tmpdir(), 'folkmoot-soffice-'));
    const wrong: string[] = [];
    let people = 0;
    for (const [i, way] of WAYS.entries()) {
      const data = fragileEvent(way.charset === 'windows-1252');
      const bytes = resaved(exportCsv(data, { delimiter: way.delimiter }).text, way, folder, `list-${i}`);
      const reading = readList(Uint8Array.from(bytes));
      const said = JSON.stringify(way);
      if (reading.kind !== 'list') {
        wrong.push(`${said}: ${reading.message}`);
        continue;
      }
      const { rows, counts } = planImport(reading, data);
      people += counts.same;
      if (counts.same !== data.registrations.length) wrong.push(`${said}: ${JSON.stringify(counts)}`);
      const fields = rows.flatMap((row) =>
        row.fields.map((field) => `${field.field}: ${JSON.stringify(field.before)} -> ${JSON.stringify(field.after)}`),
      );
      wrong.push(...[...new Set(fields)].slice(0, 60).map((line) => `${said} ${line}`));
    }
    rmSync(folder, { recursive: true, force: true });
    console.log(
      `LibreOffice re-save: ${WAYS.length} cases of language, delimiter, code page and settings, ${people} registrations the same, ${wrong.length} different`,
    );
    expect(wrong).toEqual([]);
  }, 1_800_000);
});
