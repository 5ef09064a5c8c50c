import type { Registration } from '../registration.ts';

/** Fields that several people may well share, and that are set for many at once. Never a name, an address or a number. */
export const SHARED_FIELDS = [
  'town',
  'organization',
  'language',
  'ticketType',
  'group',
  'diet',
  'accessNeed',
] as const satisfies readonly (keyof Registration)[];
export type SharedField = (typeof SHARED_FIELDS)[number];

export function isSharedField(field: string): field is SharedField {
  return (SHARED_FIELDS as readonly string[]).includes(field);
}

export type ValuesAmong = {
  /** The most frequent first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly blank: number;
};

/** What a field holds among some people: shown before it is set for all of them. */
export function valuesAmong(people: readonly Registration[], field: SharedField): ValuesAmong {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(person[field].trim(), (counts.get(person[field].trim()) ?? 0) + 1);
  const blank = counts.get('') ?? 0;
  counts.delete('');
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return { values: values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)), blank };
}
