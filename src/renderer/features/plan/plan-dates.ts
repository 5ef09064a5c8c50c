import type { Settings } from '#bridge/settings.ts';
import { isRealDate } from '#domain/planning/plan-days.ts';

type Formats = Pick<Settings, 'formats'>;

type Words = (typeof LONG | typeof SHORT) & Intl.DateTimeFormatOptions;
const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** Kept: making one costs the window more than all else it does when a session is chosen. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateWords(date: string, settings: Formats, words: Words): string {
  if (!isRealDate(date)) return date;
  // Noon in UTC, shown in UTC: a date of the plan is the same date wherever the laptop is.
  const locale = settings.formats === '' ? 'en-GB' : settings.formats;
  const key = `${words.weekday} ${locale}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...words })));
  return format.format(new Date(`${date}T12:00:00Z`));
}

/** Such as Sunday 25 October 2026. */
export const longDate = (date: string, settings: Formats) => dateWords(date, settings, LONG);

/** Such as Sun 25 Oct. */
export const shortDay = (date: string, settings: Formats) => dateWords(date, settings, SHORT);
