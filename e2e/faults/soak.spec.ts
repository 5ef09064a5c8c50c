import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyEventData } from '#domain/event-data.ts';
import { blankFacts } from '#domain/event.ts';
import { makeBadgeCode, makeId, type RegistrationId } from '#domain/ids.ts';
import { blankRegistration } from '#domain/registration.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { electronExecutable } from '../../scripts/electron-runtime.mjs';
import { projectRoot } from '../../scripts/run.mjs';
import { expect, test } from '../harness/app.ts';
import { RunningApp } from '../harness/running-app.ts';
import { DeskDriver, putDriver, workerFile } from './desk-driver.ts';
import { launchSurely } from './fault-journey.ts';
import { reportFault, tries } from './fault-report.ts';

/** The journal is made shorter above eight megabytes, at the snapshot after that. */
const JOURNAL_BOUND = 12 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
const PARTS = 10;

const bytesOf = (seed: number) =>
  Uint8Array.from({ length: 16 }, (_, at) => (Math.imul(seed + 1, 2654435761) >>> at) & 255);
const idOf = (index: number) => makeId('P', bytesOf(index)) as RegistrationId;

function eventOf(count: number): Uint8Array {
  const createdAt = '2026-10-01T09:00:00.000Z';
  const facts = blankFacts({
    name: 'A long day',
    startsOn: '2026-10-25',
    zone: 'Europe/London',
    showRate: 1,
    createdAt,
  });
  const registrations = Array.from({ length: count }, (_, index) =>
    blankRegistration({
      id: idOf(index),
      shortNumber: index + 1,
      badgeCode: makeBadgeCode(bytesOf(index + 100_000)),
      createdAt,
      source: 'import',
      firstName: `Zoé${index}`,
      lastName: 'Invented',
    }),
  );
  return writeEventFile(
    { ...emptyEventData(), event: [facts], registrations },
    { appVersion: '0.1.0', writtenAt: createdAt },
  );
}

type Part = {
  readonly answer: { readonly saved: number; readonly times: readonly number[]; readonly bare: readonly number[] };
  readonly processes: readonly { readonly name: string; readonly megabytes: number }[];
};

/** Runs in the window: lets a part of the list in, and edits every fifth; then as the browser's database alone does. @returns how long each arrival took, in ms. */
async function playPart(part: number): Promise<Part['answer']> {
  const { driver, ids } = window as unknown as {
    driver: { call: (call: object) => Promise<{ saved?: { kind: string } }> };
    ids: readonly (readonly string[])[];
  };
  const times: number[] = [];
  let saved = 0;
  const run = async (action: string, args: object) => {
    const outcome = await driver.call({ call: 'run', action, args });
    saved += outcome.saved?.kind === 'saved' ? 1 : 0;
  };
  for (const [index, id] of ids[part]!.entries()) {
    const began = performance.now();
    await run('letIn', { ids: [id] });
    times.push(performance.now() - began);
    if (index % 5 === 0) await run('editRegistration', { id, patch: { town: `Hull ${part} ${index}` } });
  }
  /** The same count of arrivals as single strict puts, with nothing else around them. */
  async function putAlone(): Promise<number[]> {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('alone', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows', { keyPath: 'id' }));
      request.addEventListener('success', () => resolve(request.result));
    });
    const alone: number[] = [];
    for (const id of ids[part]!.slice(0, 100)) {
      const began = performance.now();
      const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
      writing.objectStore('rows').put({ id, kind: 'arrived' });
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      alone.push(performance.now() - began);
    }
    database.close();
    return alone;
  }
  return { saved, times, bare: await putAlone() };
}

/** Plays the day in the app with no test tool attached; the app ends by itself. */
async function playAlone(profile: string, folder: string, day: Record<string, unknown>): Promise<readonly Part[]> {
  const runtime = await electronExecutable({ quiet: true });
  const answers = join(folder, 'answers.jsonl');
  const file = join(folder, 'day.json');
  writeFileSync(file, JSON.stringify({ ...day, answers }));
  const child = spawn(runtime.path, [...runtime.args, `--user-data-dir=${profile}`, '--js-flags=--expose-gc'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      LONG_DAY: file,
      NODE_OPTIONS: `--require "${join(import.meta.dirname, 'long-day.cjs')}"`,
    },
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.on('exit', resolve));
  const lines = readFileSync(answers, 'utf8').trim().split('\n');
  expect(JSON.parse(lines.at(-1)!), lines.at(-1)).toEqual({ isDone: true });
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Part);
}

const sumOf = ({ processes }: Part) => processes.reduce((sum, { megabytes }) => sum + megabytes, 0);
const wordsOf = ({ processes }: Part) => processes.map(({ name, megabytes }) => `${name} ${megabytes}`).join(', ');
const percentile = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

test('a long day at the door leaves memory flat, the journal within its bound and the next start quick', async ({
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'NOT RUN: memory is read from /proc');
  const arrivals = tries(60, 10_000);
  const edits = PARTS * Math.ceil(arrivals / PARTS / 5);
  test.setTimeout(120_000 + arrivals * 400);
  const file = join(folder, 'long-day.folkmoot');
  writeFileSync(file, eventOf(arrivals));
  const app = new RunningApp(join(folder, 'profile'));
  const page = await launchSurely(app);
  await app.answerDialogs({ open: [file] });
  await page.getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByRole('contentinfo').getByText(/coming$/)).toBeVisible({ timeout: 60_000 });
  const [event] = await new DeskDriver(page).events();
  await app.quit();
  const ids = Array.from({ length: PARTS }, (_, part) =>
    Array.from({ length: arrivals }, (_person, index) => index)
      .filter((index) => index % PARTS === part)
      .map(idOf),
  );
  const about = { eventId: event!.id, generation: event!.generation, desk: 'DRIVER' };
  const parts = await playAlone(app.profile, folder, {
    parts: PARTS,
    open: "(() => { const b = [...document.querySelectorAll('button')].find((b) => b.innerText.includes('A long day')); b?.click(); return Boolean(b); })()",
    isOpen: "Boolean(document.querySelector('footer'))",
    driver: `window.ids = ${JSON.stringify(ids)}; (${putDriver.toString()})('app://folkmoot/assets/${workerFile()}'); driver.open(${JSON.stringify(about)}).then(() => true)`,
    play: playPart.toString(),
  });
  expect(parts.reduce((sum, { answer }) => sum + answer.saved, 0)).toBe(arrivals + edits);
  const journal = join(app.profile, 'events', event!.id, 'journal.fmj');
  const snapshots = await readdir(join(app.profile, 'events', event!.id, 'snapshots'));
  const kept = statSync(journal).size;
  expect(kept).toBeLessThan(JOURNAL_BOUND);
  expect(snapshots.length).toBeLessThan(60);
  const again = await launchSurely(app);
  const began = Date.now();
  await again
    .getByRole('button', { name: /^A long day/ })
    .first()
    .click();
  await expect(again.getByRole('contentinfo').getByText(/coming$/)).toBeVisible({ timeout: 60_000 });
  const opened = Date.now() - began;
  const state = await new DeskDriver(again).open();
  expect(state.seq).toBe(1 + arrivals + edits);
  await app.quit();
  // The worst that could happen to it: the whole database gone.
  await rm(join(app.profile, 'IndexedDB'), { recursive: true });
  const third = await launchSurely(app);
  const restoring = Date.now();
  const restored = await new DeskDriver(third).open();
  const restoredIn = Date.now() - restoring;
  expect(restored.reply).toMatchObject({ kind: 'opened', finding: { kind: 'restored', missing: null } });
  expect(restored.hash).toBe(state.hash);
  await app.kill();
  const bare = parts.flatMap(({ answer }) => answer.bare).toSorted((a, b) => a - b);
  const times = parts.flatMap(({ answer }) => answer.times).toSorted((a, b) => a - b);
  await reportFault({
    fault: 'one long day',
    cases: 1,
    acknowledged: arrivals + edits,
    lost: 0,
    bare: null,
    figures: {
      arrivals,
      restoredMs: restoredIn,
      openedMs: opened,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      bareP99: percentile(bare, 0.99),
      megabytesFirst: sumOf(parts[0]!),
      megabytesLast: sumOf(parts.at(-1)!),
    },
    note: [
      `${arrivals} arrivals, ${edits} edits`,
      `memory ${sumOf(parts[0]!)} MB after a tenth (${wordsOf(parts[0]!)}), ${sumOf(parts.at(-1)!)} MB at the end (${wordsOf(parts.at(-1)!)}), by tenths ${parts.map(sumOf).join(', ')}`,
      `journal ${(kept / MEGABYTE).toFixed(1)} MB, ${snapshots.length} snapshots`,
      `arrival to saved p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms`,
      `opened again in ${opened} ms, restored without its database in ${restoredIn} ms`,
    ].join('; '),
  });
});
