import type { DocumentKind } from '#domain/documents/document-request.ts';
import { handedOver, useWaiting } from './handed-over.ts';

type WantedPaper = { readonly kind: DocumentKind };

const papers = handedOver<WantedPaper>();

/** Asks the paper screen to show a kind of document, now or as soon as it is in view. */
export const focusPaper = papers.give;

/** The kind that was asked for, once; the caller shows it. */
export const takeFocusedPaper = (): WantedPaper | null => papers.take();

/** The kind that waits to be shown; take it with `takeFocusedPaper` in an effect. */
export const useFocusedPaper = (): WantedPaper | null => useWaiting(papers);
