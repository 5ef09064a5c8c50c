import type { Settings } from '#bridge/settings.ts';

const locale = (settings: Pick<Settings, 'formats'>) => (settings.formats === '' ? undefined : settings.formats);

/**
 * The programme, the paper and the door all use one clock of 24 hours and one calendar: two kinds side by side are
 * misread in a hurry, and a laptop set to fa-IR or th-TH would say 1405 or 2569 beside a plan that says 2026.
 */
const CLOCK = {
  calendar: 'gregory',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a thousand times as long as using it. */
function clockOf(tag: string | undefined): Intl.DateTimeFormat {
  const key = tag ?? '';
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat(tag, CLOCK);
    clocks.set(key, clock);
  }
  return clock;
}

/** A clock time of an instant on this laptop, such as 11:42. */
export function clockTime(instant: string, settings: Pick<Settings, 'formats'>): string {
  return clockOf(locale(settings)).format(new Date(instant));
}

const DATE = { calendar: 'gregory', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

const dates = new Map<string, Intl.DateTimeFormat>();

/** A date such as Sun 25 Oct 2026. */
export function shortDate(date: string, settings: Pick<Settings, 'formats'>): string {
  const tag = locale(settings) ?? 'en-GB';
  let format = dates.get(tag);
  if (!format) dates.set(tag, (format = new Intl.DateTimeFormat(tag, DATE)));
  return format.format(new Date(`${date}T12:00:00`));
}

/** The clock part of a wall time of the plan: `2026-10-25T11:30` is 11:30, whatever zone the laptop is in. */
export function wallClock(wallTime: string): string {
  return wallTime.slice(11, 16);
}

/** An instant as a day and a clock time, such as 25 Oct, 11:42. */
export function dateAndTime(instant: string, settings: Pick<Settings, 'formats'>): string {
  return new Date(instant).toLocaleString(locale(settings) ?? 'en-GB', {
    day: 'numeric',
    month: 'short',
    ...CLOCK,
  });
}
