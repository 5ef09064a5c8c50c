import { z } from 'zod';
import { Calibration } from './document-request.ts';

/** More than a house has printers and trays; a list beyond it is a damaged file. */
const MOST_PRINTERS = 100;

export const MOST_SIGNS_OF_PRINTER = 100;

/** A printer and tray as the organiser tells them apart, and how it errs. */
export const Printer = z.object({
  id: z.string().min(1).max(100),
  /** Empty for the one that was measured while only one could be kept. */
  name: z.string().max(MOST_SIGNS_OF_PRINTER),
  calibration: Calibration,
});
export type Printer = Readonly<z.infer<typeof Printer>>;

export const Printers = z.array(Printer).max(MOST_PRINTERS);

/** What an installation knows of its printers. */
export type PrinterChoice = {
  readonly printers: readonly Printer[];
  /** The one in use; anything that is none of them prints without correction. */
  readonly printerId: string;
};

/** The id of the printer taken over from settings in which only one could be kept. */
export const FIRST_PRINTER_ID = 'printer-1';

/** The printer that the next run goes to; null when it prints without correction. */
export function printerInUse({ printers, printerId }: PrinterChoice): Printer | null {
  return printers.find(({ id }) => id === printerId) ?? null;
}

/**
 * Keeps a printer as it was measured now, and takes it into use: in its place when it was measured before, at the end
 * otherwise.
 */
export function withPrinter({ printers }: PrinterChoice, printer: Printer): PrinterChoice {
  const isKnown = printers.some(({ id }) => id === printer.id);
  return {
    printers: isKnown ? printers.map((one) => (one.id === printer.id ? printer : one)) : [...printers, printer],
    printerId: printer.id,
  };
}

/** Forgets a printer; when it was the one in use, nothing is corrected until another is chosen. */
export function withoutPrinter({ printers, printerId }: PrinterChoice, id: string): PrinterChoice {
  return { printers: printers.filter((one) => one.id !== id), printerId: printerId === id ? '' : printerId };
}

/** Whether another printer has this name already, whatever its capitals and spaces at the ends. */
export function isPrinterNameTaken(printers: readonly Printer[], name: string, exceptId: string): boolean {
  const plain = (text: string) => text.trim().normalize('NFC').toLowerCase();
  return printers.some((one) => one.id !== exceptId && one.name !== '' && plain(one.name) === plain(name));
}

/**
 * Settings as they are kept now: the one correction of earlier versions becomes the first printer, and stays in use.
 *
 * @param settings what a settings file says, of any version, not yet checked.
 */
export function takeOverOnePrinter(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || 'printers' in settings) return settings;
  if (!('printerCalibration' in settings) || settings.printerCalibration === null) return settings;
  const { printerCalibration, ...rest } = settings;
  return {
    ...rest,
    printers: [{ id: FIRST_PRINTER_ID, name: '', calibration: printerCalibration }],
    printerId: FIRST_PRINTER_ID,
  };
}
