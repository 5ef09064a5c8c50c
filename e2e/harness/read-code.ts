import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { expect } from './app.ts';

/** A code of the badges that the preview of the Paper screen shows, as a camera reads it from the paper. */
export async function codeOnPaper(window: Page): Promise<string> {
  const page = window.getByRole('img', { name: /^Badges, page 1 of/ });
  await expect(page).toBeVisible();
  const png = await page.evaluate(async (element) => {
    const picture = element as HTMLImageElement;
    await picture.decode();
    const sheet = new OffscreenCanvas(1240, 1754);
    const to = sheet.getContext('2d')!;
    to.fillStyle = 'white';
    to.fillRect(0, 0, sheet.width, sheet.height);
    to.drawImage(picture, 0, 0, sheet.width, sheet.height);
    return Array.from(new Uint8Array(await (await sheet.convertToBlob({ type: 'image/png' })).arrayBuffer()));
  });
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer }, fireImmediately: true });
  const [read] = await readBarcodes(Uint8Array.from(png), { formats: ['QRCode'], tryHarder: true });
  if (!read) throw new Error('No code was found on the first page of badges.');
  return read.text;
}
