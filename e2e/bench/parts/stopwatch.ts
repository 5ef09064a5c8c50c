import type { Page } from '@playwright/test';

/** What counts as done: an element that fits, whose text holds the words. */
export type Sight = { readonly selector: string; readonly words: string };

type Stopwatch = {
  /** Milliseconds from the next key or press to the frame in which the sight is painted. */
  until: (start: 'keydown' | 'pointerdown', sight: Sight) => Promise<number>;
  /** Milliseconds from the next key to the last frame that it changed; over when nothing has moved for 200 ms. */
  settled: () => Promise<number>;
  /** Keys and presses whose handlers ended more than 50 ms after them, in milliseconds. */
  late: number[];
};
type Timed = Window & { stopwatch: Stopwatch; measured: Promise<number> };

/** Puts a stopwatch into a page: it runs on the page's own clock, so that Playwright's way to the page does not count. */
export async function putStopwatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const late: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        // From the key to the end of its handlers; the frame after it would measure a graphics card.
        const ms = Math.round(entry.processingEnd - entry.startTime);
        if (ms > 50) late.push(ms);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

    /** Calls back when the frame with what is now in the page has been handed over. */
    const painted = (then: (at: number) => void) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => then(performance.now());
        channel.port2.postMessage(null);
      });
    const watch = (look: () => void) => {
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      return observer;
    };

    (window as unknown as Timed).stopwatch = {
      late,
      until: (start, { selector, words }) =>
        new Promise((resolve) => {
          let from = 0;
          let isLooking = false;
          const look = () => {
            if (from === 0 || isLooking) return;
            isLooking = true;
            // Once in a frame, when the frame is handed over: looking must not become what is measured.
            painted((at) => {
              isLooking = false;
              if (![...document.querySelectorAll(selector)].some((found) => found.textContent.includes(words))) return;
              observer.disconnect();
              resolve(at - from);
            });
          };
          const observer = watch(look);
          window.addEventListener(start, (event) => (from = event.timeStamp), { capture: true, once: true });
        }),
      settled: () =>
        new Promise((resolve) => {
          let from = 0;
          let last = 0;
          let quiet: ReturnType<typeof setTimeout> | undefined;
          const look = () => {
            if (from === 0) return;
            painted((at) => {
              last = at;
              clearTimeout(quiet);
              quiet = setTimeout(() => {
                observer.disconnect();
                resolve(last - from);
              }, 200);
            });
          };
          const observer = watch(look);
          const begin = (event: Event) => {
            from = event.timeStamp;
            look();
          };
          window.addEventListener('keydown', begin, { capture: true, once: true });
        }),
    };
  });
}

/** Measures from what the person does to what they see. */
export async function timeUntil(
  page: Page,
  start: 'keydown' | 'pointerdown',
  sight: Sight,
  play: () => Promise<void>,
): Promise<number> {
  await page.evaluate(
    ([event, wanted]) => {
      const timed = window as unknown as Timed;
      timed.measured = timed.stopwatch.until(event, wanted);
    },
    [start, sight] as const,
  );
  await play();
  return page.evaluate(() => (window as unknown as Timed).measured);
}

/** Measures from one key to the last change that it made on the screen. */
export async function timeKey(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const timed = window as unknown as Timed;
    timed.measured = timed.stopwatch.settled();
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as Timed).measured);
}

/** Keys and presses that waited more than 50 ms for the end of their handlers (Event Timing), since last asked. */
export async function takeLate(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 120)));
    return (window as unknown as Timed).stopwatch.late.splice(0);
  });
}
