import type { CheckInId, ImportId, RegistrationId, RuleId, SuggestionId } from '../ids.ts';
import type { ImportMakers } from './import-makers.ts';

/** Makers for tests: ids count up, time stands still. */
export function countingMakers(start = 1, sha256 = ''): ImportMakers {
  let next = start;
  return {
    now: '2026-10-01T10:00:00.000Z',
    makeRegistrationId: () => `P-made-${next++}` as RegistrationId,
    makeBadgeCode: () => `FM1${String(next++).padStart(16, '0')}`,
    makeRuleId: () => `U-made-${next++}` as RuleId,
    makeSuggestionId: () => `G-made-${next++}` as SuggestionId,
    importId: `I-made-${start}` as ImportId,
    fileName: 'list.csv',
    sha256,
    reading: null,
    desk: 'desk-1',
    nextCheckInId: () => `desk-1-${next++}` as CheckInId,
    nextClock: () => next++,
  };
}
