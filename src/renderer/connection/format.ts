import type { Settings } from '#bridge/settings.ts';

/** How this system writes dates, as the desktop side told the page. */
export function systemFormats(): string {
  const said = typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('formats');
  return said ?? 'en-GB';
}

/** The settings with a real tag in place of "as the system", and never another calendar than the plan's. */
export function withSystemFormats(settings: Settings): Settings {
  const formats = plainTag(settings.formats || systemFormats());
  return formats === settings.formats ? settings : { ...settings, formats };
}

/**
 * A tag under which every formatter, also that of the paper, says the year and the digits of the plan: `fa-IR` alone
 * would say ۱۴۰۵.
 */
export function plainTag(tag: string): string {
  const { calendar, numberingSystem } = new Intl.DateTimeFormat(tag).resolvedOptions();
  const isPlain = calendar === 'gregory' && numberingSystem === 'latn';
  return isPlain ? tag : new Intl.Locale(tag, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
}

const locale = (settings: Pick<Settings, 'formats'>) => settings.formats || systemFormats();

/**
 * The programme, the paper and the door all use one clock of 24 hours, one calendar and one kind of digits: two kinds
 * side by side are misread in a hurry, and a laptop set to fa-IR or th-TH would say 1405 or 2569 beside a plan that
 * says 2026.
 */
const CLOCK = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a thousand times as long as using it. */
function clockOf(tag: string): Intl.DateTimeFormat {
  let clock = clocks.get(tag);
  if (!clock) {
    clock = new Intl.DateTimeFormat(tag, CLOCK);
    clocks.set(tag, clock);
  }
  return clock;
}

/** A clock time of an instant on this laptop, such as 11:42. */
export function clockTime(instant: string, settings: Pick<Settings, 'formats'>): string {
  return clockOf(locale(settings)).format(new Date(instant));
}

const DATE = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
} as const;

const dates = new Map<string, Intl.DateTimeFormat>();

/** A date such as Sun 25 Oct 2026. */
export function shortDate(date: string, settings: Pick<Settings, 'formats'>): string {
  const tag = locale(settings);
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
  return new Date(instant).toLocaleString(locale(settings), {
    day: 'numeric',
    month: 'short',
    ...CLOCK,
  });
}
