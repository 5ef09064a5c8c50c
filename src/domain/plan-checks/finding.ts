import type { RegistrationId, RoomId, SessionId, SuggestionId, TopicId } from '../ids.ts';

/** `stop`: the day cannot run like this. `attention`: somebody will stand in the wrong place. `hint`: worth a look. */
export type FindingSeverity = 'stop' | 'attention' | 'hint';

/** What a finding is about; its words stand in the catalogue under `finding.` and this code. */
export type FindingCode =
  | 'zoneUnknown'
  | 'daysReversed'
  | 'timeUnreadable'
  | 'timeSkipped'
  | 'outsideDays'
  | 'gap'
  | 'overlap'
  | 'roundOverlap'
  | 'roomClash'
  | 'topicsShareRoom'
  | 'personClash'
  | 'facilitatorTwice'
  | 'facilitatorGone'
  | 'facilitatorAbsent'
  | 'speakerGone'
  | 'speakerAbsent'
  | 'topicLargerThanRoom'
  | 'topicWithoutRoom'
  | 'topicWithoutFacilitator'
  | 'topicLimitsCrossed'
  | 'sessionLargerThanRoom'
  | 'roundWithoutTopics'
  | 'tooFewSeats'
  | 'tooFewPeople'
  | 'slotOpen'
  | 'needNowhere'
  | 'needAgainstWishes'
  | 'needAgainstDuty'
  | 'needAgainstRoom'
  | 'overCapacity';

/** Where to go to mend it; what does not apply is null. `field` names the field of the form. */
export type FindingPlace = {
  readonly sessionId: SessionId | null;
  readonly topicId: TopicId | null;
  readonly roomId: RoomId | null;
  readonly registrationId: RegistrationId | null;
  readonly field: string | null;
};

/** A change that clears the finding, offered and never done by itself; its words stand under `fix.` and its kind. */
export type FindingFix =
  | { readonly kind: 'setSessionRoom'; readonly sessionId: SessionId; readonly roomId: RoomId; readonly room: string }
  | { readonly kind: 'setTopicRoom'; readonly topicId: TopicId; readonly roomId: RoomId; readonly room: string }
  | { readonly kind: 'setLargest'; readonly topicId: TopicId; readonly largest: number }
  | { readonly kind: 'setSmallest'; readonly topicId: TopicId; readonly smallest: number }
  | { readonly kind: 'moveSession'; readonly sessionId: SessionId; readonly startsAt: string; readonly time: string }
  | {
      /** The session and the later ones of its day; where it has company in other rooms, those of its room alone. */
      readonly kind: 'moveRest';
      readonly sessionId: SessionId;
      readonly startsAt: string;
      readonly time: string;
      readonly follow: 'all' | 'room';
    }
  | { readonly kind: 'endEarlier'; readonly sessionId: SessionId; readonly minutes: number; readonly time: string }
  | { readonly kind: 'addDay'; readonly startsOn: string; readonly endsOn: string }
  | { readonly kind: 'oneDay'; readonly endsOn: string }
  | { readonly kind: 'addBreak'; readonly startsAt: string; readonly minutes: number }
  | { readonly kind: 'addTopic'; readonly roundId: SessionId }
  | {
      readonly kind: 'promoteSuggestion';
      readonly suggestionId: SuggestionId;
      readonly topicId: TopicId;
      readonly title: string;
    }
  | { readonly kind: 'removeFacilitator'; readonly topicId: TopicId; readonly registrationId: RegistrationId }
  | { readonly kind: 'removeSpeaker'; readonly sessionId: SessionId; readonly registrationId: RegistrationId };

/** One thing that is wrong with the plan, as data: the words are the catalogue's. */
export type Finding = {
  /** The same for the same trouble at the next check, so that a list does not jump and a new one is known as new. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly place: FindingPlace;
  /** Values for the words. Needs of people are counted and never named. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly fix: FindingFix | null;
};

const SEVERITY: Readonly<Record<FindingCode, FindingSeverity>> = {
  zoneUnknown: 'stop',
  daysReversed: 'stop',
  timeUnreadable: 'stop',
  timeSkipped: 'attention',
  outsideDays: 'attention',
  gap: 'hint',
  overlap: 'attention',
  roundOverlap: 'attention',
  roomClash: 'stop',
  topicsShareRoom: 'stop',
  personClash: 'stop',
  facilitatorTwice: 'stop',
  facilitatorGone: 'stop',
  facilitatorAbsent: 'attention',
  speakerGone: 'stop',
  speakerAbsent: 'attention',
  topicLargerThanRoom: 'attention',
  topicWithoutRoom: 'attention',
  topicWithoutFacilitator: 'hint',
  topicLimitsCrossed: 'stop',
  sessionLargerThanRoom: 'attention',
  roundWithoutTopics: 'stop',
  tooFewSeats: 'stop',
  tooFewPeople: 'attention',
  slotOpen: 'hint',
  needNowhere: 'stop',
  needAgainstWishes: 'attention',
  needAgainstDuty: 'attention',
  needAgainstRoom: 'attention',
  overCapacity: 'attention',
};

/** A finding with its severity and a lasting id made of what it is about. */
export function finding(
  code: FindingCode,
  place: Partial<FindingPlace>,
  values: Finding['values'] = {},
  fix: FindingFix | null = null,
  about = '',
): Finding {
  const whole = { sessionId: null, topicId: null, roomId: null, registrationId: null, field: null, ...place };
  const id = [code, whole.sessionId, whole.topicId, whole.roomId, whole.registrationId, about]
    .filter((part) => part !== null && part !== '')
    .join(' ');
  return { id, code, severity: SEVERITY[code], place: whole, values, fix };
}

/** What a change breaks: the findings after it that were not there before. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id }) => !known.has(id));
}
