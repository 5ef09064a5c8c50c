import type { PictureId } from '#domain/ids.ts';
import type { Picture } from '#domain/picture.ts';
import { checkPictureFile, PICTURE_FILE_BYTES_AT_MOST, type PictureRefusal } from '#domain/pictures/picture-head.ts';
import { newId } from './new-id.ts';
import type { FromPictureWorker, ToPictureWorker } from './picture-protocol.ts';

/** A picture ready to be kept in the event, or why the file cannot be one. */
export type TakenPicture =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'refused'; readonly why: PictureRefusal | 'unreadable' };

/** Looks at a file by its bytes, scales it down beside the window and gives it an id. Nothing is written. */
export async function takePicture(name: string, bytes: Uint8Array): Promise<TakenPicture> {
  const head = checkPictureFile(bytes);
  if (typeof head === 'string') return { kind: 'refused', why: head };
  const answer = await askWorker({ bytes, mediaType: head.mediaType });
  if (answer.kind === 'refused') return answer;
  return {
    kind: 'picture',
    picture: {
      id: newId('I') as PictureId,
      name: name.slice(0, 300),
      mediaType: answer.mediaType,
      widthPx: answer.width,
      heightPx: answer.height,
      data: base64Of(answer.bytes),
    },
  };
}

/** The same for a file that was dropped; one that is too heavy is not even read. */
export async function takeDroppedPicture(file: File): Promise<TakenPicture> {
  if (file.size > PICTURE_FILE_BYTES_AT_MOST) return { kind: 'refused', why: 'tooHeavy' };
  try {
    return await takePicture(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { kind: 'refused', why: 'unreadable' };
  }
}

function askWorker(question: ToPictureWorker): Promise<FromPictureWorker> {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FromPictureWorker>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<FromPictureWorker>) => resolve(event.data));
    worker.addEventListener('error', () => resolve({ kind: 'refused', why: 'notPicture' }));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

/** In pieces: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
