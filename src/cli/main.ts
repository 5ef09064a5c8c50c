import { say } from '#catalogue/catalogue.ts';
import { DOCUMENT_KINDS } from '#domain/documents/document-request.ts';
import { reasonInWords } from './files.ts';
import type { Verb } from './verb.ts';

/** Verbs by name; each is loaded only when it is called, so that `check` does not wait for a solver. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  assign: async () => (await import('./assign.ts')).assignVerb,
  check: async () => (await import('./check.ts')).check,
  decode: async () => (await import('./decode.ts')).decodeVerb,
  export: async () => (await import('./export.ts')).exportVerb,
  import: async () => (await import('./import.ts')).importVerb,
  print: async () => (await import('./print.ts')).print,
  sample: async () => (await import('./sample.ts')).sample,
};

const output = {
  stdout: (text: string) => process.stdout.write(`${text}\n`),
  stderr: (text: string) => process.stderr.write(`${text}\n`),
};

// Whoever reads the answer may have had enough of it: `| head` is no failure.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code === 'EPIPE') process.exit(0);
  throw problem;
});

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
if (load) {
  try {
    const verb = await load();
    process.exitCode = await verb(args, output);
  } catch (problem) {
    output.stderr(say('cli.broke', { name, reason: reasonInWords(problem) }));
    process.exitCode = 2;
  }
} else if (/^(?:help|--help|-h)$/.test(name)) {
  output.stderr(say('cli.help'));
  for (const verb of Object.keys(VERBS)) output.stderr(say(`cli.use.${verb}`, { kinds: DOCUMENT_KINDS.join(', ') }));
} else {
  output.stderr(say('cli.noVerb', { name, verbs: Object.keys(VERBS).join(', ') }));
  process.exitCode = 2;
}
