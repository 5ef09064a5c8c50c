import { dateInWords } from '#domain/documents/days-on-paper.ts';
import type { DocumentOptions, DocumentRequest } from '#domain/documents/document-request.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import type { DisplayPage } from '../layout/display-list.ts';
import type { Shaper } from '../layout/shape-text.ts';
import { Flow, type Say } from '../flow/flow.ts';
import { sheetOf, type Sheet } from '../flow/sheet.ts';

/** What every document is made from. */
export type DocumentContext = {
  readonly data: EventData;
  readonly request: DocumentRequest;
  readonly options: DocumentOptions;
  readonly locale: string;
  readonly shaper: Shaper;
  readonly say: Say;
  readonly report: (finding: PrintFinding) => void;
};

/** Pages of a document; they may be made while they are asked for. */
export type MadeDocument = {
  readonly title: string;
  readonly pages: Iterable<DisplayPage>;
  /** How many there will be, where `pages` are made while they are asked for. */
  readonly pageCount?: number;
  /** Lists carry a reading structure; badges do not (it would make them eight times larger for nothing). */
  readonly isTagged: boolean;
  readonly duplex?: 'longEdge' | 'shortEdge';
};

export const eventNameOf = ({ data, say }: DocumentContext): string => factsOf(data)?.name || say('print.untitled');

/** First and last day of the event in words. */
export function daysInWords({ data, locale }: DocumentContext): string {
  const facts = factsOf(data);
  if (!facts) return '';
  const first = dateInWords(facts.startsOn, locale);
  return facts.endsOn === facts.startsOn ? first : `${first} – ${dateInWords(facts.endsOn, locale)}`;
}

/** When the paper was made, in the event's own zone. */
function madeAt(context: DocumentContext): string {
  const facts = factsOf(context.data);
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat(context.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
    }).format(new Date(context.request.madeAt));
  let when: string;
  try {
    when = format(facts?.zone || 'UTC');
  } catch {
    // A zone that no longer exists: the paper still says when it was made.
    when = `${format('UTC')} UTC`;
  }
  return context.say('print.madeAt', { when });
}

/** A flow on the wanted paper with head and foot. */
export function flowFor(
  context: DocumentContext,
  more: { readonly sheet?: Sheet; readonly isBare?: boolean } = {},
): Flow {
  const { request, shaper, say } = context;
  return new Flow({
    shaper,
    say,
    sheet: more.sheet ?? sheetOf(request.paper, request.isLargePrint === true),
    eventName: eventNameOf(context),
    madeAt: madeAt(context),
    ...(more.isBare ? { isBare: true } : {}),
  });
}

/** Reports that there is nothing of this kind, once. */
export function reportNothing(context: DocumentContext): void {
  context.report({ code: 'nothingToPrint', registrationId: null, values: {} });
}

/** Page with one sentence instead of an empty file, which viewers refuse to open. */
export function finishOrBlank(context: DocumentContext, flow: Flow, title: string): DisplayPage[] {
  if (flow.pageCount === 0) {
    reportNothing(context);
    flow.newPage();
    flow.masthead([eventNameOf(context)], title);
    flow.text(context.say('print.finding.nothingToPrint'));
  }
  return flow.finish();
}
