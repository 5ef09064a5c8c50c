import { describe, expect, it } from 'vitest';
import { guardForSheets, unguard } from './formula-guard.ts';

describe('cells of our own export in a sheet program', () => {
  it.each([
    '01067',
    '12345678901234567890123',
    '1e5',
    '3/4',
    '12:30 pm',
    '1.234,56',
    '50 %',
    '5. März',
    'Mar 5',
    '2026-10-01',
    'WAHR',
    ' 7',
    '+49 30 1',
    '=1+1',
    "'s-Hertogenbosch",
  ])('%s stands behind a guard and comes back', (cell) => {
    expect(guardForSheets(cell)).toBe(`'${cell}`);
    expect(unguard(guardForSheets(cell))).toBe(cell);
  });

  it.each(['0', '42', '2026', 'Anna', 'Room 5', '2026-10-01T10:00:00Z', 'P-7F3KQ', 'May', '12 people', 'Jan Kos', ''])(
    '%s stands as it is',
    (cell) => expect(guardForSheets(cell)).toBe(cell),
  );
});
