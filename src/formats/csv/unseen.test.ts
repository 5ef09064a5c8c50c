import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { emptyEventData } from '#domain/event-data.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { readList } from './read-list.ts';
import type { UnseenCase } from './unseen-forms.cases.ts';
import { UNSEEN_BLIND } from './unseen-blind.cases.ts';
import { UNSEEN_EIGHTH } from './unseen-eighth.cases.ts';
import { UNSEEN_EIGHTH_TONGUES } from './unseen-eighth-tongues.cases.ts';
import { UNSEEN_ELEVENTH } from './unseen-eleventh.cases.ts';
import { UNSEEN_ELEVENTH_TONGUES } from './unseen-eleventh-tongues.cases.ts';
import { UNSEEN_FIFTH } from './unseen-fifth.cases.ts';
import { UNSEEN_FOURTH } from './unseen-fourth.cases.ts';
import { UNSEEN_FRESH } from './unseen-fresh.cases.ts';
import { UNSEEN_TENTH } from './unseen-tenth.cases.ts';
import { UNSEEN_THIRD } from './unseen-third.cases.ts';
import { UNSEEN_NINTH } from './unseen-ninth.cases.ts';
import { UNSEEN_NINTH_TONGUES } from './unseen-ninth-tongues.cases.ts';
import { UNSEEN_SEVENTH } from './unseen-seventh.cases.ts';
import { UNSEEN_SEVENTH_TONGUES } from './unseen-seventh-tongues.cases.ts';
import { UNSEEN_SIXTH } from './unseen-sixth.cases.ts';
import { UNSEEN_SIXTH_TONGUES } from './unseen-sixth-tongues.cases.ts';
import { UNSEEN_TONGUES } from './unseen-tongues.cases.ts';
import { UNSEEN_WORLD } from './unseen-world.cases.ts';
import { UNSEEN } from './unseen.cases.ts';

const IDENTITY = ['first_name', 'last_name', 'full_name', 'email'];
const encode = (text: string) => new TextEncoder().encode(text);

const known = new Map<UnseenCase, readonly string[]>();

/** What is not as it is meant; each list is read once. */
function faultsOf(list: UnseenCase): readonly string[] {
  const faults = known.get(list) ?? readAndCompare(list);
  known.set(list, faults);
  return faults;
}

function readAndCompare(list: UnseenCase): string[] {
  const { text, map, people, wishes, header } = list;
  const reading = readList(list.encoding ? Uint8Array.from(iconv.encode(text, list.encoding)) : encode(text));
  if (reading.kind !== 'list') return [reading.message];
  const faults: string[] = [];
  const same = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should))
      faults.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`);
  };
  const found = Object.fromEntries(reading.fields.map((entry) => [entry.field as string, entry.column]));
  for (const [field, column] of Object.entries(map)) same(field, found[field], column);
  for (const field of IDENTITY) if (map[field] === undefined) same(`${field} (not there)`, found[field], undefined);
  same('header', reading.headerRecord, header === undefined ? 0 : header);
  const { counts } = planImport(reading, emptyEventData());
  same('people', counts.new + counts.changed + counts.same, people);
  if (wishes) same('wishes', { kind: reading.wishes[0]?.kind, columns: reading.wishes[0]?.columns }, wishes);
  else
    same(
      'no wishes',
      reading.wishes.map((part) => part.kind),
      [],
    );
  if (list.statuses)
    same(
      'statuses',
      reading.people.map((person) => person.status),
      list.statuses,
    );
  const [first] = reading.people;
  if (list.titles) same('wishes of the first', first?.wishes[0]?.titles, list.titles);
  for (const [field, value] of Object.entries(list.first ?? {}))
    same(field, first?.fields[field as keyof typeof first.fields], value);
  return faults;
}

const BATCHES = {
  'first batches': [...UNSEEN, ...UNSEEN_FRESH, ...UNSEEN_WORLD],
  'second blind batch': [...UNSEEN_BLIND, ...UNSEEN_TONGUES],
  'third blind batch': UNSEEN_THIRD,
  'fourth blind batch': UNSEEN_FOURTH,
  'fifth blind batch': UNSEEN_FIFTH,
  'sixth blind batch': [...UNSEEN_SIXTH, ...UNSEEN_SIXTH_TONGUES],
  'seventh blind batch': [...UNSEEN_SEVENTH, ...UNSEEN_SEVENTH_TONGUES],
  'eighth blind batch': [...UNSEEN_EIGHTH, ...UNSEEN_EIGHTH_TONGUES],
  'ninth blind batch': [...UNSEEN_NINTH, ...UNSEEN_NINTH_TONGUES],
  'tenth blind batch': UNSEEN_TENTH,
  'eleventh blind batch': [...UNSEEN_ELEVENTH, ...UNSEEN_ELEVENTH_TONGUES],
};

/** The counts that csv.md asks for: fields found, files with a wrong identity, wishes as they are meant. */
function sharesOf(lists: readonly UnseenCase[]): string {
  let fields = 0;
  let found = 0;
  let falseIdentity = 0;
  let wishes = 0;
  let wishesRight = 0;
  for (const list of lists) {
    const faults = faultsOf(list);
    const isWrong = (what: string) => faults.some((fault) => fault.startsWith(`${what}:`));
    fields += Object.keys(list.map).length;
    found += Object.keys(list.map).filter((field) => !isWrong(field)).length;
    falseIdentity += IDENTITY.filter((field) => isWrong(`${field} (not there)`)).length;
    if (!list.wishes) continue;
    wishes += 1;
    wishesRight += ['wishes', 'wishes of the first'].some(isWrong) ? 0 : 1;
  }
  return `${lists.length} lists, ${found} of ${fields} fields, ${falseIdentity} false identity fields, wishes right in ${wishesRight} of ${wishes}`;
}

describe('lists nobody has seen before', () => {
  it('cancels nobody who only stays away from the evening, and keeps particles with the family name', () => {
    const people = UNSEEN.slice(-2).flatMap(({ text }) => {
      const reading = readList(encode(text));
      return reading.kind === 'list' ? reading.people : [];
    });
    expect(people[0]!.fields).toMatchObject({ firstName: 'Daan', lastName: 'van den Berg' });
    expect(people.map((person) => person.status)).not.toContain('cancelled');
  });

  it('reads them as they are meant', () => {
    const all = Object.values(BATCHES).flat();
    const wrong = all.flatMap((list) => {
      const faults = faultsOf(list);
      return faults.length > 0 ? [`${list.name}\n    ${faults.join('\n    ')}`] : [];
    });
    for (const [name, lists] of Object.entries(BATCHES)) console.log(`${name}: ${sharesOf(lists)}`);
    console.log(`unseen lists fully right: ${all.length - wrong.length} of ${all.length}`);
    expect(wrong.join('\n')).toBe('');
  });
});
