import type { Settings } from '#bridge/settings.ts';
import { isRealDate } from '#domain/planning/plan-days.ts';

type Formats = Pick<Settings, 'formats'>;

function dateWords(date: string, settings: Formats, options: Intl.DateTimeFormatOptions): string {
  if (!isRealDate(date)) return date;
  // Noon in UTC, shown in UTC: a date of the plan is the same date wherever the laptop is.
  const locale = settings.formats === '' ? 'en-GB' : settings.formats;
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC', ...options });
}

/** Such as Sunday 25 October 2026. */
export const longDate = (date: string, settings: Formats) =>
  dateWords(date, settings, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Such as Sun 25 Oct. */
export const shortDay = (date: string, settings: Formats) =>
  dateWords(date, settings, { weekday: 'short', day: 'numeric', month: 'short' });
