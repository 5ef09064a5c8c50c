import { describe, expect, it } from 'vitest';
import { assign } from '../assignment/assign.ts';
import { assignmentInputFromEvent } from '../assignment/from-event.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { seatChanges, seatsProposed, type SeatChange, type SeatsByRound } from './board-seats.ts';
import { moveStops, seatKey } from './move-stops.ts';

const sample = sampleEvent();
const round = 'S-round-1' as SessionId;
const [A, B, C] = ['T-livelihood', 'T-belonging', 'T-world'] as [TopicId, TopicId, TopicId];
const wishing = (first: TopicId) =>
  sample.registrations
    .filter(({ wishes }) => wishes.find(({ roundId }) => roundId === round)?.topicIds[0] === first)
    .map(({ id }) => id);
const move = (registrationId: RegistrationId, from: TopicId | null, to: TopicId | null): SeatChange => ({
  registrationId,
  roundId: round,
  from,
  to,
});

describe('stops between disturbing nobody and the best plan', () => {
  it('are one where the best plan moves nobody', () => {
    expect(moveStops(sample, [])).toEqual([{ budget: 0, mayMove: new Set() }]);
    expect(moveStops(sample, [move(wishing(A)[0]!, null, A)])).toHaveLength(1);
  });

  it('begin with nobody, end with every move, and keep those who change places together', () => {
    const [toA] = wishing(A);
    const [toB] = wishing(B);
    const [toC] = wishing(C);
    const changes = [move(toA!, B, A), move(toB!, A, B), move(toC!, B, C)];
    const stops = moveStops(sample, changes);
    expect(stops[0]!.budget).toBe(0);
    expect([...stops.at(-1)!.mayMove].toSorted()).toEqual(
      [toA!, toB!, toC!].map((id) => seatKey(round, id)).toSorted(),
    );
    for (const { mayMove } of stops) expect(mayMove.has(seatKey(round, toA!))).toBe(mayMove.has(seatKey(round, toB!)));
    for (const [at, { budget }] of stops.entries()) expect(budget).toBeGreaterThan(stops[at - 1]?.budget ?? -1);
  });

  it('each give a plan that changes no more seats than it says, and none is worse than the one before', () => {
    const empty = assignmentInputFromEvent(sample, { seed: 1 });
    const best = assign(empty, { mixingMoves: 0 });
    // Everybody one topic further: far from any good plan.
    const now: SeatsByRound = new Map(
      empty.rounds.map(({ id, topics }) => [
        id as SessionId,
        new Map(
          best.placements
            .filter((seat) => seat.round === id)
            .map((seat) => {
              const at = topics.findIndex((topic) => topic.id === seat.topic);
              const topicId = topics[(at + 1) % topics.length]!.id as TopicId;
              return [seat.person as RegistrationId, { topicId, isLocked: false }];
            }),
        ),
      ]),
    );
    const previous = [...now].flatMap(([roundId, seats]) =>
      [...seats].map(([person, { topicId }]) => ({ person, round: roundId, topic: topicId })),
    );
    const input = { ...empty, previous };
    const isLocked = new Set(input.locks.map(({ person, round: at }) => seatKey(at, person)));
    const changesTo = (result: typeof best) => seatChanges(now, seatsProposed(now, result));
    const after = assign(input, { mixingMoves: 0 });
    const stops = moveStops(sample, changesTo(after));
    expect(stops.length).toBeGreaterThan(3);
    const seconds = (result: typeof best) => result.levels[1]!.value as number;
    let before = Infinity;
    for (const { mayMove } of stops) {
      const held = previous.filter((seat) => {
        const key = seatKey(seat.round, seat.person);
        return !mayMove.has(key) && !isLocked.has(key);
      });
      const result = assign({ ...input, locks: [...input.locks, ...held] }, { mixingMoves: 0 });
      if (result.conflict) continue;
      const moved = changesTo(result).filter(
        ({ registrationId, roundId }) => !isLocked.has(seatKey(roundId, registrationId)),
      );
      expect(moved.every(({ roundId, registrationId }) => mayMove.has(seatKey(roundId, registrationId)))).toBe(true);
      expect(seconds(result)).toBeLessThanOrEqual(before);
      before = seconds(result);
    }
    expect(before).toBe(seconds(after));
  });
});
