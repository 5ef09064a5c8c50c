import { readFileSync } from 'node:fs';
import { say } from '#catalogue/catalogue.ts';
import { AssignmentInput } from '#domain/assignment/assignment.ts';
import { assign } from '#domain/assignment/assign.ts';
import { findingWords } from '#domain/assignment/finding-words.ts';
import type { Verb } from './verb.ts';

/** Works out a plan for an instance in a file: `cli assign INSTANCE.json [--hard-min] [--time-limit-ms N]`. */
export const assignVerb: Verb = async (args, output) => {
  let file: string | null = null;
  let hardMin = false;
  let timeLimitMs: number | undefined;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--hard-min') hardMin = true;
    else if (arg === '--time-limit-ms') {
      timeLimitMs = Number(args[++i]);
      if (!Number.isFinite(timeLimitMs) || timeLimitMs < 0) return refuse(say('cli.assign.timeLimit'));
    } else if (arg.startsWith('--') || file !== null)
      return refuse(say('cli.assign.notUnderstood', { arg, use: say('cli.use.assign') }));
    else file = arg;
  }
  if (file === null) return refuse(say('cli.use.assign'));
  function refuse(words: string): 2 {
    output.stderr(words);
    return 2;
  }

  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(
      say('cli.unreadable', { path: file, reason: error instanceof Error ? error.message : String(error) }),
    );
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
  if (result.conflict) output.stderr(result.conflict.words);
  return 0;
};
