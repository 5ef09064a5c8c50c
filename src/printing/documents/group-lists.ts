import { roundsOnPaper, type GroupOnPaper, type RoundOnPaper } from '#domain/documents/groups-document.ts';
import { clockOf, nameOnPaper, wallTimeAfter } from '#domain/documents/people-on-paper.ts';
import type { Registration } from '#domain/registration.ts';
import { CAP, type Flow } from '../flow/flow.ts';
import { INK, QUIET } from '../flow/sheet.ts';
import { table, tickBox, type Row, type TableLook } from '../flow/table.ts';
import { mm } from '../layout/display-list.ts';
import { eventNameOf, finishOrBlank, flowFor, type DocumentContext, type MadeDocument } from './document-context.ts';
import { withoutEmptyColumns } from './said-columns.ts';

/** A page or more for each group: who is in it, boxes to tick, rows for those who walk in. */
export function groupListsDocument(context: DocumentContext): MadeDocument {
  const { data, options, locale, say } = context;
  const flow = flowFor(context);
  const title = say('print.kind.group-lists');
  for (const round of roundsOnPaper(data, locale, options.roundIds)) {
    if (round.groups.length > 0 && round.groups.every((group) => group.topic === null)) {
      roundWithoutTopics(context, flow, round);
      continue;
    }
    let isFirst = true;
    for (const group of round.groups) {
      flow.title = groupTitle(context, group);
      flow.newPage();
      if (isFirst) flow.bookmark(`${clockOf(round.round.startsAt)}  ${round.round.title}`, 0);
      isFirst = false;
      flow.bookmark(`${group.mark ? `${group.mark.letter}  ` : ''}${groupTitle(context, group)}`, 1);
      groupHead(context, flow, round, group);
      memberTable(context, flow, group, options.blankRows);
    }
    if (round.unplaced.length > 0) {
      flow.title = say('print.groups.unplaced');
      flow.newPage();
      flow.bookmark(say('print.groups.unplaced'), 1);
      flow.masthead(
        roundLine(context, round),
        say('print.groups.unplaced'),
        say('print.groups.people', { count: round.unplaced.length }),
      );
      personTable(context, flow, personRows(round.unplaced, flow), 0);
      for (const person of round.unplaced)
        context.report({
          code: 'notInGroup',
          registrationId: person.id,
          values: { name: nameOnPaper(person), round: round.round.title },
        });
    }
  }
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

/** Groups by town or language are many and small: one list with a heading for each, which need not say the town again. */
function roundWithoutTopics(context: DocumentContext, flow: Flow, round: RoundOnPaper): void {
  const { say, options } = context;
  const title = round.round.title || say('print.untitled');
  flow.title = title;
  flow.newPage();
  flow.bookmark(`${clockOf(round.round.startsAt)}  ${title}`, 0);
  const groupBy = round.round.round?.groupBy;
  flow.masthead(roundLine(context, round), title, groupBy ? say(`print.groupBy.${groupBy}`) : '');
  function* rows(): Iterable<Row> {
    for (const group of round.groups) {
      const count = say('print.groups.people', { count: group.members.length });
      yield { cells: [], heading: `${groupTitle(context, group, groupBy)} (${count})` };
      yield* personRows(group.members, flow, groupBy);
    }
  }
  const blankRows = options.blankRows ?? BLANK_ROWS;
  personTable(context, flow, rows(), blankRows, groupBy);
  blankLines(context, flow, blankRows);
}

type GroupBy = NonNullable<RoundOnPaper['round']['round']>['groupBy'];

/** What a group is called; people who did not say their town or language are a group in words, not a dash. */
export const groupTitle = ({ say }: DocumentContext, group: GroupOnPaper, groupBy: GroupBy = null): string => {
  if (group.title.trim() === '' && groupBy && groupBy !== 'spread') return say(`print.groupBy.none.${groupBy}`);
  if (group.topic?.state === 'open' && group.title.trim() === '') return say('print.agenda.openSlot');
  return group.title.trim() || say('print.untitled');
};

/** `Groups (1) · 12:00–12:45`: the time in groups, without the feedback at the end. */
export function roundLine(context: DocumentContext, { round }: RoundOnPaper): readonly string[] {
  const minutes = round.minutes - (round.round?.feedbackMinutes ?? 0);
  const end = clockOf(wallTimeAfter(round.startsAt, Math.max(minutes, 0)));
  return [eventNameOf(context), round.title || context.say('print.untitled'), `${clockOf(round.startsAt)}–${end}`];
}

/** Shape and letter large, then title, room and who leads. */
export function groupHead(context: DocumentContext, flow: Flow, round: RoundOnPaper, group: GroupOnPaper): void {
  const { say } = context;
  const field = group.mark ? mm(21) : 0;
  const inner = { x: flow.left + (field > 0 ? field + mm(6) : 0), width: flow.width - (field > 0 ? field + mm(6) : 0) };
  const top = flow.y;
  if (group.mark) {
    const { letter, shape } = group.mark;
    flow.leaf('Figure', () => flow.mark(group.mark!, flow.left, top, field), {
      alt: `${say('print.topic.letter', { letter })}, ${say(`print.shape.${shape.name}`)}`,
    });
  }
  flow.facts(roundLine(context, round), { size: 9, colour: QUIET, ...inner });
  flow.space(2);
  flow.title1(groupTitle(context, group), [21, 19, 17, 15, 13], inner);
  flow.space(2);
  const names = group.facilitators.map(nameOnPaper);
  flow.facts(
    [
      group.room?.name ?? say('print.noRoom'),
      say('print.groups.people', { count: group.members.length }),
      names.length > 0 ? say('print.groups.facilitators', { count: names.length, names: names.join(', ') }) : '',
    ],
    { size: 11, colour: QUIET, ...inner },
  );
  flow.y = Math.max(flow.y, top + field) + flow.size(8);
  flow.rule(INK, 1.4);
  flow.space(10);
}

/** Rows for walk-ins on a list, and where nobody is in the group yet. */
const BLANK_ROWS = 5;
/** So few are enough where more would cost another page. */
const LEAST_BLANK_ROWS = 3;
const BLANK_ROWS_OF_EMPTY = 12;
const BLANK_HEIGHT = 20;
const BLANK_HEAD = 25;

/** Heights of rows, airy to tight: at the tightest 28 people and the rows for walk-ins stand on one page, A4 or Letter. */
const ROW_HEIGHTS = [24, 22, 20, 18.5, 17, 16.6];

const blankHeight = (flow: Flow, rows: number) => (rows === 0 ? 0 : flow.size(BLANK_HEAD + BLANK_HEIGHT * rows));

const personLook = (
  { say, options }: DocumentContext,
  blankRows: number,
  flow: Flow,
  groupBy: GroupBy = null,
): TableLook => ({
  columns: [
    { title: say('print.groups.here'), fixed: 34 },
    { title: say('print.groups.number'), fixed: 36 },
    { title: say('print.groups.name'), share: 3 },
    { title: say(groupBy === 'town' ? 'print.signIn.organization' : 'print.groups.from'), share: 2 },
  ],
  padding: 1,
  heights: ROW_HEIGHTS,
  after: blankHeight(flow, Math.min(blankRows, BLANK_ROWS)),
  leastAfter: blankHeight(flow, Math.min(blankRows, options.blankRows ?? LEAST_BLANK_ROWS)),
});

/** The list itself; where nobody said where they come from, the names have its space. */
export function personTable(
  context: DocumentContext,
  flow: Flow,
  people: Iterable<Row>,
  blankRows: number,
  groupBy: GroupBy = null,
): void {
  const { columns, ...look } = personLook(context, blankRows, flow, groupBy);
  const said = withoutEmptyColumns(columns, [...people], [3]);
  table(flow, said.rows, { ...look, columns: said.columns });
}

export function* personRows(people: GroupOnPaper['members'], flow: Flow, groupBy: GroupBy = null): Iterable<Row> {
  for (const person of people) {
    const organization = groupBy === 'organization' ? '' : person.organization;
    const from = [organization, groupBy === 'town' ? '' : person.town].filter(Boolean).join(', ');
    yield {
      cells: [
        { draw: tickBox(flow), said: '' },
        { text: String(person.shortNumber), colour: QUIET },
        { text: nameOnPaper(person), style: 'bold', size: 11, fit: 9, aside: person.pronouns },
        { text: from, colour: QUIET, size: 9.5, fit: 7, maxLines: 2 },
      ],
    };
  }
}

/** Points that a list takes at its tightest, with its blank rows. */
export const listHeight = (flow: Flow, people: number, blankRows: number): number =>
  flow.size(20 + people * ROW_HEIGHTS.at(-1)! + (blankRows === 0 ? 0 : BLANK_HEAD + blankRows * BLANK_HEIGHT));

/** The same people in two columns, A to Z down the first and then the second; without where they come from. */
export function twoColumnList(
  context: DocumentContext,
  flow: Flow,
  people: readonly Registration[],
  blankRows: number,
): [Row[], TableLook] {
  const { columns, ...look } = personLook(context, blankRows, flow);
  const rows = [...personRows(people, flow)].map(({ cells }) => cells.slice(0, 3));
  const half = Math.ceil(rows.length / 2);
  const paired = rows.slice(0, half).map((cells, i): Row => ({ cells: [...cells, null, ...(rows[half + i] ?? [])] }));
  const three = columns.slice(0, 3);
  return [paired, { ...look, columns: [...three, { title: '', fixed: 12 }, ...three] }];
}

/** Members with boxes, then blank rows: more of them where nobody is in the group yet, and everybody will walk in. */
function memberTable(context: DocumentContext, flow: Flow, group: GroupOnPaper, wanted: number | undefined): void {
  const { say } = context;
  const blankRows = wanted ?? (group.members.length === 0 ? BLANK_ROWS_OF_EMPTY : BLANK_ROWS);
  if (group.members.length === 0) flow.text(say('print.groups.empty'), { colour: QUIET });
  else personTable(context, flow, personRows(group.members, flow), blankRows);
  blankLines(context, flow, blankRows);
}

/** Rows to write on, with a box to tick; the list before them has kept their place on its last page, of three at the least. */
export function blankLines({ say, options }: DocumentContext, flow: Flow, wanted: number): void {
  if (wanted === 0) return;
  const height = flow.size(BLANK_HEIGHT);
  const free = Math.floor((flow.room - flow.size(BLANK_HEAD)) / height + 0.01);
  // Nobody begins a page for the last one or two rows.
  const isFewer = options.blankRows === undefined && free >= LEAST_BLANK_ROWS && wanted <= BLANK_ROWS;
  const blankRows = isFewer ? Math.min(wanted, free) : wanted;
  flow.ensure(blankHeight(flow, Math.min(blankRows, BLANK_ROWS)));
  flow.space(11);
  flow.text(say('print.groups.blank'), { size: 8.5, style: 'bold', colour: QUIET });
  flow.space(2);
  flow.rule();
  for (let i = 0; i < blankRows; i++) {
    if (flow.ensure(height)) flow.rule();
    flow.decoration(() => tickBox(flow)(flow.left, flow.y, 0, height));
    flow.y += height;
    flow.rule();
  }
}

/** A baseline that puts capitals in the middle of a box. */
export const middleBaseline = (top: number, height: number, size: number): number =>
  top + height / 2 + (size * CAP) / 2;
