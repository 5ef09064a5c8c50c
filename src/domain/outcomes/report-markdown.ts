import type { OutcomeKind } from '../outcome.ts';
import type { Report, ReportedOutcome, ReportedRound, ReportedTopic } from './report.ts';

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
    (['registered', 'came', 'walkIns', 'stayedAway', 'cancelled', 'peak'] as const)
      .map((key) => `- ${say(`report.number.${key}`, { count: numbers[key] })}`)
      .join('\n'),
    ...report.rounds.flatMap((round) => roundBlocks(round, say)),
    ...listBlocks('general', report.general, say, false),
    ...listBlocks('commitments', report.commitments, say, true),
    ...listBlocks('decisions', report.decisions, say, true),
    ...listBlocks('openQuestions', report.openQuestions, say, true),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
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
