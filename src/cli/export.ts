import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '#catalogue/catalogue.ts';
import { exportCsv } from '#formats/csv/export-csv.ts';
import { isPreset, PRESETS } from '#formats/csv/export-presets.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import type { Verb } from './verb.ts';

/** `export EVENTFILE OUT.csv`: the people of an event as CSV. */
export const exportVerb: Verb = async (args, output) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      preset: { type: 'string' },
      raw: { type: 'boolean' },
      round: { type: 'string' },
      semicolon: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
  });
  const [file, out] = positionals;
  const preset = typeof values.preset === 'string' ? values.preset : 'people';
  if (file === undefined || out === undefined) {
    output.stderr(say('cli.use.export'));
    return 2;
  }
  if (preset !== 'people' && !isPreset(preset)) {
    output.stderr(say('cli.export.noPreset', { preset, presets: PRESETS.join(', ') }));
    return 2;
  }
  try {
    const reading = readEventFile(await readFile(file));
    if (reading.kind !== 'ok') {
      output.stderr(say('cli.notAnEvent', { path: basename(file), kind: reading.kind }));
      return 2;
    }
    const made = exportCsv(reading.data, {
      preset,
      isRaw: values.raw === true,
      delimiter: values.semicolon === true ? ';' : ',',
      ...(typeof values.round === 'string' ? { roundId: values.round } : {}),
    });
    await writeFile(out, made.text);
    output.stdout(
      JSON.stringify({ path: out, preset, records: made.records, columns: made.columns, findings: made.findings }),
    );
    return 0;
  } catch (error) {
    output.stderr(say('cli.export.failed', { reason: (error as Error).message }));
    return 2;
  }
};
