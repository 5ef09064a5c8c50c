import type { FeedbackResults, QuestionResult } from '#domain/outcomes/feedback-results.ts';
import { CAP, type Flow } from '../flow/flow.ts';
import { HAIR, INK, QUIET, WASH } from '../flow/sheet.ts';
import { mm } from '../layout/display-list.ts';
import type { DocumentContext } from './document-context.ts';

/** What came back on the slips of a form: a bar for each answer, and what was written. */
export function feedbackPart(
  { say, locale, air }: DocumentContext & { readonly air: number },
  flow: Flow,
  form: FeedbackResults,
): void {
  flow.space(20 * air);
  flow.ensure(flow.size(130));
  const title = form.title.trim() || say('print.report.feedback');
  flow.bookmark(title);
  flow.text(title, { size: 15, style: 'bold', leading: 1.25, role: 'H2' });
  flow.facts([form.sessionTitle, say('print.report.slips', { count: form.slips })], { size: 9, colour: QUIET });
  for (const question of form.questions) {
    if (question.answered === 0) continue;
    flow.space(9 * air);
    flow.ensure(flow.size(34 + question.bars.length * BAR));
    flow.text(question.text, { size: 11, style: 'bold', leading: 1.3, role: 'H3' });
    const mean = question.mean?.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const facts = [
      ...(mean === undefined ? [] : [say('print.report.mean', { mean })]),
      say('print.report.answered', { count: question.answered }),
    ];
    flow.facts(facts, { size: 9, colour: QUIET });
    flow.space(2);
    bars(flow, question);
    words(flow, question);
  }
}

const BAR = 15;

/** One bar for each answer, its length by how many took it; the number stands behind it. */
function bars(flow: Flow, { bars: all, kind }: QuestionResult): void {
  const most = Math.max(1, ...all.map(({ count }) => count));
  const label = flow.size(kind === 'marks' ? 18 : 150);
  const room = Math.min(mm(90), flow.width - label - flow.size(40));
  for (const { label: answer, count } of all) {
    flow.ensure(flow.size(BAR));
    const y = flow.y;
    const base = y + flow.size(BAR) / 2 + (flow.size(9.5) * CAP) / 2;
    const length = (room * count) / most;
    flow.decoration(() => {
      const box = { kind: 'rect' as const, x: flow.left + label, y: y + flow.size(3), height: flow.size(BAR - 6) };
      flow.put({ ...box, width: room, fill: WASH });
      if (count > 0) flow.put({ ...box, width: Math.max(1, length), fill: INK });
      else flow.put({ ...box, width: 1, fill: HAIR });
    });
    const [line] = flow.lines(answer, { size: 9.5, width: label - flow.size(8), maxLines: 1 });
    flow.leaf('P', () => {
      if (line) flow.place(line, flow.left, base, { size: 9.5 });
      flow.line(String(count), flow.left + label + room + flow.size(8), base, { size: 9.5, colour: QUIET });
    });
    flow.y = y + flow.size(BAR);
  }
}

function words(flow: Flow, { words: all }: QuestionResult): void {
  const x = flow.left + flow.size(13);
  const width = Math.min(flow.width - flow.size(26), mm(150) * flow.sheet.type);
  flow.within('L', () => {
    for (const text of all) {
      flow.ensure(flow.size(18));
      const side = flow.size(3.4);
      const y = flow.y + flow.size(10) * 0.7 - side / 2;
      const isRightToLeft = flow.shape(text.slice(0, 40)).direction === 'rtl';
      const at = isRightToLeft ? x + width + flow.size(6) : flow.left + 1;
      flow.decoration(() => flow.put({ kind: 'rect', x: at, y, width: side, height: side, fill: QUIET }));
      flow.text(text, { size: 10, leading: 1.4, x, width, role: 'LI' });
      flow.space(3);
    }
  });
}
