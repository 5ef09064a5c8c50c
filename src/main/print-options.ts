import type { WebContentsPrintOptions } from 'electron';
import type { Duplex } from '#bridge/contract.ts';

/**
 * What the system's print dialog is handed: the paper as it was laid out, without scaling.
 *
 * "Fit to page" is the most common fault with label sheets; the PDF says so too.
 */
export function printOptions(duplex: Duplex): WebContentsPrintOptions {
  return {
    silent: false,
    printBackground: true,
    margins: { marginType: 'none' },
    scaleFactor: 100,
    duplexMode: duplex,
  };
}
