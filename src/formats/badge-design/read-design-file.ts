import { z } from 'zod';
import { BadgeDesign } from '#domain/badge-design.ts';
import { Picture } from '#domain/picture.ts';
import { checkPictureFile } from '#domain/pictures/picture-head.ts';
import { readPretixLayout } from './pretix-layout.ts';

/** A layout is some kilobytes, its pictures some megabytes; what is larger is something else. */
export const DESIGN_FILE_BYTES_AT_MOST = 16_000_000;

const Pictures = z.object({ pictures: z.array(Picture).max(50).optional() });

export type DesignFileReading =
  | {
      readonly kind: 'design';
      readonly design: BadgeDesign;
      readonly source: 'own' | 'pretix';
      /** What of a foreign layout has no counterpart here. */
      readonly leftOut: readonly string[];
      /** The pictures that came with it, called in the design by their names. */
      readonly pictures: readonly Picture[];
    }
  | { readonly kind: 'refused'; readonly why: 'tooLarge' | 'notJson' | 'notLayout' | 'nothingKnown' | 'brokenDesign' };

/**
 * Reads a badge design from a file: one that was saved here, or a layout of pretix.
 *
 * @param name of the file, which names a layout that has none.
 * @param size of the badge for layouts that do not say it.
 */
export function readDesignFile(
  name: string,
  bytes: Uint8Array,
  size: { readonly widthMm: number; readonly heightMm: number },
): DesignFileReading {
  if (bytes.byteLength > DESIGN_FILE_BYTES_AT_MOST) return { kind: 'refused', why: 'tooLarge' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return { kind: 'refused', why: 'notJson' };
  }
  if (isOurs(value)) {
    const own = BadgeDesign.safeParse(value);
    if (!own.success) return { kind: 'refused', why: 'brokenDesign' };
    const { pictures, leftOut } = picturesOf(value);
    return { kind: 'design', design: own.data, source: 'own', leftOut, pictures };
  }
  const read = readPretixLayout(value, size);
  if ('problem' in read) return { kind: 'refused', why: read.problem };
  const design = { ...read.design, name: name.replace(/\.json$/iu, '').slice(0, 300) };
  return { kind: 'design', design, source: 'pretix', leftOut: [...new Set(read.leftOut)], pictures: [] };
}

/** Ours say their sides; those of pretix are lists of elements. */
const isOurs = (value: unknown): boolean => typeof value === 'object' && value !== null && 'front' in value;

/** The pictures of a design file; what only calls itself a picture is left out by its name. */
function picturesOf(value: unknown): { readonly pictures: readonly Picture[]; readonly leftOut: readonly string[] } {
  const read = Pictures.safeParse(value);
  const all = (read.success ? read.data.pictures : undefined) ?? [];
  const isPicture = ({ data }: Picture) => typeof checkPictureFile(bytesOf(data)) === 'object';
  const pictures = all.filter(isPicture);
  return { pictures, leftOut: all.filter((one) => !pictures.includes(one)).map(({ name }) => name) };
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/**
 * A design as a file that can be read here again, in another event or on another laptop, with the pictures it shows.
 *
 * @returns null when its pictures make it heavier than can be read again.
 */
export function writeDesignFile(
  design: BadgeDesign,
  pictures: readonly Picture[] = [],
): Uint8Array<ArrayBuffer> | null {
  const file = pictures.length === 0 ? design : { ...design, pictures };
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
  return bytes.byteLength > DESIGN_FILE_BYTES_AT_MOST ? null : bytes;
}
