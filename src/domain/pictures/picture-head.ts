/** What the first bytes of a file say that it is. */
export type PictureHead = {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Pixels as they are stored; a photograph may be turned when it is shown. */
  readonly width: number;
  readonly height: number;
};

/** Kind and size of a PNG or JPEG by its bytes; null for anything else, whatever its name says. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return sized('image/png', view.getUint32(16), view.getUint32(20));
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // Start-of-frame markers, without the three of that range that are something else.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const sized = (mediaType: PictureHead['mediaType'], width: number, height: number): PictureHead | null =>
  width > 0 && height > 0 ? { mediaType, width, height } : null;

/** A photograph of a phone has 4 to 12 MB; what is larger is no map for a sheet of paper. */
export const PICTURE_FILE_BYTES_AT_MOST = 25_000_000;

/** More than any camera of a phone makes; unpacked, this many take 800 MB already. */
export const PICTURE_PIXELS_AT_MOST = 200_000_000;

/** Why a file cannot be taken in as a picture. */
export type PictureRefusal = 'notPicture' | 'tooHeavy' | 'tooManyPixels';

/** Looks at a file by its bytes, before anything unpacks it. */
export function checkPictureFile(bytes: Uint8Array): PictureHead | PictureRefusal {
  if (bytes.length > PICTURE_FILE_BYTES_AT_MOST) return 'tooHeavy';
  const head = pictureHead(bytes);
  if (!head) return 'notPicture';
  return head.width * head.height > PICTURE_PIXELS_AT_MOST ? 'tooManyPixels' : head;
}

/** Enough for the width of a page at 220 dots per inch. */
const LONGEST_SIDE_PX = 1600;

/** The size a picture is kept in: as it is, or scaled down in its proportions. */
export function keptSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
