import type { ColumnLook } from './look-of-column.ts';

/** What is known before wishes are looked for. */
export type WishSearch = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly looks: readonly ColumnLook[];
  /** Titles of the topics of the event; they decide how lists are divided. */
  readonly titles: readonly string[];
  /** What the lines above the table say, where there are any. */
  readonly above?: string;
};
