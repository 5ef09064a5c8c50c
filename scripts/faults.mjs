// @ts-check
/**
 * `npm run faults`: everything that can go wrong with disk, power and files, in real Electron, with one table at the end.
 *
 * FOLKMOOT_FAULTS=N tries each fault N times; FOLKMOOT_DEEP=1 as often as the log in docs asks for (hours);
 * without either, the share that CI runs. Names of faults (kills power-cuts damage full-disk nth-failure upgrade clock
 * soak) choose some of them. A long run may be played in parts: `--more` keeps the results there are, FOLKMOOT_FROM=N
 * passes over as many cases, FOLKMOOT_SEED=N brings other moments; the table at the end is the sum.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, run, runMain } from './run.mjs';

/** @typedef {{ fault: string, cases: number, acknowledged: number, lost: number, bare: { cases: number, lost: number, casesWithLoss: number } | null, note?: string }} Result */

const HEADINGS = ['fault', 'cases', 'saved', 'lost', 'database alone: cases', 'with loss', 'changes lost', 'note'];

await runMain(async () => {
  const results = join(projectRoot, 'out', 'faults', 'results.jsonl');
  const args = process.argv.slice(2);
  if (!args.includes('--more')) await rm(results, { force: true });
  const chosen = args.filter((arg) => !arg.startsWith('--')).map((name) => `e2e/faults/${name}.spec.ts`);
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const playing = [playwright, 'test', '--project=e2e', ...(chosen.length > 0 ? chosen : ['e2e/faults/'])];
  const { code } = await run(process.execPath, playing, { show: true });
  const text = await readFile(results, 'utf8').catch(() => '');
  /** @type {Result[]} */
  const found = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  process.stdout.write(`${table(summed(found))}\n`);
  return code;
});

/**
 * One row for each fault, of all the parts it was played in.
 *
 * @returns {Result[]}
 */
function summed(/** @type {readonly Result[]} */ results) {
  /** @type {Map<string, Result>} */
  const sums = new Map();
  for (const result of results) {
    const sum = sums.get(result.fault);
    if (!sum) {
      sums.set(result.fault, structuredClone(result));
      continue;
    }
    sum.cases += result.cases;
    sum.acknowledged += result.acknowledged;
    sum.lost += result.lost;
    if (sum.bare && result.bare) {
      sum.bare.cases += result.bare.cases;
      sum.bare.lost += result.bare.lost;
      sum.bare.casesWithLoss += result.bare.casesWithLoss;
    }
    if (result.note) sum.note = result.note;
  }
  return [...sums.values()];
}

function table(/** @type {readonly Result[]} */ results) {
  const rows = results.map(({ fault, cases, acknowledged, lost, bare, note }) => [
    fault,
    `${cases}`,
    `${acknowledged}`,
    `${lost}`,
    bare ? `${bare.cases}` : '',
    bare ? `${bare.casesWithLoss}` : '',
    bare ? `${bare.lost}` : '',
    note ?? '',
  ]);
  const all = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .toSpliced(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
    .join('\n');
}
