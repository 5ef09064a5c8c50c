import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { joinBytes } from '#domain/join-bytes.ts';

/** How much a file may hold before it is refused; all in bytes but `ratio` and `entries`. */
export type UnpackLimits = {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  /** Unpacked bytes per packed byte over the whole file, looked at above one megabyte. */
  readonly ratio: number;
  readonly entries: number;
};

/**
 * Far above a real event (10,000 people with everything: 12 MB unpacked, at most 30 to 1) and far below
 * what would stop a laptop of 4 GB.
 */
export const UNPACK_LIMITS: UnpackLimits = {
  fileBytes: 128 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  ratio: 100,
  entries: 1000,
};

export type Unpacked =
  | { readonly kind: 'entries'; readonly entries: ReadonlyMap<string, Uint8Array>; readonly seen: readonly string[] }
  | { readonly kind: 'tooLarge'; readonly limit: keyof UnpackLimits; readonly most: number }
  | { readonly kind: 'broken' };

const CHUNK_BYTES = 64 * 1024;

/**
 * Unpacks the wanted entries of a zip that may be damaged or made to do harm.
 *
 * The bytes go through a stream in small pieces, because the sizes that a zip states are the sender's
 * claim: only what really comes out is counted, and nothing more is read once a limit is passed (one piece
 * can give 66 MB at most). Entries nobody asked for stay packed. Never throws.
 */
export function unpackEntries(bytes: Uint8Array, wanted: ReadonlySet<string>, limits = UNPACK_LIMITS): Unpacked {
  if (bytes.length > limits.fileBytes) return { kind: 'tooLarge', limit: 'fileBytes', most: limits.fileBytes };
  const pieces = new Map<string, Uint8Array[]>();
  const done = new Set<string>();
  const seen: string[] = [];
  let unpacked = 0;
  let read = 0;
  let passed: keyof UnpackLimits | null = null;
  let isBroken = false;

  const unzip = new Unzip((file) => {
    seen.push(file.name);
    if (seen.length > limits.entries) passed ??= 'entries';
    if (passed !== null || !wanted.has(file.name)) return;
    if (pieces.has(file.name)) isBroken = true;
    const parts: Uint8Array[] = [];
    pieces.set(file.name, parts);
    file.ondata = (problem, part, isFinal) => {
      if (problem) isBroken = true;
      if (passed !== null || isBroken) return;
      unpacked += part.length;
      if (unpacked > limits.unpackedBytes) passed = 'unpackedBytes';
      else if (unpacked > 1024 * 1024 && unpacked > read * limits.ratio) passed = 'ratio';
      else parts.push(part);
      if (isFinal) done.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);

  try {
    for (let at = 0; at < bytes.length && passed === null && !isBroken; at += CHUNK_BYTES) {
      read = Math.min(bytes.length, at + CHUNK_BYTES);
      unzip.push(bytes.subarray(at, read), read === bytes.length);
    }
  } catch {
    isBroken = true;
  }
  if (passed !== null) return { kind: 'tooLarge', limit: passed, most: limits[passed] };
  // A broken archive may still hold whole entries: the caller sees by their checksums which of them count.
  const entries = new Map<string, Uint8Array>();
  for (const [name, parts] of pieces) if (done.has(name)) entries.set(name, joinBytes(parts));
  return isBroken && entries.size === 0 && seen.length === 0 ? { kind: 'broken' } : { kind: 'entries', entries, seen };
}
