import { BrowserWindow, type WebContentsPrintOptions } from 'electron';
import { pathToFileURL } from 'node:url';
import type { SaveOutcome } from '#bridge/contract.ts';

/**
 * What the system's print dialog is handed: the paper as it was laid out, without scaling.
 *
 * "Fit to page" is the most common fault with label sheets; the PDF says so too.
 */
export function printOptions(isDuplex: boolean): WebContentsPrintOptions {
  return {
    silent: false,
    printBackground: true,
    margins: { marginType: 'none' },
    scaleFactor: 100,
    duplexMode: isDuplex ? 'longEdge' : 'simplex',
  };
}

/** Hands a PDF to the system's print dialog through a window that nobody sees. */
export async function printPdf(parent: BrowserWindow, path: string, isDuplex: boolean): Promise<SaveOutcome> {
  const hidden = new BrowserWindow({
    parent,
    show: false,
    webPreferences: {
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      partition: 'print',
    },
  });
  try {
    await hidden.loadURL(pathToFileURL(path).href);
    return await new Promise<SaveOutcome>((resolve) => {
      hidden.webContents.print(printOptions(isDuplex), (isDone, reason) => {
        if (isDone) resolve({ kind: 'saved', fileName: 'print' });
        else resolve(/cancel/i.test(reason) ? { kind: 'cancelled' } : { kind: 'failed', reason: 'noPrinter' });
      });
    });
  } catch {
    return { kind: 'failed', reason: 'noPrinter' };
  } finally {
    hidden.destroy();
  }
}
