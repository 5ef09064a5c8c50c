import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AssignmentResult } from '#domain/assignment/assignment.ts';
import { assignVerb } from './assign.ts';

const folder = await mkdtemp(join(tmpdir(), 'folkmoot-assign-'));

async function plan(instance: unknown, ...more: string[]) {
  const path = join(folder, 'instance.json');
  await writeFile(path, typeof instance === 'string' ? instance : JSON.stringify(instance));
  const stdout: string[] = [];
  const words: string[] = [];
  const output = { stdout: (text: string) => void stdout.push(text), stderr: (text: string) => void words.push(text) };
  const code = await assignVerb([path, ...more], output);
  return { code, words, result: stdout[0] ? AssignmentResult.parse(JSON.parse(stdout[0])) : null };
}

const people = (count: number, wishes: Record<string, string[]> = {}) =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, wishes }));
const round = (...topics: object[]) => [{ id: 'r', topics }];

describe('assign answers', () => {
  it('a small gathering with rounds and people only', async () => {
    const { code, words, result } = await plan({
      rounds: round({ id: 'A', max: 2 }, { id: 'B', max: 2 }),
      people: people(4, { r: ['A', 'B'] }),
    });
    expect({ code, words }).toEqual({ code: 0, words: [] });
    expect(result?.profile).toEqual({ r: { 1: 2, 2: 2, unranked: 0, none: 0 } });
  });

  it.each([
    ['no topics', { rounds: round(), people: people(2) }, /no topics in round r for 2 people/],
    ['no people', { rounds: round({ id: 'A' }), people: [] }, /nobody to be placed/],
    ['no rounds', { rounds: [], people: people(2) }, /no rounds/],
    [
      'too few seats',
      { rounds: round({ id: 'A', max: 3 }), people: people(5) },
      /5 people can only go to A.* 3 free[^]*would do to have 2 more seats in A/,
    ],
    [
      'together and apart',
      { rounds: round({ id: 'A' }, { id: 'B' }), people: people(2), together: [['p0', 'p1']], apart: [['p0', 'p1']] },
      /p0 and p1 are to be kept together and apart/,
    ],
    [
      'wishes for a topic that was dropped',
      { rounds: round({ id: 'A' }), people: people(2, { r: ['gone', 'A'] }) },
      /2 wishes for gone, which is not offered in round r/,
    ],
    [
      'a smallest size above the largest',
      { rounds: round({ id: 'A', min: 5, max: 2 }, { id: 'B' }), people: people(3) },
      /smallest size is above the largest in round r: A/,
    ],
    [
      'two hundred topics, and one person who wished for all of them',
      {
        rounds: round(...Array.from({ length: 200 }, (_, t) => ({ id: `t${t}`, max: 2 }))),
        people: [
          ...people(9, { r: ['t7', 't8'] }),
          { id: 'keen', wishes: { r: [...Array.from({ length: 200 }, (_, t) => `t${t}`), 'gone'] } },
        ],
      },
      /1 wishes for gone, which is not offered/,
    ],
    ['somebody listed twice', { rounds: round({ id: 'A' }), people: [...people(1), ...people(1)] }, /counted once: p0/],
    [
      'a lock of somebody who is not there',
      { rounds: round({ id: 'A' }), people: people(1), locks: [{ person: 'x', round: 'r', topic: 'A' }] },
      /a lock of x in A in round r/,
    ],
  ])('%s in words', async (_name, instance, words) => {
    const answer = await plan(instance);
    expect(answer.code).toBe(0);
    expect(answer.words.join('\n')).toMatch(words);
  });

  it('with the best plan so far when time is short', { timeout: 60_000 }, async () => {
    const topics = Array.from({ length: 200 }, (_, t) => ({ id: `t${t}`, min: 1, max: 4 }));
    const wishes = { r: topics.map(({ id }) => id).toReversed() };
    const answer = await plan({ rounds: round(...topics), people: people(400, wishes) }, '--time-limit-ms', '50');
    expect(answer.result?.placements).toHaveLength(400);
    expect(answer.words).toEqual(['Stopped before everything was weighed: this is the best plan so far.']);
  });

  it('what cannot be read in one sentence', async () => {
    for (const given of ['{', { rounds: 'none' }, { rounds: [], people: [{ id: 3 }] }]) {
      const { code, words, result } = await plan(given);
      expect({ code, result, sentences: words.length }).toEqual({ code: 2, result: null, sentences: 1 });
    }
  });
});
