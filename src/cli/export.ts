import { basename } from 'node:path';
import { say } from '#catalogue/catalogue.ts';
import { exportCsv } from '#formats/csv/export-csv.ts';
import { isPreset, PRESETS } from '#formats/csv/export-presets.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { readGiven, writeAnswer } from './files.ts';
import { readArgs } from './read-args.ts';
import type { Verb } from './verb.ts';

/** `export EVENTFILE OUT.csv`: the people of an event as CSV. */
export const exportVerb: Verb = async (args, output) => {
  const given = readArgs(
    args,
    {
      options: {
        preset: { type: 'string' },
        raw: { type: 'boolean' },
        round: { type: 'string' },
        semicolon: { type: 'boolean' },
      },
      places: [2, 2],
      use: say('cli.use.export'),
    },
    output,
  );
  if (!given) return 2;
  const { values } = given;
  const [file = '', out = ''] = given.places;
  const { preset = 'people' } = values;
  if (preset !== 'people' && !isPreset(preset)) {
    output.stderr(say('cli.export.noPreset', { preset, presets: PRESETS.join(', ') }));
    return 2;
  }
  const bytes = await readGiven(file, output);
  if (!bytes) return 2;
  const reading = readEventFile(bytes);
  if (reading.kind !== 'ok') {
    output.stderr(say('cli.notAnEvent', { path: basename(file), kind: reading.kind }));
    return 2;
  }
  const made = exportCsv(reading.data, {
    preset,
    isRaw: values.raw === true,
    delimiter: values.semicolon ? ';' : ',',
    ...(values.round === undefined ? {} : { roundId: values.round }),
  });
  if (!(await writeAnswer(out, made.text, output))) return 2;
  output.stdout(
    JSON.stringify({ path: out, preset, records: made.records, columns: made.columns, findings: made.findings }),
  );
  return 0;
};
