import { factsOf, type EventData } from '../event-data.ts';
import type { SessionId } from '../ids.ts';
import type { RoomFeature, SessionKind, VenueNumbers } from '../plan.ts';
import { isExpected, type Registration } from '../registration.ts';
import type { PresenceState } from '../door/presence.ts';
import { inOrderOfTime } from './session-times.ts';

/** An answer as people wrote it, and how many wrote it. */
export type AnswerCount = { readonly label: string; readonly count: number };

export type SessionCount = {
  readonly sessionId: SessionId;
  readonly title: string;
  readonly kind: SessionKind;
  readonly startsAt: string;
  /** Everybody counted on who did not say that they stay away. */
  readonly registered: number;
  /** Of those, by the show rate. */
  readonly expected: number;
  /** For meals: the diets of those who eat. Empty for everything else. */
  readonly diets: readonly AnswerCount[];
};

/** Numbers for the organiser, the venue and the kitchen. Names are never in it. */
export type HeadCountNow = {
  /** Coming and maybe together: the people who are counted on. */
  readonly registered: number;
  readonly coming: number;
  readonly maybe: number;
  readonly waitlisted: number;
  readonly cancelled: number;
  /** Of the registered, by the show rate; never less than those who are here. */
  readonly expected: number;
  readonly showRate: number;
  readonly here: number;
  readonly capacity: number | null;
  readonly diets: readonly AnswerCount[];
  readonly accessNeeds: readonly AnswerCount[];
  readonly needs: Readonly<Record<RoomFeature, number>>;
  readonly languages: readonly AnswerCount[];
  readonly sessions: readonly SessionCount[];
};

type Counted = Pick<EventData, 'event' | 'sessions' | 'registrations'>;

/**
 * How many people there are to reckon with, as it stands now.
 *
 * @param states who is here, from `presence`; leave it out before the day.
 */
export function countHeads(data: Counted, states: ReadonlyMap<string, PresenceState> = new Map()): HeadCountNow {
  const facts = factsOf(data);
  const showRate = facts?.showRate ?? 1;
  const statuses = { coming: 0, maybe: 0, waitlisted: 0, cancelled: 0 };
  for (const { status } of data.registrations) statuses[status]++;
  const people = data.registrations.filter(isExpected);
  const here = [...states.values()].filter(({ state }) => state === 'here').length;
  const absent = new Map<SessionId, number>();
  for (const { absentFromIds } of people) {
    for (const id of new Set(absentFromIds)) absent.set(id, (absent.get(id) ?? 0) + 1);
  }
  const needing = (need: RoomFeature) => people.filter(({ needs }) => needs.includes(need)).length;
  return {
    registered: people.length,
    ...statuses,
    expected: Math.max(here, Math.round(people.length * showRate)),
    showRate,
    here,
    capacity: facts?.capacity ?? null,
    diets: tally(people, ({ diet }) => diet),
    accessNeeds: tally(people, ({ accessNeed }) => accessNeed),
    needs: {
      stepFree: needing('stepFree'),
      hearingLoop: needing('hearingLoop'),
      childFriendly: needing('childFriendly'),
    },
    languages: tally(people, ({ language }) => language),
    sessions: inOrderOfTime(data.sessions, facts?.zone ?? 'UTC').map(({ id, title, kind, startsAt }) => {
      const registered = people.length - (absent.get(id) ?? 0);
      return {
        sessionId: id,
        title,
        kind,
        startsAt,
        registered,
        expected: Math.round(registered * showRate),
        diets:
          kind === 'meal'
            ? tally(
                people.filter(({ absentFromIds }) => !absentFromIds.includes(id)),
                ({ diet }) => diet,
              )
            : [],
      };
    }),
  };
}

/** Equal answers counted whatever their case and blanks, most frequent first; the first spelling is shown. */
function tally(people: readonly Registration[], answer: (person: Registration) => string): AnswerCount[] {
  // Ten thousand people write a few dozen answers: count what is written first, then tidy each answer once.
  const written = new Map<string, number>();
  for (const person of people) {
    const text = answer(person);
    if (text !== '') written.set(text, (written.get(text) ?? 0) + 1);
  }
  const counts = new Map<string, { readonly label: string; readonly count: number }>();
  for (const [text, count] of written) {
    const label = text.trim().replace(/\s+/gu, ' ');
    if (label === '') continue;
    const key = label.toLowerCase();
    const known = counts.get(key);
    counts.set(key, { label: known?.label ?? label, count: (known?.count ?? 0) + count });
  }
  return [...counts]
    .toSorted(([keyA, a], [keyB, b]) => b.count - a.count || (keyA < keyB ? -1 : 1))
    .map(([, count]) => count);
}

/**
 * The numbers as they are sent to the venue: kept with the event, and compared with what they become.
 *
 * Keys last, labels are for people: fixed ones are keys of the catalogue under `headCount.`, the others are titles
 * and answers as they stand.
 */
export function numbersForVenue(heads: HeadCountNow): VenueNumbers['numbers'] {
  return [
    ...(['expected', 'registered', 'coming', 'maybe', 'waitlisted'] as const).map((key) => ({
      key,
      label: key,
      count: heads[key],
    })),
    ...heads.sessions.map(({ sessionId, title, expected }) => ({
      key: `session ${sessionId}`,
      label: title.slice(0, 1000),
      count: expected,
    })),
    ...heads.diets.map(({ label, count }) => answerNumber('diet', label, count)),
    ...(['stepFree', 'hearingLoop', 'childFriendly'] as const)
      .filter((need) => heads.needs[need] > 0)
      .map((need) => ({ key: `need ${need}`, label: need, count: heads.needs[need] })),
  ].slice(0, 1000);
}

const answerNumber = (kind: string, label: string, count: number) => ({
  key: `${kind} ${label.toLowerCase()}`.slice(0, 200),
  label: label.slice(0, 1000),
  count,
});

/** What became of a number since it was sent; null on the side where it was not there. */
export type NumberChange = {
  readonly key: string;
  readonly label: string;
  readonly then: number | null;
  readonly now: number | null;
};

/** The numbers that are different now from what the venue was told. */
export function changedSinceSent(sent: Pick<VenueNumbers, 'numbers'>, now: VenueNumbers['numbers']): NumberChange[] {
  const then = new Map(sent.numbers.map((number) => [number.key, number]));
  const current = new Map(now.map((number) => [number.key, number]));
  const keys = [...new Set([...current.keys(), ...then.keys()])];
  return keys
    .map((key) => ({
      key,
      label: (current.get(key) ?? then.get(key))!.label,
      then: then.get(key)?.count ?? null,
      now: current.get(key)?.count ?? null,
    }))
    .filter((change) => change.then !== change.now);
}
