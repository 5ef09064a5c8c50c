import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegistrationId } from '#domain/ids.ts';
import { blankRegistration, type Registration } from '#domain/registration.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { createPersonIndex, fillPersonIndex } from './person-index.ts';
import type { SearchedPerson } from './person-words.ts';

let last = 100;
function person(fullName: string, fields: Partial<Registration> = {}): Registration {
  const shortNumber = ++last;
  const id = fullName as RegistrationId;
  const given = {
    id,
    shortNumber,
    badgeCode: `FM1${shortNumber}`.padEnd(19, '0'),
    createdAt: '',
    source: 'typed',
  } as const;
  return blankRegistration({ ...given, fullName, ...fields });
}

function indexOf(people: readonly SearchedPerson[]) {
  const index = createPersonIndex();
  for (const row of people) index.set(row);
  return index;
}

const people = [
  person('Slavoj Žižek'),
  person('Niamh O’Connor'),
  person('Anna Müller'),
  person('Anne Mueller'),
  person('Jon Smyth'),
  person('Johanna Smith-Jones', { organization: 'Bow Gardens Trust' }),
  person('Bjørn Ångström'),
  person('Ludwig van der Meulen', { email: 'lvdm.1987@post.example' }),
  person('Łucja Świętochowska', { ticketId: 'LF-4711', orderId: 'ORD/22/9' }),
  person('Nguyễn Thị Ánh Tuyết', { badgeName: 'Tuyết' }),
  person('ليلى الحسيني'),
  person('מיכל ברק'),
  person('王小明'),
  person('김서연'),
  person('佐藤 ミサキ'),
  person('अनुराधा देशपांडे'),
  person('สุภาพร วงศ์สวัสดิ์'),
  person('Оксана Шевчук-Гончаренко'),
  person('Ελένη Παπαδοπούλου'),
  person('Sukarnoputri'),
];
const index = indexOf(people);
const names = (query: string, limit = 5) => index.find(query, limit).map(({ id }) => String(id));

describe('a person is found', () => {
  test.each([
    ['zizek', 'Slavoj Žižek'],
    ['ŽIŽEK', 'Slavoj Žižek'],
    ['oconnor', 'Niamh O’Connor'],
    ["o'connor", 'Niamh O’Connor'],
    ['o’con', 'Niamh O’Connor'],
    ['muller', 'Anna Müller'],
    ['Müller', 'Anna Müller'],
    ['smyth jon', 'Jon Smyth'],
    ['Jon Smyth', 'Jon Smyth'],
    ['jones smith', 'Johanna Smith-Jones'],
    ['smith-j', 'Johanna Smith-Jones'],
    ['angstrom', 'Bjørn Ångström'],
    ['bjoern', 'Bjørn Ångström'],
    ['aangstroem', 'Bjørn Ångström'],
    ['vandermeulen', 'Ludwig van der Meulen'],
    ['meulen l', 'Ludwig van der Meulen'],
    ['swieto', 'Łucja Świętochowska'],
    ['tuyet', 'Nguyễn Thị Ánh Tuyết'],
    ['ليلي', 'ليلى الحسيني'],
    ['حسيني', 'ليلى الحسيني'],
    ['מיכל', 'מיכל ברק'],
    ['小明', '王小明'],
    ['明', '王小明'],
    ['ㄱ', '김서연'],
    ['서연', '김서연'],
    ['みさき', '佐藤 ミサキ'],
    ['देश', 'अनुराधा देशपांडे'],
    ['สุภา', 'สุภาพร วงศ์สวัสดิ์'],
    ['гончаренко', 'Оксана Шевчук-Гончаренко'],
    ['ΕΛΕΝΗ', 'Ελένη Παπαδοπούλου'],
    ['suk', 'Sukarnoputri'],
  ])('by %s: %s', (query, expected) => {
    expect(names(query)[0]).toBe(expected);
  });

  test('muller and mueller lead to both spellings', () => {
    expect(names('mueller')).toEqual(expect.arrayContaining(['Anna Müller', 'Anne Mueller']));
    expect(names('muller')).toEqual(expect.arrayContaining(['Anna Müller', 'Anne Mueller']));
    expect(names('anna mueller')[0]).toBe('Anna Müller');
  });

  test.each([
    ['smtyh', 'Jon Smyth'],
    ['johana', 'Johanna Smith-Jones'],
    ['swietochwska', 'Łucja Świętochowska'],
    ['swietohcov', 'Łucja Świętochowska'],
    ['zlavoj', 'Slavoj Žižek'],
    ['ludwgi meulne', 'Ludwig van der Meulen'],
    ['papadopoulou', null],
    ['шевчуг', 'Оксана Шевчук-Гончаренко'],
  ])('with slips, by %s', (query, expected) => {
    expect(names(query)[0] ?? null).toBe(expected);
  });

  test('from the first letter, names before everything else, at most as many as asked for', () => {
    const initials = names('s', 20).map((name) => /\bs/i.test(name) || /Ś|สุ/.test(name));
    expect(initials.filter(Boolean).length).toBeGreaterThan(4);
    expect(initials).toEqual(initials.toSorted((a, b) => Number(b) - Number(a)));
    expect(names('s', 2)).toHaveLength(2);
    expect(names('', 5)).toEqual([]);
    expect(names(' -- ', 5)).toEqual([]);
  });

  test('by organisation, part of the address, ticket, order, badge code and short number', () => {
    expect(names('bow gard')[0]).toBe('Johanna Smith-Jones');
    expect(names('lvdm')[0]).toBe('Ludwig van der Meulen');
    expect(names('lvdm.1987@po')[0]).toBe('Ludwig van der Meulen');
    expect(names('LF-4711')[0]).toBe('Łucja Świętochowska');
    expect(names('lf4711')[0]).toBe('Łucja Świętochowska');
    expect(names('4711')[0]).toBe('Łucja Świętochowska');
    expect(names('ord/22/9')[0]).toBe('Łucja Świętochowska');
    expect(names('fm1104')[0]).toBe(people[3]!.fullName);
    expect(names('101')[0]).toBe('Slavoj Žižek');
  });

  test('all words count; with nobody fitting all, those who fit all but one are shown', () => {
    expect(names('jon smyth')[0]).toBe('Jon Smyth');
    expect(names('anna tuyet qqq')).toEqual([]);
    expect(names('jon bristol')).toContain('Jon Smyth');
    expect(names('qqq zzz')).toEqual([]);
  });
});

describe('the index', () => {
  test('follows changes one row at a time and forgets who was removed', () => {
    const own = indexOf(people);
    own.set({ ...people[4]!, fullName: 'Jon Blacksmith' });
    expect(own.find('smyth', 9).map(({ id }) => id)).not.toContain('Jon Smyth');
    expect(own.find('blacksmith', 9)[0]?.id).toBe('Jon Smyth');
    own.remove('Jon Smyth' as RegistrationId);
    own.remove('nobody' as RegistrationId);
    expect(own.find('jon', 9).map(({ id }) => id)).not.toContain('Jon Smyth');
    expect(own.size()).toBe(people.length - 1);
  });

  test('after any changes it answers as one built anew', () => {
    const names = ['Ann Lee', 'Anna Leigh', 'Lee Ann', 'José', 'Jose Lee', 'Ánná'];
    const step = fc.record({ slot: fc.nat(5), name: fc.constantFrom(...names, null) });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        fc.constantFrom('a', 'ann', 'lee', 'jose l', 'anan'),
        (steps, query) => {
          const grown = createPersonIndex();
          const now = new Map<number, Registration>();
          for (const { slot, name } of steps) {
            const id = `P${slot}` as RegistrationId;
            if (name === null) {
              grown.remove(id);
              now.delete(slot);
            } else {
              now.set(slot, person(name, { id, shortNumber: slot + 1, badgeCode: `FM1${slot}` }));
              grown.set(now.get(slot)!);
            }
          }
          expect(grown.find(query, 10)).toEqual(indexOf([...now.values()]).find(query, 10));
        },
      ),
      { numRuns: 300, seed: 8 },
    );
  });

  test('never throws and never gives anybody twice, whatever is typed', () => {
    const sample = indexOf(sampleEvent().registrations);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
        const found = sample.find(query, 12).map(({ id }) => id);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500, seed: 8 },
    );
    expect(sample.find('x y '.repeat(1000), 5)).toHaveLength(0);
  });

  test('everybody in the sample is first or nearly so by their own name', () => {
    const rows = sampleEvent().registrations;
    const sample = indexOf(rows);
    for (const row of rows) {
      const name = row.fullName || `${row.lastName} ${row.firstName}`;
      expect(sample.find(name, 1)[0]?.id, name).toBe(row.id);
    }
  });

  test('answers a key stroke among ten thousand people in time', () => {
    const firsts =
      'Anna Björn Chloé Dmitri Eoghan Fatima Giulia Hyun Ivan Jürgen Kateřina Lê Müge Niamh Óscar Petra'.split(' ');
    const syllables = 'ba de fi go hu ja ke li mo nu pra sté wi zó schmi dt er son ová nen'.split(' ');
    const crowd = Array.from({ length: 10_000 }, (_, i) => {
      const part = (n: number) => syllables[Math.floor(i / n) % syllables.length]!;
      const lastName = part(1) + part(20) + part(400) + (i % 3 === 0 ? part(7) : '');
      const firstName = `${firsts[i % 16]!}${i % 5 === 0 ? `-${firsts[(i >> 4) % 16]!}` : ''}`;
      const email = `${firstName}.${lastName}${i}@mail${i % 40}.example`;
      const organization = i % 4 === 0 ? `Circle ${part(3)} ${part(50)}` : '';
      return person(`${firstName} ${lastName}`, {
        id: `P${i}` as RegistrationId,
        email,
        organization,
        ticketId: `T-${i}`,
      });
    });
    const big = createPersonIndex();
    const began = performance.now();
    let longest = 0;
    let at = began;
    for (const _count of fillPersonIndex(big, crowd)) {
      const now = performance.now();
      longest = Math.max(longest, now - at);
      at = now;
    }
    const built = performance.now() - began;
    const queries = [
      'a',
      'an',
      'anna',
      'b',
      'bad',
      'badeba',
      'jurgen schm',
      'schmidt petra',
      'petar schmitd',
      'xqzwv',
      'mail7',
      'T-99',
      'kateriny nuova',
    ];
    for (const query of queries) big.find(query, 12);
    const times = [0, 1, 2, 3]
      .flatMap(() =>
        queries.map((query) => {
          const start = performance.now();
          big.find(query, 12);
          return performance.now() - start;
        }),
      )
      .toSorted((a, b) => a - b);
    const quantile = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(1);
    console.log(
      `search, 10,000 people: built ${Math.round(built)} ms (longest step ${longest.toFixed(1)} ms), key stroke p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`,
    );
    expect(Number(quantile(0.5))).toBeLessThan(40);
  });
});
