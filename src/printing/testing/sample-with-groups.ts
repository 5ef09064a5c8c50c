import { placementId } from '#domain/groups.ts';
import { isExpected } from '#domain/registration.ts';
import type { EventData } from '#domain/event-data.ts';
import type { FeedbackForm } from '#domain/feedback.ts';
import type { FeedbackFormId } from '#domain/ids.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';

const FORM: FeedbackForm = {
  id: 'FOrm' as FeedbackFormId,
  title: 'How was the day?',
  sessionId: null,
  questions: [
    { id: 'all', text: 'The day as a whole', kind: 'marks', choices: [] },
    { id: 'again', text: 'Will you come again?', kind: 'choice', choices: ['Yes', 'Perhaps', 'No'] },
    { id: 'words', text: 'What should we keep?', kind: 'words', choices: [] },
  ],
};

/**
 * The sample event with everybody placed in a simple way, the first wish or one topic after the other, and with a
 * form for feedback: every kind of document has something to say.
 */
export function sampleWithGroups(): EventData {
  const data = sampleEvent();
  const rounds = data.sessions.filter((session) => session.kind === 'round');
  const placements = rounds.flatMap((round) => {
    const topics = data.topics.filter((topic) => topic.state === 'offered' && topic.roundIds.includes(round.id));
    if (topics.length === 0) return [];
    return data.registrations
      .filter((person) => isExpected(person) && !person.absentFromIds.includes(round.id))
      .map((person, index) => {
        const leads = topics.find((topic) => topic.facilitatorIds.includes(person.id));
        const wished = person.wishes.find((wishes) => wishes.roundId === round.id)?.topicIds ?? [];
        const topic = leads ?? topics.find((t) => t.id === wished[0]) ?? topics[index % topics.length]!;
        return {
          id: placementId(round.id, person.id),
          registrationId: person.id,
          roundId: round.id,
          topicId: topic.id,
          isLocked: false,
          source: 'proposal' as const,
          placedAt: '2026-10-24T18:00:00.000Z',
        };
      });
  });
  return { ...data, placements, feedbackForms: [FORM] };
}
