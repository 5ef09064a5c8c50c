import { emptyEventData, type EventData } from './event-data.ts';
import type { EventFacts } from './event.ts';
import { carriedOver } from './outcomes/report.ts';

/**
 * The next event made from this one: the plan is kept, the people are not.
 *
 * Rooms, sessions, topics, the facts, pictures, badge designs and forms stay; facilitators and speakers who were registrations, wishes, placements
 * and everything that happened stay behind. Promises and questions that are still open come along, with the names
 * as words, because the registrations they pointed to are not there.
 *
 * @param name what the new event is called.
 */
export function eventTemplate(data: EventData, name: string, createdAt: string): EventData {
  const facts = data.event[0];
  const { rehearsalOf: _, ...real } = facts ?? {};
  const newFacts = facts ? [{ ...real, name, isSample: false, createdAt } as EventFacts] : [];
  return {
    ...emptyEventData(),
    event: newFacts,
    rooms: data.rooms,
    sessions: data.sessions.map((session) => ({
      ...session,
      speakers: session.speakers.map((speaker) => ({ ...speaker, registrationId: null })),
    })),
    topics: data.topics
      .filter((topic) => topic.state === 'offered' || topic.state === 'open')
      .map((topic) => ({ ...topic, facilitatorIds: [] })),
    pictures: data.pictures,
    badgeDesigns: data.badgeDesigns,
    feedbackForms: data.feedbackForms,
    doorQuestions: data.doorQuestions,
    outcomes: carriedOver(data.outcomes).map((outcome) => ({
      ...outcome,
      whoId: null,
      sessionId: null,
      topicId: null,
    })),
  };
}
