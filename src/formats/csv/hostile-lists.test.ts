import { expect, it } from 'vitest';
import { readList } from './read-list.ts';

/** Lists that a person might choose by mistake or be sent on purpose; each is changed at random before it is read. */
const SEEDS: readonly Uint8Array[] = [
  'First name,Last name,E-mail,Notes\nAda,Okafor,ada@post.example,"says ""hello"", and\nmore"\nBo,Lindqvist,bo@post.example,\n',
  'Name;Adresse;Wunsch 1;Wunsch 2\r\nZoë Ångström;zoe@post.example;Garten;Boote\r\nJürgen Weiß;j@post.example;;Boote\r\n',
  'name\ttown\n=cmd|\' /C calc\'!A0\t@SUM(1+1)\n+1-1\t-2\n"<script>alert(1)</script>"\tjavascript:alert(1)\n',
  `id,${'x'.repeat(2000)}\n1,${'"'.repeat(1001)}\n`,
].map((text) => new TextEncoder().encode(text));

const BREAKERS = ['"', ',', ';', '\t', '\r', '\n', '\0', '\uFEFF', '\u202E', '""', '=', '\\', "'"].map((text) =>
  new TextEncoder().encode(text),
);

/** Whole numbers below `limit`, the same row for the same seed. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function mutated(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  const at = next(bytes.length + 1);
  const kind = next(7);
  const put = (piece: Uint8Array) => new Uint8Array([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at)]);
  if (kind === 0) return bytes.map((byte, index) => (index === at ? byte ^ (1 << next(8)) : byte));
  if (kind === 1) return put(BREAKERS[next(BREAKERS.length)]!);
  if (kind === 2) return put(Uint8Array.from({ length: next(60) }, () => next(256)));
  if (kind === 3) return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + next(40))]);
  if (kind === 4) return bytes.subarray(0, at);
  if (kind === 5) return put(BREAKERS[next(BREAKERS.length)]!.length > 1 ? bytes : new Uint8Array(next(300)).fill(34));
  // Read as the other half of a pair: every second byte nothing.
  return Uint8Array.from({ length: bytes.length * 2 }, (_, index) => (index % 2 === 0 ? bytes[index / 2]! : 0));
}

it('reads or refuses a list that was changed at random, and never throws', () => {
  const rounds = process.env['FOLKMOOT_DEEP'] === '1' ? 5000 : 400;
  const next = numbers(20261025);
  const kinds = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    let bytes = SEEDS[round % SEEDS.length]!;
    for (let times = 1 + next(4); times > 0; times--) bytes = mutated(bytes, next);
    let kind = 'threw';
    expect(() => (kind = readList(bytes).kind), `round ${round}: ${Buffer.from(bytes).toString('hex')}`).not.toThrow();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `hostile lists: ${rounds} cases, ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}, peak memory ${peak} MB`,
  );
  expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(rounds);
}, 600_000);
