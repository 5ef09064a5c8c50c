import { say } from '#catalogue/catalogue.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import packageFacts from '../../package.json';
import { writeAnswer } from './files.ts';
import { readArgs } from './read-args.ts';
import type { Verb } from './verb.ts';

/** `sample OUT.folkmoot`: writes the sample event as an event file. */
export const sample: Verb = async (args, output) => {
  const read = readArgs(args, { options: {}, places: [1, 1], use: say('cli.use.sample') }, output);
  if (!read) return 2;
  const path = read.places[0]!;
  const bytes = writeEventFile(sampleEvent(), {
    appVersion: packageFacts.version,
    writtenAt: new Date().toISOString(),
  });
  if (!(await writeAnswer(path, bytes, output))) return 2;
  output.stdout(JSON.stringify({ path, bytes: bytes.length }));
  return 0;
};
