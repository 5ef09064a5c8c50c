import { parseArgs, type ParseArgsConfig } from 'node:util';
import { say } from '#catalogue/catalogue.ts';
import type { CliOutput } from './verb.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a verb takes: its options, how many file names at least and at most, and the line of use that is said else. */
export type Grammar<O extends Options> = {
  readonly options: O;
  readonly places: readonly [least: number, most: number];
  readonly use: string;
};

/** Arguments taken apart: a text or texts, or true, for each option that was given. */
export type ReadArgs<O extends Options> = {
  readonly values: {
    readonly [Name in keyof O]?: O[Name]['type'] extends 'boolean'
      ? true
      : O[Name]['multiple'] extends true
        ? readonly string[]
        : string;
  };
  readonly places: readonly string[];
};

/**
 * Takes the arguments of a verb apart. Anything that is not understood is said in one sentence and nothing is done: an
 * option that was silently left out would give an answer to another question.
 *
 * @returns null after the sentence was said.
 */
export function readArgs<const O extends Options>(
  args: readonly string[],
  grammar: Grammar<O>,
  output: CliOutput,
): ReadArgs<O> | null {
  const { options, use } = grammar;
  const refuse = (words: string): null => {
    output.stderr(words);
    return null;
  };
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, unknown> = {};
  const places: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') places.push(token.value);
    if (token.kind !== 'option') continue;
    const about = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!about || (about.type === 'boolean' && token.value !== undefined))
      return refuse(say('cli.notUnderstood', { arg: token.rawName, use }));
    if (about.type === 'boolean') values[token.name] = true;
    else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
      return refuse(say('cli.needsValue', { arg: token.rawName, use }));
    else if (about.multiple)
      values[token.name] = [...((values[token.name] as string[] | undefined) ?? []), token.value];
    else values[token.name] = token.value;
  }
  const [least, most] = grammar.places;
  if (places.length < least) return refuse(use);
  const spare = places[most];
  if (spare !== undefined) return refuse(say('cli.notUnderstood', { arg: spare, use }));
  return { values: values as ReadArgs<O>['values'], places };
}
