import { foldName } from '../names/fold-name.ts';
import type { RegistrationId, SessionId } from '../ids.ts';
import type { RoomFeature, Topic } from '../plan.ts';
import { displayName, isExpected, type Registration } from '../registration.ts';
import { finding, type Finding } from './finding.ts';
import { otherRoomForSession, otherRoomForTopic } from './free-room.ts';
import { hourOf, type PlanIndex, type TimedSession } from './plan-index.ts';

/** People in two places at once, people in charge who do not come, and access needs no room answers. */
export function peopleFindings(plan: PlanIndex): Finding[] {
  return [...clashes(plan), ...facilitators(plan), ...speakers(plan), ...needsInRounds(plan), ...needsInSessions(plan)];
}

type Duty = TimedSession & {
  readonly topic: Topic | null;
  readonly name: string;
  readonly personId: RegistrationId | null;
};

/** Everything somebody must be present for: talks they give or host, groups they are in charge of. */
function dutiesByPerson(plan: PlanIndex): Map<string, Duty[]> {
  const duties = new Map<string, Duty[]>();
  const note = (key: string, duty: Duty) => {
    const own = duties.get(key);
    if (own) own.push(duty);
    else duties.set(key, [duty]);
  };
  for (const timed of plan.timed) {
    const topics = timed.session.kind === 'round' ? (plan.topicsOf.get(timed.session.id) ?? []) : [];
    for (const topic of topics) {
      for (const personId of new Set(topic.facilitatorIds)) {
        const person = plan.people.get(personId);
        if (person) note(personId, { ...timed, topic, name: displayName(person), personId });
      }
    }
    const keys = new Set<string>();
    for (const { name, registrationId } of timed.session.speakers) {
      const key = registrationId ?? `name ${foldName(name.trim())}`;
      if (keys.has(key) || (!registrationId && name.trim() === '')) continue;
      keys.add(key);
      note(key, { ...timed, topic: null, name, personId: registrationId });
    }
  }
  return duties;
}

function clashes(plan: PlanIndex): Finding[] {
  const found: Finding[] = [];
  for (const duties of dutiesByPerson(plan).values()) {
    let longest: Duty | null = null;
    for (const duty of duties) {
      if (longest && longest.times.end > duty.times.start) found.push(clash(duty, longest));
      if (!longest || duty.times.end > longest.times.end) longest = duty;
    }
  }
  return found;
}

function clash(duty: Duty, other: Duty): Finding {
  const { session, topic, name, personId } = duty;
  const nameOf = (one: Duty) => one.topic?.title ?? one.session.title;
  const values = { person: name, what: nameOf(duty), other: nameOf(other), time: hourOf(session.startsAt) };
  const place = { sessionId: session.id, topicId: topic?.id ?? null, registrationId: personId };
  const isSameRound = topic !== null && other.topic !== null && other.session.id === session.id;
  const group = topic ?? other.topic;
  const fix =
    group && personId ? ({ kind: 'removeFacilitator', topicId: group.id, registrationId: personId } as const) : null;
  const about = `${other.topic?.id ?? other.session.id}${personId ? '' : ` ${foldName(name)}`}`;
  return finding(isSameRound ? 'facilitatorTwice' : 'personClash', place, values, fix, about);
}

function facilitators(plan: PlanIndex): Finding[] {
  const rounds = plan.timed.filter(({ session }) => session.kind === 'round');
  return plan.data.topics
    .filter(({ state }) => state === 'offered' || state === 'open')
    .flatMap((topic) =>
      topic.facilitatorIds.flatMap((registrationId) => {
        const person = plan.people.get(registrationId);
        const place = { topicId: topic.id, registrationId, field: 'facilitatorIds' };
        const values = { person: person ? displayName(person) : '', topic: topic.title };
        const fix = { kind: 'removeFacilitator', topicId: topic.id, registrationId } as const;
        if (!person || !isExpected(person)) return [finding('facilitatorGone', place, values, fix)];
        const own = rounds.filter(({ session }) => topic.roundIds.includes(session.id));
        return own
          .filter(({ session }) => person.absentFromIds.includes(session.id))
          .map(({ session }) =>
            finding(
              'facilitatorAbsent',
              { ...place, sessionId: session.id },
              { ...values, session: session.title },
              fix,
            ),
          );
      }),
    );
}

function speakers(plan: PlanIndex): Finding[] {
  return plan.data.sessions.flatMap((session) =>
    session.speakers.flatMap(({ name, registrationId }, index) => {
      if (registrationId === null) return [];
      // Somebody who speaks and is the host too is one trouble.
      if (session.speakers.findIndex((one) => one.registrationId === registrationId) < index) return [];
      const person = plan.people.get(registrationId);
      const place = { sessionId: session.id, registrationId, field: 'speakers' };
      const fix = { kind: 'removeSpeaker', sessionId: session.id, registrationId } as const;
      const values = { person: name || (person ? displayName(person) : ''), session: session.title };
      if (!person || !isExpected(person)) return [finding('speakerGone', place, values, fix)];
      if (person.absentFromIds.includes(session.id)) return [finding('speakerAbsent', place, values, fix)];
      return [];
    }),
  );
}

const FEATURES: readonly RoomFeature[] = ['stepFree', 'hearingLoop', 'childFriendly'];

/** How many of the people counted on need something in a session: all who need it but those who stay away. */
function needCounter(needing: readonly Registration[]): (need: RoomFeature, sessionId: SessionId) => number {
  const all = new Map<RoomFeature, number>();
  const away = new Map<string, number>();
  for (const { needs, absentFromIds } of needing) {
    for (const need of new Set(needs)) {
      all.set(need, (all.get(need) ?? 0) + 1);
      for (const id of new Set(absentFromIds)) away.set(`${need} ${id}`, (away.get(`${need} ${id}`) ?? 0) + 1);
    }
  }
  return (need, sessionId) => (all.get(need) ?? 0) - (away.get(`${need} ${sessionId}`) ?? 0);
}

function needsInRounds(plan: PlanIndex): Finding[] {
  const needing = plan.expected.filter(({ needs }) => needs.length > 0);
  if (needing.length === 0) return [];
  const countOf = needCounter(needing);
  const fits = (topic: Topic, needs: readonly RoomFeature[]) => {
    const room = topic.roomId === null ? undefined : plan.rooms.get(topic.roomId);
    // Without a room nothing is said against it yet; that it has none is a finding of its own.
    return !room || needs.every((need) => room.features.includes(need));
  };
  return plan.timed.flatMap(({ session }) => {
    const offered = (plan.topicsOf.get(session.id) ?? []).filter(({ state }) => state === 'offered');
    // Tables of a round without topics stand in the room of the round.
    if (session.kind !== 'round' || offered.length === 0 || session.round?.groupBy) return [];
    const values = { session: session.title };
    const nowhere = FEATURES.flatMap((need) => {
      const count = countOf(need, session.id);
      if (count === 0 || offered.some((topic) => fits(topic, [need]))) return [];
      const fix = firstOf(offered, (topic) => otherRoomForTopic(plan, topic, [need]));
      return [finding('needNowhere', { sessionId: session.id }, { ...values, need, count }, fix, need)];
    });
    const there = needing.filter(({ absentFromIds }) => !absentFromIds.includes(session.id));
    return [...nowhere, ...there.flatMap((person) => needOfPerson(plan, person, session.id, offered, fits, values))];
  });
}

/** The first answer that is one. */
function firstOf<T, R>(all: readonly T[], ask: (one: T) => R | null): R | null {
  for (const one of all) {
    const answer = ask(one);
    if (answer !== null) return answer;
  }
  return null;
}

function needOfPerson(
  plan: PlanIndex,
  person: Registration,
  roundId: SessionId,
  offered: readonly Topic[],
  fits: (topic: Topic, needs: readonly RoomFeature[]) => boolean,
  values: Readonly<Record<string, string>>,
): Finding[] {
  const place = { sessionId: roundId, registrationId: person.id };
  const duty = offered.find(({ facilitatorIds }) => facilitatorIds.includes(person.id));
  if (duty) {
    if (fits(duty, person.needs)) return [];
    const fix = otherRoomForTopic(plan, duty);
    return [finding('needAgainstDuty', { ...place, topicId: duty.id }, { ...values, topic: duty.title }, fix)];
  }
  const wished = person.wishes.find((wishes) => wishes.roundId === roundId)?.topicIds ?? [];
  const topics = offered.filter(({ id }) => wished.includes(id));
  if (topics.length === 0 || topics.some((topic) => fits(topic, person.needs))) return [];
  return [finding('needAgainstWishes', place, values)];
}

function needsInSessions(plan: PlanIndex): Finding[] {
  const countOf = needCounter(plan.expected.filter(({ needs }) => needs.length > 0));
  return plan.timed.flatMap((timed) => {
    const { session } = timed;
    const room = session.kind === 'round' || session.roomId === null ? undefined : plan.rooms.get(session.roomId);
    if (!room) return [];
    return (['stepFree', 'hearingLoop'] as const).flatMap((need) => {
      const count = room.features.includes(need) ? 0 : countOf(need, session.id);
      if (count === 0) return [];
      const values = { session: session.title, room: room.name, need, count };
      const fix = otherRoomForSession(plan, timed, [need]);
      return [
        finding('needAgainstRoom', { sessionId: session.id, roomId: room.id, field: 'roomId' }, values, fix, need),
      ];
    });
  });
}
