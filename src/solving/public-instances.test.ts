import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assign } from '#domain/assignment/assign.ts';
import { AssignmentInput } from '#domain/assignment/assignment.ts';
import { checkAssignment } from '#domain/assignment/check-assignment.ts';
import { loadHighsEngine } from './highs-engine.ts';
import { levelCounts, oraclePlan } from './oracle.ts';

const FOLDER = new URL('../../../shared/data/assignment/preflib/', import.meta.url).pathname;
const isThere = existsSync(FOLDER);
if (!isThere) console.log('Skipped: the public instances are not at ../shared/data/assignment.');

/** A PrefLib file as a gathering: each order once per voter; ties of a category file fall by number. */
function readPreflib(name: string, rounds: number): AssignmentInput {
  const lines = readFileSync(FOLDER + name, 'utf8').split('\n');
  const topicCount = Number(lines.find((line) => line.startsWith('# NUMBER ALTERNATIVES'))!.split(':')[1]);
  const orders = lines.flatMap((line) => {
    const match = /^(\d+): *(.*)$/.exec(line);
    if (!match || line.startsWith('#')) return [];
    // In a category file the last category is "no": not a wish.
    const text = name.endsWith('.cat') ? match[2]!.replace(/,?\s*(\{[^}]*\}|\d+|\{\})\s*$/, '') : match[2]!;
    const wishes = (text.match(/\d+/g) ?? []).map((id) => `t${id}`);
    return Array.from({ length: Number(match[1]) }, () => wishes);
  });
  const n = orders.length;
  const isProject = name.startsWith('00038');
  const max = isProject ? 1 : Math.ceil((1.1 * n) / topicCount);
  const topics = Array.from({ length: topicCount }, (_, t) => ({
    id: `t${t + 1}`,
    max,
    min: isProject ? 0 : Math.floor(max / 2),
  }));
  const roundIds = Array.from({ length: rounds }, (_, r) => `r${r}`);
  return AssignmentInput.parse({
    rounds: roundIds.map((id) => ({ id, topics })),
    people: orders.map((wishes, p) => ({
      id: `p${p}`,
      wishes: Object.fromEntries(roundIds.map((id) => [id, wishes])),
    })),
  });
}

describe.skipIf(!isThere)('public instances', () => {
  const files = isThere ? readdirSync(FOLDER).filter((name) => /\.(soc|soi|cat)$/.test(name)) : [];
  const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
  const cases = files.flatMap((name) => [
    { name, rounds: 1 },
    ...(name.startsWith('00009') && isDeep ? [{ name, rounds: 3 }] : []),
  ]);
  it.each(cases)('$name over $rounds rounds is proved best', { timeout: 600_000 }, async ({ name, rounds }) => {
    const mip = await loadHighsEngine();
    const input = readPreflib(name, rounds);
    const result = assign(input, { mip, mixingMoves: 0 });
    expect(result.conflict).toBeNull();
    expect(checkAssignment(input, result)).toEqual([]);
    expect(result.levels.slice(0, 3).map((level) => level.proof)).toEqual(['proved', 'proved', 'proved']);
    if (isDeep || input.people.length < 60) expect(levelCounts(result)).toEqual(oraclePlan(input, mip, false));
  });
});
