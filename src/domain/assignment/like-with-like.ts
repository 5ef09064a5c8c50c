import { seededHash, seededOrder } from './seeded.ts';

/** Somebody who sits in a round without topics. */
export type LikePerson = {
  readonly id: string;
  /** What they share with others: a town or a language; empty where it is not known. */
  readonly value: string;
};

export type LikeGroup = {
  /** The values that sit here, largest first; several where small ones were joined, none where people are spread. */
  readonly values: readonly string[];
  readonly people: readonly string[];
};

export type LikeWithLike = {
  readonly groups: readonly LikeGroup[];
  /** Values with too few people for a group of their own, and what each was joined with: for the organiser to see. */
  readonly joined: readonly {
    readonly value: string;
    readonly people: number;
    readonly withValues: readonly string[];
  }[];
  readonly findings: readonly { readonly kind: 'noPeople' | 'minAboveMax' | 'fewerThanMin'; readonly count: number }[];
};

const fold = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Groups for a round without topics: people from the same town (or of the same language) sit together.
 *
 * A value with too many people is split evenly; values with too few are joined, smallest first, as long as the
 * group stays within `max`; people whose value is not known fill up the smallest groups. The same people and the
 * same seed give the same groups, in whatever order they come.
 */
export function groupLikeWithLike(
  people: readonly LikePerson[],
  options: { readonly seed: number; readonly min: number; readonly max: number },
): LikeWithLike {
  const { seed, min } = options;
  const max = Math.max(1, options.max);
  if (people.length === 0) return { groups: [], joined: [], findings: [{ kind: 'noPeople', count: 0 }] };
  const findings: { kind: 'minAboveMax' | 'fewerThanMin'; count: number }[] = [];
  if (min > max) findings.push({ kind: 'minAboveMax', count: min });
  const wanted = Math.min(min, max);
  const labels = new Map<string, string>();
  const byValue = new Map<string, string[]>();
  for (const person of people.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = fold(person.value);
    const label = labels.get(key);
    if (label === undefined || person.value.trim() < label) labels.set(key, person.value.trim());
    byValue.set(key, [...(byValue.get(key) ?? []), person.id]);
  }
  const unknown = seededOrder(seed, byValue.get('') ?? []);
  byValue.delete('');

  const groups: { values: string[]; people: string[] }[] = [];
  const small: { values: string[]; people: string[] }[] = [];
  for (const [key, ids] of [...byValue].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))) {
    const order = seededOrder(seed, ids);
    const parts = Math.ceil(order.length / max);
    for (let i = 0; i < parts; i++) {
      const part = order.slice(Math.floor((i * order.length) / parts), Math.floor(((i + 1) * order.length) / parts));
      (part.length < wanted ? small : groups).push({ values: [labels.get(key)!], people: part });
    }
  }
  const joined: LikeWithLike['joined'][number][] = [];
  while (small.length > 0) {
    small.sort((a, b) => a.people.length - b.people.length || (a.values[0]! < b.values[0]! ? -1 : 1));
    const one = small.shift()!;
    const fits = (other: { people: string[] }) => other.people.length + one.people.length <= max;
    const partner = small.find(fits) ?? groups.toSorted((a, b) => a.people.length - b.people.length).find(fits);
    if (!partner) {
      groups.push(one);
      continue;
    }
    joined.push({ value: one.values.join(', '), people: one.people.length, withValues: [...partner.values] });
    partner.values.push(...one.values);
    partner.people.push(...one.people);
    const isSmall = small.indexOf(partner);
    if (isSmall >= 0 && partner.people.length >= wanted) groups.push(...small.splice(isSmall, 1));
  }
  for (const id of unknown) {
    const open = groups.filter((group) => group.people.length < max);
    const group = open.toSorted((a, b) => a.people.length - b.people.length)[0];
    if (group) group.people.push(id);
    else groups.push({ values: [], people: [id] });
  }
  const tooSmall = groups.filter((group) => group.people.length < wanted).length;
  if (tooSmall > 0) findings.push({ kind: 'fewerThanMin', count: tooSmall });
  return {
    groups: groups
      .map((group) => ({ values: group.values, people: group.people.toSorted() }))
      .toSorted((a, b) => b.people.length - a.people.length || ((a.values[0] ?? '') < (b.values[0] ?? '') ? -1 : 1)),
    joined,
    findings,
  };
}

/** Groups of even sizes by seed alone, for a round in which everybody is to be mixed. */
export function spreadEvenly(
  people: readonly LikePerson[],
  options: { readonly seed: number; readonly groups: number },
): LikeGroup[] {
  const count = Math.max(1, Math.min(options.groups, people.length));
  const order = people.toSorted(
    (a, b) => seededHash(options.seed, a.id) - seededHash(options.seed, b.id) || (a.id < b.id ? -1 : 1),
  );
  return Array.from({ length: people.length === 0 ? 0 : count }, (_, g) => ({
    values: [],
    people: order
      .filter((_person, i) => i % count === g)
      .map((person) => person.id)
      .toSorted(),
  }));
}
