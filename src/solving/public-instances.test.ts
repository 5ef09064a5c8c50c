import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assign } from '#domain/assignment/assign.ts';
import { checkAssignment } from '#domain/assignment/check-assignment.ts';
import { loadHighsEngine } from './highs-engine.ts';
import { levelCounts, oraclePlan } from './oracle.ts';
import { readPreflib } from './preflib.ts';

const FOLDER = new URL('../../../shared/data/assignment/preflib/', import.meta.url).pathname;
const isThere = existsSync(FOLDER);
if (!isThere) console.log('Skipped: the public instances are not at ../shared/data/assignment.');

describe.skipIf(!isThere)('public instances', () => {
  const files = isThere ? readdirSync(FOLDER).filter((name) => /\.(soc|soi|cat)$/.test(name)) : [];
  const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
  const cases = files.flatMap((name) => [
    { name, rounds: 1 },
    ...(name.startsWith('00009') && isDeep ? [{ name, rounds: 3 }] : []),
  ]);
  it.each(cases)('$name over $rounds rounds is proved best', { timeout: 600_000 }, async ({ name, rounds }) => {
    const mip = await loadHighsEngine();
    const input = readPreflib(readFileSync(FOLDER + name, 'utf8'), name, rounds);
    const result = assign(input, { mip, mixingMoves: 0 });
    expect(result.conflict).toBeNull();
    expect(checkAssignment(input, result)).toEqual([]);
    expect(result.levels.slice(0, 3).map((level) => level.proof)).toEqual(['proved', 'proved', 'proved']);
    if (isDeep || input.people.length < 60) expect(levelCounts(result)).toEqual(oraclePlan(input, mip, false));
  });
});
