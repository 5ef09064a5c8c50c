import { say } from '#catalogue/catalogue.ts';
import { readEventFile, type EventFileReading } from '#formats/event-file/read-event-file.ts';
import { readGiven } from './files.ts';
import { readArgs } from './read-args.ts';
import type { Verb } from './verb.ts';

/** `check EVENTFILE`: says whether an event file is whole and right, and what it holds. */
export const check: Verb = async (args, output) => {
  const read = readArgs(args, { options: {}, places: [1, 1], use: say('cli.use.check') }, output);
  const bytes = read && (await readGiven(read.places[0]!, output));
  if (!bytes) return 2;
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
