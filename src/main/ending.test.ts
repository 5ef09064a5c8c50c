import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Ending } from './ending.ts';

// Both belong to Electron, which is not here.
vi.mock('./log.ts', () => ({ noteProblem: () => undefined }));
vi.mock('electron', () => ({ ipcMain: {} }));

let told: string[] = [];
const window = {
  isDestroyed: () => false,
  webContents: { isCrashed: () => false, send: (channel: string) => told.push(channel) },
} as unknown as BrowserWindow;

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function isOver(work: Promise<void>): Promise<boolean> {
  let over = false;
  void work.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

it('waits until the page says that it has written everything', async () => {
  const ending = new Ending();
  ending.pageListens();
  const done = ending.pageIsDone(window);
  expect(told).toEqual(['app.closing']);
  expect(await isOver(done)).toBe(false);
  ending.pageSaysDone();
  expect(await isOver(done)).toBe(true);
});

it('waits for no page that does not listen yet, and not for ever', async () => {
  const ending = new Ending();
  expect(await isOver(ending.pageIsDone(window))).toBe(true);
  ending.pageListens();
  const hanging = ending.pageIsDone(window);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(await isOver(hanging)).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await isOver(hanging)).toBe(true);
});

it('goes on when the process of the page ends meanwhile', async () => {
  const ending = new Ending();
  ending.pageListens();
  const done = ending.pageIsDone(window);
  ending.pageIsGone();
  expect(await isOver(done)).toBe(true);
  expect(await isOver(ending.pageIsDone(window))).toBe(true);
});
