import { z } from 'zod';

/** Choices for this installation, not for one event. Every field has a default, so that an old or cut file still reads. */
export const Settings = z.object({
  /** Random name of this laptop's desk: stands in front of check-in ids, so that facts of several desks never clash. */
  desk: z.string().max(20).default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** BCP 47 tag for dates and numbers; empty means the system's. */
  formats: z.string().max(35).default(''),
  paper: z.enum(['A4', 'Letter']).default('A4'),
  nameOrder: z.enum(['asGiven', 'lastFirst']).default('asGiven'),
  zoom: z.number().min(0.5).max(5).default(1),
  hasSounds: z.boolean().default(true),
  /** Where backups go besides the program's own folder; empty means only there. */
  backupFolder: z.string().max(4096).default(''),
  doorPin: z.string().max(100).default(''),
  /** Import profiles: how the columns of a known source are read. */
  importProfiles: z.array(z.unknown()).max(1000).default([]),
  badgeStockId: z.string().max(300).default(''),
});
export type Settings = Readonly<z.infer<typeof Settings>>;
