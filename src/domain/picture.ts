import { z } from 'zod';
import { PictureId } from './ids.ts';

/** The most a picture may weigh once it was scaled down: it lives in the journal and in every backup. */
export const PICTURE_BYTES_AT_MOST = 3_000_000;

/**
 * A picture of the event: a map for the directions sheet, a logo for the badge.
 *
 * Kept inside the event, so that a backup or the way to another laptop loses none. `data` is base64 of a PNG or
 * JPEG file; it was looked at by its first bytes and scaled down before it was taken in.
 */
export const Picture = z.object({
  id: PictureId,
  name: z.string().max(300),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
  data: z.string().max(Math.ceil(PICTURE_BYTES_AT_MOST / 3) * 4),
});
export type Picture = Readonly<z.infer<typeof Picture>>;
