import type { DocumentKind, DocumentRequest } from '#domain/documents/document-request.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';
import type { EventData } from '#domain/event-data.ts';
import { joinBytes } from '#domain/join-bytes.ts';
import { pictureAddress, pictureOf } from '#domain/pictures/picture-of.ts';
import { badgesDocument } from './badges/badges.ts';
import { agendaDocument } from './documents/agenda.ts';
import type { DocumentContext, MadeDocument } from './documents/document-context.ts';
import { groupListsDocument } from './documents/group-lists.ts';
import { doorListDocument, findYourGroupDocument, signInDocument } from './documents/people-lists.ts';
import { doorSignsDocument, tableSignsDocument, topicPostersDocument } from './documents/signs.ts';
import { facilitatorPacksDocument } from './documents/facilitator-packs.ts';
import { feedbackSlipsDocument } from './documents/feedback-slips.ts';
import { reportDocument } from './documents/report.ts';
import { calibrationDocument } from './documents/calibration.ts';
import { certificatesDocument } from './documents/certificates.ts';
import { markedIfRehearsal } from './documents/rehearsal-mark.ts';
import { wishSlipsDocument } from './documents/wish-slips.ts';
import { directionsDocument, headCountDocument } from './documents/venue-sheets.ts';
import { findingsFrom, missingGlyphs } from './preflight.ts';
import type { Say } from './flow/flow.ts';
import type { DisplayPage } from './layout/display-list.ts';
import { FontLibrary, type ReadResource } from './layout/fonts.ts';
import { Shaper } from './layout/shape-text.ts';
import { writePdf } from './pdf/pdf-writer.ts';
import { findOnPage, wordsToFind } from './preview/find-on-page.ts';
import { svgOfPage } from './preview/svg-page.ts';

/** What making documents needs from outside; keep one for as long as the worker lives, fonts stay open in it. */
export type PrintResources = {
  /** Bytes of a bundled file by its name below `resources` (`fonts/…`, `stock/…`). */
  readonly read: ReadResource;
  /** The catalogue. */
  readonly say: Say;
  /** Bytes of a picture of the event or of a badge design by its name; null when there is none. */
  readonly picture?: (name: string) => Uint8Array | null;
};

const shapers = new WeakMap<PrintResources, Shaper>();

/** The shaper that belongs to these resources; its fonts and its cache live as long as they do. */
export function shaperOf(resources: PrintResources): Shaper {
  let shaper = shapers.get(resources);
  if (!shaper) {
    shaper = new Shaper(new FontLibrary(resources.read));
    shapers.set(resources, shaper);
  }
  return shaper;
}

type Maker = (context: DocumentContext, resources: PrintResources) => MadeDocument;

const MAKERS: Readonly<Record<DocumentKind, Maker>> = {
  badges: badgesDocument,
  agenda: agendaDocument,
  'group-lists': groupListsDocument,
  'find-your-group': findYourGroupDocument,
  'door-list': doorListDocument,
  'sign-in': signInDocument,
  'door-signs': doorSignsDocument,
  'topic-posters': topicPostersDocument,
  'table-signs': tableSignsDocument,
  directions: directionsDocument,
  'head-count': headCountDocument,
  'facilitator-packs': facilitatorPacksDocument,
  'wish-slips': wishSlipsDocument,
  'feedback-slips': feedbackSlipsDocument,
  report: reportDocument,
  certificates: certificatesDocument,
  calibration: calibrationDocument,
};

/** Pictures of the event itself come before those that the caller brings. */
function withPictures(data: EventData, resources: PrintResources): PrintResources {
  return {
    ...resources,
    picture: (name) => {
      const own = pictureOf(data, name);
      return own ? Buffer.from(own.data, 'base64') : (resources.picture?.(name) ?? null);
    },
  };
}

function lay(request: DocumentRequest, data: EventData, given: PrintResources) {
  const resources = withPictures(data, given);
  const findings = findingsFrom();
  const context: DocumentContext = {
    data,
    request,
    options: request.options ?? {},
    locale: request.locale ?? 'en-GB',
    shaper: shaperOf(resources),
    say: resources.say,
    report: findings.report,
  };
  const made = markedIfRehearsal(MAKERS[request.kind](context, resources), context);
  return { made, findings, watch: missingGlyphs(data, findings.report), resources };
}

function addressOf(data: EventData, name: string): string | null {
  const own = pictureOf(data, name);
  return own && pictureAddress(own);
}

export type PrintProgress = {
  /** Bytes of the file as they come. */
  readonly sink: (bytes: Uint8Array) => void;
  /** After every page, of all there will be; false stops the run. */
  readonly onPage?: (page: number, of: number) => boolean;
};

/**
 * Makes a document and gives its bytes as they come, for long runs: nothing of it has to fit in memory.
 *
 * @returns null when `onPage` stopped it.
 */
export async function writeDocument(
  request: DocumentRequest,
  data: EventData,
  given: PrintResources,
  { sink, onPage }: PrintProgress,
): Promise<{ readonly pages: number; readonly findings: readonly PrintFinding[] } | null> {
  const { made, findings, watch, resources } = lay(request, data, given);
  const pageCount = Array.isArray(made.pages) ? made.pages.length : (made.pageCount ?? 0);
  let pages = 0;
  function* watched(): Iterable<DisplayPage> {
    for (const page of made.pages) {
      pages++;
      watch(page.items);
      yield page;
    }
  }
  const isWhole = await writePdf(
    watched(),
    {
      title: `${data.event[0]?.name ?? ''} · ${made.title}`,
      lang: request.locale ?? 'en-GB',
      madeAt: request.madeAt,
      isTagged: made.isTagged,
      ...(made.duplex ? { duplex: made.duplex } : {}),
      ...(resources.picture ? { picture: resources.picture } : {}),
      ...(onPage ? { onPage: (page: number) => onPage(page, pageCount) } : {}),
    },
    sink,
  );
  return isWhole ? { pages, findings: findings.all() } : null;
}

/** Makes a whole document as a PDF file in memory. */
export async function makeDocument(
  request: DocumentRequest,
  data: EventData,
  resources: PrintResources,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number; readonly findings: readonly PrintFinding[] }> {
  const pieces: Uint8Array[] = [];
  const made = await writeDocument(request, data, resources, { sink: (bytes) => void pieces.push(bytes) });
  return { pdf: joinBytes(pieces), pages: made!.pages, findings: made!.findings };
}

export type PreviewPage = { readonly widthMm: number; readonly heightMm: number; readonly svg: string };

/**
 * The same pages as pictures for the screen.
 *
 * @param range pages to draw, from 0; the first twenty when left out. `pageCount` counts all of them.
 * @param otherAddress an address for the name of a picture that is not the event's own, that the window may load.
 */
export async function previewDocument(
  request: DocumentRequest,
  data: EventData,
  resources: PrintResources,
  range: { readonly from: number; readonly to: number } = { from: 0, to: 20 },
  otherAddress?: (name: string) => string | null,
): Promise<{
  readonly pages: readonly PreviewPage[];
  readonly pageCount: number;
  readonly findings: readonly PrintFinding[];
}> {
  const { made, findings, watch } = lay(request, data, resources);
  const pages: PreviewPage[] = [];
  let pageCount = 0;
  for (const page of made.pages) {
    watch(page.items);
    if (pageCount >= range.from && pageCount < range.to)
      pages.push({
        widthMm: (page.width * 25.4) / 72,
        heightMm: (page.height * 25.4) / 72,
        svg: svgOfPage(page, (name) => addressOf(data, name) ?? otherAddress?.(name) ?? null),
      });
    pageCount++;
  }
  return { pages, pageCount, findings: findings.all() };
}

/** A find in a document: its page, counted from 0, and boxes in millimetres from the page's top left corner. */
export type FoundInDocument = {
  readonly page: number;
  readonly boxes: readonly {
    readonly xMm: number;
    readonly yMm: number;
    readonly widthMm: number;
    readonly heightMm: number;
  }[];
};

const tenthMm = (points: number) => Math.round((points * 254) / 72) / 10;

/**
 * Where words stand in a document, page after page as it will print.
 *
 * @param most no more places than this are told; `total` counts all of them.
 */
export function findInDocument(
  request: DocumentRequest,
  data: EventData,
  resources: PrintResources,
  words: string,
  most: number,
): { readonly total: number; readonly found: readonly FoundInDocument[] } {
  const { made } = lay(request, data, resources);
  const wanted = wordsToFind(words);
  const found: FoundInDocument[] = [];
  let total = 0;
  let number = 0;
  for (const page of made.pages) {
    for (const { boxes } of findOnPage(page, wanted)) {
      total++;
      if (found.length < most)
        found.push({
          page: number,
          boxes: boxes.map(({ x, y, width, height }) => ({
            xMm: tenthMm(x),
            yMm: tenthMm(y),
            widthMm: tenthMm(width),
            heightMm: tenthMm(height),
          })),
        });
    }
    number++;
  }
  return { total, found };
}
