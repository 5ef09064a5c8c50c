const formats = new Map<string, Intl.DateTimeFormat>();

/** A date has no zone, so it is read and shown in UTC; the programme knows one calendar and one kind of digits. */
function written(date: string, locale: string, dateStyle: 'full' | 'medium'): string {
  const parsed = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return date;
  const key = `${dateStyle} ${locale}`;
  let format = formats.get(key);
  if (!format) {
    // A format takes longer to make than a page.
    format = new Intl.DateTimeFormat(locale, {
      dateStyle,
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
    formats.set(key, format);
  }
  return format.format(parsed);
}

/** `Sunday 25 October 2026`, the day in full; what is no date stays as it is. */
export const dateInWords = (date: string, locale: string): string => written(date, locale, 'full').replace(',', '');

/** `1 Nov 2026`, for a column; what is no date stays as it is. */
export const shortDay = (date: string, locale: string): string => written(date, locale, 'medium');
