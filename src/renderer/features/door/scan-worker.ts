import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { liftPicture, SCAN_LOOKS } from './scan-looks.ts';
import type { FromScanWorker, ToScanWorker } from './scan-protocol.ts';

/**
 * Reads codes in pictures of the camera, beside the window, so that typing is never slower for it.
 *
 * The reader is bundled: without `locateFile` it would fetch itself from the internet.
 */
prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: false });

let looks = 0;
/** One for each size that pictures are looked at. */
const canvases = new Map<string, OffscreenCanvas>();

function canvasOf(width: number, height: number): OffscreenCanvas {
  const size = `${width}x${height}`;
  const canvas = canvases.get(size) ?? new OffscreenCanvas(width, height);
  canvases.set(size, canvas);
  return canvas;
}

async function look({ picture }: ToScanWorker): Promise<FromScanWorker> {
  const began = performance.now();
  const { options, isLifted, isTurned } = SCAN_LOOKS[looks++ % SCAN_LOOKS.length]!;
  const size = isLifted ? 0.5 : 1;
  const [width, height] = [Math.floor(picture.width * size), Math.floor(picture.height * size)];
  const context = canvasOf(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return { texts: [], milliseconds: 0 };
  context.setTransform(1, 0, 0, 1, width / 2, height / 2);
  if (isTurned) {
    context.clearRect(-width / 2, -height / 2, width, height);
    context.rotate(Math.PI / 4);
  }
  // At half its size, four points become one: their noise goes out against each other.
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  picture.close();
  const pixels = context.getImageData(0, 0, width, height);
  if (isLifted) liftPicture(pixels.data);
  const results = await readBarcodes(pixels, options);
  const texts = results.filter(({ isValid }) => isValid).map(({ text }) => text);
  return { texts, milliseconds: performance.now() - began };
}

self.addEventListener('message', (event: MessageEvent<ToScanWorker>) => {
  void look(event.data)
    .catch((): FromScanWorker => ({ texts: [], milliseconds: 0 }))
    .then((answer) => self.postMessage(answer));
});
