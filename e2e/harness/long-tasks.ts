import type { Page } from '@playwright/test';

type Watched = Window & { longTasks?: { start: number; ms: number }[] };

/** Begins to note every task that holds the window for more than 50 ms (Chromium's own measure of a long task). */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: { start: number; ms: number }[] = [];
    (window as Watched).longTasks = noted;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.push({ start: entry.startTime, ms: Math.round(entry.duration) });
    }).observe({ type: 'longtask' });
  });
}

/** Lengths in milliseconds of the long tasks since the last time this was asked. */
export async function takeLongTasks(page: Page): Promise<number[]> {
  // One more frame, so that a task that is just over is told too.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60))));
  return page.evaluate(() => ((window as Watched).longTasks ?? []).splice(0).map(({ ms }) => ms));
}
