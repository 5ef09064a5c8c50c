import { TEST_INSET_MM } from '#domain/documents/calibration.ts';
import { PAPER_MM } from '#domain/documents/document-request.ts';
import { mm, type DrawItem, type DisplayPage } from '../layout/display-list.ts';
import { QUIET, sheetOf } from '../flow/sheet.ts';
import { flowFor, type DocumentContext, type MadeDocument } from './document-context.ts';

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
  const { printerName = '' } = request.options ?? {};
  if (printerName !== '') flow.text(printerName, { size: 13, leading: 1.4 });
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
