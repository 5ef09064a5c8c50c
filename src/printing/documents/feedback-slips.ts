import { roundsOnPaper, type GroupOnPaper } from '#domain/documents/groups-document.ts';
import type { FeedbackForm, FeedbackQuestion } from '#domain/feedback.ts';
import { MARKS } from '#domain/outcomes/feedback-results.ts';
import { isExpected } from '#domain/registration.ts';
import { CAP, type Flow, type TextLook } from '../flow/flow.ts';
import { QUIET, sheetOf } from '../flow/sheet.ts';
import { mm } from '../layout/display-list.ts';
import { cutLines, slipBox, type SlipBox } from './cut-slips.ts';
import { eventNameOf, finishOrBlank, flowFor, type DocumentContext, type MadeDocument } from './document-context.ts';
import { groupTitle } from './group-lists.ts';

/** Left free below the questions of a slip for where to hand it in. */
const FOOT = 20;
const WRITE_LINE = 19;
const LEAST_LINES = 2;
const MOST_LINES = 8;

type Slip = { readonly form: FeedbackForm; readonly group: GroupOnPaper | null };

/**
 * Slips to say how it was, without a name: to be cut, four or two on a page as the questions allow, or one page for
 * each group. Answers carry the letters and numbers that are typed when the slips come back.
 */
export function feedbackSlipsDocument(context: DocumentContext): MadeDocument {
  const { data, request, options, say } = context;
  const title = say('print.kind.feedback-slips');
  const forms = data.feedbackForms.filter(({ id }) => options.formId === undefined || id === options.formId);
  const isForGroups = options.slipsFor === 'groups';
  const flow = flowFor(context, {
    sheet: sheetOf(request.paper, isForGroups && request.isLargePrint === true, 14),
    isBare: true,
  });
  for (const form of forms) {
    const groups = groupsOf(context, form);
    if (isForGroups) for (const group of groups.length > 0 ? groups : [null]) wholePage(context, flow, { form, group });
    else cutSlips(context, flow, form, groups);
  }
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

/** The groups that a form is about: of its round; none where it is about something else. */
function groupsOf({ data, locale }: DocumentContext, form: FeedbackForm): readonly GroupOnPaper[] {
  if (form.sessionId === null) return [];
  return roundsOnPaper(data, locale, [form.sessionId]).flatMap(({ groups }) => groups.filter(({ topic }) => topic));
}

/** As many slips as people are expected, each group on sheets of its own; one sheet while nobody is. */
function cutSlips(context: DocumentContext, flow: Flow, form: FeedbackForm, groups: readonly GroupOnPaper[]): void {
  const fits = (columns: number) => {
    const { width, height } = slipBox(flow.sheet, columns, 0);
    return needed(context, flow, { form, group: groups[0] ?? null }, width) <= height;
  };
  const columns = fits(2) ? 2 : fits(1) ? 1 : 0;
  const people = groups.some(({ members }) => members.length > 0)
    ? groups.filter(({ members }) => members.length > 0).map((group) => ({ group, count: group.members.length }))
    : [{ group: null, count: context.data.registrations.filter(isExpected).length }];
  for (const { group, count } of people) {
    if (columns === 0) {
      for (let page = 0; page < Math.max(1, count); page++) wholePage(context, flow, { form, group });
      continue;
    }
    const onPage = columns * 2;
    for (let page = 0; page < Math.max(1, Math.ceil(count / onPage)); page++) {
      flow.newPage();
      cutLines(flow, columns);
      for (let place = 0; place < onPage; place++)
        slip(context, flow, { form, group }, slipBox(flow.sheet, columns, place));
    }
  }
}

const TITLE: TextLook = { size: 15, style: 'bold', leading: 1.2, role: 'H2' };
const QUESTION: TextLook = { size: 10, style: 'bold', leading: 1.3, role: 'H3' };

/** Height of a slip with the fewest lines to write on. */
function needed(context: DocumentContext, flow: Flow, { form, group }: Slip, width: number): number {
  const head =
    flow.size(14) + flow.heightOf(form.title, { ...TITLE, width }) + (group ? flow.size(24) : 0) + flow.size(6);
  return form.questions.reduce(
    (sum, question) =>
      sum +
      flow.heightOf(question.text, { ...QUESTION, width }) +
      answerHeight(context, flow, question, width) +
      (question.kind === 'words' ? flow.size(WRITE_LINE) * LEAST_LINES : 0) +
      flow.size(question.kind === 'words' ? 14 : 8),
    head + flow.size(FOOT),
  );
}

function slip(context: DocumentContext, flow: Flow, one: Slip, box: SlipBox): void {
  const { x, y, width, height } = box;
  const spare = height - needed(context, flow, one, width);
  const written = one.form.questions.filter(({ kind }) => kind === 'words').length;
  const lines = Math.min(MOST_LINES, LEAST_LINES + Math.floor(spare / flow.size(WRITE_LINE) / Math.max(1, written)));
  flow.y = y;
  head(context, flow, one, x, width);
  for (const question of one.form.questions) questionPart(context, flow, question, { x, width, lines });
  const words = context.say('print.feedback.return');
  flow.leaf('P', () => flow.line(words, x, y + height, { size: 8, colour: QUIET }));
}

/** A form over a page or several: for a group, or where a slip cannot hold it. */
function wholePage(context: DocumentContext, flow: Flow, one: Slip): void {
  flow.newPage();
  const width = Math.min(flow.width, mm(160) * flow.sheet.type);
  flow.bookmark(one.group ? groupTitle(context, one.group) : one.form.title);
  const spare = flow.sheet.bottom - flow.sheet.top - needed(context, flow, one, width);
  const written = one.form.questions.filter(({ kind }) => kind === 'words').length;
  const more = Math.max(0, Math.floor(spare / flow.size(WRITE_LINE) / Math.max(1, written)));
  head(context, flow, one, flow.left, width);
  for (const question of one.form.questions)
    questionPart(context, flow, question, { x: flow.left, width: flow.width, lines: Math.min(12, LEAST_LINES + more) });
  flow.space(4);
  flow.text(context.say('print.feedback.return'), { size: 8, colour: QUIET });
}

function head(context: DocumentContext, flow: Flow, { form, group }: Slip, x: number, width: number): void {
  flow.text(eventNameOf(context), { size: 8.5, colour: QUIET, maxLines: 1, x, width, leading: 1.6 });
  flow.text(form.title || context.say('print.kind.feedback-slips'), { ...TITLE, x, width });
  if (group) {
    const field = flow.size(17);
    const top = flow.y + flow.size(3);
    if (group.mark) flow.mark(group.mark, x, top, field);
    const inset = group.mark ? flow.size(24) : 0;
    const [line] = flow.lines(groupTitle(context, group), { size: 10.5, width: width - inset, maxLines: 1 });
    if (line)
      flow.leaf('P', () => flow.place(line, x + inset, top + field / 2 + (flow.size(10.5) * CAP) / 2, { size: 10.5 }));
    flow.y = top + field + flow.size(4);
  }
  flow.space(6);
}

type QuestionBox = { readonly x: number; readonly width: number; readonly lines: number };

function questionPart(
  context: DocumentContext,
  flow: Flow,
  question: FeedbackQuestion,
  { x, width, lines }: QuestionBox,
): void {
  const height = answerHeight(context, flow, question, width);
  // On a page of its own a question moves on whole; a slip was measured before.
  if (x === flow.left)
    flow.ensure(flow.heightOf(question.text, { ...QUESTION, width }) + height + flow.size(WRITE_LINE));
  flow.text(question.text, { ...QUESTION, x, width });
  if (question.kind === 'words')
    for (let line = 0; line < lines; line++) {
      flow.y += flow.size(WRITE_LINE);
      if (flow.y > flow.sheet.bottom) break;
      flow.rule(QUIET, 0.6, x, x + width);
    }
  else answers(context, flow, question, x, width);
  flow.space(question.kind === 'words' ? 14 : 8);
}

type Answer = { readonly sign: string; readonly words: string };

/** What stands beside each box: the number of a mark, or the letter that is typed and the words of the choice. */
function answersOf({ say }: DocumentContext, { kind, choices }: FeedbackQuestion): readonly Answer[] {
  if (kind === 'choice') return choices.map((words, i) => ({ sign: String.fromCodePoint(97 + i), words }));
  return MARKS.map((sign) => ({
    sign,
    words: sign === '1' ? say('print.feedback.least') : sign === '5' ? say('print.feedback.most') : '',
  }));
}

const BOX = 13;
const ROW = 19;

/** Boxes from left to right, in as many rows as they need: where each begins and how many rows there are. */
function placed(context: DocumentContext, flow: Flow, question: FeedbackQuestion, width: number) {
  let x = 0;
  let row = 0;
  const places = answersOf(context, question).map((answer) => {
    const words = flow.lines(answer.words, { size: 9, width: width - flow.size(30), maxLines: 1 })[0];
    const isBefore = question.kind === 'marks' && answer.sign === '5';
    const wide = flow.size(BOX + 4) + (words ? (words.width * flow.size(9)) / 1000 + flow.size(4) : 0);
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const place = { ...answer, shaped: words, isBefore, x, row };
    x += wide + flow.size(question.kind === 'marks' ? 5 : 9);
    return place;
  });
  return { places, rows: places.length === 0 ? 0 : row + 1 };
}

function answerHeight(context: DocumentContext, flow: Flow, question: FeedbackQuestion, width: number): number {
  return question.kind === 'words' ? 0 : placed(context, flow, question, width).rows * flow.size(ROW) + flow.size(2);
}

/** Boxes to tick with their sign inside, faint enough to be ticked over. */
function answers(context: DocumentContext, flow: Flow, question: FeedbackQuestion, left: number, width: number): void {
  const { places, rows } = placed(context, flow, question, width);
  const top = flow.y + flow.size(2);
  const side = flow.size(BOX);
  for (const { sign, shaped, isBefore, x, row } of places)
    flow.leaf('P', () => {
      const y = top + row * flow.size(ROW) + flow.size(1);
      const wide = shaped ? (shaped.width * flow.size(9)) / 1000 + flow.size(4) : 0;
      const at = left + x + (isBefore ? wide : 0);
      const base = y + side / 2 + (flow.size(9) * CAP) / 2;
      flow.put({ kind: 'rect', x: at, y, width: side, height: side, stroke: { colour: QUIET, width: 0.8 } });
      flow.line(sign, at, base, { size: 9, colour: QUIET, width: side, align: 'center' });
      if (shaped) flow.place(shaped, isBefore ? left + x : at + side + flow.size(4), base, { size: 9 });
    });
  flow.y = top + rows * flow.size(ROW);
}
