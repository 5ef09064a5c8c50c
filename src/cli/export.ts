import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
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
    output.stderr('export needs an event and a place to write: export EVENTFILE OUT.csv [--preset NAME] [--raw]');
    return 2;
  }
  if (preset !== 'people' && !isPreset(preset)) {
    output.stderr(`There is no preset "${preset}". Known presets: people, ${PRESETS.join(', ')}.`);
    return 2;
  }
  try {
    const reading = readEventFile(await readFile(file));
    if (reading.kind !== 'ok') {
      output.stderr(`${basename(file)} is no event file that can be read (${reading.kind}).`);
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
    output.stderr(`The export did not work: ${(error as Error).message}`);
    return 2;
  }
};
