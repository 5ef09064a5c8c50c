import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { FromScanWorker, ToScanWorker } from './scan-protocol.ts';

/**
 * Reads codes in pictures of the camera, beside the window, so that typing is never slower for it.
 *
 * The reader is bundled: without `locateFile` it would fetch itself from the internet.
 */
prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: false });

/** Our badges and most tickets, at a glance. */
const QUICK: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 2,
};

/** Everything a ticket may carry, in bad light and at any angle; takes several times as long. */
const THOROUGH: ReaderOptions = {
  formats: ['QRCode', 'DataMatrix', 'Aztec', 'PDF417', 'Code128', 'Code39', 'EAN13'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 2,
};
const THOROUGH_EVERY = 6;
let looks = 0;

let canvas: OffscreenCanvas | null = null;

async function look({ picture }: ToScanWorker): Promise<FromScanWorker> {
  const began = performance.now();
  const { width, height } = picture;
  if (!canvas || canvas.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return { texts: [], milliseconds: 0 };
  context.drawImage(picture, 0, 0);
  picture.close();
  const options = ++looks % THOROUGH_EVERY === 0 ? THOROUGH : QUICK;
  const results = await readBarcodes(context.getImageData(0, 0, width, height), options);
  const texts = results.filter(({ isValid }) => isValid).map(({ text }) => text);
  return { texts, milliseconds: performance.now() - began };
}

self.addEventListener('message', (event: MessageEvent<ToScanWorker>) => {
  void look(event.data)
    .catch((): FromScanWorker => ({ texts: [], milliseconds: 0 }))
    .then((answer) => self.postMessage(answer));
});
