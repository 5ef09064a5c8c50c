import { roundsOnPaper, seatsByPerson } from '#domain/documents/groups-document.ts';
import { clockOf, indexLetter, nameInList, peopleOnPaper } from '#domain/documents/people-on-paper.ts';
import type { Registration } from '#domain/registration.ts';
import { INK, QUIET } from '../flow/sheet.ts';
import { table, tickBox, type Row } from '../flow/table.ts';
import { markItems, type Flow } from '../flow/flow.ts';
import {
  daysInWords,
  eventNameOf,
  finishOrBlank,
  flowFor,
  type DocumentContext,
  type MadeDocument,
} from './document-context.ts';
import { groupTitle, middleBaseline } from './group-lists.ts';
import { withoutEmptyColumns } from './said-columns.ts';

/** Rows with the first letter, quiet, in front of the first name of each letter and of each page. */
function withLetters(
  people: readonly Registration[],
  { locale, options }: DocumentContext,
  row: (person: Registration) => Row,
): Row[] {
  // A Polish name between two Welsh ones is under the same letter, as the order of the list has it.
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  let letter = '';
  return people.map((person) => {
    const { cells, ...rest } = row(person);
    const next = indexLetter(nameInList(person, options.nameOrder ?? 'asGiven'));
    const isNew = letter === '' || compare(next, letter) !== 0;
    if (isNew) letter = next;
    const shown = { text: letter, style: 'bold', size: 11.5, colour: QUIET } as const;
    return { ...rest, onTop: shown, cells: [isNew ? shown : null, ...cells] };
  });
}

/** Points in which a room or a town is set, on one line at the largest and on two below; cut only in the smallest. */
const PLACE_SIZES = [10, 9, 8, 7, 6.5];

const LETTER_COLUMN = { title: '', fixed: 24 };

function begin(
  context: DocumentContext,
  kind: 'find-your-group' | 'door-list' | 'sign-in',
  below: string,
  more = '',
): Flow {
  const flow = flowFor(context);
  flow.title = context.say(`print.kind.${kind}`);
  flow.newPage();
  const above = [eventNameOf(context), daysInWords(context), more];
  flow.masthead(above, context.say(`print.kind.${kind}`), below);
  return flow;
}

/** For the wall: every name with the letter, colour, shape and room of each round. */
export function findYourGroupDocument(context: DocumentContext): MadeDocument {
  const { data, request, options, locale, say } = context;
  const title = say('print.kind.find-your-group');
  const rounds = roundsOnPaper(data, locale, options.roundIds).filter((round) => round.groups.length > 0);
  const nameOrder = options.nameOrder ?? 'asGiven';
  const people = peopleOnPaper(data.registrations, request.onlyIds, locale, nameOrder);
  if (people.length === 0 || rounds.length === 0)
    return { title, pages: finishOrBlank(context, flowFor(context), title), isTagged: true };
  const seats = seatsByPerson(rounds);
  const flow = begin(context, 'find-your-group', say('print.find.intro'));
  const columns = [
    LETTER_COLUMN,
    { title: say('print.groups.name'), share: 2.5 },
    ...rounds.map(({ round }) => ({ title: clockOf(round.startsAt), below: round.title, share: 1.6 })),
  ];
  const row = (person: Registration): Row => ({
    cells: [
      { text: nameInList(person, nameOrder), style: 'bold', size: 11.5, fit: 9.5 },
      ...rounds.map((round, index) => {
        const group = (seats.get(person.id) ?? [])[index]?.group;
        if (person.absentFromIds.includes(round.round.id)) return { text: '–', colour: QUIET };
        if (!group) return { text: say('print.find.noGroup'), colour: QUIET, size: 9 };
        const place = group.mark
          ? (group.room?.name ?? say('print.noRoom'))
          : groupTitle(context, group, round.round.round?.groupBy);
        return {
          said: `${group.mark?.letter ?? ''} ${place}`.trim(),
          draw: (x: number, y: number, width: number, height: number) => {
            const field = flow.size(18);
            if (group.mark) flow.put(...markItems(flow.shaper, group.mark, x, y + (height - field) / 2, field));
            const inset = group.mark ? field + 7 : 0;
            const look = { width: width - inset };
            const isWhole = (size: number) => flow.lines(place, { ...look, size }).length <= (size === 10 ? 1 : 2);
            const size = PLACE_SIZES.find(isWhole) ?? PLACE_SIZES.at(-1)!;
            const lines = flow.lines(place, { ...look, size, maxLines: 2 });
            const pitch = flow.size(size) * 1.12;
            const top = y + (height - lines.length * pitch) / 2;
            for (const [n, line] of lines.entries())
              flow.place(line, x + inset, middleBaseline(top + n * pitch, pitch, flow.size(size)), { size });
          },
        };
      }),
    ],
  });
  table(flow, withLetters(people, context, row), { columns, padding: 2, heights: [27, 25, 23, 22] });
  return { title, pages: flow.finish(), isTagged: true };
}

/** For the door: A to Z with short numbers and a box to tick. */
export function doorListDocument(context: DocumentContext): MadeDocument {
  const { data, request, options, locale, say } = context;
  const title = say('print.kind.door-list');
  const nameOrder = options.nameOrder ?? 'asGiven';
  const people = peopleOnPaper(data.registrations, request.onlyIds, locale, nameOrder);
  if (people.length === 0) return { title, pages: finishOrBlank(context, flowFor(context), title), isTagged: true };
  const total = say('print.door.total', { count: people.length });
  const flow = begin(context, 'door-list', say('print.door.intro'), total);
  const row = (person: Registration): Row => ({
    cells: [
      { draw: tickBox(flow, 10), said: '' },
      { text: String(person.shortNumber), style: 'bold', size: 11, fit: 7 },
      { text: nameInList(person, nameOrder), size: 11, fit: 9 },
      {
        text: [person.organization, person.town].filter(Boolean).join(', '),
        size: 9,
        fit: 7,
        colour: QUIET,
        maxLines: flow.sheet.type > 1 ? 2 : 1,
      },
      { text: person.status === 'coming' ? '' : say(`print.status.${person.status}`), size: 9, colour: QUIET },
    ],
  });
  const columns = [
    LETTER_COLUMN,
    { title: say('print.door.in'), fixed: 28 },
    { title: say('print.door.number'), fixed: 36 },
    { title: say('print.door.name'), share: 3 },
    { title: say('print.door.organization'), share: 2.8 },
    { title: '', fixed: 46, align: 'right' as const },
  ];
  const said = withoutEmptyColumns(columns, withLetters(people, context, row), [4, 5]);
  table(flow, said.rows, { columns: said.columns, padding: 1.5, heights: [22, 21, 20, 19] });
  return { title, pages: flow.finish(), isTagged: true };
}

/** Points of type: the heading of the blank rows with what is about it, and the lowest row that holds a name and a signature. */
const BLANK_HEAD = 90;
const LEAST_BLANK = 24;

/** To sign: everybody expected, then twenty blank rows: below the last name where all of them fit, else on a new page. */
export function signInDocument(context: DocumentContext): MadeDocument {
  const { data, request, options, locale, say } = context;
  const title = say('print.kind.sign-in');
  const nameOrder = options.nameOrder ?? 'asGiven';
  const people = peopleOnPaper(data.registrations, request.onlyIds, locale, nameOrder);
  const flow = begin(context, 'sign-in', say('print.signIn.intro'));
  const { columns, rows } = withoutEmptyColumns(
    [
      { title: say('print.signIn.name'), share: 2.2 },
      { title: say('print.signIn.organization'), share: 1.6 },
      { title: say('print.signIn.signature'), share: 2.4 },
    ],
    people.map((person): Row => ({
      cells: [
        { text: nameInList(person, nameOrder), style: 'bold', size: 11, fit: 9 },
        { text: person.organization, size: 9.5, fit: 8, colour: QUIET, maxLines: 2 },
        null,
      ],
    })),
    people.length === 0 ? [] : [1],
  );
  // Below 8 mm there is no space for a signature.
  if (rows.length > 0) table(flow, rows, { columns, hasRules: true, padding: 1, heights: [29, 27, 25, 24, 23] });
  else context.report({ code: 'nothingToPrint', registrationId: null, values: {} });
  const blank = options.blankRows ?? 20;
  if (blank > 0) {
    flow.title = say('print.signIn.walkIns');
    const followsOn = rows.length > 0 && flow.room >= flow.size(BLANK_HEAD + blank * LEAST_BLANK);
    if (followsOn) flow.space(22);
    else flow.newPage();
    flow.bookmark(say('print.signIn.walkIns'));
    flow.text(say('print.signIn.walkIns'), { size: 15, style: 'bold', role: 'H2' });
    flow.space(6);
    flow.rule(INK, 1.4);
    flow.space(8);
    table(
      flow,
      Array.from({ length: blank }, (): Row => ({
        least: Math.min(32, (flow.room / flow.sheet.type - 30) / (followsOn ? blank : Math.min(blank, 20))),
        cells: columns.map(() => null),
      })),
      { columns, hasRules: true },
    );
  }
  return { title, pages: flow.finish(), isTagged: true };
}
