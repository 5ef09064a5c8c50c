import { z } from 'zod';
import { InstantText } from './event.ts';
import { ImportId } from './ids.ts';

/** A list that was taken in: what it was, when, and what came of it. */
export const ImportRecord = z.object({
  id: ImportId,
  fileName: z.string().max(1000),
  sha256: z.string().max(64),
  importedAt: InstantText,
  /** How the columns were read, as the importer writes it; lets the same source be read the same way again. */
  reading: z.unknown(),
  counts: z.object({
    records: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    skipped: z.number().int(),
    rejected: z.number().int(),
  }),
  /** Set when the import was taken back. */
  undoneAt: InstantText.nullable(),
});
export type ImportRecord = Readonly<z.infer<typeof ImportRecord>>;
