import { keptSize, type PictureHead } from '#domain/pictures/picture-head.ts';
import { PICTURE_BYTES_AT_MOST } from '#domain/picture.ts';
import type { FromPictureWorker, ToPictureWorker } from './picture-protocol.ts';

/** A drawn map stays sharp as PNG; a photograph as PNG would be ten times as heavy as it has to be. */
const PNG_BYTES_AT_MOST = 900_000;
const QUALITIES = [0.86, 0.7, 0.5] as const;

/** Unpacks a picture, turns it as its camera was held, scales it down and packs it again, beside the window. */
async function scale({ bytes, mediaType }: ToPictureWorker): Promise<FromPictureWorker> {
  const whole = await createImageBitmap(new Blob([bytes as BlobPart], { type: mediaType }));
  const { width, height } = keptSize(whole.width, whole.height);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return { kind: 'refused', why: 'notPicture' };
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  const isKept = whole.width === width && whole.height === height && bytes.length <= PNG_BYTES_AT_MOST;
  whole.close();
  const done = async (blob: Blob, type: PictureHead['mediaType']): Promise<FromPictureWorker> => ({
    kind: 'scaled',
    mediaType: type,
    width,
    height,
    bytes: new Uint8Array(await blob.arrayBuffer()),
  });
  if (mediaType === 'image/png') {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    // Packed anew also where nothing was scaled: notes of the camera, such as where it stood, do not travel.
    if (isKept || png.size <= PNG_BYTES_AT_MOST) return done(png, 'image/png');
    // What shines through is white on paper, not black.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
  }
  for (const quality of QUALITIES) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (jpeg.size <= PICTURE_BYTES_AT_MOST) return done(jpeg, 'image/jpeg');
  }
  return { kind: 'refused', why: 'tooHeavy' };
}

self.addEventListener('message', (event: MessageEvent<ToPictureWorker>) => {
  void scale(event.data)
    .catch((): FromPictureWorker => ({ kind: 'refused', why: 'notPicture' }))
    .then((answer) => self.postMessage(answer));
});
