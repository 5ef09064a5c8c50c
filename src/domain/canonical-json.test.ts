import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './change-set.ts';

/** The same as plainly as it can be said: the hashes in every database and journal there is were made of this text. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => plainly(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${plainly(item)}`).join(',')}}`;
}

const key = fc.oneof(
  fc.constantFrom('id', 'name', '__proto__', 'constructor', 'é', '"', ''),
  fc.string({ unit: 'binary' }),
);
const { row } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, undefined, '', '0', 0, -0, true),
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('row'),
  ),
  row: fc.uniqueArray(fc.tuple(key, tie('value')), { selector: ([name]) => name, maxLength: 6 }).map((entries) => {
    const made = {};
    for (const [name, value] of entries)
      Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
    return made;
  }),
}));

it('is the same text for any row, however many kinds of rows came before it', () => {
  fc.assert(
    fc.property(row, (value) => {
      expect(canonicalJson(value)).toBe(plainly(value));
    }),
    { numRuns: 2000 },
  );
});
