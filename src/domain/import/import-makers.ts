import type { CheckInId, ImportId, RegistrationId, RuleId, SuggestionId } from '../ids.ts';

/** What only the caller can bring: the time, random ids, and what the file is called. */
export type ImportMakers = {
  readonly now: string;
  readonly makeRegistrationId: () => RegistrationId;
  readonly makeBadgeCode: () => string;
  readonly makeRuleId: () => RuleId;
  readonly makeSuggestionId: () => SuggestionId;
  readonly importId: ImportId;
  readonly fileName: string;
  readonly sha256: string;
  /** How the columns were read: kept as it is, so that the same source is read the same way again. */
  readonly reading: unknown;
  /** For check-ins taken over from a list; the caller's desk counts on. */
  readonly desk: string;
  readonly nextCheckInId: () => CheckInId;
  readonly nextClock: () => number;
};
