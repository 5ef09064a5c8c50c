import { roundsOnPaper, type GroupOnPaper, type RoundOnPaper } from '#domain/documents/groups-document.ts';
import { clockOf, nameOnPaper, wallTimeAfter } from '#domain/documents/people-on-paper.ts';
import { CAP, type Flow } from '../flow/flow.ts';
import { INK, QUIET } from '../flow/sheet.ts';
import { table, tickBox, type Row } from '../flow/table.ts';
import { mm } from '../layout/display-list.ts';
import { eventNameOf, finishOrBlank, flowFor, type DocumentContext, type MadeDocument } from './document-context.ts';

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
      memberTable(context, flow, group, options.blankRows ?? 5);
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
      table(flow, personRows(round.unplaced, flow), { columns: columns(context) });
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

/** Groups by town or language are many and small: one list with a heading for each. */
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
      yield { cells: [], heading: `${group.title || '–'}  ·  ${count}` };
      yield* personRows(group.members, flow);
    }
  }
  table(flow, rows(), { columns: columns(context) });
  blankLines(context, flow, options.blankRows ?? 5);
}

export const groupTitle = ({ say }: DocumentContext, group: GroupOnPaper): string => {
  if (group.topic?.state === 'open' && group.title.trim() === '') return say('print.agenda.openSlot');
  return group.title.trim() || say('print.untitled');
};

/** `Groups (1) · 12:00–12:45`: the time in groups, without the feedback at the end. */
export function roundLine(context: DocumentContext, { round }: RoundOnPaper): string {
  const minutes = round.minutes - (round.round?.feedbackMinutes ?? 0);
  const end = clockOf(wallTimeAfter(round.startsAt, Math.max(minutes, 0)));
  return `${eventNameOf(context)} · ${round.title || context.say('print.untitled')} · ${clockOf(round.startsAt)}–${end}`;
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
  flow.text(roundLine(context, round), { size: 9, colour: QUIET, maxLines: 1, ...inner });
  flow.space(2);
  flow.text(groupTitle(context, group), { size: 21, style: 'bold', leading: 1.18, role: 'H1', maxLines: 3, ...inner });
  flow.space(2);
  const names = group.facilitators.map(nameOnPaper);
  flow.text(
    [
      group.room?.name ?? say('print.noRoom'),
      say('print.groups.people', { count: group.members.length }),
      names.length > 0 ? say('print.groups.facilitators', { count: names.length, names: names.join(', ') }) : '',
    ]
      .filter(Boolean)
      .join('  ·  '),
    { size: 11, colour: QUIET, ...inner },
  );
  flow.y = Math.max(flow.y, top + field) + flow.size(8);
  flow.rule(INK, 1.4);
  flow.space(10);
}

const columns = ({ say }: DocumentContext) => [
  { title: say('print.groups.here'), fixed: 34 },
  { title: say('print.groups.number'), fixed: 36 },
  { title: say('print.groups.name'), share: 3 },
  { title: say('print.groups.from'), share: 2 },
];

function* personRows(people: GroupOnPaper['members'], flow: Flow): Iterable<Row> {
  for (const person of people)
    yield {
      least: 24,
      cells: [
        { draw: tickBox(flow), said: '' },
        { text: String(person.shortNumber), colour: QUIET },
        { text: nameOnPaper(person), style: 'bold', size: 11, ...(person.pronouns ? { note: person.pronouns } : {}) },
        { text: [person.organization, person.town].filter(Boolean).join(', '), colour: QUIET, size: 9.5, maxLines: 2 },
      ],
    };
}

/** Members with boxes, then blank rows. */
export function memberTable(context: DocumentContext, flow: Flow, group: GroupOnPaper, blankRows: number): void {
  const { say } = context;
  if (group.members.length === 0) {
    flow.text(say('print.groups.empty'), { colour: QUIET });
    flow.space(8);
  } else table(flow, personRows(group.members, flow), { columns: columns(context) });
  blankLines(context, flow, blankRows);
}

/** Rows to write on, with a box to tick. */
function blankLines({ say }: DocumentContext, flow: Flow, blankRows: number): void {
  if (blankRows === 0) return;
  const rowHeight = flow.size(25);
  flow.space(14);
  flow.ensure(rowHeight * Math.min(blankRows, 3) + flow.size(20));
  flow.text(say('print.groups.blank'), { size: 8.5, style: 'bold', colour: QUIET });
  flow.space(2);
  flow.rule();
  for (let i = 0; i < blankRows; i++) {
    flow.ensure(rowHeight);
    flow.decoration(() => tickBox(flow)(flow.left, flow.y, 0, rowHeight));
    flow.y += rowHeight;
    flow.rule();
  }
}

/** A baseline that puts capitals in the middle of a box. */
export const middleBaseline = (top: number, height: number, size: number): number =>
  top + height / 2 + (size * CAP) / 2;
