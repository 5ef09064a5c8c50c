import { roundsOnPaper, type GroupOnPaper, type RoundOnPaper } from '#domain/documents/groups-document.ts';
import { clockOf, nameOnPaper, peopleOnPaper } from '#domain/documents/people-on-paper.ts';
import type { Registration } from '#domain/registration.ts';
import { CAP, markItems, type Flow } from '../flow/flow.ts';
import { QUIET, sheetOf } from '../flow/sheet.ts';
import { mm } from '../layout/display-list.ts';
import { cutLines, slipBox, SLIP_INSET, type SlipBox } from './cut-slips.ts';
import { eventNameOf, finishOrBlank, flowFor, type DocumentContext, type MadeDocument } from './document-context.ts';
import { groupTitle } from './group-lists.ts';

/** Points above and below the topics of a slip: event, title and name; own suggestion and where to hand it in. */
const HEAD = 68;
const FOOT = 57;
const ROUND_HEAD = 36;
const LEAST_ROW = 23;
const LEAST_NAME = 6.5;

/**
 * Slips to write wishes on, to be cut: four on a page where the topics of all rounds stand below each other on a quarter,
 * else two with the rounds side by side. With names for those asked for, else blank.
 */
export function wishSlipsDocument(context: DocumentContext): MadeDocument {
  const { data, request, options, locale, say } = context;
  const title = say('print.kind.wish-slips');
  const rounds = roundsOnPaper(data, locale, options.roundIds).filter(({ groups }) =>
    groups.some((group) => group.topic),
  );
  const flow = flowFor(context, { sheet: sheetOf(request.paper, false, 14), isBare: true });
  if (rounds.length === 0) return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
  const { height } = flow.sheet;
  const topics = rounds.reduce((sum, { groups }) => sum + groups.length, 0);
  const quarter = height / 2 - 2 * SLIP_INSET - HEAD - FOOT - rounds.length * ROUND_HEAD;
  const columns = quarter / topics >= LEAST_ROW ? 2 : 1;
  const onPage = columns * 2;
  const people: readonly (Registration | null)[] = request.onlyIds
    ? peopleOnPaper(data.registrations, request.onlyIds, locale)
    : Array.from({ length: onPage }, () => null);
  for (const [i, person] of people.entries()) {
    const place = i % onPage;
    if (place === 0) {
      flow.newPage();
      cutLines(flow, columns);
    }
    slip(context, flow, rounds, person, slipBox(flow.sheet, columns, place));
  }
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

function slip(
  context: DocumentContext,
  flow: Flow,
  rounds: readonly RoundOnPaper[],
  person: Registration | null,
  box: SlipBox,
): void {
  const { say } = context;
  const { x, width } = box;
  const isStacked = box.width < flow.sheet.width / 2;
  const bottom = box.y + box.height;
  flow.y = box.y;
  flow.text(eventNameOf(context), { size: 8.5, colour: QUIET, maxLines: 1, x, width });
  flow.text(say('print.wish.title'), { size: 17, style: 'bold', role: 'H2', leading: 1.2, x, width });
  flow.y = box.y + HEAD - 9;
  written(flow, say('print.wish.name'), x, width, person ? nameOnPaper(person) : '');
  const start = box.y + HEAD;
  const gap = isStacked ? 0 : mm(9);
  const side = isStacked ? width : (width - gap * (rounds.length - 1)) / rounds.length;
  const most = Math.max(...rounds.map(({ groups }) => groups.length));
  const topics = rounds.reduce((sum, { groups }) => sum + groups.length, 0);
  const room = bottom - FOOT - start;
  const rowHeight = isStacked
    ? Math.min(34, (room - rounds.length * ROUND_HEAD) / topics)
    : Math.min(44, (room - ROUND_HEAD) / most);
  flow.y = start;
  for (const [i, round] of rounds.entries()) {
    if (!isStacked) flow.y = start;
    roundWishes(context, flow, round, { x: x + (isStacked ? 0 : i * (side + gap)), width: side, rowHeight });
  }
  flow.y = bottom - FOOT + 22;
  written(flow, say('print.wish.suggest'), x, width, '');
  flow.y = bottom - FOOT + 40;
  flow.rule(QUIET, 0.6, x, x + width);
  flow.leaf('P', () => flow.line(say('print.wish.return'), x, bottom, { size: 8, colour: QUIET }));
}

/** A word and, behind it, a line to write on; the pen stands on the line afterwards. */
function written(flow: Flow, words: string, x: number, width: number, value: string): void {
  const label = flow.shape(words);
  const inset = (label.width * 9) / 1000 + 8;
  flow.leaf('P', () => {
    flow.place(label, x, flow.y - 3, { size: 9, colour: QUIET });
    if (value === '') return;
    const whole = flow.shape(value, 'bold');
    const size = Math.max(LEAST_NAME, Math.min(12, ((width - inset) * 1000) / Math.max(1, whole.width)));
    const [line] = flow.lines(value, { style: 'bold', size, width: width - inset + 0.01, maxLines: 1 });
    flow.place(line!, x + inset, flow.y - 3, { size });
  });
  flow.rule(QUIET, 0.6, x + inset, x + width);
}

type Side = { readonly x: number; readonly width: number; readonly rowHeight: number };

/** One round: its time and title, then a box to write a number in before each topic. */
function roundWishes(
  context: DocumentContext,
  flow: Flow,
  { round, groups }: RoundOnPaper,
  { x, width, rowHeight }: Side,
): void {
  const top = flow.y;
  flow.y += 9;
  const head = { size: 10, style: 'bold', x, width, maxLines: 1, leading: 1.25, role: 'H3' } as const;
  flow.text(`${clockOf(round.startsAt)}  ${round.title}`, head);
  const count = Math.max(2, Math.min(groups.length, round.round?.wishesAsked || groups.length));
  flow.text(context.say('print.wish.explainN', { count }), { size: 8, colour: QUIET, x, width, maxLines: 1 });
  flow.y = top + ROUND_HEAD;
  for (const group of groups) topicWish(context, flow, group, { x, width, rowHeight });
}

function topicWish(context: DocumentContext, flow: Flow, group: GroupOnPaper, { x, width, rowHeight }: Side): void {
  const field = 18;
  const y = flow.y;
  const top = y + (rowHeight - field) / 2;
  flow.put({ kind: 'rect', x, y: top, width: 24, height: field, stroke: { colour: QUIET, width: 0.8 } });
  if (group.mark) flow.put(...markItems(flow.shaper, group.mark, x + 31, top, field));
  const inset = 56;
  const look = { width: width - inset, maxLines: rowHeight >= LEAST_ROW ? 2 : 1 };
  const words = groupTitle(context, group);
  const isLong = flow.lines(words, { ...look, size: 10.5 }).length > 1;
  const size = isLong && rowHeight < 28 ? 9 : 10.5;
  const lines = flow.lines(words, { ...look, size });
  const pitch = size * 1.2;
  flow.leaf('P', () => {
    for (const [n, line] of lines.entries()) {
      const base = y + rowHeight / 2 + (size * CAP) / 2 + (n - (lines.length - 1) / 2) * pitch;
      flow.place(line, x + inset, base, { size });
    }
  });
  flow.y += rowHeight;
}
