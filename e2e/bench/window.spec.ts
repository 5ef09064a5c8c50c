import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { electronExecutable } from '../../scripts/electron-runtime.mjs';
import { killTree } from '../harness/process-tree.ts';
import { BARE, WATCHED } from './parts/bare-window.ts';
import { cpuMsOf, pssMbOf } from './parts/process-cost.ts';
import { addRow, runsOr } from './parts/rows.ts';

type Start = { readonly ms: number; readonly cpuMs: number; readonly megabytes: number };

const FLOOR = 'scripts/bench/bare/main.cjs';

test('a usable window beside a bare one', async () => {
  test.setTimeout(10 * 60_000);
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-bench-'));
  const ours: Start[] = [];
  const floor: Start[] = [];
  try {
    // By turns, so that what else the machine does meets both; the first pair warms the disk's cache.
    for (let run = 0; run <= runsOr(7); run++) {
      const bare = await start(BARE, join(folder, 'bare'));
      const app = await start(WATCHED, join(folder, 'app'));
      if (run === 0) continue;
      floor.push(bare);
      ours.push(app);
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const both = (pick: (start: Start) => number) => ({ ours: ours.map(pick), floor: floor.map(pick) });
  const shared = { bench: 'window', floorAt: FLOOR };
  addRow({
    ...shared,
    name: 'start to usable start screen',
    unit: 'ms',
    ...both(({ ms }) => ms),
    cpu: both(({ cpuMs }) => cpuMs),
    mostRatio: 1.5,
  });
  addRow({ ...shared, name: 'memory of all processes, idle', unit: 'MB', ...both(({ megabytes }) => megabytes) });
});

/** Starts a program, waits until its window can be used, weighs it, and ends it. */
async function start(project: string, profile: string): Promise<Start> {
  const runtime = await electronExecutable({ project, quiet: true });
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const from = Date.now();
  const child = spawn(runtime.path, [...runtime.args, `--user-data-dir=${profile}`], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = child.pid!;
  try {
    const usableAt = await told(child);
    const cpuMs = cpuMsOf(pid);
    // What a start leaves behind is tidied away in the first seconds.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    return { ms: usableAt - from, cpuMs, megabytes: pssMbOf(pid) };
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => killTree(pid), 10_000);
    await ended;
    clearTimeout(late);
  }
}

function told(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let words = '';
    child.stdout!.on('data', (chunk) => {
      words += chunk;
      const at = /^usable-at ([\d.]+)$/m.exec(words)?.[1];
      if (at) resolve(Number(at));
    });
    child.once('exit', (code) => reject(new Error(`It ended before its window could be used (${code}).`)));
    setTimeout(() => reject(new Error('No usable window within a minute.')), 60_000).unref();
  });
}
