import { expect, it } from 'vitest';
import { readMeasure } from './read-measure.ts';

it.each([
  ['63,5', 63.5],
  [' 63.5 mm', 63.5],
  ['63MM', 63],
  ['.5', 0.5],
  ['−2', -2],
  ['1e3', null],
  ['0x10', null],
  ['1,2,3', null],
  ['Infinity', null],
  ['mm', null],
  ['', null],
  ['12 cm', null],
  ['12 pt', null],
])('reads %j as a length', (text, value) => expect(readMeasure(text)).toBe(value));

it('reads a size of letters in its own unit only', () => {
  expect(readMeasure('12 pt', 'pt')).toBe(12);
  expect(readMeasure('12 mm', 'pt')).toBeNull();
});
