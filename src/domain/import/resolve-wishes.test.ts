import { describe, expect, it, vi } from 'vitest';
import type { Session, Topic } from '../plan.ts';
import { round, topic } from './list.fixture.ts';
import type { DraftWishes } from './person-draft.ts';
import { resolveWishes, topicBook, unknownTopicKey, WishesOnce } from './resolve-wishes.ts';

const morning = round('R1', 'Morning talks', '10:00');
const noon = round('R2', 'Working time', '13:30');
const late = round('R3', 'Fireside', '19:00');
const rounds = [late, morning, noon];

const garden = topic('T1', 'Community garden', ['R1', 'R2']);
const energy = topic('T2', 'Energy & heat', ['R1']);
const school = topic('T3', 'School meals', ['R2']);
const stories = topic('T4', 'Stories', ['R3']);
const topics = [garden, energy, school, stories];

const book = (sessions: readonly Session[] = rounds, offered: readonly Topic[] = topics) =>
  topicBook({ sessions, topics: offered });
const roundOf = (name: string, sessions?: readonly Session[], offered?: readonly Topic[]) =>
  book(sessions, offered).roundFor(name)?.id ?? null;

describe('the round that a heading means', () => {
  it('is nothing where it says nothing', () => {
    expect(roundOf('')).toBeNull();
    expect(roundOf('Wishes')).toBeNull();
  });

  it('is the one of this title, however it is written', () => {
    expect(roundOf('working TIME')).toBe('R2');
    expect(roundOf('Morning-Talks')).toBe('R1');
    // One that is called so goes before one that is called so and more.
    const alike = [round('R5', 'Talks', '09:00'), round('R6', 'Talks and tea', '15:00')];
    expect([roundOf('Talks', alike, []), roundOf('tea and talks', alike, [])]).toEqual(['R5', 'R6']);
    // Two of one title: neither.
    expect(roundOf('Fireside', [round('R3', 'Fireside', '19:00'), round('R4', 'Fireside', '20:00')], [])).toBeNull();
  });

  it.each([
    ['R1', 'morning', 'am', 'Vormittag', 'vormittags', 'matin', 'mañana', 'mattina', 'ochtend'],
    ['R2', 'afternoon', 'pm', 'Nachmittag', 'nachmittags', 'après-midi', 'tarde', 'pomeriggio', 'middag'],
    ['R3', 'evening', 'Abend', 'abends', 'soir'],
  ])('is the one of that part of the day: %s', (id, ...words) => {
    for (const word of words) expect(roundOf(`Wishes ${word}`), word).toBe(id);
  });

  it('is not told by a word that only has a part of the day in it', () => {
    for (const word of ['Amsterdam', 'Program', 'Goodmorning', 'Middagpauze', 'pmo', 'spm', 'Abendessen', 'Feierabend'])
      expect(roundOf(word), word).toBeNull();
  });

  it('knows where a part of the day ends', () => {
    const at = (time: string, word: string) =>
      roundOf(word, [round('R9', 'Talks', time)], [topic('T9', 'Anything', ['R9'])]);
    expect([at('11:59', 'morning'), at('12:00', 'morning'), at('12:30', 'morning')]).toEqual(['R9', null, null]);
    expect([at('11:59', 'afternoon'), at('12:00', 'afternoon'), at('17:59', 'pm'), at('18:00', 'pm')]).toEqual([
      null,
      'R9',
      'R9',
      null,
    ]);
    expect([at('16:59', 'evening'), at('17:00', 'evening'), at('23:30', 'evening')]).toEqual([null, 'R9', 'R9']);
  });

  it('is none of two in that part of the day, and none without topics', () => {
    const two = [morning, round('R5', 'Early talks', '08:00')];
    expect(roundOf('am', two, [garden, topic('T5', 'Tea', ['R5'])])).toBeNull();
    expect(roundOf('am', two, [garden])).toBe('R1');
  });

  it('is counted by number, letter or word, in the order of the day', () => {
    for (const name of ['Round 1', 'Round A', 'first choice', '1']) expect(roundOf(name), name).toBe('R1');
    for (const name of ['Round 2', 'b', 'Second', 'Wish 2 of many']) expect(roundOf(name), name).toBe('R2');
    for (const name of ['Round 3', 'Slot c', 'third']) expect(roundOf(name), name).toBe('R3');
    expect(roundOf('Round 4')).toBeNull();
    expect(roundOf('Round 12')).toBeNull();
    expect(roundOf('Round 0')).toBeNull();
    expect(roundOf('Round e')).toBeNull();
    const five = ['10', '11', '12', '13', '14'].map((hour, at) => round(`R${at + 1}`, `Talks ${hour}`, `${hour}:00`));
    const everywhere = [topic('T1', 'Tea', ['R1', 'R2', 'R3', 'R4', 'R5'])];
    expect(['first', 'second', 'third', 'fourth', 'fifth', 'D'].map((word) => roundOf(word, five, everywhere))).toEqual(
      ['R1', 'R2', 'R3', 'R4', 'R5', 'R4'],
    );
  });

  it('counts the rounds that have topics, and the others where there are not so many', () => {
    expect(roundOf('Round 1', rounds, [school, stories])).toBe('R2');
    expect(roundOf('Round 2', rounds, [school])).toBe('R2');
    expect(roundOf('Round 1', rounds, [])).toBe('R1');
    // What was dropped or only suggested was chosen from all the same.
    expect(roundOf('Round 1', rounds, [topic('T1', 'Tea', ['R2'], { state: 'dropped' })])).toBe('R2');
  });

  it('is the only one whose title has its words', () => {
    expect(roundOf('talks')).toBe('R1');
    expect(roundOf('Time')).toBe('R2');
    expect(roundOf('time talks')).toBeNull();
    expect(roundOf('talks', [morning, round('R6', 'Closing talks', '16:00')], topics)).toBeNull();
  });

  it('is no break and no plenary', () => {
    const meal: Session = { ...round('R0', 'Lunch', '12:00'), kind: 'meal', round: null };
    expect(book([...rounds, meal]).rounds.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3']);
    expect(roundOf('Lunch', [...rounds, meal])).toBeNull();
  });
});

describe('the topics that a title means', () => {
  it('are those of this title, in that round where it is known', () => {
    const named = (title: string, inRound: Session | null = null) =>
      book()
        .topicsFor(title, inRound)
        .map(({ id }) => id);
    expect(named('community GARDEN')).toEqual(['T1']);
    expect(named('Energy and heat')).toEqual([]);
    expect(named('Energy, heat')).toEqual(['T2']);
    expect(named('Energy & heat', morning)).toEqual(['T2']);
    expect(named('Energy & heat', noon)).toEqual([]);
    const twin = topic('T7', 'Stories', ['R1']);
    const both = book(rounds, [...topics, twin]);
    expect(both.topicsFor('Stories', null).map(({ id }) => id)).toEqual(['T4', 'T7']);
    expect(both.topicsFor('Stories', morning).map(({ id }) => id)).toEqual(['T7']);
    expect(book(rounds, [topic('T1', 'Stories', ['R3'], { state: 'dropped' })]).topicsFor('Stories', null)).toEqual([]);
  });

  it('are proposed where a title is no topic, the most likely first, three at most', () => {
    const proposed = (title: string, offered = topics) => book(rounds, offered).proposalsFor(title);
    // A slip of the pen, a shorter title, words in another order.
    expect(proposed('Comunity gardn')).toEqual(['T1']);
    expect(proposed('Garden')).toEqual(['T1']);
    expect(proposed('meals at school')).toEqual(['T3']);
    expect(proposed('garden heat')).toEqual(['T1', 'T2']);
    expect(proposed('')).toEqual([]);
    expect(proposed('!!')).toEqual([]);
    expect(proposed('Bicycles')).toEqual([]);
    // One word of three that agrees is no sign.
    expect(proposed('garden of bicycles')).toEqual([]);
    const gardens = ['Garden tools', 'Roof garden', 'Garden of words', 'Garden'].map((title, at) =>
      topic(`G${at}`, title, ['R1']),
    );
    expect(proposed('the garden', gardens)).toHaveLength(3);
    expect(proposed('gardens', gardens)[0]).toBe('G3');
    expect(proposed('Roof gardens', gardens)[0]).toBe('G1');
    expect(proposed('garden', [topic('T1', 'Garden', ['R1'], { state: 'dropped' })])).toEqual([]);
  });

  it('are asked about under one key for what is one title', () => {
    expect(unknownTopicKey('  Étage ')).toBe('etage');
    expect(unknownTopicKey('ÉTAGE')).toBe(unknownTopicKey('étage'));
    expect(unknownTopicKey('x'.repeat(600))).toHaveLength(500);
  });
});

const wish = (titles: readonly string[], inRound = ''): DraftWishes => ({ round: inRound, titles, isRanked: true });
const none = () => null;

/** Rounds with the topics wished in them: "R1 T1 T2". */
function wished(wishes: readonly DraftWishes[], meaningOf: (title: string, round: string) => Topic | null = none) {
  return resolveWishes(wishes, book(), meaningOf).map(({ roundId, topicIds }) => [roundId, ...topicIds].join(' '));
}

describe('what somebody wished', () => {
  it('goes to the round that the heading names', () => {
    expect(wished([wish(['Community garden'], 'Round 1')])).toEqual(['R1 T1']);
    expect(wished([wish(['Community garden'], 'Round 2')])).toEqual(['R2 T1']);
  });

  it('goes to every round that has the topic where no round is named', () => {
    expect(wished([wish(['Community garden', 'Energy & heat', 'School meals'])])).toEqual(['R1 T1 T2', 'R2 T1 T3']);
  });

  it('is in the order it was given, each topic once, rounds in the order of the day', () => {
    expect(wished([wish(['Stories', 'Energy & heat', 'Community garden', 'energy & heat'])])).toEqual([
      'R1 T2 T1',
      'R2 T1',
      'R3 T4',
    ]);
    expect(
      wished([wish(['Energy & heat'], 'Round 1'), wish(['Community garden', 'Energy & heat'], 'Round 1')]),
    ).toEqual(['R1 T2 T1']);
  });

  it('is asked about where no topic of that round has the title, and then goes where that topic is', () => {
    const asked = vi.fn((title: string) => (title === 'Veg plots' ? garden : title === 'Meals' ? school : null));
    expect(wished([wish(['Veg plots', 'Nothing'], 'Round 1')], asked)).toEqual(['R1 T1']);
    expect(asked.mock.calls).toEqual([
      ['Veg plots', 'Round 1'],
      ['Nothing', 'Round 1'],
    ]);
    // Offered in another round only: that is where it counts.
    expect(wished([wish(['Meals'], 'Round 1')], asked)).toEqual(['R2 T3']);
    expect(wished([wish(['Veg plots'])], asked)).toEqual(['R1 T1', 'R2 T1']);
  });

  it('is nothing where nothing was wished', () => {
    expect(wished([])).toEqual([]);
    expect(wished([wish([])])).toEqual([]);
  });

  it('is no more than can be kept', () => {
    const many = Array.from({ length: 250 }, (_, at) => topic(`M${at}`, `Number ${at}x`, ['R1']));
    const { topicIds } = resolveWishes([wish(many.map(({ title }) => title))], book(rounds, many), none)[0]!;
    expect(topicIds).toHaveLength(200);
    expect(topicIds[0]).toBe('M0');
  });
});

describe('equal answers of many people', () => {
  it('are worked out once, and give the same', () => {
    const once = new WishesOnce(book(), none);
    const first = once.of([wish(['Stories'])]);
    expect(first).toEqual([{ roundId: 'R3', topicIds: ['T4'] }]);
    expect(once.of([wish(['Stories'])])).toBe(first);
    expect(once.of([wish(['Community garden'])])).not.toBe(first);
    expect(once.of([wish(['Stories'], 'Round 1')])).not.toBe(first);
    expect(once.of([])).toEqual([]);
  });

  it('with a question in them are asked each time, so that the question is counted', () => {
    const asked = vi.fn(none);
    const once = new WishesOnce(book(), asked);
    for (let turn = 0; turn < 3; turn++) expect(once.of([wish(['Veg plots'], 'Round 1')])).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(3);
    expect(asked).toHaveBeenLastCalledWith('Veg plots', 'Round 1');
  });

  it('are kept up to a bound', () => {
    const once = new WishesOnce(book(), none);
    const other = [wish(['Energy & heat'], 'Day 1')];
    for (let at = 0; at < 5000; at++) once.of([wish(['Stories', `Stories`], ` ${' '.repeat(at)}`)]);
    expect(once.of(other)).toEqual([{ roundId: 'R1', topicIds: ['T2'] }]);
    expect(once.of(other)).not.toBe(once.of(other));
    expect(once.of([wish(['Stories', 'Stories'], ' ')])).toBe(once.of([wish(['Stories', 'Stories'], ' ')]));
  });
});
