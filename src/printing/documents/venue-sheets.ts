import { languageName } from '#catalogue/language-name.ts';
import { factsOf } from '#domain/event-data.ts';
import { headCount, type Count } from '#domain/documents/head-count-document.ts';
import { clockOf } from '#domain/documents/people-on-paper.ts';
import { pictureOf } from '#domain/pictures/picture-of.ts';
import type { Picture } from '#domain/picture.ts';
import { HAIR, INK, QUIET } from '../flow/sheet.ts';
import { CAP, type Flow } from '../flow/flow.ts';
import { table } from '../flow/table.ts';
import { mm } from '../layout/display-list.ts';
import { dateInWords } from '#domain/documents/days-on-paper.ts';
import {
  daysInWords,
  eventNameOf,
  finishOrBlank,
  flowFor,
  type DocumentContext,
  type MadeDocument,
} from './document-context.ts';

/** How to get there: address, the way in words, contact, links as text and as codes to scan. */
export function directionsDocument(context: DocumentContext): MadeDocument {
  const { say } = context;
  const facts = factsOf(context.data);
  const title = say('print.kind.directions');
  const flow = flowFor(context);
  if (!facts) return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
  flow.title = title;
  flow.newPage();
  flow.masthead([eventNameOf(context), daysInWords(context)], title);
  const part = (heading: string, words: string, size = 11.5) => {
    if (words.trim() === '') return;
    flow.ensure(flow.size(50));
    flow.text(heading, { size: 9, style: 'bold', colour: QUIET, role: 'H2' });
    flow.space(2);
    flow.text(words, { size, leading: 1.5, width: Math.min(flow.width, mm(150) * flow.sheet.type) });
    flow.space(14);
  };
  const address = [facts.venueName, facts.venueAddress].filter((line) => line.trim() !== '').join('\n');
  part(say('print.directions.address'), address, 15);
  part(say('print.directions.way'), facts.directions);
  const picture = pictureOf(context.data, facts.directionsPictureId);
  if (facts.directions.trim() === '' && !picture)
    context.report({ code: 'noDirections', registrationId: null, values: {} });
  if (picture) wayPicture(context, flow, picture);
  part(say('print.directions.contact'), facts.contact);
  const links = facts.links.filter(({ url }) => url.trim() !== '');
  if (links.length > 0) linkCodes(context, flow, links);
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

/** Of the height of a page, what a picture may take: the way in words and the address stay beside it. */
const MOST_OF_PAGE = 0.48;

/** A map or picture in its proportions, as wide as the words or as high as half a page. */
function wayPicture(context: DocumentContext, flow: Flow, picture: Picture): void {
  const { widthPx, heightPx } = picture;
  const most = (flow.sheet.bottom - flow.sheet.top) * MOST_OF_PAGE;
  // 150 dots per inch are the least that a small picture is spread to.
  const width = Math.min(flow.width, (widthPx / 150) * 72, (most * widthPx) / heightPx);
  const height = (width * heightPx) / widthPx;
  flow.ensure(height + flow.size(14));
  const { left, y } = flow;
  flow.leaf('Figure', () => flow.put({ kind: 'image', name: picture.id, x: left, y, width, height }), {
    alt: context.say('print.directions.picture'),
  });
  flow.y = y + height;
  flow.space(14);
}

/** Links two in a row, in large print each in its own: code at the left, words beside it. */
function linkCodes(
  { say }: DocumentContext,
  flow: Flow,
  links: readonly { readonly label: string; readonly url: string }[],
): void {
  const side = mm(24);
  const inRow = flow.sheet.type > 1 ? 1 : 2;
  const column = flow.width / inRow;
  const height = side + mm(7);
  flow.ensure(height + flow.size(24));
  flow.text(`${say('print.directions.links')} · ${say('print.directions.scan')}`, {
    size: 9,
    style: 'bold',
    colour: QUIET,
    role: 'H2',
  });
  flow.space(5);
  for (const [index, { label, url }] of links.entries()) {
    if (index % inRow === 0) flow.ensure(height);
    const top = flow.y;
    const x = flow.left + (index % inRow) * column;
    const drawn = flow.qr(url, x, top, side, `${label}: ${url}`);
    const inner = { x: x + (drawn > 0 ? side + mm(5) : 0), width: column - (drawn > 0 ? side + mm(9) : mm(4)) };
    flow.text(label || url, { size: 11, style: 'bold', maxLines: 2, leading: 1.25, ...inner });
    flow.space(2);
    flow.text(url, { size: 8.5, colour: QUIET, maxLines: 3, leading: 1.3, ...inner });
    const isEnd = index % inRow === inRow - 1 || index === links.length - 1;
    flow.y = isEnd ? Math.max(top + height, inRow === 1 ? flow.y + mm(5) : 0) : top;
  }
}

/** Numbers for the venue and the kitchen. Never a name, never what a single person wrote about access. */
export function headCountDocument(context: DocumentContext): MadeDocument {
  const title = context.say('print.kind.head-count');
  const counts = headCount(context.data, context.locale);
  const tries = ROW_PITCHES.map((pitch) => headCountFlow(context, counts, pitch));
  const fewest = Math.min(...tries.map(({ pageCount }) => pageCount));
  return { title, pages: tries.find(({ pageCount }) => pageCount === fewest)!.finish(), isTagged: true };
}

/** Points from row to row, airy to tight: the airiest with which the sheet takes the fewest pages is taken. */
const ROW_PITCHES = [13.8, 13, 12.2];

function headCountFlow(context: DocumentContext, counts: ReturnType<typeof headCount>, pitch: number): Flow {
  const { say, data, locale } = context;
  const flow = flowFor(context);
  const facts = factsOf(data);
  const title = say('print.kind.head-count');
  flow.title = title;
  flow.newPage();
  flow.masthead([eventNameOf(context), daysInWords(context)], title, facts?.venueName ?? '');
  bigNumbers(flow, [
    ...(counts.inside ? [[say('print.count.inside'), counts.inside.here] as const] : []),
    [say('print.count.coming'), counts.coming],
    [say('print.count.maybe'), counts.maybe],
    [say('print.count.expected'), counts.expected],
    ...(counts.capacity === null ? [] : [[say('print.count.capacity'), counts.capacity] as const]),
  ]);
  const how = say('print.count.expectedHow', {
    percent: counts.showRatePercent,
    count: counts.coming + counts.maybe,
  });
  flow.text(`${how}. ${say('print.count.noNames')}`, { size: 9, colour: QUIET });
  const numbered = { title: say('print.count.people'), fixed: 62, align: 'right' as const };
  const heading = (words: string, below = flow.size(70)) => {
    flow.space(pitch - 2.8);
    flow.ensure(Math.min(flow.size(24) + below, flow.sheet.bottom - flow.sheet.top));
    flow.text(words, { size: 13, style: 'bold', role: 'H2' });
    flow.space(2);
  };
  if (counts.sessions.length > 0) {
    heading(say('print.count.perSession'));
    table(
      flow,
      counts.sessions.map((session) => ({
        cells: [
          { text: clockOf(session.startsAt), colour: QUIET },
          { text: session.title || say('print.untitled'), maxLines: 2 },
          { text: session.seats === null ? '–' : String(session.seats), colour: QUIET },
          { text: String(session.count), style: 'bold' as const },
        ],
      })),
      {
        columns: [
          { title: '', fixed: 46 },
          { title: say('print.count.what'), share: 1 },
          { title: say('print.count.seats'), fixed: 58, align: 'right' },
          numbered,
        ],
        padding: 1.8,
      },
    );
  }
  const part = (words: string, rows: readonly Count[]) => {
    const shown = rows.filter(({ count }) => count > 0);
    if (shown.length === 0) return;
    const columns = columnsFor(flow, shown);
    const height = Math.ceil(shown.length / columns) * flow.size(pitch);
    // A long part runs on over the page rather than leave half of it white.
    const isLong = height > (flow.sheet.bottom - flow.sheet.top) * MOST_KEPT_TOGETHER;
    heading(words, isLong ? flow.size(pitch) * 5 : height);
    countColumns(flow, shown, { columns, row: pitch });
  };
  for (const { title: name, startsAt, rooms, elsewhere } of counts.inside?.sessions ?? []) {
    const rows = rooms.map(({ room, topic, count }) => ({
      label: [room, topic].filter((word) => word !== '').join(': ') || say('print.untitled'),
      count,
    }));
    part(say('print.count.insideAt', { time: clockOf(startsAt), title: name || say('print.untitled') }), [
      ...rows,
      { label: say('print.count.insideElsewhere'), count: elsewhere },
    ]);
  }
  for (const { text, answers, unasked } of counts.inside?.questions ?? [])
    part(text, [
      ...answers.map(({ answer, count }) => ({ label: answer, count })),
      { label: say('print.count.unasked'), count: unasked },
    ]);
  part(say('print.count.diets'), counts.diets);
  part(say('print.count.needs'), [
    { label: say('print.count.needStepFree'), count: counts.needs.stepFree },
    { label: say('print.count.needHearingLoop'), count: counts.needs.hearingLoop },
    { label: say('print.count.needChildFriendly'), count: counts.needs.childFriendly },
    { label: say('print.count.needOther'), count: counts.needs.other },
  ]);
  part(
    say('print.count.languages'),
    counts.languages
      .map(({ label, count }) => ({ label: languageName(label, locale), count }))
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, locale)),
  );
  if (counts.sent)
    part(say('print.count.sent', { date: dateInWords(counts.sent.sentOn, locale) }), counts.sent.numbers);
  return flow;
}

const MOST_KEPT_TOGETHER = 0.35;
const COUNT_LEAST = 8.5;
const COUNT_GAP = 18;

/** How many columns the longest word allows; it may be set a little smaller. */
function columnsFor(flow: Flow, counts: readonly Count[]): number {
  const widest = Math.max(...counts.map(({ label }) => (flow.shape(label).width * flow.size(COUNT_LEAST)) / 1000));
  const most = Math.floor((flow.width + COUNT_GAP) / (widest + flow.size(22) + COUNT_GAP));
  return Math.max(1, Math.min(4, most, counts.length));
}

/** Words with their number, read down each column. */
function countColumns(
  flow: Flow,
  counts: readonly Count[],
  { columns, row }: { readonly columns: number; readonly row: number },
): void {
  const size = 10;
  const width = (flow.width - COUNT_GAP * (columns - 1)) / columns;
  const pitch = flow.size(row);
  let rest = counts;
  while (rest.length > 0) {
    flow.ensure(pitch);
    const most = Math.max(1, Math.floor(flow.room / pitch)) * columns;
    const here = rest.slice(0, most);
    rest = rest.slice(most);
    const rows = Math.ceil(here.length / columns);
    const top = flow.y;
    flow.within('L', () => {
      for (const [i, { label, count }] of here.entries()) {
        const x = flow.left + Math.floor(i / rows) * (width + COUNT_GAP);
        const y = top + (i % rows) * pitch;
        const base = y + pitch / 2 + (flow.size(size) * CAP) / 2;
        flow.leaf('LI', () => {
          const free = width - flow.size(22);
          const whole = flow.shape(label);
          const fitted = Math.max(
            COUNT_LEAST,
            Math.min(size, (free * 1000) / Math.max(1, whole.width * flow.sheet.type)),
          );
          const [words] = flow.lines(label, { size: fitted, width: free + 0.01, maxLines: 1 });
          flow.place(words!, x, base, { size: fitted });
          flow.place(flow.shape(String(count), 'bold'), x, base, { size, width, align: 'right' });
        });
        flow.y = y + pitch;
        flow.rule(HAIR, 0.5, x, x + width);
      }
    });
    flow.y = top + rows * pitch;
  }
}

/** A row of large numbers, each with its word below. */
function bigNumbers(flow: Flow, numbers: readonly (readonly [string, number])[]): void {
  const column = flow.width / numbers.length;
  const top = flow.y;
  const size = 38;
  const lines = numbers.map(([words]) => flow.lines(words, { size: 10, width: column - 8, maxLines: 2 }));
  for (const [i, [, number]] of numbers.entries())
    flow.leaf('P', () => {
      flow.line(String(number), flow.left + i * column, top + flow.size(32), { size, style: 'bold', colour: INK });
      for (const [n, line] of lines[i]!.entries())
        flow.place(line, flow.left + i * column, top + flow.size(50 + 13 * n), { size: 10, colour: QUIET });
    });
  flow.y = top + flow.size(46 + 13 * Math.max(...lines.map(({ length }) => length)));
}
