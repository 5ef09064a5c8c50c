import { factsOf, type EventData } from '../event-data.ts';
import { countAnswers, type QuestionCount } from '../door/door-questions.ts';
import { insideByRoom, type SessionRooms } from '../door/inside-by-room.ts';
import { presence } from '../door/presence.ts';
import { countHeads } from '../plan-checks/head-count.ts';
import { isExpected } from '../registration.ts';
import { roundsOnPaper, sessionsInOrder } from './groups-document.ts';

export type Count = { readonly label: string; readonly count: number };

/** Numbers for the venue and the kitchen; no names in it. */
export type HeadCount = {
  /** People inside now, and of them in the session's rooms; null before the first has come. */
  readonly inside: {
    readonly here: number;
    readonly sessions: readonly SessionRooms[];
    readonly questions: readonly QuestionCount[];
  } | null;
  readonly coming: number;
  readonly maybe: number;
  readonly waitlisted: number;
  readonly cancelled: number;
  /** Of those coming and maybe, by the show rate of the event. */
  readonly expected: number;
  readonly showRatePercent: number;
  readonly capacity: number | null;
  readonly sessions: readonly {
    readonly title: string;
    readonly startsAt: string;
    readonly kind: string;
    readonly count: number;
    /** Chairs of its room, or of all rooms of a round together. */
    readonly seats: number | null;
  }[];
  readonly diets: readonly Count[];
  readonly needs: {
    readonly stepFree: number;
    readonly hearingLoop: number;
    readonly childFriendly: number;
    readonly other: number;
  };
  readonly languages: readonly Count[];
  /** The last numbers sent to the venue. */
  readonly sent: { readonly sentOn: string; readonly numbers: readonly Count[] } | null;
};

/** Counts equal answers whatever their case, most frequent first; keeps the spelling that came first. */
function tally(values: readonly string[]): Count[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const value of values) {
    const label = value.trim();
    if (label === '') continue;
    const key = label.toLocaleLowerCase('en');
    const entry = counts.get(key) ?? { label, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

/** Head count as it stands now. */
export function headCount(data: EventData, locale: string): HeadCount {
  const facts = factsOf(data);
  const states = presence(data.checkIns);
  const heads = countHeads(data, states);
  const people = data.registrations.filter(isExpected);
  const needing = (need: 'stepFree' | 'hearingLoop' | 'childFriendly') =>
    people.filter((person) => person.needs.includes(need)).length;
  const roomSeats = new Map(data.rooms.map((room) => [room.id, room.seats]));
  const rounds = new Map(roundsOnPaper(data, locale).map((round) => [round.round.id, round]));
  const showRate = facts?.showRate ?? 1;
  const sent = data.venueNumbers.toSorted((a, b) => a.sentAt.localeCompare(b.sentAt)).at(-1);
  return {
    inside:
      data.checkIns.length === 0
        ? null
        : { here: heads.here, sessions: insideByRoom(data, states), questions: countAnswers(data, states) },
    coming: heads.coming,
    maybe: heads.maybe,
    waitlisted: heads.waitlisted,
    cancelled: heads.cancelled,
    expected: heads.expected,
    showRatePercent: Math.round(showRate * 100),
    capacity: facts?.capacity ?? null,
    sessions: sessionsInOrder(data.sessions).map((session) => {
      const ownSeats = session.roomId ? (roomSeats.get(session.roomId) ?? null) : null;
      const groups = rounds.get(session.id)?.groups.filter((group) => group.topic) ?? [];
      const groupRooms = [...new Set(groups.flatMap((group) => (group.room ? [group.room] : [])))];
      const groupSeats = groupRooms.reduce((sum, room) => sum + (room.seats ?? 0), 0);
      return {
        title: session.title,
        startsAt: session.startsAt,
        kind: session.kind,
        count: people.filter((person) => !person.absentFromIds.includes(session.id)).length,
        seats: groupRooms.length > 0 ? groupSeats : ownSeats,
      };
    }),
    diets: tally(people.map((person) => person.diet)),
    needs: {
      stepFree: needing('stepFree'),
      hearingLoop: needing('hearingLoop'),
      childFriendly: needing('childFriendly'),
      other: people.filter((person) => person.accessNeed.trim() !== '' && person.needs.length === 0).length,
    },
    languages: tally(people.map((person) => person.language)),
    sent: sent ? { sentOn: sent.sentOn, numbers: sent.numbers.map(({ label, count }) => ({ label, count })) } : null,
  };
}
