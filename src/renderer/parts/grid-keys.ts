import type { KeyboardEvent } from 'react';
import { foldName } from '#domain/names/fold-name.ts';

export type GridMove = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** What a key means in a table. */
export type GridKey =
  | { readonly kind: 'move'; readonly move: GridMove }
  | { readonly kind: 'sideways'; readonly by: 1 | -1 }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'all' | 'none' | 'open' | 'select' };

const MOVES: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Reads a key; null for what a table does not answer to. */
export function gridKey({ key, ctrlKey, metaKey, altKey }: Pressed): GridKey | null {
  if (altKey) return null;
  const move = MOVES[key];
  if (move) return { kind: 'move', move };
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'all' } : null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { kind: 'sideways', by: key === 'ArrowLeft' ? -1 : 1 };
  if (key === 'Enter') return { kind: 'open' };
  if (key === 'Escape') return { kind: 'none' };
  if (key === ' ') return { kind: 'select' };
  return [...key].length === 1 ? { kind: 'letter', letter: key } : null;
}

/**
 * The next row whose name, or a word of it, begins with what was typed; the same letter again goes on to the next.
 *
 * @returns its index, or -1.
 */
export function typeAhead<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  typed: string,
  from: number,
): number {
  const folded = foldName(typed);
  const isOneLetter = [...folded].every((letter) => letter === folded[0]);
  const wanted = isOneLetter && folded.length > 1 ? folded[0]! : folded;
  const start = folded.length === 1 || isOneLetter ? from + 1 : Math.max(0, from);
  let within = -1;
  for (let step = 0; step < rows.length; step++) {
    const index = (start + step) % rows.length;
    const name = foldName(nameOf(rows[index]!));
    if (name.startsWith(wanted)) return index;
    if (within < 0 && name.includes(` ${wanted}`)) within = index;
  }
  return within;
}
