import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TONGUES } from './other-people.cases.ts';
import { readList } from './read-list.ts';

const OWN_PEOPLE = [
  ['Ada Lowell', 'ada@lowell.example'],
  ['Bruno Fenwick', 'bruno@fenwick.example'],
  ['Cleo Ashdown', 'cleo@ashdown.example'],
  ['Dora Quill', 'dora@quill.example'],
] as const;
const OTHER_PEOPLE = [
  ['Mira Sandvik', 'mira@sandvik.example'],
  ['Otto Rennick', 'otto@rennick.example'],
  ['Pia Holgate', 'pia@holgate.example'],
  ['Mira Sandvik', 'mira@sandvik.example'],
] as const;

const shapes = Object.entries(TONGUES).flatMap(([tongue, { own, others }]) =>
  others.map((other) => ({ tongue, own, other })),
);

type Column = { readonly head: string; readonly cells: readonly string[]; readonly isOwn: boolean };

function identityOf(columns: readonly Column[]): string[] {
  const rows = [columns.map(({ head }) => head), ...OWN_PEOPLE.map((_, at) => columns.map(({ cells }) => cells[at]!))];
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  const reading = readList(new TextEncoder().encode(text));
  if (reading.kind !== 'list') return [reading.message];
  return reading.fields.flatMap(({ field, column, confidence }) =>
    ['first_name', 'last_name', 'full_name', 'badge_name', 'email', 'phone'].includes(field) && !columns[column]!.isOwn
      ? [`${field}: ${columns[column]!.head} (${confidence})`]
      : [],
  );
}

const own = (head: string, which: 0 | 1): Column => ({ head, isOwn: true, cells: OWN_PEOPLE.map((row) => row[which]) });
const other = (head: string, which: 0 | 1): Column => ({
  head,
  isOwn: false,
  cells: OTHER_PEOPLE.map((row) => row[which]),
});

describe('who stands beside the person who comes', () => {
  it(`never becomes that person, in ${Object.keys(TONGUES).length} tongues, wherever their columns stand`, () => {
    const wrong = shapes.flatMap((shape) => {
      const { name, email, theirName, theirEmail } = {
        name: own(shape.own[0], 0),
        email: own(shape.own[1], 1),
        theirName: other(shape.other[0], 0),
        theirEmail: other(shape.other[1], 1),
      };
      const orders = [
        [name, email, theirName, theirEmail],
        [theirName, theirEmail, name, email],
        // Nobody asked the one who comes for an address: somebody else's is not theirs.
        [name, theirName, theirEmail],
        [theirEmail, theirName, name],
      ];
      return orders.flatMap((columns, at) =>
        identityOf(columns).map((fault) => `${shape.tongue}, order ${at}: ${fault}`),
      );
    });
    expect(wrong.join('\n')).toBe('');
  });

  it('nor does anybody whose heading is no word of any tongue', () => {
    const syllable = fc.constantFrom(
      'bru',
      'zif',
      'tro',
      'ven',
      'plok',
      'mar',
      'dush',
      'ogi',
      'ранк',
      'чуг',
      'λορ',
      'טוב',
    );
    const made = fc.array(syllable, { minLength: 3, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(made, fc.boolean(), fc.boolean(), fc.boolean(), (word, isBefore, hasEmail, isInBrackets) => {
        const mine = [own('Name', 0), ...(hasEmail ? [own('Email', 1)] : [])];
        const theirs = [other(isInBrackets ? `${word} (full name)` : word, 0), other(`Email ${word}`, 1)];
        expect(identityOf(isBefore ? [...theirs, ...mine] : [...mine, ...theirs])).toEqual([]);
      }),
      { seed: 6, numRuns: process.env.FOLKMOOT_DEEP === '1' ? 5000 : 100 },
    );
  });

  it('nor does a parent of the same family name, while a nickname of their own takes nobody an address', () => {
    const family = OWN_PEOPLE.map(([name], at) => {
      const [first, last] = [OTHER_PEOPLE[at]![0].split(' ')[0]!, name.split(' ')[1]!];
      return [`${first} ${last}`, `${first}@${last}.example`.toLowerCase()] as const;
    });
    const theirs = ([0, 1] as const).map((which) => ({
      head: ['Zifkan 1', 'Zifkan 1 email'][which]!,
      isOwn: false,
      cells: family.map((row) => row[which]),
    }));
    expect(identityOf([own('Name', 0), ...theirs])).toEqual([]);
    expect(identityOf([...theirs, own('Name', 0), own('Email', 1)])).toEqual([]);

    const text = 'Name,Troplo,Email\nAda Lowell,Moony,moony@lakes.example\nBruno Fenwick,Badger,badger@lakes.example';
    const reading = readList(new TextEncoder().encode(text));
    expect(reading.kind === 'list' && reading.fields).toContainEqual({ field: 'email', column: 2, confidence: 1 });
  });

  it('nor does one who orders for several, whatever the headings say', () => {
    const order = (at: number) => (at < 2 ? 0 : at);
    const buyer = (which: 0 | 1): Column => ({
      head: which === 0 ? 'Brumplo' : 'Brumplo email',
      isOwn: false,
      cells: OWN_PEOPLE.map((_, at) => OTHER_PEOPLE[order(at)]![which]),
    });
    expect(identityOf([buyer(0), buyer(1), own('Zifkan', 0), own('Zifkan email', 1)])).toEqual([]);
    const text = [
      'Brumplo,Brumplo email,Zifkan,Zifkan email',
      ...OWN_PEOPLE.map(([name, email], at) => [...OTHER_PEOPLE[order(at)]!, name, email].join(',')),
    ].join('\n');
    const reading = readList(new TextEncoder().encode(text));
    if (reading.kind !== 'list') throw new Error(reading.message);
    expect(reading.people.map(({ fields }) => fields.fullName)).toEqual(OWN_PEOPLE.map(([name]) => name));
    // No word told it: a person is asked to look.
    expect(reading.fields.every(({ confidence }) => confidence < 0.75)).toBe(true);
  });

  it('nor do two of them at once, in any order of the columns', () => {
    const two = fc.constantFrom(...Object.values(TONGUES)).chain((tongue) =>
      fc.record({
        tongue: fc.constant(tongue),
        beside: fc.uniqueArray(fc.constantFrom(...tongue.others), { minLength: 2, maxLength: 2 }),
        hasEmail: fc.boolean(),
        order: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(two, ({ tongue, beside, hasEmail, order }) => {
        const columns = [
          own(tongue.own[0], 0),
          ...(hasEmail ? [own(tongue.own[1], 1)] : []),
          ...beside.flatMap(([name, email]) => [other(name, 0), other(email, 1)]),
        ]
          .map((column, at) => ({ column, place: order[at] ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ column }) => column);
        expect(identityOf(columns)).toEqual([]);
      }),
      { seed: 6, numRuns: process.env.FOLKMOOT_DEEP === '1' ? 5000 : 150 },
    );
  });

  it('and a first name alone is no whole name where a family name of an unknown word stands beside it', () => {
    const read = (text: string) => {
      const reading = readList(new TextEncoder().encode(text));
      if (reading.kind !== 'list') throw new Error(reading.message);
      return Object.fromEntries(reading.fields.map(({ field, column, confidence }) => [field, [column, confidence]]));
    };
    const named = read('Name,Zifkan,Email\nAda,Lowell,ada@lowell.example\nBruno,Fenwick,bruno@fenwick.example');
    expect(named).toMatchObject({ first_name: [0, 0.6], last_name: [1, 0.6], email: [2, expect.anything()] });
    expect(named).not.toHaveProperty('full_name');
    // Two words of a town, or no address to tell: the name is left as it stands, and looked at.
    const towns = read('Name,Zifkan,Email\nAda,Fernwold,ada@lowell.example\nBruno,Fernwold,bruno@fenwick.example');
    expect(towns).toMatchObject({ full_name: [0, 0.7] });
    expect(towns).not.toHaveProperty('last_name');
  });
});
