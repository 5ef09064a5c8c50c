import { say } from '#catalogue/catalogue.ts';
import { decodeBytes } from '#formats/csv/decode-bytes.ts';
import { readRecords } from '#formats/csv/read-records.ts';
import { shapeRecords } from '#formats/csv/shape-records.ts';
import { readGiven } from './files.ts';
import { readArgs } from './read-args.ts';
import type { Verb } from './verb.ts';

/** Bytes of a list to records, and nothing more: what a list looks like before anything is understood. */
export const decodeVerb: Verb = async (args, output) => {
  const given = readArgs(
    args,
    { options: { shaped: { type: 'boolean' } }, places: [1, 1], use: say('cli.use.decode') },
    output,
  );
  const bytes = given && (await readGiven(given.places[0]!, output));
  if (!bytes) return 2;
  const decoded = decodeBytes(bytes);
  if (decoded.kind === 'notText') {
    output.stderr(decoded.advice);
    return 2;
  }
  const read = readRecords(decoded.text);
  const shaped = shapeRecords(read);
  output.stdout(
    JSON.stringify({
      encoding: decoded.encoding,
      bom: decoded.hasBom,
      delimiter: read.delimiter,
      records: given.values.shaped ? shaped.records : read.records,
      problems: [...decoded.problems, ...read.problems, ...shaped.problems],
    }),
  );
  return 0;
};
