import { Temporal } from 'temporal-polyfill';
import type { OutcomeKind } from '../outcome.ts';

/** One line as it was typed, taken apart. */
export type ReadLine = {
  readonly kind: OutcomeKind;
  readonly text: string;
  /** Words after `@`: who does it or takes it up. */
  readonly who: string;
  /** `2026-11-01`, or null where no date was given. */
  readonly dueOn: string | null;
};

/** The letters that make a line something else than feedback. */
export const LINE_LETTERS: Readonly<Record<string, OutcomeKind>> = {
  f: 'feedback',
  c: 'commitment',
  q: 'question',
  d: 'decision',
  p: 'parked',
};

/** Letters of the longest date with its `by`. */
const LONGEST_DATE = 40;

const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a line as it is typed while a reporter speaks: `c write the minutes @Ada by 1 nov`.
 *
 * A letter and a blank (or colon) in front say the kind; `@` begins a name, up to a comma, `by` or the end; `by` and
 * a date or a day of the week at the very end say until when. What is no date after `by` stays in the text.
 *
 * @param today `2026-10-25`: a day without a year is the next one from here; a day of the week is one of the next seven.
 */
export function readLine(line: string, today: string): ReadLine {
  let rest = line.trim();
  let kind: OutcomeKind = 'feedback';
  const letter = /^([fcqdp])(?::\s*|\s+)(?=\S)/i.exec(rest);
  if (letter) {
    kind = LINE_LETTERS[letter[1]!.toLowerCase()]!;
    rest = rest.slice(letter[0].length);
  }
  let dueOn: string | null = null;
  // Only the end is looked at, so that a page of text that was pasted costs no more than a line.
  const tail = rest.slice(-LONGEST_DATE);
  const by = [...tail.matchAll(/\sby\s+/gi)].at(-1);
  if (by) {
    dueOn = readDay(tail.slice(by.index + by[0].length), today);
    if (dueOn) rest = rest.slice(0, rest.length - tail.length + by.index).trimEnd();
  }
  let who = '';
  const name = /(^|\s)@([^,@\r\n]{1,80}?)(?=,|[\r\n]|\s+by\s|$)/i.exec(rest);
  if (name) {
    who = name[2]!.trim();
    rest = `${rest.slice(0, name.index)} ${rest.slice(name.index + name[0].length).replace(/^\s*,/, '')}`;
  }
  return { kind, text: rest.replaceAll(/[ \t]+/g, ' ').trim(), who, dueOn };
}

function readDay(words: string, today: string): string | null {
  const text = words.trim().replace(/\.$/, '').toLowerCase();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const coming = daysUntil(text, today);
  if (coming !== null) return Temporal.PlainDate.from(today).add({ days: coming }).toString();
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})(?:\s+(\d{4}))?$/.exec(text);
  const monthFirst = /^([a-z]{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/.exec(text);
  const [day, monthName, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [undefined, undefined, undefined];
  const month = monthName ? MONTHS.indexOf(monthName.slice(0, 3)) + 1 : 0;
  if (!day || month === 0) return null;
  if (year) return realDay(Number(year), month, Number(day));
  const thisYear = Number(today.slice(0, 4));
  const soon = realDay(thisYear, month, Number(day));
  return soon !== null && soon >= today ? soon : realDay(thisYear + 1, month, Number(day));
}

/** Days from today to `tomorrow` or `friday`; `friday` said on a Friday is the next one. */
function daysUntil(text: string, today: string): number | null {
  if (text === 'tomorrow') return 1;
  const weekday = WEEKDAYS.findIndex((name) => text === `${name}day` || text === name.slice(0, 3)) + 1;
  if (weekday === 0) return null;
  return ((weekday - Temporal.PlainDate.from(today).dayOfWeek + 6) % 7) + 1;
}

function realDay(year: number, month: number, day: number): string | null {
  const longest = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (month < 1 || month > 12 || day < 1 || day > longest[month - 1]!) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
