import { describe, expect, test } from 'vitest';
import { gridKey, typeAhead } from './grid-keys.ts';

const pressed = (key: string, more: Partial<Parameters<typeof gridKey>[0]> = {}) =>
  gridKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys in a table', () => {
  test('letters are letters, with Ctrl only A means something, with Alt nothing does', () => {
    expect(pressed('ž')).toEqual({ kind: 'letter', letter: 'ž' });
    expect(pressed('a', { ctrlKey: true })).toEqual({ kind: 'all' });
    expect(pressed('z', { ctrlKey: true })).toBeNull();
    expect(pressed('Home', { altKey: true })).toBeNull();
    expect(pressed('Tab')).toBeNull();
  });

  const names = ['Žofie', 'Amara', 'Zdeňka', 'Anna Maria', 'Bo'];
  const find = (typed: string, from: number) => typeAhead(names, (name) => name, typed, from);

  test('the same letter goes on to the next name with it, and round', () => {
    expect([find('z', -1), find('zz', 0), find('zzz', 2)]).toEqual([0, 2, 0]);
  });

  test('more letters stay on the name they already fit; marks need not be typed', () => {
    expect([find('a', -1), find('am', 1), find('an', 1)]).toEqual([1, 1, 3]);
    expect(find('zof', -1)).toBe(0);
  });

  test('a later word is found when no name begins so; nothing stays nothing', () => {
    expect([find('maria', -1), find('q', 2)]).toEqual([3, -1]);
  });
});
