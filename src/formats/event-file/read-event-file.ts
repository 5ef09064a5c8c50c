import { parseRow } from '#domain/change-set.ts';
import { emptyEventData, TABLE_NAMES, type AnyRow, type EventData, type TableName } from '#domain/event-data.ts';
import {
  EVENT_FILE_VERSION,
  EventFileManifest,
  MANIFEST_ENTRY,
  ManifestHead,
  sealOf,
  sha256Hex,
  tableEntry,
} from './manifest.ts';
import { UNPACK_LIMITS, unpackEntries, type UnpackLimits } from './unpack-entries.ts';

/** What is wrong with a damaged file: the archive, its table of contents, or one table (and row, from 1). */
export type EventFileDamage = {
  readonly what: 'archive' | 'manifest' | 'tableMissing' | 'checksum' | 'rowCount' | 'row' | 'rowTwice';
  readonly table: TableName | null;
  readonly row: number | null;
};

export type EventFileReading =
  | { readonly kind: 'ok'; readonly data: EventData; readonly manifest: EventFileManifest }
  | ({ readonly kind: 'damaged' } & EventFileDamage)
  /** Written by a later Folkmoot: reading it would lose what this one does not know. */
  | { readonly kind: 'newer'; readonly version: number; readonly app: string }
  | { readonly kind: 'notAnEventFile' }
  | { readonly kind: 'tooLarge'; readonly limit: keyof UnpackLimits; readonly most: number };

const ENTRIES = new Set([MANIFEST_ENTRY, ...TABLE_NAMES.map(tableEntry)]);
const MAX_DEPTH = 100;

const damaged = (what: EventFileDamage['what'], table: TableName | null = null, row: number | null = null) =>
  ({ kind: 'damaged', what, table, row }) as const;

/**
 * Reads a `.folkmoot` file from anywhere: whole and right, or not at all, and never with a throw.
 *
 * Every entry is compared with its checksum and every row with the schema of its table before anything is
 * handed on. Names inside the file choose nothing: only the known entries are unpacked, none is written.
 */
export function readEventFile(bytes: Uint8Array, limits: UnpackLimits = UNPACK_LIMITS): EventFileReading {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (!isZip) return { kind: 'notAnEventFile' };
  const unpacked = unpackEntries(bytes, ENTRIES, limits);
  if (unpacked.kind === 'tooLarge') return unpacked;
  if (unpacked.kind === 'broken') return damaged('archive');

  const entry = unpacked.entries.get(MANIFEST_ENTRY);
  if (!entry) return unpacked.seen.some((name) => ENTRIES.has(name)) ? damaged('manifest') : { kind: 'notAnEventFile' };
  const json = parsed(entry);
  if (json === undefined) return damaged('manifest');
  const head = ManifestHead.safeParse(json);
  if (!head.success) {
    const hasTables = unpacked.seen.some((name) => name !== MANIFEST_ENTRY && ENTRIES.has(name));
    return hasTables ? damaged('manifest') : { kind: 'notAnEventFile' };
  }
  if (!isSealed(json)) return damaged('manifest');
  if (head.data.version > EVENT_FILE_VERSION) {
    return { kind: 'newer', version: head.data.version, app: head.data.app };
  }
  const manifest = EventFileManifest.safeParse(json);
  if (!manifest.success) return damaged('manifest');
  return readTables(manifest.data, unpacked.entries);
}

function readTables(manifest: EventFileManifest, entries: ReadonlyMap<string, Uint8Array>): EventFileReading {
  const tables: Record<string, readonly AnyRow[]> = { ...emptyEventData() };
  for (const about of manifest.tables) {
    const table = TABLE_NAMES.find((name) => name === about.table);
    if (table === undefined) return { kind: 'newer', version: manifest.version, app: manifest.app };
    const entry = entries.get(tableEntry(table));
    if (!entry) return damaged('tableMissing', table);
    if (entry.length !== about.bytes || sha256Hex(entry) !== about.sha256) return damaged('checksum', table);
    const rows = readRows(table, entry);
    if ('kind' in rows) return rows;
    if (rows.length !== about.rows) return damaged('rowCount', table);
    tables[table] = rows;
  }
  return { kind: 'ok', data: tables as unknown as EventData, manifest };
}

function readRows(table: TableName, entry: Uint8Array): AnyRow[] | ReturnType<typeof damaged> {
  const text = decoded(entry);
  if (text === null) return damaged('row', table);
  const lines = text.split('\n');
  if (lines.pop() !== '') return damaged('row', table, lines.length + 1);
  const rows: AnyRow[] = [];
  const ids = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const row = readRow(table, line);
    if (!row) return damaged('row', table, index + 1);
    if (ids.has(row.id)) return damaged('rowTwice', table, index + 1);
    ids.add(row.id);
    rows.push(row);
  }
  return rows;
}

function readRow(table: TableName, line: string): AnyRow | null {
  try {
    const value: unknown = JSON.parse(line);
    return isTooDeep(value) ? null : (parseRow(table, withoutPrototype(value)) as AnyRow);
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

function isSealed(manifest: unknown): boolean {
  if (manifest === null || typeof manifest !== 'object' || !('seal' in manifest)) return false;
  return manifest.seal === sealOf(manifest);
}

/** Whether a value nests deeper than any row of ours: recursion over it could run out of stack. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((item) => (item !== null && typeof item === 'object' ? Object.values(item) : []));
  }
  return false;
}

/** The same value without keys that would reach an object's prototype when rows are merged later. */
function withoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototype);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [key, withoutPrototype(item)]),
  );
}
