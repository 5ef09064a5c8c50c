import { roundsOnPaper, type GroupOnPaper, type RoundOnPaper } from '#domain/documents/groups-document.ts';
import { clockOf, nameOnPaper, wallTimeAfter } from '#domain/documents/people-on-paper.ts';
import { HAIR, INK, QUIET } from '../flow/sheet.ts';
import { CAP, type Flow } from '../flow/flow.ts';
import { table, type Row } from '../flow/table.ts';
import { finishOrBlank, flowFor, type DocumentContext, type MadeDocument } from './document-context.ts';
import {
  blankLines,
  groupHead,
  groupTitle,
  listHeight,
  personRows,
  personTable,
  twoColumnList,
} from './group-lists.ts';

/**
 * For each group one sheet of paper: in front the time plan, prompts and the list with boxes, behind it space for notes,
 * commitments and open questions. Only very large groups and large print take more.
 */
export function facilitatorPacksDocument(context: DocumentContext): MadeDocument {
  const { data, options, locale, say } = context;
  const title = say('print.kind.facilitator-packs');
  const flow = flowFor(context);
  for (const round of roundsOnPaper(data, locale, options.roundIds))
    for (const group of round.groups) if (group.topic) pack(context, flow, round, group);
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

function pack(context: DocumentContext, flow: Flow, round: RoundOnPaper, group: GroupOnPaper): void {
  const { say, options } = context;
  flow.title = groupTitle(context, group);
  flow.newPage();
  flow.bookmark(`${clockOf(round.round.startsAt)}  ${group.mark?.letter ?? ''}  ${groupTitle(context, group)}`);
  groupHead(context, flow, round, group);
  if (group.topic!.description.trim() !== '') {
    flow.text(group.topic!.description, { size: 10.5, leading: 1.45 });
    flow.space(10);
  }
  timePlan(context, flow, round);
  if (group.topic!.prompts.length > 0) {
    heading(flow, say('print.pack.prompts'));
    flow.within('L', () => {
      for (const [i, prompt] of group.topic!.prompts.entries()) {
        flow.ensure(flow.size(18));
        const base = flow.y + flow.size(11) * 1.45 * 0.5 + (flow.size(11) * CAP) / 2;
        flow.decoration(() => flow.line(String(i + 1), flow.left, base, { size: 11, style: 'bold', colour: QUIET }));
        flow.text(prompt, {
          size: 11,
          leading: 1.45,
          x: flow.left + flow.size(20),
          width: flow.width - flow.size(20),
          role: 'LI',
        });
        flow.space(3);
      }
    });
  }
  if (options.withAccessNeeds) accessNeeds(context, flow, group);
  heading(flow, say('print.pack.yourGroup'));
  members(context, flow, group, options.blankRows);
  forms(context, flow);
}

/** The group in one column where the page has space, else with the names in two: a facilitator holds one sheet. */
function members(context: DocumentContext, flow: Flow, group: GroupOnPaper, wanted: number | undefined): void {
  const blankRows = wanted ?? (group.members.length === 0 ? 10 : 4);
  const isTight = listHeight(flow, group.members.length, blankRows) > flow.room;
  if (group.members.length > 0) {
    if (isTight && flow.sheet.type === 1) table(flow, ...twoColumnList(context, flow, group.members, blankRows));
    else personTable(context, flow, personRows(group.members, flow), blankRows);
  }
  blankLines(context, flow, blankRows);
}

function heading(flow: Flow, words: string): void {
  flow.space(12);
  flow.ensure(flow.size(90));
  flow.text(words, { size: 13, style: 'bold', role: 'H2' });
  flow.space(4);
}

/** Three moments side by side: begin, stop for the report, end. */
function timePlan({ say }: DocumentContext, flow: Flow, { round }: RoundOnPaper): void {
  const feedback = round.round?.feedbackMinutes ?? 0;
  const moments = [
    [clockOf(round.startsAt), say('print.pack.groupStarts')],
    ...(feedback > 0
      ? [[clockOf(wallTimeAfter(round.startsAt, Math.max(0, round.minutes - feedback))), say('print.pack.feedback')]]
      : []),
    [clockOf(wallTimeAfter(round.startsAt, round.minutes)), say('print.pack.end')],
  ] as const;
  const column = flow.width / moments.length;
  const end = flow.left + column * (moments.length - 1);
  flow.ensure(flow.size(50));
  const top = flow.y;
  flow.decoration(() =>
    flow.put({
      kind: 'line',
      x1: flow.left,
      y1: top + flow.size(27),
      x2: end,
      y2: top + flow.size(27),
      stroke: { colour: HAIR, width: 1.2 },
    }),
  );
  for (const [i, [time, words]] of moments.entries())
    flow.leaf('P', () => {
      const x = flow.left + i * column;
      flow.line(time!, x, top + flow.size(17), { size: 17, style: 'bold' });
      flow.put({ kind: 'rect', x, y: top + flow.size(27) - 3, width: 6, height: 6, fill: INK });
      flow.line(words!, x, top + flow.size(42), { size: 9.5, colour: QUIET });
    });
  flow.y = top + flow.size(48);
}

/** Only of those who agreed that a facilitator may know it. */
function accessNeeds({ say }: DocumentContext, flow: Flow, group: GroupOnPaper): void {
  const needing = group.members.filter((person) => person.hasConsented === true && person.accessNeed.trim() !== '');
  if (needing.length === 0) return;
  heading(flow, say('print.pack.access'));
  table(
    flow,
    needing.map((person) => ({
      cells: [{ text: nameOnPaper(person), style: 'bold' as const }, { text: person.accessNeed }],
    })),
    {
      columns: [
        { title: '', share: 1 },
        { title: '', share: 2 },
      ],
      isHeaderless: true,
      padding: 3,
    },
  );
}

const COMMITMENTS = 5;
const QUESTIONS = 4;
const FORM_ROW = 29;
const NOTE_LINE = 24;

/** The back of the sheet: lines for notes above, commitments and open questions below; on two pages in large print. */
function forms({ say }: DocumentContext, flow: Flow): void {
  flow.newPage();
  const below = flow.size((COMMITMENTS + QUESTIONS) * FORM_ROW + 100);
  const page = flow.sheet.bottom - flow.sheet.top;
  const isOnePage = page - below > flow.size(6 * NOTE_LINE);
  const bottom = isOnePage ? flow.sheet.bottom - below : flow.sheet.bottom;
  flow.text(say('print.pack.notes'), { size: 13, style: 'bold', role: 'H2' });
  const gap = flow.size(NOTE_LINE);
  for (flow.y += gap; flow.y < bottom; flow.y += gap) flow.rule();
  if (isOnePage) flow.y = bottom;
  else flow.newPage();
  const blank = (count: number, columns: number): Row[] =>
    Array.from({ length: count }, () => ({ least: FORM_ROW, cells: Array<null>(columns).fill(null) }));
  heading(flow, say('print.pack.commitments'));
  table(flow, blank(COMMITMENTS, 3), {
    columns: [
      { title: say('print.pack.who'), share: 1.1 },
      { title: say('print.pack.what'), share: 3 },
      { title: say('print.pack.byWhen'), fixed: 82 },
    ],
    hasRules: true,
  });
  heading(flow, say('print.pack.questions'));
  table(flow, blank(QUESTIONS, 1), { columns: [{ title: '', share: 1 }], isHeaderless: true });
}
