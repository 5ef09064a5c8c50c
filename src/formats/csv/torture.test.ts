import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';
import { guard, unguard } from './formula-guard.ts';
import { readList } from './read-list.ts';
import { readRecords } from './read-records.ts';
import { shapeRecords } from './shape-records.ts';

const FOLDER = '../shared/data/csv-torture';
const text = (bytes: Uint8Array) => {
  const decoded = decodeBytes(bytes);
  if (decoded.kind === 'notText') throw new Error(decoded.advice);
  return decoded;
};
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8'));
const oneLineEnd = (value: string) => value.replace(/\r\n?/g, '\n');

if (!existsSync(FOLDER)) console.log('torture sets of lists are not here: skipped');
describe.skipIf(!existsSync(FOLDER))('torture sets', () => {
  it('csv-spectrum: every record as its JSON says', () => {
    const names = readdirSync(join(FOLDER, 'csv-spectrum')).filter((name) => name.endsWith('.csv'));
    const wrong = names.filter((name) => {
      const read = readRecords(text(readFileSync(join(FOLDER, 'csv-spectrum', name))).text);
      const expected = [json('csv-spectrum', name.replace('.csv', '.json')) as Record<string, string>].flat();
      const [header = [], ...rows] = read.records;
      const objects = rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])));
      // The phone number of this one file was changed in the file and not in its JSON.
      if (name === 'location_coordinates.csv')
        for (const row of [...objects, ...expected]) delete row['Contact Phone Number'];
      return oneLineEnd(JSON.stringify(objects)) !== oneLineEnd(JSON.stringify(expected).replaceAll('\\r\\n', '\\n'));
    });
    console.log(`csv-spectrum: ${names.length - wrong.length} of ${names.length}`);
    expect(wrong).toEqual([]);
  });

  it('csv-test-data: valid files equal, bad ones flagged', () => {
    const names = readdirSync(join(FOLDER, 'csv-test-data')).filter((name) => name.endsWith('.csv'));
    const wrong = names.filter((name) => {
      const read = readRecords(text(readFileSync(join(FOLDER, 'csv-test-data', name))).text);
      if (name.startsWith('bad-')) return [...read.problems, ...shapeRecords(read).problems].length === 0;
      const expected = json('csv-test-data', name.replace('.csv', '.json')) as (string[] | Record<string, string>)[];
      const [header = [], ...rows] = read.records;
      const records = name.startsWith('header-')
        ? rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))
        : read.records;
      return JSON.stringify(records) !== JSON.stringify(expected);
    });
    console.log(`csv-test-data: ${names.length - wrong.length} of ${names.length}`);
    expect(wrong).toEqual([]);
  });

  it('PapaParse: the cases that ask for plain reading', () => {
    type Case = {
      description: string;
      input: string;
      config?: { delimiter?: string; newline?: string };
      expected: { data: string[][]; errors: { type: string }[] };
    };
    const { core, parse } = json('papaparse', 'papaparse-cases.json') as { core: Case[]; parse: Case[] };
    const plain = [...core, ...parse].filter(({ config = {}, input, expected }) => {
      const hasOnlyDelimiter = Object.keys(config).every((key) => key === 'delimiter' || key === 'newline');
      // Quotes that are never closed are contained on purpose, lone line ends are made one kind on purpose.
      return (
        hasOnlyDelimiter &&
        (config.delimiter?.length ?? 1) === 1 &&
        config.delimiter !== '\n' &&
        !expected.errors.some((error) => error.type === 'Quotes') &&
        !(/\r(?!\n)/.test(input.replace(/"[^"]*"/g, '')) && input.includes('\n'))
      );
    });
    const wrong = plain.filter(({ input, config, expected }) => {
      const read = readRecords(text(new TextEncoder().encode(input)).text, config?.delimiter);
      const data = expected.data.map((row) => row.map(oneLineEnd));
      // A line end at the end of the file ends the last record and begins no other.
      if (input.endsWith('\n') && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
      return JSON.stringify(read.records) !== JSON.stringify(data);
    });
    console.log(`PapaParse cases: ${plain.length - wrong.length} of ${plain.length}`);
    expect(wrong.map(({ description, input }) => [description, input, readRecords(input).records])).toEqual([]);
  });

  it('own: shaped records and flags', () => {
    type Expected = Record<
      string,
      { records: string[][] | null; delimiter?: string | null; flags?: { line: number }[] }
    >;
    const all = Object.entries(json('own', 'expected.json') as Expected);
    const wrong = all.flatMap(([name, expected]) => {
      const decoded = text(readFileSync(join(FOLDER, 'own', name)));
      const read = readRecords(decoded.text);
      const shaped = shapeRecords(read);
      const problems = [...decoded.problems, ...read.problems, ...shaped.problems];
      const faults: string[] = [];
      if (expected.records && JSON.stringify(shaped.records) !== JSON.stringify(expected.records))
        faults.push(JSON.stringify(shaped.records));
      if (expected.delimiter !== undefined && read.delimiter !== expected.delimiter)
        faults.push(`delimiter ${read.delimiter}`);
      for (const { line } of expected.flags ?? [])
        if (!problems.some((problem) => problem.line === line)) faults.push(`line ${line} not flagged`);
      return faults.length > 0 ? [`${name}: ${faults.join(' · ')}`] : [];
    });
    console.log(`own torture: ${all.length - wrong.length} of ${all.length}`);
    expect(wrong).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('encodings: text and label', () => {
    type Expected = Record<
      string,
      { whatwg: string; bom: boolean; text: string | null; repaired?: string; flags?: string[] }
    >;
    const all = Object.entries(json('own', 'encodings', 'expected.json') as Expected);
    const wrong = all.filter(([name, expected]) => {
      const decoded = text(readFileSync(join(FOLDER, 'own', 'encodings', name)));
      if (expected.repaired && decoded.repaired !== expected.repaired) return true;
      if (expected.flags && decoded.problems.length === 0) return true;
      return (
        decoded.encoding !== expected.whatwg ||
        decoded.hasBom !== expected.bom ||
        (expected.text !== null && decoded.text !== expected.text)
      );
    });
    console.log(`encodings: ${all.length - wrong.length} of ${all.length}`);
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('formula values: safe in a sheet and the same when they come back', () => {
    const { values } = json('own', 'formula-values.json') as { values: string[] };
    const bad = values.filter(
      (value) => /^[\s\u200b\ufeff]*[=+\-@|%＝＋－＠]/u.test(guard(value)) || unguard(guard(value)) !== value,
    );
    console.log(`formula values: ${values.length - bad.length} of ${values.length}`);
    expect(bad).toEqual([]);
  });

  it('every file of every set ends as people, left-out records or a refusal', () => {
    const files = ['csv-spectrum', 'csv-test-data', 'frictionless', 'own', 'own/encodings', 'papaparse'].flatMap(
      (folder) =>
        readdirSync(join(FOLDER, folder))
          .filter((name) => /\.(csv|tsv)$/.test(name))
          .map((name) => join(FOLDER, folder, name)),
    );
    for (const file of files) {
      const reading = readList(readFileSync(file), { fileName: file });
      if (reading.kind !== 'list') continue;
      expect(reading.people.length + reading.leftOut.length, file).toBe(reading.recordCount);
      const filled = (record: readonly string[]) => record.some((cell) => cell.trim() !== '');
      const first =
        (reading.headerRecord ?? -1) + Math.max(reading.headerRecords, reading.headerRecord === null ? 1 : 0);
      const below = reading.records.slice(reading.headerRecord === null ? 0 : first).filter(filled).length;
      if (!reading.problems.some((problem) => problem.code === 'other_table'))
        expect(reading.recordCount, file).toBe(below);
    }
  });
});
