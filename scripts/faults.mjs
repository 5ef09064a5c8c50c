// @ts-check
/**
 * `npm run faults`: everything that can go wrong with disk, power and files, in real Electron, with one table at the end.
 *
 * FOLKMOOT_FAULTS=N tries each fault N times; FOLKMOOT_DEEP=1 as often as the log in docs asks for (an hour and more);
 * without either, the share that CI runs. Names of faults (kills damage full-disk nth-failure clock) choose some of them.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, run, runMain } from './run.mjs';

/** @typedef {{ fault: string, cases: number, acknowledged: number, lost: number, bare: { cases: number, lost: number, casesWithLoss: number } | null, note?: string }} Result */

const HEADINGS = ['fault', 'cases', 'saved', 'lost', 'database alone: cases', 'with loss', 'lost', 'note'];

await runMain(async () => {
  const results = join(projectRoot, 'out', 'faults', 'results.jsonl');
  await rm(results, { force: true });
  const chosen = process.argv.slice(2).map((name) => `e2e/faults/${name}.spec.ts`);
  const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [playwright, 'test', '--project=e2e', ...(chosen.length > 0 ? chosen : ['e2e/faults/'])];
  const { code } = await run(process.execPath, args, { show: true });
  const text = await readFile(results, 'utf8').catch(() => '');
  /** @type {Result[]} */
  const found = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  process.stdout.write(`${table(found)}\n`);
  return code;
});

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
