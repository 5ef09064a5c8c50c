/**
 * A length or size as people write it: with a comma or a point, with or without the unit of its field, and with the
 * minus sign of a printed page. Every field of paper and badges reads by this one rule.
 *
 * @returns null for anything else, also for a number in another unit.
 */
export function readMeasure(text: string, unit = 'mm'): number | null {
  const typed = text.trim();
  const number = typed.toLowerCase().endsWith(unit) ? typed.slice(0, -unit.length).trimEnd() : typed;
  const plain = number.replace(',', '.').replace(/^−/u, '-');
  return /^-?(?:\d{1,5}(?:\.\d{0,4})?|\.\d{1,4})$/u.test(plain) ? Number(plain) : null;
}
