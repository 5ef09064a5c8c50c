import { existsSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';
import { OWN_ENCODINGS, OWN_TORTURE, RARE_ENCODINGS, type EncodingCase } from './own-torture.cases.ts';
import { sizeProblems, readRecords } from './read-records.ts';
import { shapeRecords } from './shape-records.ts';

const SHARED = '../shared/data/csv-torture/own';
const sharedCount = (file: string) =>
  existsSync(`${SHARED}/${file}`)
    ? Object.keys(JSON.parse(readFileSync(`${SHARED}/${file}`, 'utf8')) as object).length
    : 0;

const bytesOf = ({ encoding, text }: EncodingCase) => Uint8Array.from(iconv.encode(text, encoding));
function textOf(bytes: Uint8Array, encoding?: string): string {
  const decoded = decodeBytes(bytes, encoding);
  return decoded.kind === 'text' ? decoded.text : decoded.advice;
}
const isRight = (list: EncodingCase) => textOf(bytesOf(list)) === list.text;

describe('torture of our own', () => {
  it('reads every kind of trouble as it is meant, or names the line', () => {
    const wrong = OWN_TORTURE.flatMap(({ name, text, records, delimiter, flagged }) => {
      const read = readRecords(textOf(new TextEncoder().encode(text)));
      const shaped = shapeRecords(read);
      const problems = [...read.problems, ...shaped.problems, ...sizeProblems(read.records, read.lines)];
      const faults: string[] = [];
      if (JSON.stringify(shaped.records) !== JSON.stringify(records))
        faults.push(JSON.stringify(shaped.records).slice(0, 300));
      if (delimiter !== undefined && read.delimiter !== delimiter) faults.push(`delimiter ${read.delimiter}`);
      for (const line of flagged ?? [])
        if (!problems.some((problem) => problem.line === line)) faults.push(`line ${line} is not named`);
      return faults.length > 0 ? [`${name}: ${faults.join(' · ')}`] : [];
    });
    const shared = sharedCount('expected.json');
    const all = shared + OWN_TORTURE.length;
    // Those of the shared folder are held to all right by torture.test.ts.
    console.log(`own torture with the shared kinds (${shared}): ${all - wrong.length} of ${all}`);
    expect(wrong).toEqual([]);
  });

  it('finds at least 22 of 23 encodings by itself and reads all of them after one choice', () => {
    const shared = sharedCount('encodings/expected.json');
    const missed = OWN_ENCODINGS.filter((list) => !isRight(list)).map(({ encoding }) => encoding);
    const rare = RARE_ENCODINGS.filter((list) => !isRight(list)).map(({ encoding }) => encoding);
    const afterChoice = [...OWN_ENCODINGS, ...RARE_ENCODINGS].filter(
      (list) => textOf(bytesOf(list), list.encoding) !== list.text,
    );
    const all = shared + OWN_ENCODINGS.length;
    console.log(
      `encodings with the shared ones (${shared}): ${all - missed.length} of ${all} by themselves` +
        `${missed.length > 0 ? ` (not ${missed.join(', ')})` : ''}; rarer: ${RARE_ENCODINGS.length - rare.length} of ${RARE_ENCODINGS.length}` +
        `${rare.length > 0 ? ` (not ${rare.join(', ')})` : ''}`,
    );
    expect(afterChoice.map(({ name }) => name)).toEqual([]);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(1);
  });
});
