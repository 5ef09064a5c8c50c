import type { EventData } from '../event-data.ts';
import type { SessionId, TopicId } from '../ids.ts';
import { buildReport, numbersTold, type Report, type ReportedOutcome } from '../outcomes/report.ts';
import { topicMarks, type TopicMark } from './topic-marks.ts';

/** One point of the day as it ran: the plan after everything that was moved. */
export type ProgrammeLine = {
  readonly id: SessionId;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly isQuiet: boolean;
  /** People in groups; null for a session that is no round. */
  readonly people: number | null;
  /** Begin and end of the plan where it ran at another time. */
  readonly planned: { readonly startsAt: string; readonly endsAt: string } | null;
  readonly isOff: boolean;
};

export type ReportOnPaper = {
  readonly report: Report;
  readonly marks: ReadonlyMap<TopicId, TopicMark>;
  readonly programme: readonly ProgrammeLine[];
  /** Said of no round, and not to be found in the lists of commitments, decisions and open questions. */
  readonly elsewhere: readonly ReportedOutcome[];
  readonly isEmpty: boolean;
};

/** The numbers at the head of the report; who cancelled long before is no number of the day. */
export const numbersOnPaper = (report: Report) => numbersTold(report).filter((key) => key !== 'cancelled');

/** A text that is longer stands in a table only with its beginning, and in full where it was said. */
export const LONG_TEXT = 500;

/** The report with what paper needs besides: marks of the topics and the day as it really ran. */
export function reportOnPaper(data: EventData): ReportOnPaper {
  const report = buildReport(data);
  const people = new Map(
    report.rounds.map(({ roundId, topics }) => [
      roundId,
      topics.reduce((sum, { sat, placed }) => sum + (sat ?? placed), 0),
    ]),
  );
  const programme = report.programme.map(({ kind, ...ran }): ProgrammeLine => ({
    ...ran,
    isQuiet: kind === 'break' || kind === 'meal' || ran.isOff,
    people: ran.isOff ? null : people.get(ran.id) || null,
  }));
  const listed = new Set(
    [...report.commitments.filter(({ text }) => !isLong(text)), ...report.decisions, ...report.openQuestions].map(
      ({ id }) => id,
    ),
  );
  return {
    report,
    marks: topicMarks(data.topics),
    programme,
    elsewhere: report.general.filter(({ id }) => !listed.has(id)),
    isEmpty: programme.length === 0 && data.outcomes.length === 0 && data.registrations.length === 0,
  };
}

/** Whether a text is cut in a table: by its length or by its lines, which the table sets side by side. */
export const isLong = (text: string): boolean => text.length > LONG_TEXT;
