import { TEST_INSET_MM } from '#domain/documents/calibration.ts';
import { PAPER_MM } from '#domain/documents/document-request.ts';
import { nameOnPaper, peopleOnPaper } from '#domain/documents/people-on-paper.ts';
import { presence } from '#domain/door/presence.ts';
import { factsOf } from '#domain/event-data.ts';
import { fitText } from '../layout/fit-text.ts';
import { cleanLine } from '../layout/clean-text.ts';
import { mm, type DrawItem, type DisplayPage } from '../layout/display-list.ts';
import { HAIR, INK, QUIET, sheetOf } from '../flow/sheet.ts';
import {
  daysInWords,
  eventNameOf,
  finishOrBlank,
  flowFor,
  type DocumentContext,
  type MadeDocument,
} from './document-context.ts';
import { fittedItems } from './signs.ts';

/** One page for each person who was let in (or was asked for): they took part, where and when. */
export function certificatesDocument(context: DocumentContext): MadeDocument {
  const { data, request, locale, say, shaper } = context;
  const title = say('print.kind.certificates');
  const facts = factsOf(data);
  const came = new Set([...presence(data.checkIns)].filter(([, state]) => state.arrival !== null).map(([id]) => id));
  const ids = request.onlyIds ?? data.registrations.filter(({ id }) => came.has(id)).map(({ id }) => id);
  const people = peopleOnPaper(data.registrations, ids, locale);
  const portrait = sheetOf(request.paper, false, 24);
  const sheet = {
    ...portrait,
    width: portrait.height,
    height: portrait.width,
    right: portrait.height - portrait.left,
    bottom: portrait.width - portrait.top,
  };
  const flow = flowFor(context, { sheet, isBare: true });
  const center = (words: string, y: number, size: number, colour = INK, style: 'regular' | 'bold' = 'regular') => {
    const [line] = flow.lines(words, { size, style, width: flow.width, maxLines: 1 });
    flow.leaf('P', () => flow.place(line!, flow.left, y, { size, colour, width: flow.width, align: 'center' }));
  };
  for (const person of people) {
    flow.newPage();
    flow.bookmark(nameOnPaper(person));
    flow.decoration(() => {
      const inset = mm(11);
      flow.put(
        {
          kind: 'rect',
          x: inset,
          y: inset,
          width: sheet.width - 2 * inset,
          height: sheet.height - 2 * inset,
          stroke: { colour: INK, width: 1.2 },
        },
        {
          kind: 'rect',
          x: inset + 4,
          y: inset + 4,
          width: sheet.width - 2 * inset - 8,
          height: sheet.height - 2 * inset - 8,
          stroke: { colour: HAIR, width: 0.5 },
        },
      );
    });
    center(say('print.certificate.title'), mm(46), 22, QUIET);
    center(say('print.certificate.confirms'), mm(66), 13, QUIET);
    const name = fitText(shaper, cleanLine(nameOnPaper(person)) || ' ', {
      width: flow.width * 0.86,
      height: mm(24),
      maxLines: 1,
      max: 46,
      min: 14,
      style: 'bold',
    });
    flow.leaf('H1', () =>
      flow.put(...fittedItems(name, flow.left, mm(74) + (mm(24) - name.height) / 2, flow.width, INK, 'center')),
    );
    center(say('print.certificate.attended'), mm(111), 13, QUIET);
    center(eventNameOf(context), mm(123), 22, INK, 'bold');
    center(
      [daysInWords(context), facts?.venueName ? say('print.certificate.where', { venue: facts.venueName }) : '']
        .filter(Boolean)
        .join(' '),
      mm(132),
      13,
      QUIET,
    );
    const y = sheet.height - mm(34);
    flow.decoration(() =>
      flow.put({
        kind: 'line',
        x1: sheet.width / 2 - mm(42),
        y1: y,
        x2: sheet.width / 2 + mm(42),
        y2: y,
        stroke: { colour: QUIET, width: 0.6 },
      }),
    );
    center(say('print.certificate.signature'), y + 14, 9, QUIET);
  }
  return { title, pages: finishOrBlank(context, flow, title), isTagged: true };
}

/** Four lines that should lie 20 mm from the edges of the paper, with a scale beside each. */
export function calibrationDocument(context: DocumentContext): MadeDocument {
  const { say, request } = context;
  const title = say('print.kind.calibration');
  const flow = flowFor(context, { sheet: sheetOf(request.paper, false, 40), isBare: true });
  const { width, height } = PAPER_MM[request.paper];
  flow.newPage();
  const stroke = { colour: '#000000', width: 0.4 };
  const inset = TEST_INSET_MM;
  const line = (x1: number, y1: number, x2: number, y2: number): DrawItem => ({
    kind: 'line',
    x1: mm(x1),
    y1: mm(y1),
    x2: mm(x2),
    y2: mm(y2),
    stroke,
  });
  flow.decoration(() => {
    flow.put(line(inset, 45, inset, height - 45), line(width - inset, 45, width - inset, height - 45));
    flow.put(line(45, inset, width - 45, inset), line(45, height - inset, width - 45, height - inset));
    // Millimetre scales from the edge of the paper inwards; the first few may fall into the margin a printer cannot reach.
    for (let tick = 4; tick <= 30; tick++) {
      const length = tick % 10 === 0 ? 7 : tick % 5 === 0 ? 5 : 3;
      const along = height / 2;
      const across = width / 2;
      flow.put(line(tick, along, tick, along + length), line(width - tick, along, width - tick, along + length));
      flow.put(line(across, tick, across + length, tick), line(across, height - tick, across + length, height - tick));
    }
  });
  flow.y = mm(52);
  flow.text(title, { size: 22, style: 'bold', role: 'H1', leading: 1.2 });
  flow.space(6);
  flow.text(say('print.calibration.intro', { inset }), { size: 11, leading: 1.5 });
  flow.space(10);
  flow.text(say('print.calibration.unit', { inset }), { size: 10, colour: QUIET, leading: 1.45 });
  flow.space(12);
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    flow.leaf('P', () => flow.line(say(`print.calibration.${side}`), flow.left, flow.y + 12, { size: 11 }));
    flow.y += 16;
    flow.rule(QUIET, 0.6, flow.left + mm(24), flow.left + mm(60));
    flow.leaf('P', () => flow.line('mm', flow.left + mm(62), flow.y - 4, { size: 11, colour: QUIET }));
    flow.space(8);
  }
  const pages: DisplayPage[] = flow.finish();
  return { title, pages, isTagged: true };
}
