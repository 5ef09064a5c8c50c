import { BrowserWindow } from 'electron';
import { pathToFileURL } from 'node:url';
import type { Duplex, SaveOutcome } from '#bridge/contract.ts';
import { printOptions } from './print-options.ts';

/** Hands a PDF to the system's print dialog through a window that nobody sees. */
export async function printPdf(parent: BrowserWindow, path: string, duplex: Duplex): Promise<SaveOutcome> {
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
      hidden.webContents.print(printOptions(duplex), (isDone, reason) => {
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
