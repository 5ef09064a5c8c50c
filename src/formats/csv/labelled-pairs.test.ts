import { expect, it } from 'vitest';
import { emptyEventData } from '#domain/event-data.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { readList } from './read-list.ts';

type Person = { readonly first: string; readonly last: string; readonly email: string; readonly town: string };
type Kind = {
  readonly name: string;
  /** How a newer list of another source has somebody; null where this kind cannot be made of this person. */
  readonly of: (person: Person) => Partial<Person> | null;
  /** Whether it is still the same person. */
  readonly isSame: boolean;
};

const FIRST =
  'Robert Elizabeth Jürgen Žofie Łukasz Chloé Søren Þóra Ana Marija Mehmet Ayşe Nguyễn Siobhán Padraig Françoise Matthew Christine Giuseppe Ольга Дмитрий Γιώργος فاطمة יעל 花子 민준 Katherine William Margaret Daniel Thomas Michaela Benedikt Amara'.split(
    ' ',
  );
const LAST =
  'Okafor Lindqvist Müller Křížová Wiśniewski O’Connor Haddad Szőllősi Öztürk Achterberg Groß Sørensen Nowak Castellanos Whitfield Papadopoulos Иванова Кузнецов كريم כהן 佐藤 김 Featherstone Abernathy Zimmermann Beauchamp Hargreaves Pettersson Villanueva McAllister'.split(
    ' ',
  );
const isLatin = (text: string) => /^[\p{Script=Latin}’ ]+$/u.test(text);
const bare = (text: string) =>
  text
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll('Þ', 'Th')
    .replaceAll('’', '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');

const KNOWN: readonly Person[] = Array.from({ length: 300 }, (_, i) => {
  const first = FIRST[i % FIRST.length]!;
  const last = LAST[(i * 7 + Math.floor(i / FIRST.length)) % LAST.length]!;
  return { first, last, email: `person${i}@home.example`, town: ['Leeds', 'Hull', 'York', 'Bath'][i % 4]! };
});

const NICKNAMES: Readonly<Record<string, string>> = {
  Robert: 'Bob',
  Elizabeth: 'Liz',
  Matthew: 'Matt',
  Christine: 'Tina',
  Giuseppe: 'Beppe',
  Katherine: 'Kate',
  William: 'Bill',
  Margaret: 'Peggy',
  Daniel: 'Dan',
  Thomas: 'Tom',
};
const swapAt = (text: string, at: number) => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
const typo = (text: string) => (isLatin(text) && text.length > 6 ? swapAt(text, 3) : null);

/** The same person, written as people write themselves the next time. */
const WRITTEN: readonly Omit<Kind, 'isSame'>[] = [
  { name: 'as before', of: (person) => person },
  { name: 'in capitals', of: ({ first, last }) => ({ first: first.toUpperCase(), last: last.toUpperCase() }) },
  {
    name: 'without accents',
    of: ({ first, last }) => (bare(first + last) === first + last ? null : { first: bare(first), last: bare(last) }),
  },
  { name: 'family name first', of: ({ first, last }) => ({ first: last, last: first }) },
  { name: 'with a second first name', of: ({ first }) => ({ first: `${first} Maria` }) },
  { name: 'with a title', of: ({ first }) => (isLatin(first) ? { first: `Dr. ${first}` } : null) },
  { name: 'with a second family name', of: ({ last }) => ({ last: `${last}-Hall` }) },
  { name: 'with a nickname', of: ({ first }) => (NICKNAMES[first] ? { first: NICKNAMES[first] } : null) },
  { name: 'with an initial', of: ({ first }) => (isLatin(first) ? { first: first[0]! } : null) },
  { name: 'with two letters swapped', of: ({ last }) => (typo(last) ? { last: typo(last)! } : null) },
  {
    name: 'with a letter left out',
    of: ({ last }) => (isLatin(last) && last.length > 6 ? { last: last.slice(0, 4) + last.slice(5) } : null),
  },
  {
    name: 'with a wrong letter',
    of: ({ last }) => (isLatin(last) && last.length > 6 ? { last: `${last.slice(0, -2)}x${last.slice(-1)}` } : null),
  },
];

/** Other people, as like somebody here as families and chance make them. */
const OTHERS: readonly Kind[] = [
  { name: 'brother or sister, same address', of: ({ last }) => ({ first: 'Oswald', last }), isSame: false },
  { name: 'same name, address of their own', of: (person) => ({ email: `other-${person.email}` }), isSame: false },
  {
    name: 'nearly the same first name, address of their own',
    of: ({ first, email }) => (isLatin(first) ? { first: `${first}e`, email: `other-${email}` } : null),
    isSame: false,
  },
  { name: 'same first name and address, other family', of: () => ({ last: 'Quartermaine' }), isSame: false },
];

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const listOf = (people: readonly Person[], headings: string) =>
  [headings, ...people.map(({ first, last, email, town }) => [first, last, email, town].map(cell).join(','))].join(
    '\n',
  );

function read(text: string) {
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') throw new Error(reading.message);
  return reading;
}

const start = emptyEventData();
const first = read(listOf(KNOWN, 'First name,Last name,E-mail,Town'));
const here = withChanges(start, importChanges(planImport(first, start), start, countingMakers()).changes);
const idOf = new Map(here.registrations.map(({ id, email }) => [email, id]));

type Tally = { pairs: number; taken: number; asked: number; wrong: string[] };

/** Reads a list of another source in which each person is written in one way. */
function judge({ of, isSame }: Kind, withAddress: boolean): Tally {
  const pairs = KNOWN.flatMap((known) => {
    const change = of(known);
    const keepsAddress = withAddress || change?.email !== undefined;
    return change ? [{ known, now: { ...known, ...change, ...(keepsAddress ? {} : { email: '' }) } }] : [];
  });
  const plan = planImport(
    read(
      listOf(
        pairs.map(({ now }) => now),
        'Vorname,Nachname,E-Mail-Adresse,Ort',
      ),
    ),
    here,
  );
  const tally: Tally = { pairs: pairs.length, taken: 0, asked: 0, wrong: [] };
  const rows = new Map(plan.rows.map((row) => [row.record, row]));
  for (const [at, { known, now }] of pairs.entries()) {
    const row = rows.get(at + 1)!;
    const wanted = idOf.get(known.email)!;
    const isAsked = row.marks.includes('unsure');
    if (row.registrationId !== null && !isAsked) {
      if (isSame && row.registrationId === wanted) tally.taken++;
      else tally.wrong.push(`${known.first} ${known.last} = ${now.first} ${now.last} <${now.email}>`);
    } else if (row.registrationId === wanted || row.likenesses.some(({ registrationId }) => registrationId === wanted))
      tally.asked++;
  }
  return tally;
}

const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
const sum = (tallies: readonly Tally[], key: 'pairs' | 'taken' | 'asked') =>
  tallies.reduce((total, tally) => total + tally[key], 0);

it('finds who is the same by address, suggests by likeness, and merges nobody who is somebody else', () => {
  const lines: string[] = [];
  const play = (kinds: readonly Kind[], withAddress: boolean) =>
    kinds.map((kind) => {
      const tally = judge(kind, withAddress);
      const { pairs, taken, asked, wrong } = tally;
      lines.push(
        `${kind.name}${withAddress ? ', address' : ''}: ${pairs} pairs, ${taken} taken, ${asked} asked, ${wrong.length} wrong`,
      );
      return tally;
    });
  const same = WRITTEN.map((kind): Kind => ({ ...kind, isSame: true }));
  const byAddress = play(same, true);
  const byName = play(same, false);
  const others = play(OTHERS, true);
  const found = share(sum(byAddress, 'taken') + sum(byAddress, 'asked'), sum(byAddress, 'pairs'));
  const suggested = share(sum(byName, 'taken') + sum(byName, 'asked'), sum(byName, 'pairs'));
  console.log(
    `labelled pairs: by address ${found} % found (${share(sum(byAddress, 'taken'), sum(byAddress, 'pairs'))} % without a question), by name alone ${suggested} % found or suggested, ${sum(others, 'pairs')} other people\n${lines.join('\n')}`,
  );
  expect([...byAddress, ...byName, ...others].flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(found).toBeGreaterThanOrEqual(95);
  expect(suggested).toBeGreaterThanOrEqual(90);
});
