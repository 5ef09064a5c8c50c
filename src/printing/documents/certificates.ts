import { topicMarks, type TopicMark } from '#domain/documents/topic-marks.ts';
import { PAPER_MM, type Paper } from '#domain/documents/document-request.ts';
import { runs } from '#domain/documents/groups-document.ts';
import { nameOnPaper, peopleOnPaper } from '#domain/documents/people-on-paper.ts';
import { presence } from '#domain/door/presence.ts';
import { factsOf } from '#domain/event-data.ts';
import type { Flow } from '../flow/flow.ts';
import { HAIR, INK, QUIET, sheetOf, type Sheet } from '../flow/sheet.ts';
import { cleanLine } from '../layout/clean-text.ts';
import { mm, type DrawItem } from '../layout/display-list.ts';
import { fitText } from '../layout/fit-text.ts';
import {
  daysInWords,
  eventNameOf,
  finishOrBlank,
  flowFor,
  type DocumentContext,
  type MadeDocument,
} from './document-context.ts';
import { fittedItems } from './signs.ts';

/** The frame lies this far inside the paper; printers of offices leave 5 mm white. */
const FRAME = mm(9);
/** Radius of the corners that are cut out of the frame. */
const CORNER = mm(8);
/** Of the width between the frames, what words may take: a line is read at one glance. */
const MEASURE = 0.78;

/** One page for each person who was let in (or was asked for): they took part, where and when. */
export function certificatesDocument(context: DocumentContext): MadeDocument {
  const { data, request, locale, say } = context;
  const title = say('print.kind.certificates');
  const came = new Set([...presence(data.checkIns)].filter(([, state]) => state.arrival !== null).map(([id]) => id));
  const ids = request.onlyIds ?? data.registrations.filter(({ id }) => came.has(id)).map(({ id }) => id);
  const flow = flowFor(context, { sheet: landscape(request.paper), isBare: true });
  const marks = marksOf(context);
  for (const person of peopleOnPaper(data.registrations, ids, locale)) {
    flow.newPage();
    flow.bookmark(nameOnPaper(person));
    flow.decoration(() => flow.put(...frame(flow.sheet, marks[0]?.colour.light.ink ?? INK)));
    certificate(context, flow, nameOnPaper(person), marks);
  }
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

function landscape(paper: Paper): Sheet {
  const { width, height } = PAPER_MM[paper];
  const inset = FRAME + mm(12);
  return {
    ...sheetOf(paper, false),
    width: mm(height),
    height: mm(width),
    left: inset,
    right: mm(height) - inset,
    top: inset,
    bottom: mm(width) - inset,
  };
}

/** Colours and shapes of the topics that ran: what people of this event will know again. */
function marksOf({ data }: DocumentContext): readonly TopicMark[] {
  const marks = topicMarks(data.topics);
  return data.topics
    .filter(runs)
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ id }) => marks.get(id) ?? []);
}

/** A strong line and a fine one inside it, their corners cut out in quarter circles. */
function frame({ width, height }: Sheet, colour: string): DrawItem[] {
  const line = (inset: number, radius: number, thickness: number): DrawItem => {
    const [left, top, right, bottom] = [inset, inset, width - inset, height - inset];
    // A quarter circle as one curve.
    const k = radius * 0.5523;
    const at = (...points: number[]) => points.map((point) => Math.round(point * 100) / 100).join(' ');
    const path = [
      `M ${at(left + radius, top)}`,
      `L ${at(right - radius, top)}`,
      `C ${at(right - radius, top + k, right - k, top + radius, right, top + radius)}`,
      `L ${at(right, bottom - radius)}`,
      `C ${at(right - k, bottom - radius, right - radius, bottom - k, right - radius, bottom)}`,
      `L ${at(left + radius, bottom)}`,
      `C ${at(left + radius, bottom - k, left + k, bottom - radius, left, bottom - radius)}`,
      `L ${at(left, top + radius)}`,
      `C ${at(left + k, top + radius, left + radius, top + k, left + radius, top)}`,
      'Z',
    ].join(' ');
    return { kind: 'path', path, x: 0, y: 0, scale: 1, stroke: { colour, width: thickness } };
  };
  return [line(FRAME, CORNER, 2.2), line(FRAME + mm(2.2), CORNER, 0.5)];
}

function certificate(context: DocumentContext, flow: Flow, name: string, marks: readonly TopicMark[]): void {
  const { say, shaper, data } = context;
  const { sheet } = flow;
  const colour = marks[0]?.colour.light.ink ?? INK;
  const width = flow.width * MEASURE;
  const left = (sheet.width - width) / 2;
  // Laid out for A4; the few millimetres that Letter is higher are shared above and below.
  const from = (sheet.height - mm(210)) / 2;
  type Look = { readonly max: number; readonly height: number; readonly colour?: string; readonly isBold?: boolean };
  /** Words as large as their box allows, in the middle of it. */
  const words = (role: 'H1' | 'H2' | 'P', text: string, top: number, look: Look) => {
    if (cleanLine(text) === '') return;
    const box = { width, height: mm(look.height), maxLines: 2, max: look.max, min: 9 } as const;
    const fitted = fitText(shaper, cleanLine(text), { ...box, style: look.isBold ? 'bold' : 'regular' });
    const y = from + mm(top) + (box.height - fitted.height) / 2;
    flow.leaf(role, () => flow.put(...fittedItems(fitted, left, y, width, look.colour ?? INK, 'center')));
  };
  words('H2', say('print.certificate.title'), 30, { max: 27, height: 11, colour });
  ornament(flow, marks, from + mm(49));
  words('P', say('print.certificate.confirms'), 59, { max: 13, height: 6, colour: QUIET });
  words('H1', name, 67, { max: 48, height: 25, isBold: true });
  flow.y = from + mm(94.5);
  flow.rule(colour, 0.6, sheet.width / 2 - mm(55), sheet.width / 2 + mm(55));
  words('P', say('print.certificate.attended'), 101, { max: 13, height: 6, colour: QUIET });
  words('P', eventNameOf(context), 109, { max: 25, height: 17, isBold: true });
  const venue = factsOf(data)?.venueName ?? '';
  const place = venue.trim() === '' ? '' : say('print.certificate.where', { venue });
  words('P', [daysInWords(context), place].filter(Boolean).join(' '), 127, { max: 13.5, height: 12 });
  const organisers = data.registrations.filter(({ role, status }) => role === 'organiser' && status !== 'cancelled');
  signed(flow, from + mm(170), [
    say('print.certificate.date'),
    organisers.length === 1 ? nameOnPaper(organisers[0]!) : say('print.certificate.organisers'),
  ]);
}

/** The shapes of the topics in a row between two fine lines; the lines alone where there are no topics. */
function ornament(flow: Flow, marks: readonly TopicMark[], y: number): void {
  const side = mm(5);
  const pitch = mm(8.5);
  const shown = marks.slice(0, 12);
  const middle = flow.sheet.width / 2;
  const half = shown.length === 0 ? 0 : (shown.length * pitch) / 2 + mm(3);
  const stroke = { colour: HAIR, width: 0.6 };
  flow.decoration(() => {
    for (const direction of [-1, 1])
      flow.put({
        kind: 'line',
        x1: middle + direction * half,
        y1: y,
        x2: middle + direction * (half + mm(26)),
        y2: y,
        stroke,
      });
    for (const [i, { shape, colour }] of shown.entries())
      flow.put({
        kind: 'path',
        path: shape.path,
        x: middle + (i - (shown.length - 1) / 2) * pitch - side / 2,
        y: y - side / 2,
        scale: side / 24,
        fill: colour.light.fill,
      });
  });
}

/** Two lines to write on, side by side, each with what belongs on it below. */
function signed(flow: Flow, y: number, words: readonly string[]): void {
  const width = mm(78);
  const gap = mm(34);
  const start = (flow.sheet.width - words.length * width - (words.length - 1) * gap) / 2;
  for (const [i, text] of words.entries()) {
    const x = start + i * (width + gap);
    flow.decoration(() =>
      flow.put({ kind: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: { colour: INK, width: 0.6 } }),
    );
    const [line] = flow.lines(text, { size: 10, width, maxLines: 1 });
    if (line) flow.leaf('P', () => flow.place(line, x, y + 15, { size: 10, colour: QUIET, width, align: 'center' }));
  }
}
