import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';
import type { WishPart } from './wishes-reading.ts';

/** What the window sends when a person says that a column holds wishes. */
const said = (column: number): WishPart => ({
  kind: 'ranked-cell',
  shape: 'b',
  round: '',
  columns: [column],
  confidence: 1,
});
function wishesOf(text: string, chosen: readonly number[]) {
  const reading = readList(new TextEncoder().encode(text), { wishes: chosen.map(said) });
  if (reading.kind !== 'list') throw new Error(reading.message);
  return {
    kinds: reading.wishes.map(({ kind, columns }) => `${kind} ${columns.join(',')}`),
    titles: reading.people.map(({ wishes }) => wishes.flatMap((wish) => wish.titles)),
  };
}

describe('a column of which somebody says that it holds wishes', () => {
  it('is divided by what its cells show', () => {
    expect(wishesOf('Name,Blorp\nAda Low,Bread; Songs\nBen Fox,Songs; Repairs; Bread', [1])).toEqual({
      kinds: ['list-cell 1'],
      titles: [
        ['Bread', 'Songs'],
        ['Songs', 'Repairs', 'Bread'],
      ],
    });
    expect(wishesOf('Name,Blorp\nAda Low,Bread (2) / Songs (1)\nBen Fox,Songs (1) / Bread (2)', [1])).toEqual({
      kinds: ['numbered-cell 1'],
      titles: [
        ['Songs', 'Bread'],
        ['Songs', 'Bread'],
      ],
    });
  });

  it('is one choice, and with the column beside it the first and the second', () => {
    const text = 'Name,Blorp,Zwib,Quux\nAda Low,Bread,x,Songs\nBen Fox,Songs,y,Bread';
    expect(wishesOf(text, [1]).kinds).toEqual(['single 1']);
    expect(wishesOf(text.replace('Zwib,Quux', 'Quux,Zwib'), [1, 2])).toEqual({
      kinds: ['ranked-columns 1,2'],
      titles: [
        ['Bread', 'x'],
        ['Songs', 'y'],
      ],
    });
    expect(wishesOf(text, [1, 3]).kinds).toEqual(['single 1', 'single 3']);
  });
});
