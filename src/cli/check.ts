import { readFile } from 'node:fs/promises';
import { readEventFile, type EventFileReading } from '#formats/event-file/read-event-file.ts';
import type { Verb } from './verb.ts';

/** `check EVENTFILE`: says whether an event file is whole and right, and what it holds. */
export const check: Verb = async ([path], output) => {
  if (path === undefined) {
    output.stderr('Say which file to check: check EVENTFILE');
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (problem) {
    output.stderr(`${path} could not be read: ${(problem as Error).message}.`);
    return 2;
  }
  const reading = readEventFile(bytes);
  if (reading.kind !== 'ok') {
    output.stdout(JSON.stringify(reading));
    output.stderr(whyNot(reading));
    return 2;
  }
  const { event, app, version, writtenAt, tables } = reading.manifest;
  const rows = Object.fromEntries(tables.map((about) => [about.table, about.rows]));
  output.stdout(JSON.stringify({ kind: 'ok', event, version, app, writtenAt, rows, bytes: bytes.length }));
  return 0;
};

function whyNot(reading: Exclude<EventFileReading, { kind: 'ok' }>): string {
  switch (reading.kind) {
    case 'newer':
      return `This file was written by a newer Folkmoot (${reading.app}); update Folkmoot to open it.`;
    case 'notAnEventFile':
      return 'This is not a Folkmoot event file.';
    case 'tooLarge':
      return `This file holds more than Folkmoot reads (${reading.limit} above ${reading.most}).`;
    case 'damaged': {
      const row = reading.row === null ? '' : `, row ${reading.row}`;
      const place = reading.table === null ? reading.what : `${reading.what} of ${reading.table}${row}`;
      return `This event file is damaged (${place}); take an earlier backup.`;
    }
  }
}
