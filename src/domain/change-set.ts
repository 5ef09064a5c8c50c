import { z } from 'zod';
import { InstantText } from './event.ts';
import { TABLE_NAMES, TABLES, type AnyRow, type RowOf, type TableName } from './event-data.ts';

/** One row before and after an action; null on the side where it did not exist. */
export type RowChange = {
  readonly table: TableName;
  readonly id: string;
  readonly before: AnyRow | null;
  readonly after: AnyRow | null;
};

/** Words for what an action did, as a key of the catalogue with its values, so that the menu can say it in any language. */
export const ActionLabel = z.object({
  key: z.string().max(200),
  values: z.record(z.string().max(100), z.union([z.string().max(20_000), z.number()])),
});
export type ActionLabel = Readonly<z.infer<typeof ActionLabel>>;

/**
 * Everything one action changed, in the order of `seq`.
 *
 * Written in the same transaction as its rows and appended to the journal: replaying all change sets of an
 * event from nothing gives the event. Undo and redo are change sets too and name the one they take back.
 */
export const ChangeSet = z.object({
  seq: z.number().int().positive(),
  at: InstantText,
  /** Which window or desk did it; each has its own undo list. */
  desk: z.string().min(1).max(200),
  action: z.string().min(1).max(200),
  label: ActionLabel,
  changes: z.array(
    z.object({
      table: z.enum(TABLE_NAMES as [TableName, ...TableName[]]),
      id: z.string().min(1).max(400),
      before: z.looseObject({ id: z.string() }).nullable(),
      after: z.looseObject({ id: z.string() }).nullable(),
    }),
  ),
  /** `action`: can be undone. `undo` and `redo` name the change set they are about. `fixed`: cannot be undone. */
  kind: z.enum(['action', 'undo', 'redo', 'fixed']),
  aboutSeq: z.number().int().positive().nullable(),
  /** Rolling hash of the whole event after this change set, see `EventHash`. */
  hashAfter: z.string().max(32),
});
export type ChangeSet = Omit<Readonly<z.infer<typeof ChangeSet>>, 'changes'> & {
  readonly changes: readonly RowChange[];
};

/** A new row. */
export function added<T extends TableName>(table: T, after: RowOf<T>): RowChange {
  return { table, id: (after as AnyRow).id, before: null, after: after as AnyRow };
}

/** A row that changes; both sides are whole rows. */
export function changed<T extends TableName>(table: T, before: RowOf<T>, after: RowOf<T>): RowChange {
  return { table, id: (before as AnyRow).id, before: before as AnyRow, after: after as AnyRow };
}

/** A row that goes. */
export function removed<T extends TableName>(table: T, before: RowOf<T>): RowChange {
  return { table, id: (before as AnyRow).id, before: before as AnyRow, after: null };
}

/** The keys of one kind of row as they came, and in the order in which they are hashed, each with its own JSON. */
type KeyOrder = {
  readonly keys: readonly string[];
  readonly ordered: readonly { readonly key: string; readonly json: string }[];
};

/** Rows of one table have the same keys in the same order: what was sorted once need not be sorted for each of them. */
const knownOrders: KeyOrder[] = [];
const MOST_ORDERS = 64;

function inOrder(keys: readonly string[]): KeyOrder['ordered'] {
  const known = knownOrders.find(
    (order) => order.keys.length === keys.length && order.keys.every((key, at) => key === keys[at]),
  );
  if (known) return known.ordered;
  const ordered = keys.toSorted((a, b) => (a < b ? -1 : 1)).map((key) => ({ key, json: `${JSON.stringify(key)}:` }));
  // Answers and forms bring keys of their own without end: only so many are remembered, the oldest gives way.
  if (knownOrders.push({ keys, ordered }) > MOST_ORDERS) knownOrders.shift();
  return ordered;
}

/** JSON with the keys in one order, so that equal rows give equal text. `undefined` counts as absent. */
export function canonicalJson(value: unknown): string {
  if (value === '') return '""';
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += text === '' ? canonicalJson(item) : `,${canonicalJson(item)}`;
    return `[${text}]`;
  }
  const row = value as Record<string, unknown>;
  for (const { key, json } of inOrder(Object.keys(row))) {
    const item = row[key];
    if (item !== undefined) text += (text === '' ? json : `,${json}`) + canonicalJson(item);
  }
  return `{${text}}`;
}

/**
 * A 64-bit hash of text, as two unsigned 32-bit numbers (two lanes of MurmurHash3-like mixing).
 * Not for secrets: it tells equal states from unequal ones.
 */
function hashText(text: string): readonly [number, number] {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const ch = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ ch, 2654435761);
    h2 = Math.imul(h2 ^ ch, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return [h1 >>> 0, h2 >>> 0];
}

/** The hash of an event with no rows. */
export const EMPTY_HASH = '0000000000000000';

const toHex = (value: number) => value.toString(16).padStart(8, '0');

/** A short fingerprint of any plain value: equal values give equal fingerprints, whatever the order of their keys. */
export function fingerprint(value: unknown): string {
  const [h1, h2] = hashText(canonicalJson(value));
  return toHex(h1) + toHex(h2);
}

/**
 * The hash of an event after some changes, worked out from the hash before them.
 *
 * The hash is the sum of the hashes of all rows, so that it does not depend on their order and a change
 * costs only the rows it touches. Database and journal are compared by it at every start.
 */
export function hashAfter(hash: string, changes: readonly RowChange[]): string {
  let high = Number.parseInt(hash.slice(0, 8), 16);
  let low = Number.parseInt(hash.slice(8), 16);
  for (const change of changes) {
    for (const [row, sign] of [
      [change.before, -1],
      [change.after, 1],
    ] as const) {
      if (!row) continue;
      const [h1, h2] = hashText(`${change.table}\n${canonicalJson(row)}`);
      high = (high + sign * h1) >>> 0;
      low = (low + sign * h2) >>> 0;
    }
  }
  return toHex(high) + toHex(low);
}

/** Reads a row that came from outside with the schema of its table; throws zod's error on a wrong one. */
export function parseRow<T extends TableName>(table: T, row: unknown): RowOf<T> {
  return TABLES[table].parse(row) as unknown as RowOf<T>;
}
