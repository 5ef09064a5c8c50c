import type { DocumentRequest } from '#domain/documents/document-request.ts';
import type { StockAbout } from '#bridge/contract.ts';
import type { FoundInDocument } from '#printing/make-document.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';

/** Where the clerk finds an event, and up to where it is to read. */
export type ClerkEvent = { readonly eventFolder: string; readonly seq: number };

/** Work for the clerk: heavy things that must wait neither for the window nor for the journal. */
export type ClerkTask =
  | { readonly kind: 'findStock'; readonly words: string; readonly limit: number }
  /** Reads an event file and says whether it is whole. */
  | { readonly kind: 'verify'; readonly path: string }
  | (ClerkEvent & {
      readonly kind: 'snapshot';
      readonly path: string;
      readonly appVersion: string;
      readonly writtenAt: string;
    })
  | (ClerkEvent & {
      readonly kind: 'makeDocument';
      readonly request: DocumentRequest;
      readonly path: string;
    })
  | (ClerkEvent & {
      readonly kind: 'previewDocument';
      readonly request: DocumentRequest;
      readonly firstPage: number;
      readonly pageCount: number;
    })
  /** Where words stand in a document. */
  | (ClerkEvent & { readonly kind: 'findInDocument'; readonly request: DocumentRequest; readonly words: string });

export type PreviewPage = { readonly widthMm: number; readonly heightMm: number; readonly svg: string };

export type ClerkAnswer =
  | { readonly kind: 'stockFound'; readonly found: readonly StockAbout[] }
  | { readonly kind: 'verified' }
  | { readonly kind: 'snapshotWritten'; readonly seq: number; readonly byteLength: number }
  | {
      readonly kind: 'documentMade';
      readonly pages: number;
      readonly byteLength: number;
      readonly findings: readonly PrintFinding[];
    }
  | {
      readonly kind: 'previewed';
      readonly totalPages: number;
      readonly pages: readonly PreviewPage[];
      readonly findings: readonly PrintFinding[];
    }
  | { readonly kind: 'foundInDocument'; readonly total: number; readonly found: readonly FoundInDocument[] }
  | { readonly kind: 'failed'; readonly reason: string };

export type ClerkRequest =
  | { readonly id: number; readonly task: ClerkTask }
  /** The task is not wanted any more; it answers `failed` with the reason `cancelled`. */
  | { readonly id: number; readonly stop: true };
export type ClerkReply = { readonly id: number; readonly answer: ClerkAnswer } | ClerkProgress;
/** How far a long task is. */
export type ClerkProgress = { readonly id: number; readonly done: number; readonly total: number };

/** What the clerk process is told when it starts. */
export type ClerkSetup = { readonly resourcesFolder: string };
