import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { beginEvent, filesOf, openAgain } from './fault-journey.ts';
import { reportFault, tries } from './fault-report.ts';
import { Tally } from './tally.ts';

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
  // A long run can be played in parts: this many cases are passed over.
  const from = Number(process.env['FOLKMOOT_FROM'] ?? '0');
  const cases = wanted <= FEW.length ? few.slice(0, wanted) : all.slice(from, from + wanted);
  test.setTimeout(60_000 + cases.length * 60_000);
  const everything = new Set(Array.from({ length: COUNT }, (_, number) => number));
  const tallies = new Map<string, Tally>();
  for (const [index, { path, kind }] of cases.entries()) {
    const words = `${kind} ${path}`;
    test.info().annotations.push({ type: 'case', description: words });
    if (process.env['FOLKMOOT_VERBOSE'] === '1') process.stderr.write(`${from + index} ${words}\n`);
    const app = new RunningApp(join(folder, 'profile'));
    await rm(app.profile, { recursive: true, force: true });
    await cp(original.profile, app.profile, {
      recursive: true,
      filter: (source) => !/\/Singleton[A-Za-z]+$/.test(source),
    });
    await damage(join(app.profile, path), kind);
    const place = placeOf(path);
    const tally = tallies.get(place) ?? new Tally(PREFIX);
    tallies.set(place, tally);
    tally.begin();
    tally.saved(COUNT);
    for (let opening = 0; opening < 2; opening++) {
      const { state } = await openAgain(app);
      // Said in words, and over at the next start: no change is lost by that.
      const isToStartAgain = opening === 0 && state.reply.kind === 'startAgain';
      if (!isToStartAgain) tally.opened(state, everything, `${words}, opening ${opening}`);
      // The first opening is cut off, the second ends as it should.
      await (opening === 0 ? app.kill() : app.quit());
    }
    const isLastOfTen = index % 10 === 9 || index === cases.length - 1;
    if (!isLastOfTen) continue;
    for (const [where, each] of tallies)
      await reportFault(each.result(`file of ${where} flipped, cut, emptied, deleted`));
    tallies.clear();
  }
});

function placeOf(path: string): string {
  if (path.startsWith('IndexedDB')) return 'the database';
  return path.startsWith('events') ? 'the event' : 'the rest of the profile';
}
