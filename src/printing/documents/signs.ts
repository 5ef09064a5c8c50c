import { roundsOnPaper, type GroupOnPaper, type RoundOnPaper } from '#domain/documents/groups-document.ts';
import { clockOf, nameOnPaper, wallTimeAfter } from '#domain/documents/people-on-paper.ts';
import { cleanLine } from '../layout/clean-text.ts';
import { mm, type DrawItem } from '../layout/display-list.ts';
import { fitText, type FittedText } from '../layout/fit-text.ts';
import { fitTitle } from '../flow/whole-title.ts';
import type { Room } from '#domain/plan.ts';
import { INK, QUIET, sheetOf } from '../flow/sheet.ts';
import { CAP, markItems, type Flow } from '../flow/flow.ts';
import { eventNameOf, finishOrBlank, flowFor, type DocumentContext, type MadeDocument } from './document-context.ts';
import { groupTitle } from './group-lists.ts';

/** Text as large as its box allows, as items; `align` within the box, top of ink at `y`. */
export function fittedItems(
  fitted: FittedText,
  x: number,
  y: number,
  width: number,
  colour = INK,
  align: 'left' | 'center' | 'right' = 'left',
): DrawItem[] {
  return fitted.lines.map(({ line, baseline, shift: inset, width: taken }) => {
    const free = width - taken;
    const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
    return { kind: 'text', line, x: x + shift + inset, y: y + baseline, size: fitted.size, colour };
  });
}

const sign = (context: DocumentContext): Flow =>
  flowFor(context, { sheet: sheetOf(context.request.paper, false, 18), isBare: true });

const timeOf = ({ round }: RoundOnPaper): string => {
  const minutes = round.minutes - (round.round?.feedbackMinutes ?? 0);
  return `${clockOf(round.startsAt)}–${clockOf(wallTimeAfter(round.startsAt, Math.max(0, minutes)))}`;
};

/** The line at the foot of a sign: the event, small. */
function signFoot(context: DocumentContext, flow: Flow): void {
  const y = flow.sheet.bottom + mm(2);
  flow.decoration(() => {
    flow.put({
      kind: 'line',
      x1: flow.left,
      y1: y - 16,
      x2: flow.sheet.right,
      y2: y - 16,
      stroke: { colour: INK, width: 1.4 },
    });
    const [event] = flow.lines(eventNameOf(context), { size: 11, maxLines: 1 });
    flow.place(event!, flow.left, y, { size: 11, colour: QUIET });
  });
}

/** One page for each room: its name as large as can be, below what happens in it and when. */
export function doorSignsDocument(context: DocumentContext): MadeDocument {
  const { data, options, locale, say, shaper } = context;
  const title = say('print.kind.door-signs');
  const flow = sign(context);
  const rounds = roundsOnPaper(data, locale, options.roundIds);
  const nameOf = (room: Room) => cleanLine(room.name) || say('print.untitled');
  const box = { width: flow.width, height: mm(70), maxLines: 2, min: 30, style: 'bold' } as const;
  // One size for all doors of a venue, unless a very long name would make all of them small.
  const common = Math.max(
    72,
    Math.min(...data.rooms.map((room) => fitText(shaper, nameOf(room), { ...box, maxLines: 1, max: 120 }).size), 120),
  );
  for (const room of data.rooms.toSorted((a, b) => a.order - b.order)) {
    const here = rounds.flatMap((round) =>
      round.groups.filter((group) => group.topic && group.room?.id === room.id).map((group) => ({ round, group })),
    );
    flow.newPage();
    flow.bookmark(room.name);
    const fitted = fitText(shaper, nameOf(room), { ...box, max: common });
    flow.leaf('H1', () => flow.put(...fittedItems(fitted, flow.left, flow.y, flow.width)));
    flow.y += fitted.height + mm(12);
    flow.rule(INK, 2.5);
    flow.space(mm(9));
    const available = flow.sheet.bottom - mm(10) - flow.y;
    const rowHeight = Math.min(mm(66), available / Math.max(1, here.length));
    for (const { round, group } of here) doorSignRow(context, flow, round, group, rowHeight);
    signFoot(context, flow);
  }
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

function doorSignRow(
  context: DocumentContext,
  flow: Flow,
  round: RoundOnPaper,
  group: GroupOnPaper,
  height: number,
): void {
  const { shaper, say } = context;
  const field = Math.min(mm(50), height * 0.76);
  const top = flow.y;
  if (group.mark)
    flow.leaf('Figure', () => flow.put(...markItems(shaper, group.mark!, flow.left, top, field)), {
      alt: `${say('print.topic.letter', { letter: group.mark.letter })}, ${say(`print.shape.${group.mark.shape.name}`)}`,
    });
  const x = flow.left + field + mm(9);
  const width = flow.sheet.right - x;
  const timeSize = Math.min(24, height / 7);
  flow.leaf('P', () => flow.line(timeOf(round), x, top + timeSize * CAP, { size: timeSize, colour: QUIET }));
  const fitted = fitTitle(shaper, cleanLine(groupTitle(context, group)), {
    width,
    height: Math.max(14, field - timeSize * 2.6),
    max: 44,
    min: 14,
  });
  flow.leaf('H2', () => flow.put(...fittedItems(fitted, x, top + timeSize * 1.5, width)));
  const names = group.facilitators.map(nameOnPaper);
  if (names.length > 0)
    flow.leaf('P', () => {
      const [line] = flow.lines(say('print.topic.with', { names: names.join(', ') }), {
        size: timeSize * 0.75,
        width,
        maxLines: 1,
      });
      flow.place(line!, x, top + timeSize * 1.5 + fitted.height + timeSize * 1.25, {
        size: timeSize * 0.75,
        colour: QUIET,
      });
    });
  flow.y = top + height;
}

/** One page for each topic: shape and letter huge, so that it is found across a hall. */
export function topicPostersDocument(context: DocumentContext): MadeDocument {
  const { say, shaper } = context;
  const title = say('print.kind.topic-posters');
  const flow = sign(context);
  for (const { group, rounds } of topicsOnce(context)) {
    flow.newPage();
    flow.bookmark(`${group.mark!.letter}  ${groupTitle(context, group)}`);
    const field = mm(88);
    flow.leaf('Figure', () => flow.put(...markItems(shaper, group.mark!, flow.left, flow.y, field)), {
      alt: `${say('print.topic.letter', { letter: group.mark!.letter })}, ${say(`print.shape.${group.mark!.shape.name}`)}`,
    });
    const side = flow.left + field + mm(10);
    let y = flow.y + mm(6);
    for (const round of rounds) {
      flow.leaf('P', () => flow.line(timeOf(round), side, y + mm(8), { size: 26, style: 'bold' }));
      y += mm(14);
    }
    if (group.room) {
      const room = fitText(shaper, cleanLine(group.room.name) || ' ', {
        width: flow.sheet.right - side,
        height: mm(22),
        maxLines: 2,
        max: 26,
        min: 12,
        style: 'regular',
      });
      flow.leaf('P', () => flow.put(...fittedItems(room, side, y + mm(2), flow.sheet.right - side)));
    }
    flow.y += field + mm(14);
    const fitted = fitTitle(shaper, cleanLine(groupTitle(context, group)), {
      width: flow.width,
      height: mm(52),
      max: 64,
      min: 24,
    });
    flow.leaf('H1', () => flow.put(...fittedItems(fitted, flow.left, flow.y, flow.width)));
    flow.y += fitted.height + mm(9);
    const names = group.facilitators.map(nameOnPaper);
    if (names.length > 0)
      flow.text(say('print.topic.with', { names: names.join(', ') }), { size: 18, colour: QUIET, maxLines: 2 });
    flow.y += mm(6);
    const room = flow.sheet.bottom - mm(12) - flow.y;
    const words = group.topic!.description.trim();
    if (words !== '' && flow.heightOf(words, { size: 15, leading: 1.45 }) < room)
      flow.text(words, { size: 15, leading: 1.45 });
    flow.y += mm(4);
    for (const prompt of group.topic!.prompts) {
      const look = { size: 15, leading: 1.4, x: flow.left + mm(7), width: flow.width - mm(7) };
      if (flow.y + flow.heightOf(prompt, look) > flow.sheet.bottom - mm(10)) break;
      flow.decoration(() =>
        flow.put({
          kind: 'path',
          path: group.mark!.shape.path,
          x: flow.left,
          y: flow.y + 5,
          scale: 11 / 24,
          fill: group.mark!.colour.light.fill,
        }),
      );
      flow.text(prompt, look);
      flow.y += mm(2);
    }
    signFoot(context, flow);
  }
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

/** Every running topic once, with the rounds in which it is offered. */
function topicsOnce(context: DocumentContext): { group: GroupOnPaper; rounds: RoundOnPaper[] }[] {
  const byTopic = new Map<string, { group: GroupOnPaper; rounds: RoundOnPaper[] }>();
  for (const round of roundsOnPaper(context.data, context.locale, context.options.roundIds))
    for (const group of round.groups)
      if (group.topic && group.mark) {
        const entry = byTopic.get(group.topic.id) ?? { group, rounds: [] };
        entry.rounds.push(round);
        byTopic.set(group.topic.id, entry);
      }
  return [...byTopic.values()];
}

/** Tents for tables: the sheet is folded across the middle and says the same on both sides. */
export function tableSignsDocument(context: DocumentContext): MadeDocument {
  const { say, shaper } = context;
  const title = say('print.kind.table-signs');
  const flow = sign(context);
  for (const { group } of topicsOnce(context)) {
    flow.newPage();
    flow.bookmark(`${group.mark!.letter}  ${groupTitle(context, group)}`);
    const { width, height } = flow.sheet;
    const field = mm(62);
    const x = flow.left + field + mm(10);
    const textWidth = flow.sheet.right - x;
    const top = height / 2 + mm(34);
    const names = group.facilitators.map(nameOnPaper).join(', ');
    const fitted = fitTitle(shaper, cleanLine(groupTitle(context, group)), {
      width: textWidth,
      height: mm(42),
      max: 46,
      min: 16,
    });
    // Each on a line of its own: a long name of a room leaves that of who leads whole.
    const small = [group.room?.name ?? '', names]
      .filter((words) => words.trim() !== '')
      .flatMap((words) => flow.lines(words, { size: 14, width: textWidth, maxLines: 2 }));
    const block = fitted.height + (small.length > 0 ? mm(6) + small.length * 19 : 0);
    const textTop = top + Math.max(0, (field - block) / 2);
    const half: DrawItem[] = [
      ...markItems(shaper, group.mark!, flow.left, top, field),
      ...fittedItems(fitted, x, textTop, textWidth),
      ...small.map((line, i): DrawItem => ({
        kind: 'text',
        line,
        x,
        y: textTop + fitted.height + mm(6) + 12 + i * 19,
        size: 14,
        colour: QUIET,
      })),
    ];
    flow.leaf('H1', () => flow.put(...half));
    flow.decoration(() =>
      flow.put(
        { kind: 'group', matrix: [-1, 0, 0, -1, width, height], items: half },
        {
          kind: 'line',
          x1: 0,
          y1: height / 2,
          x2: width,
          y2: height / 2,
          stroke: { colour: QUIET, width: 0.5, dash: [4, 6] },
        },
      ),
    );
  }
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}
