import { writeFile } from 'node:fs/promises';
import { say } from '#catalogue/catalogue.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import packageFacts from '../../package.json';
import type { Verb } from './verb.ts';

/** `sample OUT.folkmoot`: writes the sample event as an event file. */
export const sample: Verb = async ([path], output) => {
  if (path === undefined) {
    output.stderr(say('cli.use.sample'));
    return 2;
  }
  const bytes = writeEventFile(sampleEvent(), {
    appVersion: packageFacts.version,
    writtenAt: new Date().toISOString(),
  });
  try {
    await writeFile(path, bytes);
  } catch (problem) {
    output.stderr(say('cli.unwritable', { path, reason: (problem as Error).message }));
    return 2;
  }
  output.stdout(JSON.stringify({ path, bytes: bytes.length }));
  return 0;
};
