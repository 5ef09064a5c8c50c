import { benchLongRun } from '#printing/bench-printing.ts';
import { benchAssign } from '#solving/bench-assign.ts';
import type { BenchRow } from '../table.mjs';
import { benchBadges } from './badges.ts';
import { benchChecks } from './checks.ts';
import { benchCodes } from './codes.ts';
import { groupsTargets } from './groups-targets.ts';
import { makeAsPeer } from './peers/peers.ts';
import { benchPaper } from './printing.ts';
import { benchPropose } from './propose.ts';

/** `node out/bench/main.js WHAT RUNS`: measures what needs no window; prints one row as JSON on each line. */
const BENCHES: Readonly<Record<string, (runs: number) => Promise<readonly BenchRow[]>>> = {
  badges: benchBadges,
  checks: benchChecks,
  codes: benchCodes,
  printing: benchPaper,
  propose: benchPropose,
};

const [what = '', runs = '5', ...rest] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, what) ? BENCHES[what] : undefined;
if (bench) {
  for (const row of await bench(Number(runs))) process.stdout.write(`${JSON.stringify(row)}\n`);
} else if (what === 'long-printing-10000' || what === 'long-printing-100000') {
  const rows = await benchLongRun(what === 'long-printing-10000' ? 10_000 : 100_000);
  for (const { name, value, unit, most, cpuMs } of rows) {
    const cpu = cpuMs === undefined ? '' : `, ${(cpuMs / 1000).toFixed(2)} s of the processor`;
    process.stdout.write(`${name}: ${value} ${unit}${cpu} (at most ${most})\n`);
  }
} else if (what === 'peer') {
  const [count = '1000', folder = '.'] = rest;
  process.stdout.write(`${JSON.stringify(await makeAsPeer(runs, Number(count), folder))}\n`);
} else if (what === 'long-plans') {
  await benchAssign((line) => process.stdout.write(`${line}\n`));
} else if (what === 'groups-targets') {
  await groupsTargets((line) => process.stdout.write(`${line}\n`), process.argv.slice(4));
} else {
  process.stderr.write(`There is no measurement "${what}".\n`);
  process.exitCode = 2;
}
