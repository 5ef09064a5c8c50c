import { z } from 'zod';
import { Printers, takeOverOnePrinter } from '#domain/documents/printers.ts';

/** What a change may say: only what it names. Defaults have no place here: they would reset everything else. */
const Choices = z.object({
  /** Random name of this laptop's desk: stands in front of check-in ids, so that facts of several desks never clash. */
  desk: z.string().max(20),
  theme: z.enum(['system', 'light', 'dark']),
  /** BCP 47 tag for dates and numbers; empty means the system's. */
  formats: z.string().max(35),
  paper: z.enum(['A4', 'Letter']),
  nameOrder: z.enum(['asGiven', 'lastFirst']),
  zoom: z.number().min(0.5).max(5),
  hasSounds: z.boolean(),
  /** Where backups go besides the program's own folder; empty means only there. */
  backupFolder: z.string().max(4096),
  doorPin: z.string().max(100),
  /** Import profiles: how the columns of a known source are read. */
  importProfiles: z.array(z.unknown()).max(1000),
  badgeStockId: z.string().max(300),
  /** The design of badges that was chosen last: one of ours or of the event; empty lets the sheet decide. */
  badgeDesignId: z.string().max(200),
  /** How the printers and trays of this laptop err, from their sheets of rulers. */
  printers: Printers,
  /** The one in use; empty prints without correction. */
  printerId: z.string().max(100),
});
export const SettingsPatch = Choices.partial();

/** Choices for this installation, not for one event. Every field has a default, so that an old or cut file still reads. */
const Kept = z.object({
  desk: Choices.shape.desk.default(''),
  theme: Choices.shape.theme.default('system'),
  formats: Choices.shape.formats.default(''),
  paper: Choices.shape.paper.default('A4'),
  nameOrder: Choices.shape.nameOrder.default('asGiven'),
  zoom: Choices.shape.zoom.default(1),
  hasSounds: Choices.shape.hasSounds.default(true),
  backupFolder: Choices.shape.backupFolder.default(''),
  doorPin: Choices.shape.doorPin.default(''),
  importProfiles: Choices.shape.importProfiles.default([]),
  badgeStockId: Choices.shape.badgeStockId.default(''),
  badgeDesignId: Choices.shape.badgeDesignId.default(''),
  printers: Choices.shape.printers.default([]),
  printerId: Choices.shape.printerId.default(''),
});
/** Settings of every version: what an older one kept in another way is taken over. */
export const Settings = z.preprocess(takeOverOnePrinter, Kept);
export type Settings = Readonly<z.infer<typeof Settings>>;
