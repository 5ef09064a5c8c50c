import { useCallback } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { FindingFix } from '#domain/plan-checks/finding.ts';
import { newSession, newTopic, topicFromSuggestion } from '#domain/planning/new-rows.ts';
import { randomBytes } from './new-id.ts';
import { useOpenEvent } from './open-event-context.ts';

/** Does what a finding offers. Every fix is one ordinary action, so that undo takes it back like any other. */
export function useFix(): (fix: FindingFix) => Promise<void> {
  const { session, act } = useOpenEvent();
  return useCallback(
    async (fix) => {
      const { data } = session;
      const sessionOf = (id: string) => data.sessions.find((one) => one.id === id);
      const topicOf = (id: string) => data.topics.find((one) => one.id === id);
      switch (fix.kind) {
        case 'setSessionRoom': {
          const row = sessionOf(fix.sessionId);
          if (row) await act('saveSession', { row: { ...row, roomId: fix.roomId } });
          return;
        }
        case 'setTopicRoom': {
          const row = topicOf(fix.topicId);
          if (row) await act('saveTopic', { row: { ...row, roomId: fix.roomId } });
          return;
        }
        case 'setLargest': {
          const row = topicOf(fix.topicId);
          if (row) await act('saveTopic', { row: { ...row, largest: fix.largest } });
          return;
        }
        case 'moveSession':
          await act('moveSessions', { moves: [{ id: fix.sessionId, startsAt: fix.startsAt }], byMinutes: 0 });
          return;
        case 'addBreak':
          await act('saveSession', {
            row: newSession('break', say('plan.kind.break'), fix.startsAt, randomBytes(), fix.minutes),
          });
          return;
        case 'addTopic':
          await act('saveTopic', {
            row: newTopic(
              { title: say('plan.newTopic'), state: 'offered', roundIds: [fix.roundId] },
              data.topics,
              randomBytes(),
            ),
          });
          return;
        case 'promoteSuggestion': {
          const slot = topicOf(fix.topicId);
          const suggestion = data.suggestions.find((one) => one.id === fix.suggestionId);
          if (slot && suggestion) {
            await act('promoteSuggestion', {
              suggestionId: suggestion.id,
              topic: topicFromSuggestion(suggestion, slot),
            });
          }
          return;
        }
        case 'removeFacilitator': {
          const row = topicOf(fix.topicId);
          if (row) {
            const facilitatorIds = row.facilitatorIds.filter((id) => id !== fix.registrationId);
            await act('saveTopic', { row: { ...row, facilitatorIds } });
          }
          return;
        }
        case 'removeSpeaker': {
          const row = sessionOf(fix.sessionId);
          if (row) {
            const speakers = row.speakers.filter((_, index) => index !== fix.place);
            await act('saveSession', { row: { ...row, speakers } });
          }
        }
      }
    },
    [session, act],
  );
}
