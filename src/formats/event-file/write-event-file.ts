import { strToU8, zipSync, type Zippable } from 'fflate';
import { canonicalJson } from '#domain/change-set.ts';
import { TABLE_NAMES, type EventData, factsOf } from '#domain/event-data.ts';
import {
  EVENT_FILE_FORMAT,
  EVENT_FILE_VERSION,
  MANIFEST_ENTRY,
  sealOf,
  sha256Hex,
  tableEntry,
  type EventFileManifest,
} from './manifest.ts';

/** The one time that stands on every entry, so that equal events give equal bytes in every time zone. */
const ENTRY_TIME = new Date(1980, 0, 1, 12);

/**
 * A whole event as the bytes of one `.folkmoot` file: a backup, or an event on its way to another laptop.
 *
 * A zip of `manifest.json` and one file of JSON lines per table. Equal rows in equal order, written at the
 * same instant by the same program, give equal bytes.
 *
 * @param about which program writes it, and when (ISO 8601, UTC).
 */
export function writeEventFile(
  data: EventData,
  about: { readonly appVersion: string; readonly writtenAt: string },
): Uint8Array {
  const bodies = TABLE_NAMES.map((table) => ({
    table,
    rows: data[table].length,
    body: strToU8(data[table].map((row) => `${canonicalJson(row)}\n`).join('')),
  }));
  const manifest: EventFileManifest = {
    format: EVENT_FILE_FORMAT,
    version: EVENT_FILE_VERSION,
    app: about.appVersion,
    event: factsOf(data)?.name ?? '',
    writtenAt: about.writtenAt,
    tables: bodies.map(({ table, rows, body }) => ({ table, rows, bytes: body.length, sha256: sha256Hex(body) })),
  };
  const entries: Zippable = {
    [MANIFEST_ENTRY]: strToU8(`${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`),
  };
  for (const { table, body } of bodies) entries[tableEntry(table)] = body;
  return zipSync(entries, { level: 6, mtime: ENTRY_TIME });
}
