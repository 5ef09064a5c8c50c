import { z } from 'zod';
import { SavedBadgeDesign } from './badge-design.ts';
import { CheckIn } from './check-in.ts';
import { DoorAnswer, DoorQuestion } from './door-question.ts';
import { EventFacts } from './event.ts';
import { FeedbackForm, FeedbackSlip } from './feedback.ts';
import { GroupAttendance, Placement, Proposal, Rule } from './groups.ts';
import { ImportRecord } from './import-record.ts';
import { Outcome } from './outcome.ts';
import { Picture } from './picture.ts';
import { Room, Session, Suggestion, Topic, VenueNumbers } from './plan.ts';
import { QueuedPrint } from './queued-print.ts';
import { PrintRun } from './print-run.ts';
import { Registration } from './registration.ts';

/**
 * Every table of an event with the schema of its rows.
 *
 * The database, the journal, change sets and the `.folkmoot` file all follow this one list: a new table
 * is added here (and gets a database version in storage), nowhere else.
 */
export const TABLES = {
  event: EventFacts,
  rooms: Room,
  sessions: Session,
  topics: Topic,
  suggestions: Suggestion,
  registrations: Registration,
  rules: Rule,
  placements: Placement,
  proposals: Proposal,
  checkIns: CheckIn,
  printRuns: PrintRun,
  outcomes: Outcome,
  imports: ImportRecord,
  groupAttendance: GroupAttendance,
  venueNumbers: VenueNumbers,
  pictures: Picture,
  badgeDesigns: SavedBadgeDesign,
  printQueue: QueuedPrint,
  feedbackForms: FeedbackForm,
  feedbackSlips: FeedbackSlip,
  doorQuestions: DoorQuestion,
  doorAnswers: DoorAnswer,
} as const;

export type TableName = keyof typeof TABLES;
export type RowOf<T extends TableName> = Readonly<z.infer<(typeof TABLES)[T]>>;

/** A row of any table, when only its id matters. */
export type AnyRow = { readonly id: string };

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** A whole event as plain lists: what files hold and what pure functions are asked about. */
export type EventData = { readonly [T in TableName]: readonly RowOf<T>[] };

/** An event with nothing in it, not even its facts. */
export function emptyEventData(): EventData {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as EventData;
}

/** The facts of the event, or null where a file or database holds none yet. */
export function factsOf(data: Pick<EventData, 'event'>): EventFacts | null {
  return data.event[0] ?? null;
}
