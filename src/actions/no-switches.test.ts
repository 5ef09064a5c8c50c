import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('the program as it ships', () => {
  it('has no switch that turns a protection off', () => {
    const folder = join(import.meta.dirname, '..');
    const reads = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|testing|fixture|^cli|cases/.test(name))
      .flatMap((name) => [
        ...readFileSync(join(folder, name), 'utf8').matchAll(/(?:process|import\.meta)\.env\.?(\w*)/g),
      ])
      .map(([, name]) => name ?? '');
    // Whether more is said on the terminal; and the languages of the system, for dates.
    expect([...new Set(reads)].toSorted()).toEqual(['', 'FOLKMOOT_VERBOSE']);
  });
});
