import { pictureHead } from '#domain/pictures/picture-head.ts';

/** Width and height in pixels of a PNG or JPEG; null for anything else, whatever its name says. */
export const pictureSize: (bytes: Uint8Array) => { readonly width: number; readonly height: number } | null =
  pictureHead;
