import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { peopleInBareDatabase } from './bare-database.ts';
import { beginEvent, filesOf, numbersOf, openAgain } from './fault-journey.ts';
import { reportFault, tries } from './fault-report.ts';

const PREFIX = 'Damaged';
const COUNT = 30;
const KINDS = ['flip', 'truncate', 'empty', 'delete'] as const;

async function damage(path: string, kind: (typeof KINDS)[number]): Promise<void> {
  const bytes = await readFile(path);
  if (kind === 'delete') return rm(path);
  if (kind === 'empty') return truncate(path, 0);
  if (kind === 'truncate') return truncate(path, Math.floor(bytes.byteLength / 2));
  const at = Math.floor(bytes.byteLength / 2);
  for (let index = at; index < Math.min(at + 16, bytes.byteLength); index++) bytes[index]! ^= 0xff;
  return writeFile(path, bytes);
}

/** What matters most comes first, so that a few cases are the telling ones. */
function weight(path: string): number {
  if (path.startsWith('IndexedDB')) return 0;
  if (path.includes('journal.fmj')) return 1;
  if (path.startsWith('events')) return 2;
  return /^[^/]+\.json/.test(path) ? 3 : 4;
}

const FEW = [
  { kind: 'delete', path: /^IndexedDB.*MANIFEST/ },
  { kind: 'flip', path: /journal\.fmj$/ },
  { kind: 'empty', path: /about\.json$/ },
  { kind: 'truncate', path: /snapshots/ },
  { kind: 'flip', path: /^IndexedDB.*\.log$/ },
  { kind: 'delete', path: /journal\.fmj$/ },
  { kind: 'delete', path: /^IndexedDB.*CURRENT$/ },
  { kind: 'flip', path: /^settings\.json$/ },
] as const;

test('any damaged file of the profile costs a sentence and no change', async ({ folder }) => {
  const original = new RunningApp(join(folder, 'original'));
  await beginEvent(original, PREFIX, COUNT);
  await original.quit();
  const all = filesOf(original.profile)
    .toSorted((a, b) => weight(a) - weight(b))
    .flatMap((path) => KINDS.map((kind) => ({ path, kind })));
  // A few telling ones in CI; every file with every damage in the full run.
  const wanted = tries(4, all.length);
  const few = FEW.flatMap(({ kind, path }) => all.filter((one) => one.kind === kind && path.test(one.path)).slice(-1));
  const cases = wanted <= FEW.length ? few.slice(0, wanted) : all.slice(0, wanted);
  test.setTimeout(60_000 + cases.length * 60_000);
  const isCompared = cases.length > 10;
  let [lost, bareLost, bareCases, bareWithLoss] = [0, 0, 0, 0];
  for (const { path, kind } of cases) {
    test.info().annotations.push({ type: 'case', description: `${kind} ${path}` });
    if (process.env['FOLKMOOT_VERBOSE'] === '1') process.stderr.write(`${kind} ${path}\n`);
    const app = new RunningApp(join(folder, 'profile'));
    await rm(app.profile, { recursive: true, force: true });
    await cp(original.profile, app.profile, {
      recursive: true,
      filter: (source) => !/\/Singleton[A-Za-z]+$/.test(source),
    });
    await damage(join(app.profile, path), kind);
    if (isCompared && path.startsWith('IndexedDB')) {
      const bare = await peopleInBareDatabase(app.profile, `${PREFIX} `);
      bareCases++;
      bareLost += COUNT - bare;
      bareWithLoss += bare < COUNT ? 1 : 0;
    }
    for (let opening = 0; opening < 2; opening++) {
      const { state } = await openAgain(app);
      const missing = COUNT - numbersOf(state.names, PREFIX).size;
      lost += missing;
      expect.soft(missing, `${kind} ${path}, opening ${opening}: ${JSON.stringify(state.reply)}`).toBe(0);
      await app.quit();
    }
  }
  await reportFault({
    fault: `damaged file (${KINDS.join(', ')})`,
    cases: cases.length,
    acknowledged: cases.length * COUNT,
    lost,
    bare: isCompared ? { cases: bareCases, lost: bareLost, casesWithLoss: bareWithLoss } : null,
  });
});
