import {
  isLong,
  numbersOnPaper,
  reportOnPaper,
  type ProgrammeLine,
  type ReportOnPaper,
} from '#domain/documents/report-document.ts';
import { dateInWords, shortDay } from '#domain/documents/days-on-paper.ts';
import { clockOf } from '#domain/documents/people-on-paper.ts';
import type { ReportedOutcome, ReportedRound, ReportedTopic } from '#domain/outcomes/report.ts';
import { feedbackPart } from './report-feedback.ts';
import { CAP, type Flow } from '../flow/flow.ts';
import { HAIR, INK, QUIET } from '../flow/sheet.ts';
import { table, type Row } from '../flow/table.ts';
import { mm } from '../layout/display-list.ts';
import {
  daysInWords,
  eventNameOf,
  finishOrBlank,
  flowFor,
  type DocumentContext,
  type MadeDocument,
} from './document-context.ts';

/** What the day brought: numbers, promises, decisions, questions, what each group said, and how the day ran. */
export function reportDocument(context: DocumentContext): MadeDocument {
  const { say } = context;
  const title = say('print.kind.report');
  const paper = reportOnPaper(context.data);
  if (paper.isEmpty) return { title, pages: finishOrBlank(context, flowFor(context), title), isTagged: true };
  const { report } = paper;
  if (report.namedWithoutConsent.length > 0)
    context.report({
      code: 'namesWithoutConsent',
      registrationId: null,
      values: { count: report.namedWithoutConsent.length },
    });
  return { title, pages: laidOut(context, paper, title).finish(), isTagged: true };
}

/** White between the parts, of what it is at its airiest; the first with which the report takes the fewest pages is taken. */
const AIRS = [1, 0.8, 0.62];
/** A last page that is filled so far is a page; below, it is a few lines that were left over. */
const FILLED = 0.45;
/** In a report of more pages one page less is no gain. */
const MOST_PAGES_TRIED = 12;

/** What a report is laid out from, with how much white there is in it. */
type ReportContext = DocumentContext & { readonly air: number };

function laidOut(context: DocumentContext, paper: ReportOnPaper, title: string): Flow {
  const airiest = layOut({ ...context, air: AIRS[0]! }, paper, title);
  const { sheet, y, pageCount } = airiest;
  const isFilled = (y - sheet.top) / (sheet.bottom - sheet.top) >= FILLED;
  if (isFilled || pageCount === 1 || pageCount > MOST_PAGES_TRIED) return airiest;
  for (const air of AIRS.slice(1)) {
    const tighter = layOut({ ...context, air }, paper, title);
    if (tighter.pageCount < pageCount) return tighter;
  }
  return airiest;
}

function layOut(context: ReportContext, paper: ReportOnPaper, title: string): Flow {
  const { say, air } = context;
  const { report } = paper;
  const flow = flowFor(context);
  flow.title = title;
  flow.newPage();
  flow.bookmark(title);
  flow.masthead([title, daysInWords(context)], eventNameOf(context), report.venueName);
  numbers(context, flow, paper);
  commitments(context, flow, report.commitments);
  list(context, flow, say('print.report.decisions'), report.decisions);
  list(context, flow, say('print.report.openQuestions'), report.openQuestions);
  nextMeeting(context, flow, paper);
  for (const round of report.rounds) roundPart(context, flow, round, paper);
  list(context, flow, say('print.report.general'), paper.elsewhere);
  for (const form of report.feedback) feedbackPart(context, flow, form);
  programme(context, flow, paper.programme);
  flow.space(16 * air);
  flow.text(say('print.report.names'), { size: 9, colour: QUIET });
  return flow;
}

function heading({ air }: ReportContext, flow: Flow, words: string, least = 80): void {
  flow.space(20 * air);
  flow.ensure(flow.size(least));
  flow.bookmark(words);
  flow.text(words, { size: 15, style: 'bold', leading: 1.25, role: 'H2' });
  flow.space(5 * air);
}

const MOST_NUMBERS = 5;

/** The numbers side by side, large, each with its word below. */
function numbers({ say }: ReportContext, flow: Flow, { report }: ReportOnPaper): void {
  const keys = numbersOnPaper(report);
  const column = flow.width / MOST_NUMBERS;
  const look = { size: 9, colour: QUIET, leading: 1.25, width: column - 10 };
  const words = keys.map((key) => say(`print.report.number.${key}`));
  const top = flow.y;
  const figure = flow.size(28);
  flow.ensure(figure + Math.max(...words.map((text) => flow.heightOf(text, look))) + 12);
  for (const [i, key] of keys.entries())
    flow.leaf('P', () => {
      const x = flow.left + i * column;
      flow.line(String(report.numbers[key]), x, top + figure * CAP + 2, { size: 28, style: 'bold' });
      let y = top + figure + 4;
      for (const line of flow.lines(words[i]!, look)) {
        flow.place(line, x, y + flow.size(9) * 0.9, look);
        y += flow.size(9) * 1.25;
      }
    });
  flow.y = top + figure + 4 + Math.max(...words.map((text) => flow.heightOf(text, look)));
  flow.space(2);
}

function commitments(context: ReportContext, flow: Flow, all: readonly ReportedOutcome[]): void {
  if (all.length === 0) return;
  const { say } = context;
  heading(context, flow, say('print.report.commitments'));
  const rows = all.map((outcome): Row => {
    const place = placeOf(outcome);
    const where = isLong(outcome.text)
      ? say('print.report.inFull', { place: place || say('print.report.general') })
      : place;
    const who = whoOf(context, outcome);
    return {
      cells: [
        outcome.who === null
          ? { text: who || say('print.report.nobody'), colour: QUIET, maxLines: 4 }
          : { text: who, style: 'bold', maxLines: 4 },
        { text: outcome.text, maxLines: 12, ...(where === '' ? {} : { note: where }) },
        {
          text: outcome.dueOn === null ? say('print.report.noDate') : shortDay(outcome.dueOn, context.locale),
          ...(outcome.dueOn === null ? { colour: QUIET } : {}),
          ...(outcome.state === 'open' ? {} : { note: say(`print.report.state.${outcome.state}`) }),
        },
      ],
    };
  });
  table(flow, rows, {
    columns: [
      { title: say('print.pack.who'), share: flow.sheet.type > 1 ? 1.8 : 1.25 },
      { title: say('print.pack.what'), share: 3 },
      { title: say('print.pack.byWhen'), fixed: 78 },
    ],
    size: 10,
    padding: 5 * context.air,
  });
}

/** A list of texts that may run over pages; a small mark stands before each. */
function list(context: ReportContext, flow: Flow, title: string, outcomes: readonly ReportedOutcome[]): void {
  if (outcomes.length === 0) return;
  heading(context, flow, title);
  items(context, flow, outcomes, { withPlace: true, withKind: false, x: flow.left });
}

const ITEM = { size: 10.5, leading: 1.4 } as const;
/** Points of the line below a text that says who and by when. */
const FACTS_LEADING = 12.5;
const MOST_KEPT_WHOLE = 110;

type ItemLook = { readonly withPlace: boolean; readonly withKind: boolean; readonly x: number };

function items(context: ReportContext, flow: Flow, outcomes: readonly ReportedOutcome[], look: ItemLook): void {
  const { say } = context;
  const x = look.x + flow.size(13);
  const room = Math.min(flow.left + flow.width - x, mm(150) * flow.sheet.type);
  flow.within('L', () => {
    for (const outcome of outcomes) {
      const facts = [
        look.withKind && outcome.kind !== 'feedback' ? say(`print.report.kind.${outcome.kind}`) : '',
        whoOf(context, outcome),
        outcome.dueOn === null ? '' : say('print.report.due', { date: shortDay(outcome.dueOn, context.locale) }),
        outcome.state === 'open' ? '' : say(`print.report.state.${outcome.state}`),
        look.withPlace ? placeOf(outcome) : '',
      ].filter((fact) => fact !== '');
      const isRightToLeft = flow.shape(outcome.text.slice(0, 40)).direction === 'rtl';
      const width = room - (isRightToLeft ? flow.size(13) : 0);
      const factsHeight = facts.length > 0 ? flow.size(FACTS_LEADING) : 0;
      // A point of a few lines is never torn, and what is known of it stands with it; a long one keeps its first lines.
      const whole = isLong(outcome.text) ? 0 : flow.heightOf(outcome.text, { ...ITEM, width }) + factsHeight;
      flow.ensure(whole > 0 ? Math.min(whole, flow.size(MOST_KEPT_WHOLE)) : flow.size(34));
      const middle = flow.y + flow.size(10.5) * 0.7;
      const side = flow.size(3.4);
      flow.decoration(() =>
        flow.put({
          kind: 'rect',
          x: isRightToLeft ? look.x + flow.size(13) + width + flow.size(8) : look.x + flow.size(1),
          y: middle - side / 2,
          width: side,
          height: side,
          fill: outcome.kind === 'feedback' ? QUIET : INK,
        }),
      );
      flow.text(outcome.text, {
        size: ITEM.size,
        leading: ITEM.leading - 0.1 * (1 - context.air),
        x,
        width,
        role: 'LI',
      });
      if (facts.length > 0) flow.facts(facts, { size: 9, colour: QUIET, leading: 1.35, x, width });
      flow.space(4 * context.air);
    }
  });
}

function roundPart(context: ReportContext, flow: Flow, round: ReportedRound, paper: ReportOnPaper): void {
  const { say } = context;
  if (round.topics.length === 0 && round.outcomes.length === 0) return;
  const title = round.title.trim() || say('print.untitled');
  heading(context, flow, `${clockOf(round.startsAt)}  ${title}`, round.topics.length > 0 ? 150 : 80);
  wishes(context, flow, round);
  for (const topic of round.topics) topicPart(context, flow, topic, paper);
  if (round.outcomes.length === 0) return;
  flow.space(6);
  items(context, flow, round.outcomes, { withPlace: false, withKind: true, x: flow.left });
}

function topicPart(context: ReportContext, flow: Flow, topic: ReportedTopic, paper: ReportOnPaper): void {
  const { say } = context;
  const indent = flow.size(30);
  const x = flow.left + indent;
  const width = flow.width - indent;
  flow.space(8 * context.air);
  flow.ensure(flow.size(topic.outcomes.length > 0 ? 72 : 40));
  const mark = paper.marks.get(topic.topicId);
  const top = flow.y;
  if (mark)
    flow.leaf('Figure', () => flow.mark(mark, flow.left, top + 1, flow.size(21)), {
      alt: say('print.topic.letter', { letter: mark.letter }),
    });
  const title = topic.title.trim() || say('print.agenda.openSlot');
  flow.text(title, { size: 12, style: 'bold', leading: 1.25, x, width, role: 'H3' });
  const facts = [
    topic.facilitators.length > 0 ? say('print.topic.with', { names: topic.facilitators.join(', ') }) : '',
    say(topic.sat === null ? 'print.report.placed' : 'print.report.sat', { count: topic.sat ?? topic.placed }),
  ].filter((fact) => fact !== '');
  flow.facts(facts, { size: 9, colour: QUIET, x, width });
  flow.space(4);
  if (topic.outcomes.length > 0) items(context, flow, topic.outcomes, { withPlace: false, withKind: true, x });
  // On a page that began meanwhile the mark is not above.
  if (flow.y >= top) flow.y = Math.max(flow.y, top + flow.size(24));
}

/** From the first wish to none at all: the darker, the better. */
const SHADES = [INK, '#6d675e', '#a29b8f', '#c4bdb0'];

/** How far the round gave people what they wanted, as one bar with its numbers below. */
function wishes({ say }: ReportContext, flow: Flow, { wishes: met }: ReportedRound): void {
  if (met.placed === 0 || met.ranks.length === 0) return;
  const parts = [
    ...met.ranks.map((count, i) => ({
      count,
      words: say('print.report.wishRank', { rank: i + 1, count }),
      fill: SHADES[Math.min(i, SHADES.length - 1)]!,
    })),
    { count: met.unranked, words: say('print.report.wishUnranked', { count: met.unranked }), fill: '#e4ded2' },
    { count: met.none, words: say('print.report.wishNone', { count: met.none }), fill: null },
  ].filter(({ count }) => count > 0);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const height = flow.size(7);
  flow.ensure(height + flow.size(30));
  const box = (x: number, y: number, width: number, side: number, fill: string | null) =>
    flow.put(
      fill === null
        ? {
            kind: 'rect',
            x: x + 0.3,
            y: y + 0.3,
            width: width - 0.6,
            height: side - 0.6,
            stroke: { colour: HAIR, width: 0.6 },
          }
        : { kind: 'rect', x, y, width, height: side, fill },
    );
  flow.decoration(() => {
    let x = flow.left;
    for (const { count, fill } of parts) {
      const width = (flow.width * count) / total;
      box(x, flow.y, Math.max(0.8, width - 1), height, fill);
      x += width;
    }
  });
  flow.y += height + flow.size(4);
  const size = 9;
  const line = flow.size(size) * 1.45;
  let x = flow.left;
  for (const { words, fill } of parts) {
    const shaped = flow.shape(words);
    const width = flow.size(11) + (shaped.width * flow.size(size)) / 1000 + flow.size(14);
    if (x + width - flow.size(14) > flow.left + flow.width && x > flow.left) {
      x = flow.left;
      flow.y += line;
    }
    const at = x;
    flow.decoration(() => box(at, flow.y + line / 2 - flow.size(3.5), flow.size(7), flow.size(7), fill));
    flow.leaf('P', () =>
      flow.place(shaped, at + flow.size(11), flow.y + line / 2 + (flow.size(size) * CAP) / 2, { size, colour: QUIET }),
    );
    x += width;
  }
  flow.y += line;
  flow.space(2);
}

function nextMeeting(context: ReportContext, flow: Flow, { report }: ReportOnPaper): void {
  const { nextMeeting: words, nextMeetingOn: on } = report;
  if (words === '' && on === null) return;
  heading(context, flow, context.say('print.report.nextMeeting'), 60);
  if (on !== null) flow.text(dateInWords(on, context.locale), { size: 12, style: 'bold' });
  flow.text(words, { width: Math.min(flow.width, mm(150) * flow.sheet.type) });
}

/** A day of so many points is not torn over two pages; each takes about so many points of type. */
const KEPT_TOGETHER = 14;
const LINE_HEIGHT = 20;

function programme(context: ReportContext, flow: Flow, lines: readonly ProgrammeLine[]): void {
  if (lines.length === 0) return;
  const { say } = context;
  const least = lines.length <= KEPT_TOGETHER ? 60 + lines.length * (LINE_HEIGHT - 6 * (1 - context.air)) : 80;
  heading(context, flow, say('print.report.programme'), least);
  const isOneDay = new Set(lines.map(({ startsAt }) => startsAt.slice(0, 10))).size === 1;
  let day = '';
  const rows = lines.flatMap((line): Row[] => {
    const date = line.startsAt.slice(0, 10);
    const isNewDay = !isOneDay && date !== day;
    day = date;
    const row: Row = {
      cells: [
        line.isOff ? null : { text: timesOf(line), colour: line.isQuiet ? QUIET : INK },
        {
          text: line.title.trim() || say('print.untitled'),
          maxLines: 4,
          ...(line.isQuiet ? { colour: QUIET } : { style: 'bold' as const }),
          ...(line.isOff ? { note: say('print.report.didNotRun') } : {}),
          ...(line.planned ? { note: say('print.report.planned', { times: timesOf(line.planned) }) } : {}),
        },
        line.people === null ? null : { text: say('print.groups.people', { count: line.people }), colour: QUIET },
      ],
    };
    return isNewDay ? [{ heading: dateInWords(date, context.locale), cells: [] }, row] : [row];
  });
  table(flow, rows, {
    columns: [
      { title: '', fixed: 82 },
      { title: '', share: 3 },
      { title: '', fixed: 80, align: 'right' },
    ],
    isHeaderless: true,
    padding: 3 * context.air,
  });
}

const timesOf = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): string =>
  `${clockOf(startsAt)}–${clockOf(endsAt)}`;

const placeOf = ({ topicTitle, sessionTitle }: ReportedOutcome): string => topicTitle || sessionTitle;

function whoOf({ say }: ReportContext, { who, isSomebody }: ReportedOutcome): string {
  return who ?? (isSomebody ? say('print.report.somebody') : '');
}
