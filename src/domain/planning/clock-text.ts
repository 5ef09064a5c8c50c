/**
 * Reads a time of day as people type it: `9`, `930`, `9.30`, `9:30`, `14h05`, `2pm`.
 *
 * @returns `HH:MM`, or null where it is no time of day. `24:00` is the midnight that ends a day and reads as `00:00`.
 */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})|(\d{2}))?\s*(am|pm)?$/u.exec(westernDigits(text).trim().toLowerCase());
  if (!match) return null;
  const minute = Number(match[2] ?? match[3] ?? '0');
  let hour = Number(match[1]);
  const half = match[4];
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hour === 24 && minute === 0) hour = 0;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * Reads a whole number of people, chairs or minutes as people type it.
 *
 * @returns null where it is none; spaces are forgiven, signs and fractions are not.
 */
export function readCount(text: string): number | null {
  const plain = westernDigits(text).replace(/\s/gu, '');
  if (!/^\d{1,6}$/.test(plain)) return null;
  return Number(plain);
}

/** Digits of any script as 0 to 9, so that a plan can be typed on any keyboard. */
function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    // The digits of a script stand in a row of ten that begins at its zero.
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return code < 128 ? digit : String((code - zero) % 10);
  });
}

/**
 * Minutes from a start to an end on the clock, or null where the end is before the start.
 *
 * A late session may run past midnight: an end up to six in the morning belongs to the next day when the session
 * begins at five in the afternoon or later.
 */
export function minutesBetween(start: string, end: string): number | null {
  const from = minuteOf(start);
  const to = minuteOf(end);
  if (to > from) return to - from;
  return from >= 17 * 60 && to <= 6 * 60 ? to + 24 * 60 - from : null;
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
