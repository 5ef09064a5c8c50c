import { readFile } from 'node:fs/promises';
import { say } from '#catalogue/catalogue.ts';
import { readEventFile, type EventFileReading } from '#formats/event-file/read-event-file.ts';
import type { Verb } from './verb.ts';

/** `check EVENTFILE`: says whether an event file is whole and right, and what it holds. */
export const check: Verb = async ([path], output) => {
  if (path === undefined) {
    output.stderr(say('cli.use.check'));
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (problem) {
    output.stderr(say('cli.unreadable', { path, reason: (problem as Error).message }));
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
      return say('cli.check.newer', { app: reading.app });
    case 'notAnEventFile':
      return say('cli.check.notAnEventFile');
    case 'tooLarge':
      return say('cli.check.tooLarge', { limit: reading.limit, most: reading.most });
    case 'damaged': {
      const { what, table, row } = reading;
      if (table === null) return say('cli.check.damaged', { place: what });
      const place =
        row === null
          ? say('cli.check.placeInTable', { what, table })
          : say('cli.check.placeInRow', { what, table, row });
      return say('cli.check.damaged', { place });
    }
  }
}
