import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knows, say } from '#catalogue/catalogue.ts';
import { LIST_PROBLEM_CODES, listProblem } from './list-problem.ts';

/** Refusals say a sentence of their own; a placeholder says whether it is the name or the address. */
const WITHOUT_OWN_WORDS = ['not_a_list', 'too_large', 'placeholder'];
const FOLDER = import.meta.dirname;

it('has words for everything that can be wrong with a list', () => {
  const values = { count: 2, most: 3, width: 4, line: 5, encoding: 'macintosh', text: 'Hi all' };
  const words = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .flatMap((name) => [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/word: '(\w+)'/g)])
    .map((match) => match[1]!);
  expect(words.length).toBeGreaterThan(4);
  for (const key of [...LIST_PROBLEM_CODES.filter((code) => !WITHOUT_OWN_WORDS.includes(code)), ...words]) {
    const said = say(`listProblem.${key}`, values);
    expect(said, key).not.toContain('listProblem.');
    expect(said, key).not.toContain('{{');
  }
  for (const format of [
    'ods',
    'xlsx',
    'docx',
    'xls',
    'zip',
    'pdf',
    'gzip',
    'html',
    'image',
    'rtf',
    'tooLarge',
    'stopped',
  ])
    expect(knows(`noList.${format}`), format).toBe(true);
});

it('says one and several, and names no column where none is meant', () => {
  expect(listProblem(0, 'blank_records', { values: { count: 1 } })).toEqual({
    line: 0,
    code: 'blank_records',
    message: '1 blank record was left out.',
  });
  expect(listProblem(3, 'bad_email', { column: 2 })).toMatchObject({ line: 3, column: 2 });
});
