import { describe, expect, it } from 'vitest';
import { assign } from './assign.ts';
import { AssignmentInput } from './assignment.ts';
import { compareLevels, explainPerson, whatIfMoreSeats, whatIfSeat, whatIfUnlocked, worstOff } from './explain.ts';

const wishes = (...ids: string[]) => ({ r: ids });
const input = AssignmentInput.parse({
  rounds: [
    {
      id: 'r',
      topics: [
        { id: 'A', max: 2 },
        { id: 'B', max: 2 },
        { id: 'C', max: 2, features: ['stepFree'] },
      ],
    },
  ],
  people: [
    { id: 'ada', wishes: wishes('A', 'B', 'C') },
    { id: 'ben', wishes: wishes('A', 'C', 'B') },
    { id: 'cat', wishes: wishes('A', 'B', 'C') },
    { id: 'dan', wishes: wishes('B', 'A', 'C') },
    { id: 'eva', wishes: wishes('A', 'C', 'B'), needs: ['stepFree'] },
  ],
});
const result = assign(input);

describe('why somebody is where they are', () => {
  it('says what was full and how many wanted it first', () => {
    const ranked = result.placements.filter(
      (seat) => seat.topic !== 'A' && seat.person !== 'dan' && seat.person !== 'eva',
    );
    expect(ranked).toHaveLength(1);
    const [reason] = explainPerson(input, result, ranked[0]!.person);
    expect(reason!.rank).toEqual({ kind: 'wish', wish: 2 });
    expect(reason!.missed).toEqual([{ topic: 'A', wish: 1, why: { kind: 'full', seats: 2, firstWishes: 4 } }]);
  });

  it('says which need a room does not meet', () => {
    const [reason] = explainPerson(input, result, 'eva');
    expect(reason).toMatchObject({
      topic: 'C',
      missed: [{ topic: 'A', why: { kind: 'need', features: ['stepFree'] } }],
    });
  });

  it('lists who is worst off first and leaves out who got their first wish', () => {
    expect(worstOff(input, result, 9).map(({ person }) => person)).toHaveLength(2);
  });
});

describe('what if', () => {
  it('costs exactly what a plan with that lock costs, for everybody and every topic', () => {
    for (const { id } of input.people) {
      for (const topic of ['A', 'B', 'C']) {
        const seat = { person: id, round: 'r', topic };
        const forced = assign({ ...input, locks: [seat] });
        const asked = whatIfSeat(input, result, seat);
        const { direction, ranks } = compareLevels(result, forced);
        expect({ direction: asked.direction, ranks: asked.ranks }, `${id} ${topic}`).toEqual({ direction, ranks });
        expect(asked.direction).toBeGreaterThanOrEqual(id === 'eva' && topic !== 'C' ? -1 : 0);
      }
    }
  });

  it('says who would move when somebody gets a full topic', () => {
    const [away] = result.placements.filter((seat) => seat.topic === 'B' && seat.person !== 'dan');
    const asked = whatIfSeat(input, result, { ...away!, topic: 'A' });
    expect(asked.moved.map((seat) => seat.person)).toContain(away!.person);
    expect(asked.moved.length).toBe(2);
  });

  it('says what more seats would give and what a lock costs', () => {
    const more = whatIfMoreSeats(input, result, { round: 'r', topic: 'A', seats: 2 });
    expect(more.direction).toBe(-1);
    expect(more.ranks).toContainEqual({ rank: 1, before: 3, after: 4 });
    const locked = { ...input, locks: [{ person: 'dan', round: 'r', topic: 'C' }] };
    const plan = assign(locked);
    expect(whatIfUnlocked(locked, plan, { person: 'dan', round: 'r' }).direction).toBe(-1);
  });
});
