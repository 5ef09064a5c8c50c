import { describe, expect, it } from 'vitest';
import type { Registration } from '../registration.ts';
import { fromList, ownFacts, somebody } from './list.fixture.ts';
import { nameOf } from './match-people.ts';
import { ann, anna, likenesses, match, one, said } from './matching.fixture.ts';

describe('the name of a record', () => {
  it('is the full name, or first and last, or the one there is', () => {
    const none = { fullName: '', firstName: '', lastName: '' };
    expect(nameOf({ ...none, fullName: 'Anna O', firstName: 'A', lastName: 'B' })).toBe('Anna O');
    expect(nameOf({ ...none, firstName: 'Anna', lastName: 'Okafor' })).toBe('Anna Okafor');
    expect(nameOf({ ...none, firstName: 'Anna' })).toBe('Anna');
    expect(nameOf({ ...none, lastName: 'Okafor' })).toBe('Okafor');
    expect(nameOf(none)).toBe('');
  });
});

describe('by address and name', () => {
  it('is somebody here, however the name is written', () => {
    expect(one(anna, [somebody('P9', { fullName: 'Bo Lind', email: 'bo@one.example' }), ann()])).toBe('0 P1');
    expect(one({ fullName: 'OKAFOR, Anna', email: ' Anna@ONE.example' }, [ann()])).toBe('0 P1');
    expect(one({ firstName: 'Anna', lastName: 'Okafor', email: anna.email }, [ann()])).toBe('0 P1');
    const jurgen = { fullName: 'Jürgen Groß', email: 'j@one.example' };
    expect(one({ ...jurgen, fullName: 'Juergen Gross' }, [ann('P1', jurgen)])).toBe('0 P1');
    expect(one(jurgen, [ann('P1', { ...jurgen, fullName: 'Juergen Gross' })])).toBe('0 P1');
  });

  it('is somebody here when the name says less of the same, and unsure when it is one word only', () => {
    expect(one({ fullName: 'Anna Maria Okafor', email: anna.email }, [ann()])).toBe('0 P1');
    expect(one(anna, [ann('P1', { fullName: 'Anna Maria Okafor' })])).toBe('0 P1');
    expect(one({ fullName: 'Anna', email: anna.email }, [ann()])).toBe('0 P1, unsure');
    expect(one({ fullName: '', email: anna.email }, [ann()])).toBe('0 P1');
    expect(one(anna, [ann('P1', { fullName: '' })])).toBe('0 P1');
    expect(one({ fullName: 'Anna', email: anna.email }, [ann('P1', { fullName: '' })])).toBe('0 P1');
  });

  it('is sure of a single word that both say', () => {
    expect(one({ fullName: 'anna', email: anna.email }, [ann('P1', { fullName: 'Anna' })])).toBe('0 P1');
  });

  it('is somebody else with another name, and that is said', () => {
    for (const [row, here] of [
      ['Bo', 'Anna Okafor'],
      ['Anna Bo', 'Anna Maria Okafor'],
      ['Jo Jo', 'Jo Lind'],
    ] as const) {
      expect(one({ fullName: row, email: anna.email }, [ann('P1', { fullName: here })])).toBe('0 new, unsure');
      expect(one({ fullName: here, email: anna.email }, [ann('P1', { fullName: row })])).toBe('0 new, unsure');
    }
    const mate = { fullName: 'Bo Okafor', email: anna.email };
    expect(one(mate, [ann()])).toBe('0 new, unsure');
    expect(likenesses(mate, [ann()])).toEqual(['P1 sharedEmail 0.9']);
    expect(likenesses({ fullName: 'Anna Bo', email: anna.email }, [ann()])).toEqual(['P1 sharedEmail 0.9']);
  });

  it('takes of several with one address the one whose name is the same, else the one most like, unsure', () => {
    const family = [ann('P1', { fullName: 'Anna Maria Okafor' }), ann('P2'), ann('P3', { fullName: 'Bo Okafor' })];
    expect(one(anna, family)).toBe('0 P2');
    expect(one({ fullName: 'Okafor', email: anna.email, town: 'Hull' }, [ann('P1'), ann('P2', { town: 'Hull' })])).toBe(
      '0 P2, unsure',
    );
    expect(one({ fullName: '', email: anna.email, town: 'Hull' }, [ann('P1', { town: 'Hull' }), ann('P2')])).toBe(
      '0 P1, unsure',
    );
    expect(one({ ...anna, town: 'Hull' }, [ann('P1'), ann('P2', { town: 'Hull' })])).toBe('0 P2, unsure');
    // Who stands in the list already is not taken again.
    const pair = [ann('P1'), ann('P2', { fullName: 'Bo Okafor' })];
    expect(said(match([anna, { fullName: 'Okafor', email: anna.email }], pair))).toEqual(['0 P1', '1 P2, unsure']);
  });

  it('needs an address that can be one: what is no address tells nobody apart', () => {
    for (const email of [
      'n/a',
      'a@b',
      'a@one.example or b@one.example',
      '@one.example',
      'a b@',
      'anna@one.',
      'x@y@z.example',
    ])
      expect(one({ fullName: 'Bo Lind', email }, [ann('P1', { email })])).toBe('0 new');
    expect(one({ fullName: '', email: 'none' }, [ann('P1', { fullName: '', email: 'none' })])).toBe('0 new');
  });
});

describe('by name alone', () => {
  const named = (given: Partial<Registration> = {}) => somebody('P1', { fullName: 'Anna Okafor', ...given });

  it('is somebody of this list', () => {
    const here = fromList('P1', { fullName: 'Anna Okafor' });
    expect(one({ fullName: 'Anna Okafor' }, [here])).toBe('0 P1');
    expect(one({ fullName: 'Juergen Gross' }, [fromList('P1', { fullName: 'Jürgen Groß' })])).toBe('0 P1');
    expect(one({ fullName: 'Jürgen Groß' }, [fromList('P1', { fullName: 'Juergen Gross' })])).toBe('0 P1');
    // A single word, in a list that knows somebody of that name.
    expect(one({ fullName: 'Anna' }, [fromList('P1', { fullName: 'Anna' })])).toBe('0 P1');
  });

  it('of another list counts where something else agrees, and is unsure where it is a name and nothing more', () => {
    expect(one({ fullName: 'Anna Okafor', town: 'Hull' }, [named({ town: 'Hull' })])).toBe('0 P1');
    expect(one({ fullName: 'Anna Okafor', email: anna.email }, [named()])).toBe('0 P1, unsure');
    expect(one({ fullName: 'Anna Okafor' }, [named({ email: anna.email })])).toBe('0 P1, unsure');
    expect(one({ fullName: 'Anna Okafor' }, [named()])).toBe('0 P1');
    expect(one({ fullName: 'Anna' }, [somebody('P1', { fullName: 'Anna' })])).toBe('0 new');
    // More speaks against than for it.
    const elsewhere = { fullName: 'Anna Okafor', town: 'Hull', phone: '1' };
    expect(one(elsewhere, [named({ town: 'York', phone: '2' })])).toBe('0 new');
    expect(likenesses(elsewhere, [named({ town: 'York', phone: '2' })])).toEqual(['P1 sameNameOtherEmail 0.95']);
  });

  it('is nobody with another address, or with another ticket of the same list', () => {
    const other = { fullName: 'Anna Okafor', email: 'other@two.example' };
    expect(one(other, [ann()])).toBe('0 new');
    expect(likenesses(other, [ann()])).toEqual(['P1 sameNameOtherEmail 0.95']);
    const first = fromList('P1', { fullName: 'Anna Okafor', ticketId: 'T1' });
    expect(one({ fullName: 'Anna Okafor', ticketId: 'T2' }, [first])).toBe('0 new');
    expect(one({ fullName: 'Anna Okafor', ticketId: 'T2', weak: true }, [first])).toBe('0 P1');
    expect(one({ fullName: 'Anna Okafor', ticketId: '' }, [first])).toBe('0 P1');
    // The numbers of another list say nothing.
    const elsewhere = fromList('P1', { fullName: 'Anna Okafor', ticketId: 'T1', town: 'Hull' }, 'another list');
    expect(one({ fullName: 'Anna Okafor', ticketId: 'T2', town: 'Hull' }, [elsewhere])).toBe('0 P1');
  });

  it('that several have says nothing by itself', () => {
    const two = [named({ email: 'a@x.example' }), somebody('P2', { fullName: 'Anna Okafor', email: 'b@x.example' })];
    expect(one({ fullName: 'Anna Okafor' }, two)).toBe('0 new');
    expect(likenesses({ fullName: 'Anna Okafor' }, two)).toEqual([
      'P1 sameNameOtherEmail 0.95',
      'P2 sameNameOtherEmail 0.95',
    ]);
    // One of them is out of the question by its address, and the town speaks for the other.
    const one2 = [
      named({ email: 'a@x.example', town: 'York' }),
      somebody('P2', { fullName: 'Anna Okafor', town: 'Hull' }),
    ];
    expect(one({ fullName: 'Anna Okafor', email: 'c@x.example', town: 'Hull' }, one2)).toBe('0 P2');
    expect(one({ fullName: 'Anna Okafor', email: 'c@x.example' }, one2)).toBe('0 new');
    // Of two who are possible a town alone picks none.
    const both = [named(), somebody('P2', { fullName: 'Anna Okafor', town: 'Hull' })];
    expect(one({ fullName: 'Anna Okafor', town: 'Hull' }, both)).toBe('0 new');
  });

  it('takes of several of this list the one most like', () => {
    const pair = [
      fromList('P1', { fullName: 'Anna Okafor', town: 'Hull', phone: '1' }),
      fromList('P2', { fullName: 'Anna Okafor', town: 'York', phone: '2' }),
    ];
    expect(one({ fullName: 'Anna Okafor', town: 'York' }, pair)).toBe('0 P2');
    expect(one({ fullName: 'Anna Okafor', town: 'Hull' }, pair)).toBe('0 P1');
    expect(one({ fullName: 'Anna Okafor' }, pair)).toBe('0 P1');
  });

  it('is not taken twice', () => {
    const here = [fromList('P1', { fullName: 'Anna Okafor' })];
    expect(
      said(
        match(
          [
            { fullName: 'Anna Okafor', town: 'Hull' },
            { fullName: 'Anna Okafor', town: 'York' },
          ],
          here,
        ),
      ),
    ).toEqual(['0 P1', '1 new, unsure']);
  });

  it('suggests at most five', () => {
    const many = Array.from({ length: 7 }, (_, at) => ann(`P${at}`, { email: `a${at}@x.example` }));
    expect(likenesses({ fullName: 'Anna Okafor', email: 'new@x.example' }, many)).toHaveLength(5);
    expect(likenesses({ fullName: 'Žofie Nowak', email: 'new@x.example' }, many)).toEqual([]);
  });
});

describe('what speaks for one of several people', () => {
  const twins = (a: Partial<Registration>, b: Partial<Registration>) => [
    fromList('P1', { fullName: 'Anna Okafor', ...a }),
    fromList('P2', { fullName: 'Anna Okafor', ...b }),
  ];
  it.each(['phone', 'organization', 'town', 'orderId', 'group', 'registeredAt'] as const)('%s', (field) => {
    const row = { fullName: 'Anna Okafor', [field]: 'same' };
    expect(one(row, twins({ [field]: 'other' }, { [field]: 'same ' }))).toBe('0 P2');
    // What is blank on one side speaks neither for nor against.
    expect(one(row, twins({ [field]: '' }, { [field]: 'other' }))).toBe('0 P1');
    expect(one(row, twins({ [field]: 'other' }, { [field]: '' }))).toBe('0 P2');
  });

  it('the address, where it is in the list at all', () => {
    expect(one({ fullName: 'Anna Okafor', email: anna.email }, twins({}, { email: anna.email }))).toBe('0 P2');
  });

  it('a column of its own', () => {
    const own = (value: string) => [{ columnId: 'shirt', label: 'Shirt', value }];
    const row = { fullName: 'Anna Okafor', custom: own('M') };
    expect(one(row, twins({ custom: own('L') }, { custom: own('M') }))).toBe('0 P2');
    expect(one(row, twins({}, { custom: own('M') }))).toBe('0 P2');
    expect(one(row, twins({ custom: own('L') }, {}))).toBe('0 P2');
    expect(
      one(
        { fullName: 'Anna Okafor', town: 'Hull', custom: own('M') },
        twins({ town: 'Hull', custom: own('L') }, { town: 'York', custom: own('M') }),
      ),
    ).toBe('0 P1');
    expect(
      one({ fullName: 'Anna Okafor', town: 'Hull', custom: own('M') }, [
        somebody('P1', { fullName: 'Anna Okafor', town: 'Hull', custom: own('L') }),
      ]),
    ).toBe('0 P1');
    expect(
      one(
        { fullName: 'Anna Okafor', custom: [{ columnId: 'hat', label: '', value: 'L' }] },
        twins({}, { custom: own('L') }),
      ),
    ).toBe('0 P1');
  });
});

describe('by ticket', () => {
  const ticket = (id: string, given: Partial<Registration> = {}) => fromList(id, { ...anna, ticketId: 'T1', ...given });

  it('of the same list is the same person, also with another address or a new name for it', () => {
    expect(one({ fullName: 'Anna Okafor', email: 'new@two.example', ticketId: ' t1 ' }, [ticket('P1')])).toBe('0 P1');
    expect(one({ fullName: 'Anna Lind', email: anna.email, ticketId: 'T1' }, [ticket('P1')])).toBe('0 P1');
  });

  it('that was handed on is unsure: name and address are both new', () => {
    expect(one({ fullName: 'Bo Lind', email: 'bo@two.example', ticketId: 'T1' }, [ticket('P1')])).toBe('0 P1, unsure');
    // The address is a third person's, who has nothing to do with it.
    const third = ann('P2', { fullName: 'Cy De', email: 'bo@two.example' });
    expect(one({ fullName: 'Bo Lind', email: 'bo@two.example', ticketId: 'T1' }, [ticket('P1'), third])).toBe(
      '0 P1, unsure',
    );
  });

  it.each([
    ['Jürgen Müller', 'Jürgen Müller'],
    ['Jürgen Müller', 'Jurgen Müller'],
    ['Jürgen Mueller', 'Juergen Müller'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Jurgen Muller', 'Jürgen Müller'],
  ])('is not handed on from %s to %s', (a, b) => {
    const moved = (from: string, to: string) =>
      one({ fullName: to, email: 'new@two.example', ticketId: 'T1' }, [ticket('P1', { fullName: from })]);
    expect([moved(a, b), moved(b, a)]).toEqual(['0 P1', '0 P1']);
  });

  it('of another list needs a name or an address as well', () => {
    const elsewhere = somebody('P1', { ...anna, ticketId: 'T1' });
    expect(one({ fullName: 'Bo Lind', email: 'bo@two.example', ticketId: 'T1' }, [elsewhere])).toBe('0 new');
    expect(one({ fullName: 'Anna Okafor', email: 'new@two.example', ticketId: 'T1' }, [elsewhere])).toBe('0 P1');
    expect(one({ fullName: 'Bo Lind', email: anna.email, ticketId: 'T1' }, [elsewhere])).toBe('0 P1');
    expect(one({ fullName: 'Bo Lind', ticketId: 'T1' }, [somebody('P1', { fullName: 'Cy De', ticketId: 'T1' })])).toBe(
      '0 new',
    );
  });

  it('that is a running number tells nobody by itself', () => {
    expect(one({ fullName: 'Bo Lind', email: 'bo@two.example', ticketId: 'T1', weak: true }, [ticket('P1')])).toBe(
      '0 new',
    );
    expect(one({ fullName: 'Anna Okafor', email: 'new@two.example', ticketId: 'T1', weak: true }, [ticket('P1')])).toBe(
      '0 P1',
    );
  });

  it('without a name is the nameless one of the same list', () => {
    const nameless = fromList('P1', { ticketId: 'T1' });
    expect(one({ ticketId: 'T1' }, [nameless])).toBe('0 P1');
    expect(one({ ticketId: 'T1', weak: true }, [nameless])).toBe('0 P1');
    expect(one({ ticketId: 'T1', weak: true }, [somebody('P1', { ticketId: 'T1' })])).toBe('0 new');
    expect(one({ ticketId: 'T1', weak: true }, [ticket('P1')])).toBe('0 new');
    expect(one({ fullName: 'Bo Lind', ticketId: 'T1', weak: true }, [nameless])).toBe('0 new');
    expect(one({ email: 'bo@two.example', ticketId: 'T1', weak: true }, [nameless])).toBe('0 new');
  });

  it('that several have is told by their names', () => {
    const both = [ticket('P1', { fullName: 'Bo Lind', email: '' }), ticket('P2')];
    expect(one({ ...anna, ticketId: 'T1' }, both)).toBe('0 P2');
    expect(one({ fullName: 'Bo Lind', ticketId: 'T1' }, both)).toBe('0 P1');
    expect(one({ fullName: 'Cy De', email: 'cy@two.example', ticketId: 'T1' }, both)).toBe('0 new');
    const namesakes = [ticket('P1'), ticket('P2', { email: 'anna@two.example' })];
    expect(one({ fullName: 'Anna Okafor', email: 'anna@two.example', ticketId: 'T1' }, namesakes)).toBe('0 P2');
  });

  it('says no when somebody of this address has another one', () => {
    expect(one({ ...anna, ticketId: 'T2' }, [ticket('P1')])).toBe('0 new, unsure');
    expect(one({ ...anna, ticketId: 'T2', weak: true }, [ticket('P1')])).toBe('0 P1');
    expect(one({ ...anna, ticketId: 'T2' }, [somebody('P1', { ...anna, ticketId: 'T1' })])).toBe('0 P1');
    expect(one({ ...anna, ticketId: 'T2' }, [ticket('P1', { ticketId: '' })])).toBe('0 P1');
    expect(one(anna, [ticket('P1')])).toBe('0 P1');
  });

  it('that points to one and the address to another is two people, and waits for a decision', () => {
    const here = [ticket('P1'), fromList('P2', { fullName: 'Bo Lind', email: 'bo@two.example', ticketId: 'T2' })];
    const row = { fullName: 'Bo Lind', email: 'bo@two.example', ticketId: 'T1' };
    expect(one(row, here)).toBe('0 new, unsure, two people');
    expect(likenesses(row, here)).toEqual(['P1 sameId 1', 'P2 sameId 1']);
    // The name agrees with the ticket: the address is a shared one.
    expect(one({ fullName: 'Anna Okafor', email: 'bo@two.example', ticketId: 'T1' }, here)).toBe('0 P1');
    expect(one({ fullName: 'Anna', email: anna.email, ticketId: 'T1' }, here)).toBe('0 P1');
    const namesake = [ticket('P1'), fromList('P2', { ...anna, email: 'anna@two.example', ticketId: 'T2' })];
    expect(one({ fullName: 'Anna Okafor', email: 'anna@two.example', ticketId: 'T1' }, namesake)).toBe('0 P1');
    const weakly = [ticket('P1'), somebody('P2', { fullName: 'Bo Maria Lind', email: 'bo@two.example' })];
    expect(one(row, weakly)).toBe('0 new, unsure, two people');
  });
});

describe('our own list', () => {
  it('is known by its ids before anything else', () => {
    const here = [ann('P1'), somebody('P2', { fullName: 'Bo Lind' })];
    expect(one({ ...anna, own: ownFacts('P2') }, here)).toBe('0 P2');
    expect(one({ ...anna, own: ownFacts('gone') }, here)).toBe('0 P1');
    const twice = match([
      { ...anna, own: ownFacts('new1') },
      { ...anna, own: ownFacts('new2') },
      { fullName: 'Cy De', own: ownFacts('new1') },
    ]);
    expect(said(twice)).toEqual(['0+2 new, twice', '1 new, unsure']);
    // A row somebody added by hand has no id.
    expect(said(match([{ fullName: 'Cy De' }, { ...anna, own: ownFacts('new1') }]))).toEqual(['0 new', '1 new']);
    // Who has the id is that person, whatever the two rows say.
    expect(said(match([anna, { fullName: 'Bo Lind', own: ownFacts('P1') }], here))).toEqual(['0+1 P1, twice']);
  });
});
