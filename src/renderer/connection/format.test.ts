import { expect, it } from 'vitest';
import { dateAndTime, plainTag, shortDate } from './format.ts';

const year = (text: string) => text.normalize('NFKC').replaceAll(/\p{Nd}/gu, (digit) => latin(digit));

/** Any script's digit as 0 to 9: every block of digits begins at a multiple of ten below itself. */
function latin(digit: string): string {
  let code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return String(value);
}

it.each(['fa-IR', 'ar-SA', 'th-TH', 'ja-JP-u-ca-japanese', 'en-GB', 'he-IL-u-ca-hebrew'])(
  'a laptop set to %s shows the year that the plan was made for',
  (formats) => {
    expect(year(shortDate('2026-10-25', { formats }))).toContain('2026');
    expect(year(dateAndTime('2026-10-25T10:00:00Z', { formats }))).toContain('25');
  },
);

it.each(['fa-IR', 'ar-EG', 'th-TH', 'mr-IN'])('paper in %s says the year of the plan in the same digits', (tag) => {
  const printed = new Intl.DateTimeFormat(plainTag(tag), { dateStyle: 'full', timeZone: 'UTC' });
  expect(printed.format(new Date('2026-10-25T12:00:00Z'))).toMatch(/2026/);
});

it('leaves a tag alone that says so by itself', () => {
  expect(plainTag('de-AT')).toBe('de-AT');
});
