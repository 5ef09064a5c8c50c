import type { EventData } from '#domain/event-data.ts';
import type { FeedbackForm } from '#domain/feedback.ts';
import { answerTo, slipsOf } from '#domain/outcomes/feedback-results.ts';
import { takersOf, type FollowedCommitment } from '#domain/outcomes/follow-up.ts';
import type { Report, ReportedOutcome } from '#domain/outcomes/report.ts';
import { DEFAULT_STYLE, writeCsv, type CsvStyle } from '../csv/write-csv.ts';

/** Every outcome of the report once, in the order of the day, as CSV. Names as in the report: only of those who agreed. */
export function outcomesCsv(report: Report, style: CsvStyle = DEFAULT_STYLE): string {
  const all = [
    ...report.rounds.flatMap((round) => [...round.topics.flatMap(({ outcomes }) => outcomes), ...round.outcomes]),
    ...report.general,
  ];
  return writeCsv([['kind', 'text', 'who', 'due_on', 'state', 'session', 'topic'], ...all.map(record)], style);
}

/** The commitments of the report as CSV, the nearest date first. Names as in the report. */
export function commitmentsCsv(report: Report, style: CsvStyle = DEFAULT_STYLE): string {
  return writeCsv(
    [
      ['who', 'what', 'by_when', 'state', 'session', 'topic'],
      ...report.commitments.map((one) => record(one).slice(1)).map(whoFirst),
    ],
    style,
  );
}

/** Every slip of a form as one record, an answer in each column, for whoever counts further. Slips carry no names. */
export function feedbackCsv(
  data: Pick<EventData, 'feedbackSlips' | 'topics'>,
  form: FeedbackForm,
  style: CsvStyle = DEFAULT_STYLE,
): string {
  const titles = new Map(data.topics.map(({ id, title }) => [id, title]));
  return writeCsv(
    [
      ['topic', ...form.questions.map(({ text }) => text)],
      ...slipsOf(data, form).map((slip) => [
        slip.topicId === null ? '' : (titles.get(slip.topicId) ?? ''),
        ...form.questions.map(({ id }) => answerTo(slip, id)),
      ]),
    ],
    style,
  );
}

const record = ({ kind, text, who, dueOn, state, sessionTitle, topicTitle }: ReportedOutcome): string[] => [
  kind,
  text,
  who ?? '',
  dueOn ?? '',
  state,
  sessionTitle,
  topicTitle,
];

const whoFirst = ([text, who, ...rest]: readonly string[]): string[] => [who ?? '', text ?? '', ...rest];

/**
 * One record for each person with open commitments, for letters: who, where to write, how many, and what.
 *
 * For the organiser, who writes to each person about their own: names and addresses are in it, also of those who are
 * not named in the report. Somebody whose registration is gone is not in it.
 */
export function mailMergeCsv(commitments: readonly FollowedCommitment[], style: CsvStyle = DEFAULT_STYLE): string {
  const open = commitments.filter(({ outcome }) => outcome.state === 'open');
  const records = takersOf(open)
    .filter(({ kind }) => kind !== 'gone')
    .map((taker) => {
      const own = open.filter(({ who }) => who.key === taker.key);
      const person = taker.kind === 'person' ? taker.person : null;
      return [
        taker.name,
        person?.firstName ?? '',
        person?.email ?? '',
        String(own.length),
        own.find(({ outcome }) => outcome.dueOn !== null)?.outcome.dueOn ?? '',
        own.map(({ outcome }) => `• ${outcome.text}${outcome.dueOn ? ` (${outcome.dueOn})` : ''}`).join('\n'),
      ];
    });
  return writeCsv(
    [['name', 'first_name', 'email', 'open_commitments', 'next_due_on', 'commitments'], ...records],
    style,
  );
}
