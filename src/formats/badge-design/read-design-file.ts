import { BadgeDesign } from '#domain/badge-design.ts';
import { readPretixLayout } from './pretix-layout.ts';

/** A layout is some kilobytes; what is larger is something else. */
const BYTES_AT_MOST = 2_000_000;

export type DesignFileReading =
  | {
      readonly kind: 'design';
      readonly design: BadgeDesign;
      readonly source: 'own' | 'pretix';
      /** What of a foreign layout has no counterpart here. */
      readonly leftOut: readonly string[];
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
  if (bytes.byteLength > BYTES_AT_MOST) return { kind: 'refused', why: 'tooLarge' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return { kind: 'refused', why: 'notJson' };
  }
  if (isOurs(value)) {
    const own = BadgeDesign.safeParse(value);
    return own.success
      ? { kind: 'design', design: own.data, source: 'own', leftOut: [] }
      : { kind: 'refused', why: 'brokenDesign' };
  }
  const read = readPretixLayout(value, size);
  if ('problem' in read) return { kind: 'refused', why: read.problem };
  const design = { ...read.design, name: name.replace(/\.json$/iu, '').slice(0, 300) };
  return { kind: 'design', design, source: 'pretix', leftOut: [...new Set(read.leftOut)] };
}

/** Ours say their sides; those of pretix are lists of elements. */
const isOurs = (value: unknown): boolean => typeof value === 'object' && value !== null && 'front' in value;

/** A design as a file that can be read here again, in another event or on another laptop. */
export function writeDesignFile(design: BadgeDesign): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(design, null, 2)}\n`);
}
