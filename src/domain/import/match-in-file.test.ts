import { describe, expect, it } from 'vitest';
import type { RegistrationId } from '../ids.ts';
import type { FormerIdentity, Registration } from '../registration.ts';
import { fromList, ownFacts, somebody, SOURCE } from './list.fixture.ts';
import { ann, anna, match, one, said, type Row } from './matching.fixture.ts';

describe('the same person twice in a file', () => {
  const twice = (a: Row, b: Row, here: readonly Registration[] = []) => said(match([a, b], here));

  it('by ticket with a name or an address that agrees', () => {
    expect(twice({ ...anna, ticketId: 'T1' }, { fullName: 'Anna Okafor', ticketId: 'T1' })).toEqual(['0+1 new, twice']);
    expect(twice({ ...anna, ticketId: 'T1' }, { fullName: 'Bo Lind', email: anna.email, ticketId: 'T1' })).toEqual([
      '0+1 new, twice',
    ]);
    expect(
      twice({ fullName: 'Anna Okafor', ticketId: 'T1' }, { fullName: 'Bo Lind', email: 'b@x.example', ticketId: 'T1' }),
    ).toEqual(['0 new', '1 new']);
    expect(
      twice({ ...anna, ticketId: 'T1', weak: true }, { fullName: 'Anna Okafor', ticketId: 'T1', weak: true }),
    ).toEqual(['0 new', '1 new, unsure']);
  });

  it('by address, unless name or ticket say otherwise', () => {
    expect(twice(anna, { ...anna, town: 'Hull' })).toEqual(['0+1 new, twice']);
    expect(twice(anna, { fullName: 'Anna', email: anna.email })).toEqual(['0+1 new, twice']);
    expect(twice(anna, { fullName: 'Bo Lind', email: anna.email })).toEqual(['0 new', '1 new, unsure']);
    expect(twice({ ...anna, ticketId: 'T1' }, { ...anna, ticketId: 'T2' })).toEqual(['0 new', '1 new, unsure']);
    expect(twice({ ...anna, ticketId: 'T1', weak: true }, { ...anna, ticketId: 'T2', weak: true })).toEqual([
      '0+1 new, twice',
    ]);
    expect(twice({ ...anna, ticketId: 'T1' }, anna)).toEqual(['0+1 new, twice']);
    expect(twice(anna, { ...anna, ticketId: 'T2' })).toEqual(['0+1 new, twice']);
  });

  it('by name alone only where everything else is the same', () => {
    const row = { fullName: 'Anna Okafor', town: 'Hull' };
    expect(twice(row, row)).toEqual(['0+1 new, twice']);
    expect(twice(row, { ...row, town: 'York' })).toEqual(['0 new', '1 new, unsure']);
    const wishes = (title: string) => [{ round: '', titles: [title], isRanked: false }];
    expect(twice({ ...row, wishes: wishes('A') }, { ...row, wishes: wishes('B') })).toEqual(['0 new', '1 new, unsure']);
  });

  it('is one person of the event, and says so where it is unsure', () => {
    const here = [fromList('P1', anna)];
    expect(twice(anna, { ...anna, town: 'Hull' }, here)).toEqual(['0+1 P1, twice']);
    expect(twice(anna, { fullName: 'Anna', email: anna.email }, here)).toEqual(['0+1 P1, unsure, twice']);
  });

  it('is found by every address and ticket it came with', () => {
    const rows = [
      { fullName: 'Anna Okafor', email: 'a@x.example', ticketId: 'T1' },
      { fullName: 'Anna Okafor', email: 'b@x.example', ticketId: 'T1' },
      { fullName: 'Anna Okafor', email: 'b@x.example' },
    ];
    expect(said(match(rows))).toEqual(['0+1+2 new, twice']);
    const tickets = [
      { ...anna, weak: true as const, ticketId: '' },
      { ...anna, ticketId: 'T7' },
      { fullName: 'Anna Okafor', ticketId: 'T7' },
    ];
    expect(said(match(tickets))).toEqual(['0+1+2 new, twice']);
  });

  it('tells with whom somebody new shares an address or a whole name', () => {
    const shares = (rows: readonly Row[]) => match(rows).map(({ sharesWith }) => sharesWith);
    expect(shares([anna, { fullName: 'Bo Lind', email: anna.email }])).toEqual([null, 0]);
    expect(shares([anna, { fullName: 'Anna Okafor', email: 'b@x.example' }])).toEqual([null, 0]);
    expect(
      shares([
        { fullName: 'Anna', town: 'Hull' },
        { fullName: 'Anna', town: 'York' },
      ]),
    ).toEqual([null, null]);
    expect(shares([{ fullName: 'Anna Okafor' }, { fullName: 'Bo Lind' }])).toEqual([null, null]);
  });
});

describe('several people of one address', () => {
  const family = (fullName: string, town = '') => ({ fullName, email: 'family@one.example', town });

  it('stay several where one record has no name, or only the name they share', () => {
    const people = (...names: string[]) => said(match(names.map((name) => family(name))));
    expect(people('Okafor', 'Anna Okafor', 'Bo Okafor')).toEqual(['0+1 new, twice', '2 new, unsure']);
    expect(people('', 'Anna Okafor', 'Bo Lind')).toEqual(['0+1 new, twice', '2 new, unsure']);
    expect(people('Anna Maria Okafor', 'Anna Okafor', 'Maria Okafor')).toEqual(['0+1 new, twice', '2 new, unsure']);
    // A name that one of them bears is theirs, also where others may be called so.
    const again = [
      ...['Anna Maria Okafor', 'Anna Okafor', 'Maria'].map((name) => family(name)),
      family('Anna Maria Okafor', 'Hull'),
    ];
    expect(said(match(again))).toEqual(['0+1+3 new, twice', '2 new, unsure']);
    // All records of one of them count, not the first alone.
    expect(people('Okafor', 'Anna Okafor', 'Bo Okafor', 'Bo Okafor', 'Anna Okafor')).toEqual([
      '0+1+4 new, twice',
      '2+3 new, unsure, twice',
    ]);
  });

  it('stay several where only one of them is known, with less of a name', () => {
    const rows = [family('Anna Okafor'), family('Bo Okafor'), family('Bo Okafor')];
    for (const known of ['Okafor', '']) {
      const here = [somebody('P1', family(known))];
      expect(said(match(rows, here))).toEqual(['0 P1', '1+2 new, unsure, twice']);
      expect(match(rows, here)[1]).toMatchObject({
        sharesWith: 0,
        likenesses: [{ registrationId: 'P1', why: 'sharedEmail', score: 0.9 }],
      });
    }
    expect(
      said(match([family('Anna Okafor'), family('Bo Okafor')], [somebody('P1', family(''))], { 1: 'P1' })),
    ).toEqual(['0+1 P1, twice']);
  });

  it('stay several with tickets of their own, or running numbers that say nothing', () => {
    const here = [somebody('P1', family(''))];
    const ticket = (fullName: string, ticketId: string): Row => ({ fullName, email: 'family@one.example', ticketId });
    expect(said(match([ticket('Anna Okafor', 'T1'), ticket('Bo Lind', 'T2')], here))).toEqual([
      '0 P1',
      '1 new, unsure',
    ]);
    const numbered = (fullName: string): Row => ({ ...ticket(fullName, '1'), weak: true });
    expect(said(match([numbered('Anna Okafor'), numbered('Bo Lind')], here))).toEqual(['0 P1', '1 new, unsure']);
  });

  it('are not chosen among for a record that may be any of them', () => {
    const rows = [family('Anna Okafor'), family('Bo Okafor'), family('Okafor'), family('Okafor', 'Hull')];
    expect(said(match(rows))).toEqual(['0 new', '1 new, unsure', '2+3 new, unsure, twice']);
    const here = [somebody('P1', family('Anna Okafor')), somebody('P2', family('Bo Okafor'))];
    expect(said(match(rows, here))).toEqual(['0 P1', '1 P2', '2+3 new, unsure, twice']);
    expect(match(rows, here)[2]!.likenesses.map(({ registrationId }) => registrationId)).toEqual(['P1', 'P2']);
    const nameless = [family('Anna Okafor'), family('Bo Okafor'), family(''), family('')];
    expect(said(match(nameless))).toEqual(['0 new', '1 new, unsure', '2+3 new, unsure, twice']);
  });
});

describe('a sure match', () => {
  it('suggests nobody else', () => {
    expect(match([anna], [ann('P1'), somebody('P2', { fullName: 'Anna Okafor' })])[0]!.likenesses).toEqual([]);
  });
});

describe('several people of one ticket', () => {
  const holder = (fullName: string, email = '') => ({ fullName, email, ticketId: 'T1' });

  it('stay several where neither name nor address agrees', () => {
    expect(said(match([holder('Anna Okafor'), holder('Bo Lind')]))).toEqual(['0 new', '1 new']);
    expect(said(match([holder(''), holder('Anna Okafor', 'a@x.example'), holder('Bo Lind', 'b@x.example')]))).toEqual([
      '0+1 new, twice',
      '2 new',
    ]);
  });

  it('stay several where the ticket is known, and that is said', () => {
    const rows = [holder('Anna Okafor', 'a@x.example'), holder('Bo Lind', 'b@x.example')];
    for (const known of [{ ticketId: 'T1' }, rows[0]]) {
      expect(said(match(rows, [fromList('P1', known)]))).toEqual(['0 P1', '1 new, unsure']);
      expect(match(rows, [fromList('P1', known)])[1]!.likenesses).toEqual([
        { registrationId: 'P1', why: 'sameId', score: 1 },
      ]);
    }
    const bare = match([holder('Anna Okafor'), holder('Bo Lind')], [fromList('P1', { ticketId: 'T1' })]);
    expect(bare[1]!.likenesses.map(({ why }) => why)).toEqual(['sameId']);
    // The same address twice: the one person's name was mended.
    expect(said(match([rows[0]!, { ...rows[0], fullName: 'Anna Lind' }], [fromList('P1', rows[0])]))).toEqual([
      '0+1 P1, twice',
    ]);
  });
});

describe('what somebody decided', () => {
  it('goes before all keys', () => {
    const here = [ann('P1'), somebody('P2', { fullName: 'Bo Lind' })];
    expect(one(anna, here, { 0: 'new' })).toBe('0 new');
    expect(one(anna, here, { 0: 'P2' })).toBe('0 P2');
    expect(one({ ...anna, own: ownFacts('P1') }, here, { 0: 'P2' })).toBe('0 P2');
    expect(said(match([anna, anna], [], { 1: 'new' }))).toEqual(['0 new', '1 new']);
    expect(said(match([anna, { fullName: 'Cy De' }], here, { 1: 'P1' }))).toEqual(['0+1 P1, twice']);
    // Somebody decided for a person who is gone: the record is nobody of the file either.
    expect(said(match([anna, anna], [], { 1: 'gone' }))).toEqual(['0 new', '1 new, unsure']);
    // Nothing is left to suggest.
    for (const as of ['new', 'P1', 'P2']) expect(match([anna], here, { 0: as })[0]!.likenesses).toEqual([]);
  });

  it('is met by the records below', () => {
    expect(said(match([anna, anna], [], { 0: 'new' }))).toEqual(['0+1 new, twice']);
  });
});

describe('somebody who was made one with somebody else', () => {
  const was = (id: string, given: Partial<FormerIdentity> = {}): FormerIdentity => ({
    id: id as RegistrationId,
    firstName: '',
    lastName: '',
    fullName: 'Anna Meier',
    email: 'meier@old.example',
    ticketId: 'T9',
    imported: [{ source: SOURCE, values: [] }],
    ...given,
  });
  const merged = (...parts: FormerIdentity[]) => [
    ann('P1', { mergedFrom: parts }),
    somebody('P2', { fullName: 'Bo Lind' }),
  ];
  const oldRow = { fullName: 'Anna Meier', email: 'meier@old.example' };

  it('is known by the old name and address, exactly so', () => {
    expect(one(oldRow, merged(was('P5')))).toBe('0 P1, was P5');
    expect(one({ ...oldRow, ticketId: 'T9' }, merged(was('P5')))).toBe('0 P1, was P5');
    expect(match([oldRow], merged(was('P5')))[0]!.likenesses).toEqual([]);
    // Also where the one they are now kept the old ticket and address.
    const kept = ann('P1', { email: oldRow.email, ticketId: 'T9', mergedFrom: [was('P5')] });
    expect(one({ ...oldRow, ticketId: 'T9' }, [kept])).toBe('0 P1, was P5');
    // Another ticket of the same name is somebody else, where no address says otherwise.
    expect(one({ fullName: 'Anna Meier', ticketId: 'T8' }, merged(was('P5', { email: '' })))).toBe('0 new');
    expect(one({ fullName: 'Anna Meier' }, merged(was('P5', { email: '' })))).toBe('0 P1, was P5');
    expect(one({ email: 'meier@old.example' }, merged(was('P5', { fullName: '' })))).toBe('0 P1, was P5');
    expect(one({ fullName: 'Cy De', email: 'c@x.example' }, merged(was('P5')))).toBe('0 new');
  });

  it('is known by the old ticket or address where nobody has it now', () => {
    expect(one({ fullName: 'Anna Meier', email: 'new@x.example', ticketId: 'T9' }, merged(was('P5')))).toBe(
      '0 P1, was P5',
    );
    expect(one({ fullName: 'Anna Meier', email: 'meier@old.example', ticketId: 'T8' }, merged(was('P5')))).toBe(
      '0 P1, was P5',
    );
    expect(one({ fullName: 'Cy De', email: 'c@x.example', ticketId: 'T9' }, merged(was('P5')))).toBe('0 new');
    expect(one({ fullName: 'Anna Meier', email: 'new@x.example', ticketId: 'T9', weak: true }, merged(was('P5')))).toBe(
      '0 new',
    );
    expect(one({ fullName: 'Cy De', email: 'meier@old.example' }, merged(was('P5')))).toBe('0 new');
    expect(one({ fullName: 'Anna', email: 'meier@old.example' }, merged(was('P5')))).toBe('0 new');
    const taken = [
      ...merged(was('P5')),
      somebody('P3', { fullName: 'Anna Meier', email: 'meier@old.example', ticketId: 'T9' }),
    ];
    expect(one({ fullName: 'Anna Maria Meier', email: 'other@x.example', ticketId: 'T9' }, taken)).toBe('0 new');
    expect(one({ fullName: 'Anna Meier', email: 'meier@old.example', ticketId: 'T8' }, taken)).toBe('0 P3');
  });

  it('is known by the ticket alone where that is all it had', () => {
    const nameless = was('P5', { fullName: '', email: '' });
    expect(one({ ticketId: 'T9' }, merged(nameless))).toBe('0 P1, was P5');
    expect(one({ ticketId: 'T8' }, merged(nameless))).toBe('0 new');
    expect(one({ ticketId: 'T9', weak: true }, merged(nameless))).toBe('0 new');
  });

  it('is known by the old id in our own list', () => {
    expect(one({ fullName: 'Cy De', own: ownFacts('P5') }, merged(was('P5')))).toBe('0 P1, was P5');
    expect(one({ ...oldRow, own: ownFacts('P2') }, merged(was('P5')))).toBe('0 P2');
    expect(one({ ...oldRow, own: ownFacts('P7') }, merged(was('P5')))).toBe('0 new');
  });

  it('may stand there beside who they are now', () => {
    expect(said(match([anna, oldRow], merged(was('P5'))))).toEqual(['0 P1', '1 P1, was P5']);
    expect(one(oldRow, merged(was('P5')), { 0: 'P2' })).toBe('0 P2');
  });
});
