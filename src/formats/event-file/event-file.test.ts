import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/change-set.ts';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { sealOf, sha256Hex } from './manifest.ts';
import { readEventFile } from './read-event-file.ts';
import { UNPACK_LIMITS } from './unpack-entries.ts';
import { writeEventFile } from './write-event-file.ts';

const about = { appVersion: '0.1.0', writtenAt: '2026-10-25T09:00:00.000Z' };
const sample = sampleEvent();
const file = writeEventFile(sample, about);

/** A file as somebody else might make it: the parts in place, one of them as given. */
function handMade(given: {
  manifest?: object;
  seal?: string;
  registrations?: string;
  extra?: Record<string, Uint8Array>;
}) {
  const body = strToU8(given.registrations ?? '');
  const rows = given.registrations?.split('\n').length ?? 1;
  const manifest = {
    format: 'folkmoot-event',
    version: 1,
    app: '9.0.0',
    event: 'Elsewhere',
    writtenAt: about.writtenAt,
    tables: [{ table: 'registrations', rows: rows - 1, bytes: body.length, sha256: sha256Hex(body) }],
    ...given.manifest,
  };
  const sealed = strToU8(JSON.stringify({ ...manifest, seal: given.seal ?? sealOf(manifest) }));
  return zipSync({ 'manifest.json': sealed, 'registrations.jsonl': body, ...given.extra });
}

const row = (fields: object = {}) => `${JSON.stringify({ ...sample.registrations[0], ...fields })}\n`;

describe('an event file', () => {
  test('gives back the event as it was, with what it says of itself', () => {
    const reading = readEventFile(file);
    if (reading.kind !== 'ok') throw new Error(reading.kind);
    expect(reading.data).toEqual(sample);
    expect(reading.manifest).toMatchObject({ event: 'Lanternfield welcome day', version: 2, app: '0.1.0' });
    expect(reading.manifest.tables.find(({ table }) => table === 'registrations')?.rows).toBe(60);
  });

  test('is read whole from every version that was ever released', () => {
    const old = readEventFile(readFileSync(new URL('released/version-1.folkmoot', import.meta.url)));
    if (old.kind !== 'ok') throw new Error(old.kind);
    expect(old.manifest.version).toBe(1);
    expect(old.data).toEqual(sample);
    expect(old.data.feedbackForms).toEqual([]);
  });

  test('is the same bytes for the same event, date and program, whatever the order of keys', () => {
    const shuffled = JSON.parse(JSON.stringify(sample, (_key, value: unknown) => reversedKeys(value))) as EventData;
    expect(JSON.stringify(shuffled)).not.toBe(JSON.stringify(sample));
    expect(sha256Hex(writeEventFile(shuffled, about))).toBe(sha256Hex(file));
    expect(sha256Hex(writeEventFile(sample, { ...about, appVersion: '0.1.1' }))).not.toBe(sha256Hex(file));
  });

  test('holds an event with nothing in it, and names no encoder can spell', () => {
    const empty = readEventFile(writeEventFile(emptyEventData(), about));
    expect(empty).toMatchObject({ kind: 'ok', data: emptyEventData() });
    const odd = { ...sample, registrations: [{ ...sample.registrations[0]!, fullName: '\u2028\ud800 \n\0 ‮ 🧑🏽‍🦽' }] };
    expect(readEventFile(writeEventFile(odd, about))).toMatchObject({ kind: 'ok', data: odd });
  });

  test('of another program, or no archive at all, is told apart', () => {
    const others = ['', 'First name,Last name\n', '%PDF-1.7', '\x89PNG', 'PK'].map((text) => strToU8(text));
    const workbook = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });
    const extension = zipSync({ 'manifest.json': strToU8('{"name":"something","version":"2"}') });
    for (const bytes of [...others, workbook, extension]) expect(readEventFile(bytes).kind).toBe('notAnEventFile');
  });

  test('from a later program is refused by name, not read in part', () => {
    expect(readEventFile(handMade({ manifest: { version: 3, tables: 'other by then' } }))).toEqual({
      kind: 'newer',
      version: 3,
      app: '9.0.0',
    });
    const unknownTable = { table: 'tokens', rows: 0, bytes: 0, sha256: sha256Hex(new Uint8Array()) };
    expect(readEventFile(handMade({ manifest: { tables: [unknownTable] } })).kind).toBe('newer');
  });

  test('says which table and row is wrong', () => {
    const what = (given: Parameters<typeof handMade>[0]) => readEventFile(handMade(given));
    expect(what({ seal: 'no' })).toMatchObject({ kind: 'damaged', what: 'manifest' });
    expect(what({ registrations: row() + '{"id":"P99"}\n' })).toMatchObject({ what: 'row', row: 2 });
    expect(what({ registrations: row() + row() })).toMatchObject({ what: 'rowTwice', row: 2 });
    expect(what({ registrations: row({ status: 'gone' }) })).toMatchObject({ what: 'row', table: 'registrations' });
    expect(what({ registrations: row().trim() })).toMatchObject({ what: 'row' });
    expect(what({ extra: { 'registrations.jsonl': strToU8(row()) } })).toMatchObject({ what: 'checksum' });
    const rooms = { table: 'rooms', rows: 0, bytes: 0, sha256: sha256Hex(new Uint8Array()) };
    expect(what({ manifest: { tables: [rooms] } })).toMatchObject({ what: 'tableMissing', table: 'rooms' });
    expect(readEventFile(file.subarray(0, 300))).toMatchObject({ kind: 'damaged' });
    // The list at the end of the zip is lost, every entry is whole: nothing of the event is.
    expect(readEventFile(file.subarray(0, file.length - 100))).toMatchObject({ kind: 'ok', data: sample });
  });

  test('keeps prototypes, paths and depths out', () => {
    const poisoned = row().replace('{', '{"__proto__":{"isPoisoned":true},');
    const reading = readEventFile(handMade({ registrations: poisoned, extra: { '../../evil.txt': strToU8('x') } }));
    if (reading.kind !== 'ok') throw new Error(reading.kind);
    const person = reading.data.registrations[0]!;
    expect(Object.assign({}, person)).not.toHaveProperty('isPoisoned');
    expect(Object.getPrototypeOf(person)).toBe(Object.prototype);
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`;
    expect(readEventFile(handMade({ registrations: deep }))).toMatchObject({ kind: 'damaged', what: 'row' });
  });

  test('that would fill the memory is given up early', () => {
    const bomb = handMade({ registrations: row({ notes: ' '.repeat(20_000_000) }) });
    const began = performance.now();
    expect(readEventFile(bomb)).toMatchObject({ kind: 'tooLarge', limit: 'ratio' });
    expect(performance.now() - began).toBeLessThan(2000);
    const limits = { ...UNPACK_LIMITS, unpackedBytes: 1000 };
    expect(readEventFile(file, limits)).toEqual({ kind: 'tooLarge', limit: 'unpackedBytes', most: 1000 });
    expect(readEventFile(file, { ...limits, fileBytes: 100 })).toMatchObject({ kind: 'tooLarge', limit: 'fileBytes' });
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}`, new Uint8Array()]));
    expect(readEventFile(zipSync(many))).toMatchObject({ kind: 'tooLarge', limit: 'entries' });
  });

  test('changed at random is right or refused, and never a throw', () => {
    const small = writeEventFile({ ...sample, registrations: sample.registrations.slice(0, 8) }, about);
    const right = canonicalJson(readEventFile(small));
    const rounds = process.env['FOLKMOOT_DEEP'] === '1' ? 50_000 : 2000;
    const next = numbers(20261025);
    const kinds = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const reading = readEventFile(mutated(small, next));
      kinds.set(reading.kind, (kinds.get(reading.kind) ?? 0) + 1);
      if (reading.kind === 'ok') expect(canonicalJson(reading)).toBe(right);
    }
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `hostile event files: ${rounds} cases, ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}, peak memory ${peak} MB`,
    );
    expect(kinds.get('damaged')).toBeGreaterThan(rounds / 3);
  }, 600_000);

  test('of ten thousand people is written and read within a second or two', () => {
    const registrations = Array.from({ length: 10_000 }, (_, i) => ({
      ...sample.registrations[i % 60]!,
      id: `P${i}` as RegistrationId,
      shortNumber: i + 1,
    }));
    const began = performance.now();
    const bytes = writeEventFile({ ...sample, registrations }, about);
    const written = performance.now();
    expect(readEventFile(bytes).kind).toBe('ok');
    const read = performance.now();
    console.log(
      `event file, 10,000 people: ${bytes.length} bytes, written ${Math.round(written - began)} ms, read ${Math.round(read - written)} ms`,
    );
    expect(read - began).toBeLessThan(10_000);
  });
});

function reversedKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toReversed());
}

/** Whole numbers below `limit`, the same row for the same seed (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** Bytes flipped, overwritten, cut out, put in, cut off, or moved. */
function mutated(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  const at = next(bytes.length);
  const length = 1 + next(40);
  const kind = next(6);
  const copy = bytes.slice();
  if (kind === 0) copy[at]! ^= 1 << next(8);
  else if (kind === 1) for (let i = at; i < Math.min(at + length, copy.length); i++) copy[i] = next(256);
  else if (kind === 2) return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
  else if (kind === 3)
    return new Uint8Array([...bytes.subarray(0, at), ...new Uint8Array(length).fill(next(256)), ...bytes.subarray(at)]);
  else if (kind === 4) return bytes.slice(0, at);
  else copy.copyWithin(at, next(bytes.length), next(bytes.length));
  return copy;
}
