import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { canonicalJson } from '#domain/change-set.ts';
import { makeBadgeCode, makeId } from '#domain/ids.ts';
import { EventFileManifest, MANIFEST_ENTRY, sealOf, sha256Hex, tableEntry } from '#formats/event-file/manifest.ts';
import { projectRoot } from '../../scripts/run.mjs';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Tables = Record<string, readonly Row[]>;

/** Chance that is the same in every run with this seed. @returns whole numbers below a bound. */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * An event file as an earlier version of the program wrote it, with as many people as wanted: the rows of the file that is
 * kept of that version, repeated with names, ids and wishes of their own, and every third person in.
 *
 * @param about.version of the event file; every version that was ever released has the shape of the first for these rows.
 * @param about.prefix people are called by it and a number, from 0.
 */
export function oldEventFile(about: {
  readonly version: number;
  readonly people: number;
  readonly prefix: string;
  readonly seed: number;
}): Uint8Array {
  const chance = chanceOf(about.seed);
  const kept = unzipSync(
    readFileSync(join(projectRoot, 'src', 'formats', 'event-file', 'released', 'version-1.folkmoot')),
  );
  const manifest = EventFileManifest.parse(JSON.parse(strFromU8(kept[MANIFEST_ENTRY]!)));
  const tables: Tables = {};
  for (const { table } of manifest.tables)
    tables[table] = strFromU8(kept[tableEntry(table)]!)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const some = (length: number) => Uint8Array.from({ length }, () => chance(256));
  const shapes = tables['registrations']!;
  const registrations = Array.from({ length: about.people }, (_, index): Row => ({
    ...shapes[index % shapes.length]!,
    // The first are those that the plan names.
    id: shapes[index]?.id ?? makeId('P', some(16)),
    shortNumber: index + 1,
    badgeCode: makeBadgeCode(some(16)),
    fullName: `${about.prefix} ${index}`,
    email: `${about.prefix.toLowerCase()}${index}@letters.example`,
    ticketId: `LF-${20_000 + index}`,
    town: shapes[chance(shapes.length)]!['town'],
    wishes: shapes[chance(shapes.length)]!['wishes'],
  }));
  tables['registrations'] = registrations;
  tables['checkIns'] = registrations
    .filter((_, index) => index % 3 === 0)
    .map(({ id }, index) => ({
      id: `OLD-${index + 1}`,
      kind: 'arrived',
      registrationId: id,
      at: '2026-10-25T08:30:00.000Z',
      clock: index + 1,
      desk: 'OLD',
      ofId: null,
    }));
  return packed({ ...manifest, version: about.version }, tables);
}

function packed(manifest: EventFileManifest, tables: Tables): Uint8Array {
  const bodies = manifest.tables.map(({ table }) => ({
    table,
    rows: tables[table]!.length,
    body: strToU8(tables[table]!.map((row) => `${canonicalJson(row)}\n`).join('')),
  }));
  const about = {
    ...manifest,
    tables: bodies.map(({ table, rows, body }) => ({ table, rows, bytes: body.length, sha256: sha256Hex(body) })),
  };
  const seal = sealOf(about);
  return zipSync({
    [MANIFEST_ENTRY]: strToU8(JSON.stringify({ ...about, seal })),
    ...Object.fromEntries(bodies.map(({ table, body }) => [tableEntry(table), body])),
  });
}
