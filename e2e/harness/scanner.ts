import type { Page } from '@playwright/test';

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

/** A scanner that types: real key events with their own clock, so many milliseconds apart however busy this computer is. */
export async function scanCode(
  window: Page,
  code: string,
  { board = 'us', hasEnter = true, gapMs = 10 }: { board?: Board; hasEnter?: boolean; gapMs?: number } = {},
): Promise<void> {
  const cdp = await window.context().newCDPSession(window);
  const began = Date.now() / 1000;
  const keys = [...code].map((sign) => {
    const text = seenOn(board, sign);
    return { key: text, text, code: /\d/.test(sign) ? `Digit${sign}` : `Key${sign}` };
  });
  if (hasEnter) keys.push({ key: 'Enter', text: '\r', code: 'Enter' });
  await Promise.all(
    keys.flatMap((stroke, index) => {
      const timestamp = began + (index * gapMs) / 1000;
      const { text: _, ...up } = stroke;
      return [
        cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...stroke }),
        cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp: timestamp + 0.003, ...up }),
      ];
    }),
  );
  await cdp.detach();
}
