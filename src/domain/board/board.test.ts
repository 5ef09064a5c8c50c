import { describe, expect, it } from 'vitest';
import { assign } from '../assignment/assign.ts';
import { assignmentInputFromEvent } from '../assignment/from-event.ts';
import type { EventData } from '../event-data.ts';
import { placementId, type Placement, type Proposal } from '../groups.ts';
import type { ProposalId, RegistrationId, RuleId, SessionId, TopicId } from '../ids.ts';
import { isExpected } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { resultOf, seatChanges, seatsNow, seatsProposed } from './board-seats.ts';
import { proposeFieldGroups } from './field-groups.ts';
import { moveEffects } from './move-effect.ts';
import { findByName } from './people-in-order.ts';
import { planQuality } from './plan-quality.ts';
import { isAsProposed, proofOf, proposalInputHash, staleness } from './proposal-state.ts';
import { roundBoard } from './round-board.ts';
import { roundsToKeep } from './rounds-to-keep.ts';
import { wishesOffered, wishesSkipped } from './wishes-offered.ts';
import { readWishLine } from './wish-line.ts';

const sample = sampleEvent();
const ROUND = 'S-round-1' as SessionId;
const SECOND = 'S-round-2' as SessionId;
const A = 'T-livelihood' as TopicId;
const B = 'T-belonging' as TopicId;
const C = 'T-world' as TopicId;
const person = (id: string) => id as RegistrationId;

function placed(id: string, topicId: TopicId, isLocked = false): Placement {
  return {
    id: placementId(ROUND, person(id)),
    registrationId: person(id),
    roundId: ROUND,
    topicId,
    isLocked,
    source: 'hand',
    placedAt: '2026-10-25T10:00:00.000Z',
  };
}

const withSeats = (...placements: Placement[]): EventData => ({ ...sample, placements });
const boardOf = (data: EventData) => roundBoard(data, ROUND, seatsNow(data))!;

function proposed(data: EventData): Proposal {
  const result = assign(assignmentInputFromEvent(data, { seed: 1 }), { mixingMoves: 0 });
  return {
    id: 'X1' as ProposalId,
    name: 'Proposal 1',
    madeAt: '2026-10-24T10:00:00.000Z',
    seed: 1,
    inputHash: proposalInputHash(data, 'all'),
    result,
    acceptedAt: null,
  };
}

function accepted(data: EventData, proposal: Proposal): EventData {
  const placements = resultOf(proposal)!.placements.map((seat) => ({
    ...placed(seat.person, seat.topic as TopicId),
    id: placementId(seat.round as SessionId, person(seat.person)),
    roundId: seat.round as SessionId,
  }));
  return { ...data, placements };
}

describe('a wish for a topic that was dropped', () => {
  it('does not count: the next one is the first, on the board, in the numbers and in the engine', () => {
    const wisher = sample.registrations.find(
      ({ wishes }) =>
        wishes
          .find(({ roundId }) => roundId === ROUND)
          ?.topicIds.slice(0, 2)
          .join() === [A, B].join(),
    )!;
    const topics = sample.topics.map((topic) => (topic.id === A ? { ...topic, state: 'dropped' as const } : topic));
    const data = { ...withSeats(placed(wisher.id, B)), topics };
    const card = boardOf(data)
      .columns.flatMap(({ cards }) => cards)
      .find(({ id }) => id === wisher.id)!;
    expect(card.wish).toEqual({ kind: 'rank', rank: 1 });
    const { ranks } = planQuality(data, [ROUND], seatsNow(data)).rounds[0]!;
    expect(ranks[0]).toBe(1);
    const input = assignmentInputFromEvent(data, { seed: 1 });
    const only = { ...input, people: input.people.filter(({ id }) => id === wisher.id), together: [], apart: [] };
    const locks = input.locks.filter(({ person: id }) => id === wisher.id);
    const seat = { person: wisher.id, round: ROUND, topic: B };
    const { profile } = assign({ ...only, locks: [...locks, seat] }, { mixingMoves: 0 });
    expect(profile[ROUND]).toMatchObject({ 1: 1 });
  });
});

describe('a round as a board', () => {
  it('has everybody who is expected once: in a column or without a seat', () => {
    const board = boardOf(withSeats(placed('P06', A)));
    const ids = [...board.columns.flatMap(({ cards }) => cards), ...board.unseated].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const expected = sample.registrations.filter(
      ({ status, absentFromIds }) => ['coming', 'maybe'].includes(status) && !absentFromIds.includes(ROUND),
    );
    expect(ids.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });

  it('seats whoever is in charge in their own group without a placement', () => {
    const column = boardOf(sample).columns.find(({ topic }) => topic.id === A)!;
    expect(column.cards.map(({ id, wish }) => [id, wish.kind])).toEqual([['P01', 'leads']]);
  });

  it('says at the card when people sit together who are to be kept apart, and only then', () => {
    const together = boardOf(withSeats(placed('P23', A), placed('P40', A)));
    const apart = boardOf(withSeats(placed('P23', A), placed('P40', B)));
    const problems = (board: typeof together) =>
      board.columns.flatMap(({ cards }) => cards.filter((card) => card.problems.includes('apart')).map(({ id }) => id));
    expect(problems(together).toSorted()).toEqual(['P23', 'P40']);
    expect(problems(apart)).toEqual([]);
  });

  it('counts who is too many and who is missing', () => {
    const many = sample.registrations.filter(({ status }) => status === 'coming').slice(4, 24);
    const board = boardOf(withSeats(...many.map(({ id }) => placed(id, C))));
    const column = board.columns.find(({ topic }) => topic.id === C)!;
    expect(column.over).toBe(column.size - 16);
    expect(column.over).toBeGreaterThan(0);
    expect(board.columns.find(({ topic }) => topic.id === B)!.short).toBe(4);
  });
});

describe('the effect of a move', () => {
  it('gives the wish before and after and the size, before anybody moves', () => {
    const data = withSeats(placed('P53', A));
    const effects = moveEffects(data, boardOf(data), [person('P53')]);
    const wished = sample.registrations
      .find(({ id }) => id === 'P53')!
      .wishes.find(({ roundId }) => roundId === ROUND)!;
    const to = effects.find(({ topicId }) => topicId === B)!;
    expect(to.single?.from).toEqual({ kind: 'rank', rank: wished.topicIds.indexOf(A) + 1 });
    expect(to.single?.to).toEqual({ kind: 'rank', rank: wished.topicIds.indexOf(B) + 1 });
    expect([to.sizeBefore, to.sizeAfter]).toEqual([1, 2]);
    const here = effects.find(({ topicId }) => topicId === A)!;
    expect(here.sizeAfter).toBe(here.sizeBefore);
  });

  it('warns of a rule that the move would break', () => {
    const data = withSeats(placed('P23', A), placed('P40', B));
    const effects = moveEffects(data, boardOf(data), [person('P40')]);
    expect(effects.find(({ topicId }) => topicId === A)!.breaks).toContain('apart');
    expect(effects.find(({ topicId }) => topicId === C)!.breaks).not.toContain('apart');
  });
});

describe('a proposal', () => {
  const proposal = proposed(sample);

  it('stays up to date while only its own seats are locked, and not when wishes, rooms or locks change', () => {
    const data = accepted(sample, proposal);
    expect(staleness(data, proposal)).toBeNull();
    const [first] = data.placements;
    const lockedHere = {
      ...data,
      placements: data.placements.map((p) => (p === first ? { ...p, isLocked: true } : p)),
    };
    expect(staleness(lockedHere, proposal)).toBeNull();
    const other = [A, B, C].find((id) => id !== first!.topicId)!;
    const lockedElsewhere = {
      ...data,
      placements: data.placements.map((p) => (p === first ? { ...p, topicId: other, isLocked: true } : p)),
    };
    expect(staleness(lockedElsewhere, proposal)).toBe('locked');
    const rooms = data.rooms.map((room) => ({ ...room, seats: 5 }));
    expect(staleness({ ...data, rooms }, proposal)).toBe('changed');
    const registrations = data.registrations.map((p) => (p.id === 'P06' ? { ...p, wishes: [] } : p));
    expect(staleness({ ...data, registrations }, proposal)).toBe('changed');
    const renamed = data.registrations.map((p) => (p.id === 'P06' ? { ...p, firstName: 'Other' } : p));
    expect(staleness({ ...data, registrations: renamed }, proposal)).toBeNull();
  });

  it('is what the groups are until somebody moves', () => {
    const data = accepted(sample, proposal);
    const result = resultOf(proposal)!;
    expect(isAsProposed(data, result)).toBe(true);
    expect(isAsProposed({ placements: data.placements.slice(1) }, result)).toBe(false);
    expect(seatChanges(seatsNow(data), seatsProposed(seatsNow(data), result))).toEqual([]);
    expect(seatChanges(seatsNow(sample), seatsProposed(seatsNow(sample), result))).toHaveLength(
      result.placements.length,
    );
  });

  it('is called best only when every level is proved', () => {
    const result = resultOf(proposal)!;
    const all = { ...result, levels: result.levels.map((level) => ({ ...level, proof: 'proved' as const })) };
    expect(proofOf(all).kind).toBe('best');
    const last = all.levels.map((level, at) => (at === 6 ? { ...level, proof: 'bounded' as const } : level));
    expect(proofOf({ ...all, levels: last }).kind).toBe('wishes');
    const profile = { [ROUND]: { '1': 30, '2': 9, unranked: 4, none: 0 } };
    const wishes = all.levels.map((level, at) =>
      at === 2 ? { ...level, proof: 'bounded' as const, ranks: [3, 2], value: [4, 9, 30], bound: [2, 0, 0] } : level,
    );
    expect(proofOf({ ...all, profile, levels: wishes })).toEqual({
      kind: 'bounded',
      about: 'wishes',
      rank: null,
      value: 4,
      bound: 2,
    });
  });

  it('counts people once who have their first or second wish wherever they named one', () => {
    const quality = planQuality(sample, [ROUND, SECOND], seatsProposed(seatsNow(sample), resultOf(proposal)!));
    expect(quality.askers).toBe(quality.content + quality.worseOff.length);
    expect(quality.unseated).toBe(0);
    const none = planQuality(sample, [ROUND, SECOND], seatsNow(sample));
    expect(none.content).toBe(0);
    expect(none.askers).toBe(quality.askers);
  });
});

describe('a line of wishes', () => {
  const read = (text: string) => readWishLine(sample, text, [ROUND, SECOND], ROUND);
  const letters = (text: string) => {
    const line = read(text);
    return line.kind === 'wishes' ? line.wishes.map(({ roundId, topicIds }) => [roundId, topicIds]) : line.kind;
  };

  it('reads a number and letters, apart or together, of one round or several', () => {
    expect(letters('14 b a')).toEqual([[ROUND, [B, A]]]);
    expect(letters('14ba')).toEqual([[ROUND, [B, A]]]);
    expect(letters(' #14: B, A, B ')).toEqual([[ROUND, [B, A]]]);
    expect(letters('14 c e d')).toEqual([
      [ROUND, [C]],
      [SECOND, ['T-deciding', 'T-cultures']],
    ]);
  });

  it('says what is wrong with a line', () => {
    expect(read('').kind).toBe('empty');
    expect(read('b a').kind).toBe('noNumber');
    expect(read('999 a')).toEqual({ kind: 'unknownNumber', number: 999 });
    expect(read('14').kind).toBe('noLetters');
    expect(read('14 bx')).toMatchObject({ kind: 'unknownLetter', letter: 'X' });
  });
});

describe('the day', () => {
  it('keeps rounds that have begun, unless all are over', () => {
    const data = withSeats(placed('P06', A));
    expect(roundsToKeep(data, [ROUND, SECOND], '2026-10-25T09:00:00Z')).toEqual([]);
    expect(roundsToKeep(data, [ROUND, SECOND], '2026-10-25T13:30:00Z')).toEqual([ROUND]);
    expect(roundsToKeep(sample, [ROUND, SECOND], '2026-10-25T13:30:00Z')).toEqual([]);
    expect(roundsToKeep(data, [ROUND, SECOND], '2026-11-25T13:30:00Z')).toEqual([]);
  });

  it('finds people by part of a name without accents, and by number', () => {
    expect(findByName(sample.registrations, 'zdar', 5).map(({ id }) => id)).toEqual(['P06']);
    expect(findByName(sample.registrations, '14', 1)[0]!.shortNumber).toBe(14);
    expect(findByName(sample.registrations, '  ', 5)).toEqual([]);
  });

  it('puts everybody at one table, people of a town together', () => {
    const { groups } = proposeFieldGroups(sample, 'S-round-3' as SessionId, 'town', { smallest: 3, largest: 12 }, 1);
    const ids = groups.flatMap(({ registrationIds }) => registrationIds);
    expect(new Set(ids).size).toBe(ids.length);
    expect(groups.every(({ registrationIds }) => registrationIds.length <= 12)).toBe(true);
    const spread = proposeFieldGroups(sample, 'S-round-3' as SessionId, 'spread', { smallest: 3, largest: 12 }, 1);
    expect(spread.groups.flatMap(({ registrationIds }) => registrationIds).toSorted()).toEqual(ids.toSorted());
    const sizes = spread.groups.map(({ registrationIds }) => registrationIds.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('reads a kept proposal of another form as none', () => {
    const odd = { ...proposed(sample), result: { old: true } };
    expect(resultOf(odd)).toBeNull();
    expect(staleness(sample, odd)).toBe('changed');
  });

  it('notices a new rule', () => {
    const before = proposalInputHash(sample, 'all');
    const rule = {
      id: 'U9' as RuleId,
      kind: 'apart' as const,
      registrationIds: [person('P06'), person('P07')],
      note: '',
    };
    expect(proposalInputHash({ ...sample, rules: [...sample.rules, rule] }, 'all')).not.toBe(before);
  });
});

describe('wishes for a topic that was dropped', () => {
  it('are skipped, named, and counted once for each person', () => {
    const wishers = sample.registrations.filter(({ wishes }) =>
      wishes.some(({ roundId, topicIds }) => roundId === ROUND && topicIds.includes(A)),
    );
    expect(wishers.length).toBeGreaterThan(3);
    const topics = sample.topics.map((topic) => (topic.id === A ? { ...topic, state: 'dropped' as const } : topic));
    const one = wishers[0]!;
    expect(wishesSkipped(one, ROUND, topics)).toEqual([A]);
    expect(wishesOffered(one, ROUND, topics)).not.toContain(A);
    expect(wishesSkipped(one, ROUND, sample.topics)).toEqual([]);
    const count = (all: typeof topics) => planQuality({ ...sample, topics: all }, [ROUND], seatsNow(sample)).skipping;
    const offered = sample.topics.map((topic) => ({ ...topic, state: 'offered' as const, roundIds: [ROUND] }));
    expect(count(offered)).toBe(0);
    const without = offered.map((topic) => (topic.id === A ? { ...topic, state: 'dropped' as const } : topic));
    expect(count(without)).toBe(wishers.filter(isExpected).length);
  });
});
