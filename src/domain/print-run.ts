import { z } from 'zod';
import { InstantText } from './event.ts';
import { PrintRunId, RegistrationId } from './ids.ts';

/** What was printed, when, on which stock, from which position. */
export const PrintRun = z.object({
  id: PrintRunId,
  /** Kind of document: badges, agenda, group-lists and so on. */
  kind: z.string().max(100),
  stockId: z.string().max(300).nullable(),
  printedAt: InstantText,
  pages: z.number().int().nonnegative(),
  /** Fingerprint of what the event said of documents of this kind; badges have one for each person instead. */
  version: z.string().max(100).optional(),
  items: z.array(
    z.object({
      registrationId: RegistrationId,
      /** Sheet and cell on it, both from 1. */
      sheet: z.number().int().positive(),
      cell: z.number().int().positive(),
      /** Fingerprint of what stood on the badge: tells "changed since it was printed". */
      version: z.string().max(100),
    }),
  ),
});
export type PrintRun = Readonly<z.infer<typeof PrintRun>>;
