import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { beginEvent, launchSurely, numbersOf, openAgain } from './fault-journey.ts';
import { countFailedStart, reportFault, seedOfRun, tries } from './fault-report.ts';
import { afterPowerCut, writeFiles, type PowerCut } from './power/after-power-cut.ts';
import { countProbe, writeProbe } from './power/bare-probe.ts';
import { buildRecorder, recordedBy } from './power/record-app.ts';
import { markSaved, readWriteLog, type WriteRecord } from './power/write-log.ts';
import { DeskDriver } from './desk-driver.ts';
import { Tally } from './tally.ts';

const PREFIX = 'Dark';
const CUTS_PER_RECORDING = 30;

type Recording = { readonly records: readonly WriteRecord[]; readonly firstSaved: number };

/** Numbers between 0 and 1, the same row for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const isMark = ({ kind }: WriteRecord) => kind === 'A';

function recordingOf(log: string): Recording {
  const records = readWriteLog(log);
  return { records, firstSaved: records.findIndex(isMark) + 1 };
}

/** Numbers that had been called saved when the power went. */
const savedBy = ({ records }: Recording, at: number) =>
  new Set(records.slice(0, at).flatMap((record) => (isMark(record) ? [Number(record.number)] : [])));

/** A moment: every second time just behind a change that was called saved, else anywhere. */
function momentIn({ records, firstSaved }: Recording, random: () => number, isBehindMark: boolean): number {
  const at = firstSaved + Math.floor(random() * (records.length - firstSaved + 1));
  return isBehindMark ? records.findLastIndex((record, index) => index < at && isMark(record)) + 1 : at;
}

/** On a busy machine a recording may come to too little: it is begun anew, and that is counted. */
async function recordSurely(folder: string, library: string, changes: number, triesLeft = 2): Promise<Recording> {
  try {
    return await recordEvent(folder, library, changes);
  } catch (error) {
    if (triesLeft === 0) throw error;
    countFailedStart(`recording: ${String(error).slice(0, 80)}`);
    return recordSurely(folder, library, changes, triesLeft - 1);
  }
}

/** Plays an event for a while, with everything that is written below the profile written down. */
async function recordEvent(folder: string, library: string, changes: number): Promise<Recording> {
  const profile = join(folder, 'recorded');
  const log = join(folder, 'writes.log');
  await rm(log, { force: true });
  await rm(profile, { recursive: true, force: true });
  const app = new RunningApp(profile, recordedBy(library, profile, log));
  await beginEvent(app, 'Before', 1);
  const driver = new DeskDriver(await app.page());
  await driver.open();
  let written = 0;
  const writing = driver.addUntilKilled(PREFIX, 0, 100_000, (index) => {
    written++;
    markSaved(log, index);
  });
  try {
    await expect.poll(() => written, { timeout: 120_000, intervals: [20] }).toBeGreaterThan(changes);
  } finally {
    await app.kill();
    await writing;
  }
  return recordingOf(log);
}

async function recordProbe(folder: string, library: string, durability: 'strict' | 'relaxed'): Promise<Recording> {
  const profile = join(folder, `recorded-${durability}`);
  const log = join(folder, `${durability}.log`);
  const app = new RunningApp(profile, recordedBy(library, profile, log));
  const page = await launchSurely(app);
  await page.exposeFunction('wasSaved', (index: number) => markSaved(log, index));
  await page.evaluate(writeProbe, { durability, forMs: 2000 });
  await app.kill();
  return recordingOf(log);
}

test.describe('when the power goes', () => {
  let library: string | null = null;
  test.beforeAll(async () => {
    library = buildRecorder();
    if (library) return;
    const note = 'NOT RUN: needs Linux and a C compiler';
    process.stderr.write(`power cuts: ${note}\n`);
    await reportFault({ fault: 'power cut', cases: 0, acknowledged: 0, lost: 0, bare: null, note });
  });
  test.beforeEach(() => test.skip(library === null, 'NOT RUN: needs Linux and a C compiler'));

  test('nothing that was called saved is lost', async ({ folder }) => {
    const cuts = tries(3, 300);
    test.setTimeout(60_000 + cuts * 30_000);
    const random = chance(seedOfRun());
    for (let done = 0; done < cuts; done += CUTS_PER_RECORDING) {
      const recording = await recordSurely(folder, library!, 80);
      const tally = new Tally(PREFIX);
      for (let nth = 0; nth < Math.min(cuts - done, CUTS_PER_RECORDING); nth++) {
        const cut: PowerCut = {
          at: momentIn(recording, random, nth % 2 === 0),
          disk: nth % 3 === 0 ? 'forgetful' : 'journalled',
          unsynced: (['nothing', 'names', 'some'] as const)[Math.floor(nth / 2) % 3]!,
          random,
        };
        const saved = savedBy(recording, cut.at);
        const app = new RunningApp(join(folder, 'profile'));
        await rm(app.profile, { recursive: true, force: true });
        writeFiles(app.profile, afterPowerCut(recording.records, cut));
        tally.begin();
        tally.saved(saved.size);
        for (let opening = 0; opening < 2; opening++) {
          const { state } = await openAgain(app);
          const words = `cut ${done + nth} at ${cut.at} of ${recording.records.length}, ${cut.disk}, ${cut.unsynced}`;
          tally.opened(state, saved, `${words}, opening ${opening}`);
          await app.kill();
        }
      }
      await reportFault(tally.result('power cut while writing'));
    }
  });

  test('each of the two fsyncs would be enough, and without both it is lost', async ({ folder }) => {
    test.setTimeout(300_000);
    const recording = await recordSurely(folder, library!, 40);
    const at = recording.records.findLastIndex(isMark) + 1;
    const saved = savedBy(recording, at);
    const lostWithout = async (withoutSync: (path: string) => boolean) => {
      const app = new RunningApp(join(folder, 'profile'));
      await rm(app.profile, { recursive: true, force: true });
      const cut: PowerCut = { at, disk: 'journalled', unsynced: 'names', random: Math.random, withoutSync };
      writeFiles(app.profile, afterPowerCut(recording.records, cut));
      const { state } = await openAgain(app);
      await app.kill();
      const found = numbersOf(state.names, PREFIX);
      return [...saved].filter((number) => !found.has(number)).length;
    };
    const isJournal = (path: string) => path.endsWith('journal.fmj');
    const isDatabase = (path: string) => path.startsWith('IndexedDB');
    expect.soft(await lostWithout(isJournal)).toBe(0);
    expect.soft(await lostWithout(isDatabase)).toBe(0);
    expect(await lostWithout((path) => isJournal(path) || isDatabase(path))).toBeGreaterThan(saved.size / 2);
  });

  test('the recording is sound: relaxed writes of the browser are lost, strict ones are not', async ({ folder }) => {
    const cuts = tries(1, 30);
    test.setTimeout(120_000 + cuts * 60_000);
    const random = chance(seedOfRun());
    for (const durability of ['relaxed', 'strict'] as const) {
      const recording = await recordProbe(folder, library!, durability);
      let [acknowledged, lost, withLoss] = [0, 0, 0];
      for (let nth = 0; nth < cuts; nth++) {
        const at = nth === 0 ? recording.records.findLastIndex(isMark) + 1 : momentIn(recording, random, true);
        const saved = savedBy(recording, at).size;
        const app = new RunningApp(join(folder, 'probe'));
        await rm(app.profile, { recursive: true, force: true });
        const cut: PowerCut = { at, disk: 'journalled', unsynced: 'nothing', random };
        writeFiles(app.profile, afterPowerCut(recording.records, cut));
        let found = 0;
        for (let opening = 0; opening < 2; opening++) {
          const page = await launchSurely(app);
          found = await page.evaluate(countProbe);
          await app.kill();
        }
        acknowledged += saved;
        lost += Math.max(0, saved - found);
        withLoss += found < saved ? 1 : 0;
      }
      if (durability === 'relaxed') expect(lost).toBeGreaterThan(acknowledged / 2);
      else expect(lost).toBe(0);
      await reportFault({
        fault: `power cut, database alone, ${durability}`,
        cases: 0,
        acknowledged: 0,
        lost: 0,
        bare: { cases: cuts, lost, casesWithLoss: withLoss },
        note: `${acknowledged} saved`,
      });
    }
  });

  test('a recording without a cut gives the files as they are', async ({ folder }) => {
    const recording = await recordEvent(folder, library!, 10);
    const cut: PowerCut = {
      at: recording.records.length,
      disk: 'journalled',
      unsynced: 'some',
      // The whole of everything that waits.
      random: () => 1 - Number.EPSILON,
    };
    const files = afterPowerCut(recording.records, cut);
    const written = [...files].filter(([path]) => /^(events|IndexedDB)\//.test(path) && !path.endsWith('LOG'));
    expect(written.length).toBeGreaterThan(5);
    for (const [path, bytes] of written)
      expect(bytes.equals(readFileSync(join(folder, 'recorded', path))), path).toBe(true);
  });
});
