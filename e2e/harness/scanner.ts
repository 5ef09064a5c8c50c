import type { CDPSession, Page } from '@playwright/test';

/** The layout that the computer is set to; every scanner here thinks of an American board. */
export type Board = 'us' | 'german' | 'french' | 'nordic';

const FRENCH_DIGITS = ['à', '&', 'é', '"', "'", '(', '-', 'è', '_', 'ç'];
const FRENCH_LETTERS: Readonly<Record<string, string>> = { A: 'q', Q: 'a', Z: 'w', W: 'z', M: ',' };

/** What the computer makes of a key of the American board. */
function seenOn(board: Board, sign: string): string {
  if (board === 'german') return sign === 'Y' ? 'Z' : sign === 'Z' ? 'Y' : sign;
  if (board !== 'french') return sign;
  return /\d/.test(sign) ? FRENCH_DIGITS[Number(sign)]! : (FRENCH_LETTERS[sign] ?? sign.toLowerCase());
}

/** No hand is back at the keys sooner. */
const AFTER_SCAN_MS = 100;

type Stroke = { readonly key: string; readonly text: string; readonly code: string; readonly at: number };

function strokesOf(
  code: string,
  { board, hasEnter, gapMs }: Required<Pick<ScanOptions, 'board' | 'hasEnter' | 'gapMs'>>,
  from = 0,
): Stroke[] {
  const keys = [...code].map((sign, index) => {
    const text = seenOn(board, sign);
    return { key: text, text, code: /\d/.test(sign) ? `Digit${sign}` : `Key${sign}`, at: from + index * gapMs };
  });
  return hasEnter ? [...keys, { key: 'Enter', text: '\r', code: 'Enter', at: from + keys.length * gapMs }] : keys;
}

type ScanOptions = {
  readonly board?: Board;
  readonly hasEnter?: boolean;
  readonly gapMs?: number;
  /** Goes on before the last key has happened by its own clock: only where another scan comes next, no typing. */
  readonly isHurried?: boolean;
};

/** A scanner that types: real key events with their own clock, so many milliseconds apart however busy this computer is. */
export async function scanCode(window: Page, code: string, options: ScanOptions = {}): Promise<void> {
  await send(
    window,
    strokesOf(code, { board: 'us', hasEnter: true, gapMs: 10, ...options }),
    options.isHurried ?? false,
  );
}

/** Two scanners at the same moment: their keys come mixed, and the Enter of the first in the middle of the second. */
export async function scanTogether(window: Page, first: string, second: string): Promise<void> {
  const options = { board: 'us', hasEnter: true } as const;
  const mixed = [
    ...strokesOf(first, { ...options, gapMs: 9 }),
    ...strokesOf(second, { ...options, gapMs: 11 }, 4),
  ].toSorted((a, b) => a.at - b.at);
  await send(window, mixed, false);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(window: Page): Promise<CDPSession> {
  const known = sessions.get(window) ?? window.context().newCDPSession(window);
  sessions.set(window, known);
  return known;
}

async function send(window: Page, strokes: readonly Stroke[], isHurried: boolean): Promise<void> {
  const cdp = await sessionOf(window);
  const began = Date.now() / 1000;
  await Promise.all(
    strokes.flatMap(({ at, text, key, code }) => {
      const timestamp = began + at / 1000;
      return [
        cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, key, code, text }),
        cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp: timestamp + 0.003, key, code }),
      ];
    }),
  );
  const left = began * 1000 + strokes.at(-1)!.at + AFTER_SCAN_MS - Date.now();
  if (!isHurried && left > 0) await window.waitForTimeout(left);
}
