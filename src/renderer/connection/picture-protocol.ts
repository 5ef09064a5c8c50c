import type { PictureHead, PictureRefusal } from '#domain/pictures/picture-head.ts';

/** What the window asks of the picture worker. */
export type ToPictureWorker = { readonly bytes: Uint8Array; readonly mediaType: PictureHead['mediaType'] };

/** What it answers. */
export type FromPictureWorker =
  | {
      readonly kind: 'scaled';
      readonly mediaType: PictureHead['mediaType'];
      readonly width: number;
      readonly height: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'refused'; readonly why: PictureRefusal };
