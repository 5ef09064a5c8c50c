import { writeFile } from 'node:fs/promises';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import packageFacts from '../../package.json';
import type { Verb } from './verb.ts';

/** `sample OUT.folkmoot`: writes the sample event as an event file. */
export const sample: Verb = async ([path], output) => {
  if (path === undefined) {
    output.stderr('Say where to write the sample event: sample OUT.folkmoot');
    return 2;
  }
  const bytes = writeEventFile(sampleEvent(), {
    appVersion: packageFacts.version,
    writtenAt: new Date().toISOString(),
  });
  try {
    await writeFile(path, bytes);
  } catch (problem) {
    output.stderr(`The sample event could not be written to ${path}: ${(problem as Error).message}.`);
    return 2;
  }
  output.stdout(JSON.stringify({ path, bytes: bytes.length }));
  return 0;
};
