import { runs } from '../documents/groups-document.ts';
import { everybodyByName } from '../documents/people-on-paper.ts';
import type { EventData } from '../event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import { isExpected, type Registration } from '../registration.ts';

export type Sitter = {
  readonly person: Registration;
  readonly isFacilitator: boolean;
  /** Ticked as sitting in this group. */
  readonly isHere: boolean;
  /** In the words of the person, only with consent; else empty. */
  readonly accessNeed: string;
};

/** Who belongs to a group of a round, A to Z: those planned, those in charge, and whoever was ticked here besides. */
export function groupSitting(data: EventData, roundId: SessionId, topicId: TopicId, locale: string): Sitter[] {
  const inCharge = new Set<RegistrationId>(data.topics.find(({ id }) => id === topicId)?.facilitatorIds);
  const planned = new Set<RegistrationId>(inCharge);
  for (const placement of data.placements)
    if (placement.roundId === roundId && placement.topicId === topicId) planned.add(placement.registrationId);
  const here = new Set<RegistrationId>();
  for (const sat of data.groupAttendance) {
    if (sat.roundId !== roundId) continue;
    if (sat.topicId === topicId) here.add(sat.registrationId);
    else planned.delete(sat.registrationId);
  }
  return everybodyByName(data.registrations, locale)
    .filter(({ id, status }) => here.has(id) || (planned.has(id) && status !== 'cancelled'))
    .map((person) => ({
      person,
      isFacilitator: inCharge.has(person.id),
      isHere: here.has(person.id),
      accessNeed: person.hasConsented === true ? person.accessNeed.trim() : '',
    }));
}

/** Facilitators who are expected and in charge of no topic that runs: somebody to ask, or a topic that was forgotten. */
export function facilitatorsWithoutTopic(data: Pick<EventData, 'registrations' | 'topics'>): Registration[] {
  const inCharge = new Set(data.topics.filter(runs).flatMap(({ facilitatorIds }) => facilitatorIds));
  return data.registrations.filter(
    (person) => person.role === 'facilitator' && isExpected(person) && !inCharge.has(person.id),
  );
}
