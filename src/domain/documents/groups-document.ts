import type { EventData } from '../event-data.ts';
import type { RegistrationId, SessionId } from '../ids.ts';
import type { Room, Session, Topic } from '../plan.ts';
import { isExpected, type Registration } from '../registration.ts';
import { everybodyByName } from './people-on-paper.ts';
import { topicMarks, type TopicMark } from './topic-marks.ts';

/** One group of a round as lists and signs need it. */
export type GroupOnPaper = {
  readonly key: string;
  readonly topic: Topic | null;
  /** Title of the topic, or what the people of a round without topics have in common. */
  readonly title: string;
  readonly mark: TopicMark | null;
  readonly room: Room | null;
  readonly facilitators: readonly Registration[];
  /** A to Z, facilitators too where they are placed. */
  readonly members: readonly Registration[];
};

export type RoundOnPaper = {
  readonly round: Session;
  /** Place among the rounds of the event, from 1. */
  readonly number: number;
  readonly groups: readonly GroupOnPaper[];
  /** Expected in this round and not in any group. */
  readonly unplaced: readonly Registration[];
};

/** Sessions in the order of the day. */
export function sessionsInOrder(sessions: readonly Session[]): Session[] {
  return sessions.toSorted(
    (a, b) => a.startsAt.localeCompare(b.startsAt) || b.minutes - a.minutes || (a.id < b.id ? -1 : 1),
  );
}

/** Topics that run: offered, or an open slot that still waits. */
export const runs = (topic: Topic): boolean => topic.state === 'offered' || topic.state === 'open';

/**
 * Every round with its groups and who sits in them.
 *
 * Rounds without topics are grouped by what the round says (town, language, organisation). Keep-apart rules, notes and
 * access needs are not read here: they never come near a list.
 */
export function roundsOnPaper(data: EventData, locale: string, roundIds?: readonly SessionId[]): RoundOnPaper[] {
  const rooms = new Map(data.rooms.map((room) => [room.id, room]));
  const people = new Map(data.registrations.map((person) => [person.id, person]));
  const marks = topicMarks(data.topics);
  const everybody = everybodyByName(data.registrations, locale);
  const known = (ids: readonly RegistrationId[]) => ids.map((id) => people.get(id)).filter((p) => p !== undefined);
  const rounds = sessionsInOrder(data.sessions).filter((session) => session.kind === 'round');
  return rounds
    .map((round, index) => {
      const expected = everybody.filter((p) => isExpected(p) && !p.absentFromIds.includes(round.id));
      const topics = data.topics
        .filter((topic) => runs(topic) && topic.roundIds.includes(round.id))
        .toSorted((a, b) => a.order - b.order);
      if (topics.length === 0 && round.round?.groupBy) {
        const groups = groupsByField(round, expected, rooms.get(round.roomId!) ?? null);
        return { round, number: index + 1, groups, unplaced: [] };
      }
      const placed = new Map(
        data.placements.filter((p) => p.roundId === round.id).map((p) => [p.registrationId, p.topicId]),
      );
      const groups = topics.map((topic): GroupOnPaper => {
        const facilitators = known(topic.facilitatorIds);
        return {
          key: `${round.id}:${topic.id}`,
          topic,
          title: topic.title,
          mark: marks.get(topic.id) ?? null,
          room: (topic.roomId && rooms.get(topic.roomId)) ?? (round.roomId && rooms.get(round.roomId)) ?? null,
          facilitators,
          members: expected.filter((person) => placed.get(person.id) === topic.id),
        };
      });
      const leading = new Set(topics.flatMap((topic) => topic.facilitatorIds));
      const unplaced = expected.filter((p) => !placed.has(p.id) && !leading.has(p.id));
      return { round, number: index + 1, groups, unplaced };
    })
    .filter(({ round }) => !roundIds || roundIds.includes(round.id));
}

function groupsByField(round: Session, people: readonly Registration[], room: Room | null): GroupOnPaper[] {
  const field = round.round?.groupBy;
  if (!field || field === 'spread') return [];
  const byValue = new Map<string, Registration[]>();
  for (const person of people) {
    const value = person[field].trim();
    const members = byValue.get(value);
    if (members) members.push(person);
    else byValue.set(value, [person]);
  }
  return [...byValue]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map(([value, members]) => ({
      key: `${round.id}:${value}`,
      topic: null,
      title: value,
      mark: null,
      room,
      facilitators: [],
      members,
    }));
}

/** Where one person sits in each round: the group, or null where there is none. */
export type Seat = { readonly round: RoundOnPaper; readonly group: GroupOnPaper | null };

/** For every person the groups of all rounds; a facilitator who is not placed sits in the own group. */
export function seatsByPerson(rounds: readonly RoundOnPaper[]): ReadonlyMap<RegistrationId, readonly Seat[]> {
  const seats = new Map<RegistrationId, Seat[]>();
  for (const [index, round] of rounds.entries()) {
    const put = (person: Registration, group: GroupOnPaper | null) => {
      const list = seats.get(person.id) ?? [];
      list[index] ??= { round, group };
      seats.set(person.id, list);
    };
    for (const group of round.groups) for (const person of group.members) put(person, group);
    for (const group of round.groups) for (const person of group.facilitators) put(person, group);
    for (const person of round.unplaced) put(person, null);
  }
  return seats;
}
