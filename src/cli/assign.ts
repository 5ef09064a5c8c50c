import { say } from '#catalogue/catalogue.ts';
import { AssignmentInput } from '#domain/assignment/assignment.ts';
import { assign } from '#domain/assignment/assign.ts';
import { cureOf } from '#domain/assignment/conflict-cure.ts';
import { cureWords } from '#domain/assignment/conflict-words.ts';
import { findingWords } from '#domain/assignment/finding-words.ts';
import { readGiven } from './files.ts';
import { readArgs } from './read-args.ts';
import type { Verb } from './verb.ts';

/** Works out a plan for an instance in a file: `cli assign INSTANCE.json [--hard-min] [--time-limit-ms N]`. */
export const assignVerb: Verb = async (args, output) => {
  const read = readArgs(
    args,
    {
      options: { 'hard-min': { type: 'boolean' }, 'time-limit-ms': { type: 'string' } },
      places: [1, 1],
      use: say('cli.use.assign'),
    },
    output,
  );
  if (!read) return 2;
  const refuse = (words: string): 2 => {
    output.stderr(words);
    return 2;
  };
  const hardMin = read.values['hard-min'] === true;
  const limit = read.values['time-limit-ms'];
  const timeLimitMs = limit === undefined ? undefined : Number(limit);
  if (timeLimitMs !== undefined && (limit?.trim() === '' || !Number.isFinite(timeLimitMs) || timeLimitMs < 0))
    return refuse(say('cli.assign.timeLimit'));
  const file = read.places[0]!;
  const bytes = await readGiven(file, output);
  if (!bytes) return 2;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return refuse(say('cli.assign.notJson', { path: file }));
  }
  const parsed = AssignmentInput.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(
      say('cli.assign.wrong', {
        place: issue?.path.join('.') || say('cli.assign.top'),
        reason: issue?.message ?? '',
      }),
    );
  }
  const { loadHighsEngine } = await import('#solving/highs-engine.ts');
  const mip = await loadHighsEngine();
  const result = assign(parsed.data, { hardMin, timeLimitMs, now: () => performance.now(), mip });
  output.stdout(JSON.stringify(result));
  for (const finding of result.findings) output.stderr(findingWords(finding));
  if (result.conflict) {
    output.stderr(result.conflict.words);
    output.stderr(cureWords(cureOf(result.conflict)));
  }
  return 0;
};
