import { readFile } from 'node:fs/promises';
import { say } from '#catalogue/catalogue.ts';
import { decodeBytes } from '#formats/csv/decode-bytes.ts';
import { readRecords } from '#formats/csv/read-records.ts';
import { shapeRecords } from '#formats/csv/shape-records.ts';
import type { Verb } from './verb.ts';

/** Bytes of a list to records, and nothing more: what a list looks like before anything is understood. */
export const decodeVerb: Verb = async (args, output) => {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (!file) {
    output.stderr(say('cli.use.decode'));
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    output.stderr(say('cli.unreadable', { path: file, reason: (error as Error).message }));
    return 2;
  }
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
      records: args.includes('--shaped') ? shaped.records : read.records,
      problems: [...decoded.problems, ...read.problems, ...shaped.problems],
    }),
  );
  return 0;
};
