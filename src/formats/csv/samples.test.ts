import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyEventData } from '#domain/event-data.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { planProblems } from './plan-problems.ts';
import { readList } from './read-list.ts';

const FOLDER = '../shared/data/csv';
type Expected = {
  delim: string | null;
  header: number | null;
  headerRows?: number;
  people: number;
  map: Record<string, number>;
  prefs?: { kind: string; col?: number; cols?: number[]; sep?: string; yes?: string; maybe?: string };
  flag?: { line: number; reason: string }[];
  encoding: string;
  bom: boolean;
  group?: number;
};
/** Fields that say who somebody is: one too many is as wrong as one too few. */
const IDENTITY = ['first_name', 'last_name', 'full_name', 'email', 'ticket_id', 'order_id'];

function faultsOf(name: string, expected: Expected): string[] {
  const reading = readList(readFileSync(join(FOLDER, name)), { fileName: name });
  if (reading.kind !== 'list') return [reading.message];
  const faults: string[] = [];
  const plan = planImport(reading, emptyEventData());
  const problems = [...reading.problems, ...planProblems(plan)];
  const same = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should))
      faults.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`);
  };
  same('encoding', reading.encoding, expected.encoding);
  same('bom', reading.hasBom, expected.bom);
  same('delimiter', reading.delimiter, expected.delim);
  same('header', reading.headerRecord, expected.header);
  if (expected.headerRows) same('header rows', reading.headerRecords, expected.headerRows);
  same('people', plan.counts.new + plan.counts.changed + plan.counts.same, expected.people);
  same(
    'sum',
    plan.counts.new + plan.counts.changed + plan.counts.same + plan.counts.skipped + plan.counts.rejected,
    reading.recordCount,
  );
  same('records', plan.counts.records, reading.recordCount);
  const map = Object.fromEntries(reading.fields.map((entry) => [entry.field as string, entry.column]));
  for (const [field, column] of Object.entries(expected.map)) same(field, map[field], column);
  if (expected.group !== undefined) same('group', map['group'], expected.group);
  for (const field of IDENTITY)
    if (expected.map[field] === undefined) same(`${field} (not there)`, map[field], undefined);
  const wishes = reading.wishes[0];
  same('wishes', wishes?.kind, expected.prefs?.kind);
  if (expected.prefs && wishes) {
    same('wish columns', wishes.columns, expected.prefs.cols ?? [expected.prefs.col]);
    if (expected.prefs.sep) same('separators', wishes.separators?.join('|'), expected.prefs.sep);
    if (expected.prefs.yes) same('yes', wishes.yes, expected.prefs.yes);
    if (expected.prefs.maybe) same('maybe', wishes.maybe, expected.prefs.maybe);
  }
  for (const { line, reason } of expected.flag ?? []) {
    if (!problems.some((problem) => problem.line === line)) faults.push(`line ${line} is not flagged (${reason})`);
  }
  return faults;
}

if (!existsSync(FOLDER)) console.log('samples of lists are not here: skipped');
describe.skipIf(!existsSync(FOLDER))('lists of the field', () => {
  const all = existsSync(FOLDER)
    ? (JSON.parse(readFileSync(join(FOLDER, 'EXPECTED.json'), 'utf8')) as Record<string, Expected>)
    : {};
  it('reads every sample as it is meant', () => {
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.csv'))).toHaveLength(Object.keys(all).length);
    const wrong = Object.entries(all).flatMap(([name, expected]) => {
      const faults = faultsOf(name, expected);
      return faults.length > 0 ? [`${name}\n    ${faults.join('\n    ')}`] : [];
    });
    console.log(`samples fully right: ${Object.keys(all).length - wrong.length} of ${Object.keys(all).length}`);
    expect(wrong.join('\n')).toBe('');
  });
});
