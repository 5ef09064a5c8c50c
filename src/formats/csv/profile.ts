import { z } from 'zod';
import { FIELD_KEYS, type FieldKey } from './field-words.ts';
import { foldHeader } from './fold-header.ts';

/**
 * How a source was read last time, so that its next file is read the same way.
 *
 * Holds headings and decisions, never a cell of the list.
 */
export const ListProfile = z.object({
  /** Fingerprint of the folded headings. */
  source: z.string().max(100),
  name: z.string().max(1000),
  /** Decisions by folded heading; a repeated heading has `#2` and so on behind it. */
  columns: z.record(
    z.string().max(3000),
    z.union([z.enum(FIELD_KEYS as unknown as [FieldKey, ...FieldKey[]]), z.literal('ignore'), z.null()]),
  ),
  /** Topic id, or `ignore`, by folded text of an unknown title. */
  topics: z.record(z.string().max(1000), z.string().max(200)),
  isBlankClearing: z.boolean(),
  encoding: z.string().max(50).nullable(),
});
export type ListProfile = Readonly<z.infer<typeof ListProfile>>;

/** Keys of headings that stay the same when columns move. */
export function headingKeys(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell) => {
    const key = foldHeader(cell).key.slice(0, 2000);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  });
}

/** What was decided about a list, as a profile of its source. */
export function profileOf(
  reading: { readonly source: string; readonly header: readonly string[]; readonly fileName: string },
  chosen: {
    readonly columns: Readonly<Record<number, FieldKey | 'ignore' | null>>;
    readonly topics: Readonly<Record<string, string>>;
    readonly isBlankClearing: boolean;
    readonly encoding: string | null;
  },
): ListProfile {
  const keys = headingKeys(reading.header);
  const columns = Object.entries(chosen.columns).flatMap(([column, field]) =>
    keys[Number(column)] === undefined ? [] : [[keys[Number(column)]!, field] as const],
  );
  return {
    source: reading.source,
    name: reading.fileName,
    columns: Object.fromEntries(columns),
    topics: { ...chosen.topics },
    isBlankClearing: chosen.isBlankClearing,
    encoding: chosen.encoding,
  };
}

/** The saved decisions for a list with these headings, as column indexes. */
export function columnsFromProfile(
  profile: ListProfile,
  header: readonly string[],
): Readonly<Record<number, FieldKey | 'ignore' | null>> {
  const columns: Record<number, FieldKey | 'ignore' | null> = {};
  for (const [column, key] of headingKeys(header).entries()) {
    if (Object.hasOwn(profile.columns, key)) columns[column] = profile.columns[key]!;
  }
  return columns;
}
