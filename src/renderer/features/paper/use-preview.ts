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
  readonly pages: readonly PreviewPage[];
  readonly totalPages: number;
  readonly findings: readonly PrintFinding[];
  readonly state: 'drawing' | 'ready' | 'failed';
};

const NOTHING: PreviewState = { kind: null, pages: [], totalPages: 0, findings: [], state: 'drawing' };

/** Pages are drawn as the reader comes near them, a few at a time. */
const PAGES_AT_ONCE = 4;

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
  const key = JSON.stringify({ ...request, madeAt: '', seq });

  useEffect(() => {
    asked.current = key;
    setPreview((before) => ({ ...before, state: 'drawing' }));
    const timer = setTimeout(() => {
      void askForPages(eventId, seq, request, 0, PAGES_AT_ONCE).then((answer) => {
        if (asked.current !== key) return;
        setPreview((before) => {
          release(before.pages);
          return answer ? stateOf(request.kind, answer) : { ...NOTHING, kind: request.kind, state: 'failed' };
        });
      });
    }, 120);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the request and the state of the event
  }, [eventId, key]);

  const drawMore = useCallback(() => {
    setPreview((before) => {
      if (before.state !== 'ready' || before.pages.length >= before.totalPages) return before;
      const from = before.pages.length;
      void askForPages(eventId, seq, request, from, PAGES_AT_ONCE).then((answer) => {
        if (asked.current !== key || !answer) return;
        setPreview((now) =>
          now.pages.length === from ? { ...now, pages: [...now.pages, ...pagesOf(answer, from)], state: 'ready' } : now,
        );
      });
      return { ...before, state: 'drawing' };
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [eventId, key]);

  return { preview: preview.kind === request.kind ? preview : NOTHING, drawMore };
}

async function askForPages(
  eventId: string,
  seq: number,
  request: DocumentRequest,
  firstPage: number,
  pageCount: number,
): Promise<Previewed | null> {
  const answer = await ask('documents.preview', { eventId, seq, request, firstPage, pageCount });
  return answer.kind === 'previewed' ? answer : null;
}

function stateOf(kind: DocumentKind, answer: Previewed): PreviewState {
  return { kind, pages: pagesOf(answer, 0), totalPages: answer.totalPages, findings: answer.findings, state: 'ready' };
}

function pagesOf(answer: Previewed, from: number): PreviewPage[] {
  return answer.pages.map(({ widthMm, heightMm, svg }, index) => ({
    index: from + index,
    widthMm,
    heightMm,
    address: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
  }));
}

function release(pages: readonly PreviewPage[]): void {
  for (const page of pages) URL.revokeObjectURL(page.address);
}
