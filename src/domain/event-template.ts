import { emptyEventData, type EventData } from './event-data.ts';
import type { EventFacts } from './event.ts';
import { carriedOver } from './outcomes/report.ts';
import { cameTo } from './planning/show-rate.ts';
import { dateAfter, daysBetween, isRealDate, sessionsMovedByDays } from './planning/plan-days.ts';

/** Ten earlier events say more than enough. */
const MOST_BEFORE = 10;

/**
 * The next event made from this one: the plan is kept, the people are not.
 *
 * Rooms, sessions, topics, the facts, pictures, badge designs and forms stay; facilitators and speakers who were registrations, wishes, placements
 * and everything that happened stay behind. Promises and questions that are still open come along, with the names
 * as words, because the registrations they pointed to are not there. How many of the registered came is kept as two numbers,
 * for the show rate of the next.
 *
 * @param name what the new event is called.
 */
export function eventTemplate(data: EventData, name: string, createdAt: string): EventData {
  const facts = data.event[0];
  const { rehearsalOf: rehearsal, ...real } = facts ?? {};
  const came = rehearsal === undefined ? cameTo(data) : null;
  const cameBefore = [...(facts?.cameBefore ?? []), ...(came ? [came] : [])].slice(-MOST_BEFORE);
  const experience = cameBefore.length > 0 ? { cameBefore } : {};
  const newFacts = facts ? [{ ...real, ...experience, name, isSample: false, createdAt } as EventFacts] : [];
  const days = daysToNextMeeting(facts);
  return {
    ...emptyEventData(),
    event: newFacts.map((next) => onNextMeeting(next, days)),
    rooms: data.rooms,
    sessions: sessionsMovedByDays(data.sessions, days).map(({ ran: _ran, ...session }) => ({
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

/** Days from this event to the next meeting that people agreed on; 0 where they named no later day. */
function daysToNextMeeting(facts: EventFacts | undefined): number {
  const on = facts?.nextMeetingOn;
  if (!facts || !on || !isRealDate(on) || !isRealDate(facts.startsOn)) return 0;
  return Math.max(0, daysBetween(facts.startsOn, on));
}

/** The facts on the day of the next meeting, which is then not the next one any more. */
function onNextMeeting({ nextMeeting: _said, nextMeetingOn: _on, ...facts }: EventFacts, days: number): EventFacts {
  if (days === 0 || !isRealDate(facts.endsOn)) return facts;
  return { ...facts, startsOn: dateAfter(facts.startsOn, days), endsOn: dateAfter(facts.endsOn, days) };
}
