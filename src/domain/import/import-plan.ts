import type { ImportRecord } from '../import-record.ts';
import type { RowChange } from '../change-set.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import type { PersonDraft } from './person-draft.ts';
import type { RehearsalRows } from './rehearsal-rows.ts';

export type RowOutcome = 'new' | 'changed' | 'same' | 'skipped' | 'rejected';

/** What a person should look at on a row; marks are not counted. */
export type RowMark =
  /** Somebody similar is known, or the address is shared: nothing was merged. */
  | 'unsure'
  /** The same person stands more than once in the file. */
  | 'twiceInFile'
  /** Both the file and somebody here changed the same field; ours stays unless decided otherwise. */
  | 'conflict'
  /** Two keys of the row point to two different people; it waits for a decision. */
  | 'twoPeople'
  /** Walked into a rehearsal and is on no real list; left out unless decided otherwise. */
  | 'rehearsalWalkIn'
  /** Problems were found in its cells. */
  | 'flagged';

/** One field of a row, side by side. */
export type FieldChange = {
  /** Key of the field: a field of the registration, `status`, `wishes:ROUND`, `custom:COLUMN` and so on. */
  readonly field: string;
  /** Heading for custom fields and round for wishes; empty for fields that the screen names itself. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** `file`: the file's value is taken. `ours`: ours stays. */
  readonly take: 'file' | 'ours';
  /** Both sides changed, or the file is older than what is known. */
  readonly isConflict: boolean;
};

/** Somebody who may be the same person; only ever a suggestion. */
export type Likeness = {
  readonly registrationId: RegistrationId;
  readonly why: 'similarName' | 'sameNameOtherEmail' | 'sharedEmail' | 'sameId';
  readonly score: number;
};

/** One record of the file as the review shows it. */
export type ImportRow = {
  readonly record: number;
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly marks: readonly RowMark[];
  /** Why it was left out, as a problem code; empty for people. */
  readonly code: string;
  readonly name: string;
  readonly email: string;
  /** The registration it belongs to; null for new people and rows left out. */
  readonly registrationId: RegistrationId | null;
  /** What this row changes; for new people what it fills (left out in lists of more than 5,000 people). */
  readonly fields: readonly FieldChange[];
  readonly likenesses: readonly Likeness[];
  /** Record of the file that speaks for this person where several do. */
  readonly spokenForBy: number | null;
  /** Record of somebody else in the file with the same address or the same name. */
  readonly sharesWith: number | null;
  readonly flags: readonly string[];
};

/** A title in the file that is no topic of the event. */
export type UnknownTopic = {
  /** Folded text: the key of the decision. */
  readonly key: string;
  readonly text: string;
  readonly times: number;
  readonly round: string;
  /** The round that is meant by it; null where several may be. */
  readonly roundId: SessionId | null;
  /** Topics it may mean, most likely first. */
  readonly proposals: readonly TopicId[];
};

/** Names in a "with whom" column: certain where exactly one person has that name. */
export type NamedWish = {
  readonly kind: 'together' | 'apart';
  readonly record: number;
  /** Name as written. Private for `apart`: shown in the review only, kept nowhere. */
  readonly text: string;
  /** Registration, or `record:N` for a new person of this file; null where nobody or several fit. */
  readonly with: RegistrationId | `record:${number}` | null;
  readonly proposals: readonly (RegistrationId | `record:${number}`)[];
};

export type RowDecision =
  | { readonly as: 'new' }
  | { readonly as: 'skip' }
  | { readonly as: 'existing'; readonly registrationId: RegistrationId };

/** What a person decided in the review; an empty object is "as proposed". */
export type ImportDecisions = {
  /** By record index. */
  readonly rows?: Readonly<Record<number, RowDecision>>;
  /** By `record:field`. */
  readonly fields?: Readonly<Record<string, 'file' | 'ours'>>;
  /** By folded text of an unknown topic; `new:ROUND` makes a topic of it in that round. */
  readonly topics?: Readonly<Record<string, TopicId | 'ignore' | `new:${SessionId}`>>;
  /** A blank cell clears what the last file said. */
  readonly isBlankClearing?: boolean;
  /** Who was there according to the list becomes a check-in. */
  readonly takesAttendance?: boolean;
  /** People who walked into a rehearsal become real ones. */
  readonly takesRehearsalWalkIns?: boolean;
  /** People no longer in the file who are to be marked as cancelled. */
  readonly cancelMissing?: readonly RegistrationId[];
  /** Leave out all keep-together or keep-apart wishes. */
  readonly withoutRules?: boolean;
  /** Names decided by hand, by `record:kind:text`: somebody known, somebody of the file, or null to leave the name out. */
  readonly names?: Readonly<Record<string, RegistrationId | `record:${number}` | null>>;
};

export type ImportCounts = ImportRecord['counts'];

/** Everything an import would do, before anything is done. */
export type ImportPlan = {
  readonly source: string;
  readonly counts: ImportCounts;
  readonly rows: readonly ImportRow[];
  /** People of the same source who are not in this file; nobody is deleted. */
  readonly missing: readonly RegistrationId[];
  readonly unknownTopics: readonly UnknownTopic[];
  /** Topics that unknown titles become, or rounds that they are newly offered in. */
  readonly topicChanges: readonly RowChange[];
  readonly namedWishes: readonly NamedWish[];
  /** Set when the same bytes were imported before and not taken back. */
  readonly alreadyImported: ImportRecord | null;
  /** Set for a list that was exported from a rehearsal. */
  readonly rehearsal: RehearsalRows | null;
  /** People as they would be: what `importChanges` writes. */
  readonly people: readonly PlannedPerson[];
  readonly decisions: ImportDecisions;
};

/** One person of the file with the registration before and after; a new one has no id yet. */
export type PlannedPerson = {
  readonly records: readonly number[];
  readonly before: Registration | null;
  readonly after: Omit<Registration, 'id' | 'shortNumber' | 'badgeCode' | 'createdAt'>;
  readonly draft: PersonDraft;
  readonly isChanged: boolean;
  /** Placements (`topic:ROUND`) and `presence` that go into other tables. */
  readonly beside: readonly { readonly field: string; readonly value: string }[];
};
