import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerOf } from '#bridge/contract.ts';
import type { DocumentKind, DocumentRequest } from '#domain/documents/document-request.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';
import { ask } from '../../connection/bridge-client.ts';

export type PreviewPage = {
  readonly index: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly address: string;
};

export type PreviewState = {
  /** What the pages are of; null before anything was drawn. */
  readonly kind: DocumentKind | null;
  /** The pages that are drawn, by their number from 0: those in view and near it. */
  readonly pages: ReadonlyMap<number, PreviewPage>;
  readonly totalPages: number;
  readonly findings: readonly PrintFinding[];
  readonly state: 'drawing' | 'ready' | 'failed';
};

const NOTHING: PreviewState = { kind: null, pages: new Map(), totalPages: 0, findings: [], state: 'drawing' };

/** Pages are drawn as the reader comes near them, a few at a time. */
const PAGES_AT_ONCE = 4;

/** Pictures of pages that are kept; the ones farthest from what is in view go first. */
const PAGES_KEPT = 40;

type Previewed = Extract<AnswerOf<'documents.preview'>, { kind: 'previewed' }>;

/**
 * The pages of a document as pictures, drawn by the same layer that prints them.
 *
 * A new request replaces the old pages only when its first ones are there, so that the preview never flickers; another
 * kind of document takes them away at once, since they would stand under its name.
 */
export function usePreview(eventId: string, seq: number, request: DocumentRequest) {
  const [preview, setPreview] = useState<PreviewState>(NOTHING);
  const asked = useRef('');
  /** What is drawn now, for those who ask between two pictures of the window. */
  const drawn = useRef<PreviewState>(NOTHING);
  const inView = useRef({ first: 0, last: 0 });
  const isAsking = useRef(false);
  const key = JSON.stringify({ ...request, madeAt: '', seq });

  const latest = useRef({ eventId, seq, request, key });
  useEffect(() => {
    latest.current = { eventId, seq, request, key };
  });

  const put = useCallback((next: PreviewState) => {
    drawn.current = next;
    setPreview(next);
  }, []);

  useEffect(() => {
    asked.current = key;
    put({ ...drawn.current, state: 'drawing' });
    const timer = setTimeout(() => {
      // The reader stays where they are, as long as the same document is shown.
      const from = drawn.current.kind === request.kind ? inView.current.first : 0;
      void askForPages(eventId, seq, request, from).then((answer) => {
        if (asked.current !== key) return;
        release(drawn.current.pages.values());
        put(answer ? stateOf(request.kind, answer, from) : { ...NOTHING, kind: request.kind, state: 'failed' });
      });
    }, 120);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the request and the state of the event
  }, [eventId, key]);

  const drawMissing = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    for (;;) {
      const wanted = latest.current;
      const from = firstMissing(drawn.current, inView.current);
      if (from === null || asked.current !== wanted.key) break;
      const answer = await askForPages(wanted.eventId, wanted.seq, wanted.request, from);
      if (asked.current !== wanted.key) continue;
      if (!answer || answer.pages.length === 0) break;
      const pages = new Map(drawn.current.pages);
      for (const page of pagesOf(answer, from)) if (!pages.has(page.index)) pages.set(page.index, page);
      put({ ...drawn.current, pages: nearest(pages, inView.current) });
    }
    isAsking.current = false;
  }, [put]);

  /** Says which pages are in view, so that they are drawn. */
  const showPages = useCallback(
    (first: number, last: number) => {
      inView.current = { first, last };
      void drawMissing();
    },
    [drawMissing],
  );
  // Pages that came into view while others were drawn.
  useEffect(() => {
    if (preview.state === 'ready') void drawMissing();
  }, [preview, drawMissing]);

  return { preview: preview.kind === request.kind ? preview : NOTHING, showPages };
}

/** The first page in view, or beside it, that has no picture; null when all have. */
function firstMissing(
  { pages, totalPages, state }: PreviewState,
  { first, last }: { readonly first: number; readonly last: number },
): number | null {
  if (state !== 'ready') return null;
  for (let index = first; index <= Math.min(last + 1, totalPages - 1); index++) if (!pages.has(index)) return index;
  return first > 0 && first <= totalPages && !pages.has(first - 1) ? Math.max(0, first - PAGES_AT_ONCE) : null;
}

function nearest(
  pages: ReadonlyMap<number, PreviewPage>,
  { first, last }: { readonly first: number; readonly last: number },
): ReadonlyMap<number, PreviewPage> {
  if (pages.size <= PAGES_KEPT) return pages;
  const middle = (first + last) / 2;
  const byNearness = [...pages.values()].toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
  release(byNearness.slice(PAGES_KEPT));
  return new Map(byNearness.slice(0, PAGES_KEPT).map((page) => [page.index, page]));
}

async function askForPages(
  eventId: string,
  seq: number,
  request: DocumentRequest,
  firstPage: number,
): Promise<Previewed | null> {
  const answer = await ask('documents.preview', { eventId, seq, request, firstPage, pageCount: PAGES_AT_ONCE });
  return answer.kind === 'previewed' ? answer : null;
}

function stateOf(kind: DocumentKind, answer: Previewed, from: number): PreviewState {
  const pages = new Map(pagesOf(answer, from).map((page) => [page.index, page]));
  return { kind, pages, totalPages: answer.totalPages, findings: answer.findings, state: 'ready' };
}

function pagesOf(answer: Previewed, from: number): PreviewPage[] {
  return answer.pages.map(({ widthMm, heightMm, svg }, index) => ({
    index: from + index,
    widthMm,
    heightMm,
    address: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
  }));
}

function release(pages: Iterable<PreviewPage>): void {
  for (const page of pages) URL.revokeObjectURL(page.address);
}
