import type { EventData } from '#domain/event-data.ts';
import { factsOf } from '#domain/event-data.ts';
import type { FindingFix } from '#domain/plan-checks/finding.ts';
import { moveSession } from '#domain/plan-checks/move-sessions.ts';
import { newSession, newTopic, topicFromSuggestion, type RandomBytes } from '#domain/planning/new-rows.ts';
import type { ActionName, ArgsOf } from './registry.ts';

/** Does one action; how it is run is the caller's. */
export type Act<Answer> = <N extends ActionName>(name: N, args: ArgsOf<N>) => Answer;

/** What new rows are called, in the language of the screen. */
export type FixWords = { readonly breakTitle: string; readonly topicTitle: string };

/**
 * Does what a finding offers, as one ordinary action, so that undo takes it back like any other.
 *
 * Nothing where the row it was about has gone meanwhile.
 */
export function fixFinding<Answer>(
  fix: FindingFix,
  data: EventData,
  words: FixWords,
  random: RandomBytes,
  act: Act<Answer>,
): Answer | null {
  const patchSession = (id: string, change: Partial<EventData['sessions'][number]>) => {
    const row = data.sessions.find((one) => one.id === id);
    return row ? act('saveSession', { row: { ...row, ...change } }) : null;
  };
  const patchTopic = (id: string, change: Partial<EventData['topics'][number]>) => {
    const row = data.topics.find((one) => one.id === id);
    return row ? act('saveTopic', { row: { ...row, ...change } }) : null;
  };
  switch (fix.kind) {
    case 'setSessionRoom':
      return patchSession(fix.sessionId, { roomId: fix.roomId });
    case 'setTopicRoom':
      return patchTopic(fix.topicId, { roomId: fix.roomId });
    case 'setLargest':
      return patchTopic(fix.topicId, { largest: fix.largest });
    case 'setSmallest':
      return patchTopic(fix.topicId, { smallest: fix.smallest });
    case 'moveSession':
      return act('moveSessions', { moves: [{ id: fix.sessionId, startsAt: fix.startsAt }], byMinutes: 0 });
    case 'moveRest':
      return act('moveSessions', { moves: movesOf(data, fix), byMinutes: 0 });
    case 'endEarlier':
      return patchSession(fix.sessionId, { minutes: fix.minutes });
    case 'addDay':
      return act('editEventFacts', { patch: { startsOn: fix.startsOn, endsOn: fix.endsOn } });
    case 'oneDay':
      return act('editEventFacts', { patch: { endsOn: fix.endsOn } });
    case 'addBreak':
      return act('saveSession', { row: newSession('break', words.breakTitle, fix.startsAt, random, fix.minutes) });
    case 'addTopic': {
      const given = { title: words.topicTitle, state: 'offered', roundIds: [fix.roundId] } as const;
      return act('saveTopic', { row: newTopic({ ...given, roundIds: [...given.roundIds] }, data.topics, random) });
    }
    case 'promoteSuggestion': {
      const slot = data.topics.find((one) => one.id === fix.topicId);
      const suggestion = data.suggestions.find((one) => one.id === fix.suggestionId);
      if (!slot || !suggestion) return null;
      return act('promoteSuggestion', { suggestionId: suggestion.id, topic: topicFromSuggestion(suggestion, slot) });
    }
    case 'removeFacilitator': {
      const row = data.topics.find((one) => one.id === fix.topicId);
      return patchTopic(fix.topicId, {
        facilitatorIds: row?.facilitatorIds.filter((id) => id !== fix.registrationId) ?? [],
      });
    }
    case 'removeSpeaker': {
      const row = data.sessions.find((one) => one.id === fix.sessionId);
      return patchSession(fix.sessionId, {
        speakers: row?.speakers.filter(({ registrationId }) => registrationId !== fix.registrationId) ?? [],
      });
    }
  }
}

function movesOf(data: EventData, { sessionId, startsAt, follow }: Extract<FindingFix, { kind: 'moveRest' }>) {
  const zone = factsOf(data)?.zone ?? 'UTC';
  return moveSession(data.sessions, sessionId, { startsAt }, follow, zone).flatMap((one, index) =>
    one === data.sessions[index] ? [] : [{ id: one.id, startsAt: one.startsAt }],
  );
}
