import type { OutcomeKind } from '../outcome.ts';
import type { FeedbackResults } from './feedback-results.ts';
import { numbersTold, type Report, type ReportedOutcome, type ReportedRound, type ReportedTopic } from './report.ts';

/** The catalogue as this function sees it: keys under `report.`, with values. */
export type SayReport = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The report as Markdown, to be mailed, pasted or put on a page.
 *
 * Texts of people stay texts: signs that Markdown or HTML would act on are escaped.
 *
 * @param say the words, from the catalogue; dates are left as ISO dates, which everybody can read.
 */
export function reportAsMarkdown(report: Report, say: SayReport): string {
  const { numbers } = report;
  const days = report.startsOn === report.endsOn ? report.startsOn : `${report.startsOn} – ${report.endsOn}`;
  const blocks: string[] = [
    `# ${inline(report.name)}`,
    [days, report.venueName].filter(Boolean).map(inline).join(' · '),
    `## ${say('report.numbers')}`,
    numbersTold(report)
      .map((key) => `- ${say(`report.number.${key}`, { count: numbers[key] })}`)
      .join('\n'),
    ...report.rounds.flatMap((round) => roundBlocks(round, say)),
    ...listBlocks('general', report.general, say, false),
    ...listBlocks('commitments', report.commitments, say, true),
    ...listBlocks('decisions', report.decisions, say, true),
    ...listBlocks('openQuestions', report.openQuestions, say, true),
    ...nextMeetingBlocks(report, say),
    ...report.feedback.flatMap((form) => feedbackBlocks(form, say)),
    ...programmeBlocks(report, say),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function nextMeetingBlocks({ nextMeeting, nextMeetingOn }: Report, say: SayReport): string[] {
  const words = [nextMeetingOn ?? '', block(nextMeeting)].filter((part) => part !== '');
  return words.length === 0 ? [] : [`## ${say('report.nextMeeting')}`, words.join(' · ')];
}

function feedbackBlocks({ title, sessionTitle, slips, questions }: FeedbackResults, say: SayReport): string[] {
  return [
    `## ${inline(title) || say('report.feedback')}`,
    [inline(sessionTitle), say('report.slips', { count: slips })].filter(Boolean).join(' · '),
    ...questions
      .filter(({ answered }) => answered > 0)
      .flatMap(({ text, mean, bars, words, answered }) => [
        `### ${inline(text)}`,
        [
          mean === null ? say('report.answered', { count: answered }) : say('report.mean', { mean: mean.toFixed(1) }),
          ...(mean === null ? [] : [say('report.answered', { count: answered })]),
        ].join(' · '),
        [
          ...bars.map(({ label, count }) => `- ${inline(label)}: ${count}`),
          ...words.map((one) => `- ${block(one)}`),
        ].join('\n'),
      ]),
  ];
}

function programmeBlocks({ programme }: Report, say: SayReport): string[] {
  if (programme.length === 0) return [];
  const clock = (from: string, to: string) => `${from.slice(11)}–${to.slice(11)}`;
  const isOneDay = new Set(programme.map(({ startsAt }) => startsAt.slice(0, 10))).size === 1;
  return [
    `## ${say('report.programme')}`,
    programme
      .map(({ startsAt, endsAt, title, planned, isOff }) => {
        const note = isOff
          ? say('report.didNotRun')
          : planned && say('report.planned', { times: clock(planned.startsAt, planned.endsAt) });
        const day = isOneDay ? '' : `${startsAt.slice(0, 10)} `;
        return `- ${day}${clock(startsAt, endsAt)} ${inline(title)}${note ? ` (${note})` : ''}`;
      })
      .join('\n'),
  ];
}

function roundBlocks(round: ReportedRound, say: SayReport): string[] {
  const { ranks, unranked, none, placed } = round.wishes;
  const wishes = [
    ...ranks.map((count, index) => say('report.wishRank', { rank: index + 1, count })),
    ...(unranked > 0 ? [say('report.wishUnranked', { count: unranked })] : []),
    ...(none > 0 ? [say('report.wishNone', { count: none })] : []),
  ];
  return [
    `## ${inline(round.title)}`,
    placed > 0 && ranks.length > 0 ? wishes.map((line) => `- ${line}`).join('\n') : '',
    ...round.topics.flatMap((topic) => topicBlocks(topic, say)),
    round.outcomes.map((outcome) => line(outcome, say, false)).join('\n'),
  ];
}

function topicBlocks(topic: ReportedTopic, say: SayReport): string[] {
  const facts = [
    ...(topic.facilitators.length > 0
      ? [say('report.with', { names: topic.facilitators.map(inline).join(', ') })]
      : []),
    say('report.people', { count: topic.sat ?? topic.placed }),
  ];
  return [
    `### ${inline(topic.title)}`,
    facts.join(' · '),
    topic.outcomes.map((outcome) => line(outcome, say, false)).join('\n'),
  ];
}

function listBlocks(key: string, outcomes: readonly ReportedOutcome[], say: SayReport, withPlace: boolean): string[] {
  if (outcomes.length === 0) return [];
  return [`## ${say(`report.${key}`)}`, outcomes.map((outcome) => line(outcome, say, withPlace)).join('\n')];
}

/** Kinds that are told apart by a word where they stand among others. */
const LABELLED: ReadonlySet<OutcomeKind> = new Set(['commitment', 'question', 'decision', 'parked']);

function line(outcome: ReportedOutcome, say: SayReport, withPlace: boolean): string {
  const { kind, text, who, isSomebody, dueOn, state, topicTitle, sessionTitle } = outcome;
  const label = !withPlace && LABELLED.has(kind) ? `**${say(`report.kind.${kind}`)}** ` : '';
  const place = topicTitle || sessionTitle;
  const facts = [
    who !== null ? inline(who) : isSomebody ? say('report.somebody') : '',
    dueOn === null ? '' : say('report.due', { date: dueOn }),
    state === 'open' ? '' : say(`report.state.${state}`),
    withPlace && place !== '' ? inline(place) : '',
  ].filter((fact) => fact !== '');
  return `- ${label}${block(text)}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
}

const escaped = (text: string) =>
  text
    .replace(/[\\`*_[\]|~]/gu, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A text on one line. */
const inline = (text: string) => atLineStart(escaped(text.trim().replace(/\s+/gu, ' ')));

/** A text of several lines inside a list item. */
const block = (text: string) =>
  text
    .trim()
    .split(/\r\n?|\n/u)
    .map((one) => atLineStart(escaped(one.trim())))
    .join('\n  ');

/** What would make a heading, list or rule of a line that begins with it. */
const atLineStart = (text: string) => text.replace(/^([#+=-])/u, '\\$1').replace(/^(\d+)([.)])/u, '$1\\$2');
