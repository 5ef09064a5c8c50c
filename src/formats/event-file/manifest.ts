import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { z } from 'zod';
import { canonicalJson } from '#domain/change-set.ts';
import { InstantText } from '#domain/event.ts';

/** What every event file says it is; anything else is another program's archive. */
export const EVENT_FILE_FORMAT = 'folkmoot-event';

/**
 * The version of the event file that this program writes.
 *
 * It goes up when an older program would lose something by reading the file: a new table or field.
 * Older versions stay readable by a step per version in `read-event-file.ts`.
 */
export const EVENT_FILE_VERSION = 2;

export const MANIFEST_ENTRY = 'manifest.json';

/** Enough to know a manifest of any version; the rest is read only once the version is known. */
export const ManifestHead = z.object({
  format: z.literal(EVENT_FILE_FORMAT),
  version: z.number().int().positive(),
  app: z.string().max(100),
});

/** The table of contents of an event file: what it is, who wrote it when, and what must be found in it. */
export const EventFileManifest = ManifestHead.extend({
  /** Name of the event, so that a list of backups can show it without reading the rest. */
  event: z.string().max(10_000),
  writtenAt: InstantText,
  tables: z
    .array(
      z.object({
        table: z.string().max(100),
        rows: z.number().int().nonnegative(),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(200),
});
export type EventFileManifest = Readonly<z.infer<typeof EventFileManifest>>;

/** The entry that holds a table: one row of JSON per line. Names in the file are never used as paths. */
export const tableEntry = (table: string) => `${table}.jsonl`;

/** SHA-256 as 64 hexadecimal digits; the same in the window, a worker and the command line, without waiting. */
export const sha256Hex = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/**
 * The checksum of the manifest itself, kept in it as `seal`.
 *
 * Without it a flipped bit in the name or the date would go unseen: the unpacker does not look at the
 * checksums of the zip.
 */
export const sealOf = (manifest: object) => sha256Hex(utf8ToBytes(canonicalJson({ ...manifest, seal: undefined })));
