import { readFileSync, rmSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import type { BenchRow } from '../../../scripts/bench/table.mjs';

/** Lengths in milliseconds of tasks that held the page for more than 50 ms: on the wall, and of the processor. */
export type LongTasks = { readonly wall: readonly number[]; readonly cpu: readonly number[] };

const LONG_MS = 50;

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds on the wall and of the thread's own processor time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string } };
};

/**
 * Plays something while Chromium notes every task of the page's main thread with its processor time, which, unlike
 * Chromium's "longtask", does not grow when others use the machine. What Playwright itself asked the page is left out.
 */
export async function longTasksOf(electron: ElectronApplication, play: () => Promise<unknown>): Promise<LongTasks> {
  await electron.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }),
  );
  await play();
  const path = await electron.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(path, { force: true });

  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const pages = new Set(
    traceEvents.filter(({ ph, args }) => ph === 'M' && args.name === 'CrRendererMain').map(threadOf),
  );
  const own = traceEvents.filter((event) => event.ph === 'X' && pages.has(threadOf(event)));
  const asked = own.filter(({ args }) => args.chrome_mojo_event_info?.mojo_interface_tag?.includes('DevToolsSession'));
  const isAsked = (task: TraceEvent) =>
    asked.some((one) => threadOf(one) === threadOf(task) && one.ts >= task.ts && one.ts <= task.ts + (task.dur ?? 0));
  const tasks = own.filter(({ name, dur = 0 }) => name === 'ThreadControllerImpl::RunTask' && dur > LONG_MS * 1000);
  const seen = tasks.filter((task) => !isAsked(task));
  const long = (all: readonly number[]) => all.map((us) => Math.round(us / 1000)).filter((ms) => ms > LONG_MS);
  return { wall: long(seen.map(({ dur = 0 }) => dur)), cpu: long(seen.map(({ tdur = 0 }) => tdur)) };
}

/** Two rows: how many long tasks there were on the wall, as a person feels it, and of the processor, as promised. */
export function longTaskRows(
  about: Pick<BenchRow, 'bench' | 'floorAt'> & { readonly name: string; readonly note?: string },
  ours: readonly LongTasks[],
  floor: readonly LongTasks[],
): BenchRow[] {
  return (['wall', 'cpu'] as const).map((clock) => {
    const all = ours.flatMap((tasks) => tasks[clock]).toSorted((a, b) => b - a);
    const words = all.length > 0 ? [`${all.slice(0, 12).join(', ')}${all.length > 12 ? ' …' : ''} ms`] : [];
    if (about.note && clock === 'wall') words.push(about.note);
    return {
      bench: about.bench,
      floorAt: about.floorAt,
      name: `tasks over 50 ms${clock === 'cpu' ? ' of CPU' : ''}: ${about.name}`,
      unit: 'tasks',
      ours: ours.map((tasks) => tasks[clock].length),
      floor: floor.map((tasks) => tasks[clock].length),
      ...(clock === 'cpu' ? { most: 0 } : {}),
      ...(words.length > 0 ? { note: words.join('; ') } : {}),
    };
  });
}
