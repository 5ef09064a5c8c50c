/** Every text and every list of a registration may be at least as long as this. */
export const SHORT = 200;

/**
 * Whether nothing in a registration can be longer than its table takes.
 *
 * The importer makes its rows whole; what a list can bring that does not fit is only ever too long. Of 100,000 people
 * all but a few are told by this look, which makes no copy of them as the schema of the table does.
 */
export function isSurelyShort(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= SHORT;
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.length <= SHORT && value.every(isSurelyShort);
  for (const key in value) if (!isSurelyShort((value as Record<string, unknown>)[key])) return false;
  return true;
}
