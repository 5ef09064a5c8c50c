import type { EventData } from '../event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import { displayName, isExpected } from '../registration.ts';
import { seatsOf, type SeatsByRound } from './board-seats.ts';
import { finish, ROWS_PER_STEP, type Steps } from '../in-steps.ts';
import { peopleInOrder } from './people-in-order.ts';
import { wishesOffered, wishesSkipped } from './wishes-offered.ts';
import { topicsOfRound, wishMark, type WishMark } from './round-board.ts';

/** How far the people of one round sit where they wanted to. */
export type RoundProfile = {
  readonly roundId: SessionId;
  /** People by the rank they got: `ranks[0]` their first wish. */
  readonly ranks: readonly number[];
  readonly unranked: number;
  readonly none: number;
  readonly leading: number;
  readonly unseated: number;
};

/** Somebody who got less than they asked for, with what they got in each round; null is no seat. */
export type WorseOff = {
  readonly id: RegistrationId;
  readonly name: string;
  readonly marks: readonly { readonly roundId: SessionId; readonly mark: WishMark | null }[];
};

export type PlanQuality = {
  readonly rounds: readonly RoundProfile[];
  /** People who named a wish in a round and are not in charge of a group there. */
  readonly askers: number;
  /** Of these, those who have their first or second wish wherever they named one. */
  readonly content: number;
  /** The worst off first; nobody who has a first or second wish everywhere. */
  readonly worseOff: readonly WorseOff[];
  readonly seats: number;
  readonly unseated: number;
  /** People of whom a wish is skipped, because its topic is not offered in that round. */
  readonly skipping: number;
};

const badness = (mark: WishMark | null) =>
  mark === null ? 2000 : mark.kind === 'unranked' ? 1000 : mark.kind === 'rank' ? mark.rank : 1;

/**
 * How good the seats of some rounds are for the people in them.
 *
 * @param roundIds the rounds that topics decide about.
 */
export function planQuality(
  data: Pick<EventData, 'topics' | 'registrations'>,
  roundIds: readonly SessionId[],
  seats: SeatsByRound,
): PlanQuality {
  return finish(planQualitySteps(data, roundIds, seats));
}

/** The same in steps. */
export function* planQualitySteps(
  data: Pick<EventData, 'topics' | 'registrations'>,
  roundIds: readonly SessionId[],
  seats: SeatsByRound,
): Steps<PlanQuality> {
  const rounds = roundIds.map((roundId) => {
    const topics = topicsOfRound(data, roundId);
    const ledBy = new Map<RegistrationId, TopicId>();
    for (const topic of topics) for (const id of topic.facilitatorIds) ledBy.set(id, topic.id);
    const counts = { unranked: 0, none: 0, leading: 0, unseated: 0 };
    return {
      roundId,
      topics: new Map(topics.map((topic) => [topic.id, topic])),
      ledBy,
      seated: seatsOf(seats, roundId),
      ranks: [] as number[],
      counts,
    };
  });
  let askers = 0;
  let content = 0;
  let skipping = 0;
  let seatCount = 0;
  let unseatedCount = 0;
  const worseOff: (WorseOff & { readonly score: readonly number[] })[] = [];
  const order = peopleInOrder(data.registrations);
  for (const [place, person] of order.entries()) {
    if (place % ROWS_PER_STEP === 0) yield;
    if (!isExpected(person)) continue;
    const marks: { roundId: SessionId; mark: WishMark | null }[] = [];
    if (rounds.some(({ roundId }) => wishesSkipped(person, roundId, data.topics).length > 0)) skipping++;
    for (const { roundId, topics, ledBy, seated, ranks, counts } of rounds) {
      if (person.absentFromIds.includes(roundId)) continue;
      const topic = topics.get(seated.get(person.id)?.topicId ?? ledBy.get(person.id) ?? ('' as TopicId));
      const hasWishes = wishesOffered(person, roundId, data.topics).length > 0;
      if (!topic) {
        counts.unseated++;
        unseatedCount++;
        if (hasWishes) marks.push({ roundId, mark: null });
        continue;
      }
      seatCount++;
      const mark = wishMark(person, roundId, topic, data.topics);
      if (mark.kind === 'leads') counts.leading++;
      else if (mark.kind === 'none') counts.none++;
      else {
        if (mark.kind === 'unranked') counts.unranked++;
        else ranks[mark.rank - 1] = (ranks[mark.rank - 1] ?? 0) + 1;
        marks.push({ roundId, mark });
      }
    }
    if (marks.length === 0) continue;
    askers++;
    if (marks.every(({ mark }) => badness(mark) <= 2)) content++;
    else {
      const score = marks.map(({ mark }) => badness(mark)).toSorted((a, b) => b - a);
      worseOff.push({ id: person.id, name: displayName(person), marks, score });
    }
  }
  worseOff.sort((a, b) => (b.score[0] ?? 0) - (a.score[0] ?? 0) || (b.score[1] ?? 0) - (a.score[1] ?? 0));
  return {
    rounds: rounds.map(({ roundId, ranks, counts }) => ({
      roundId,
      ranks: Array.from(ranks, (count) => count ?? 0),
      ...counts,
    })),
    askers,
    content,
    worseOff: worseOff.map(({ id, name, marks }) => ({ id, name, marks })),
    seats: seatCount,
    unseated: unseatedCount,
    skipping,
  };
}
