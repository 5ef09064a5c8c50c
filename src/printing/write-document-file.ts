import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { DocumentRequest } from '#domain/documents/document-request.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';
import type { EventData } from '#domain/event-data.ts';
import { writeDocument, type PrintResources } from './make-document.ts';

export type WrittenDocument =
  | {
      readonly kind: 'written';
      readonly pages: number;
      readonly findings: readonly PrintFinding[];
      readonly bytes: number;
    }
  /** The old file, if there was one, is untouched. */
  | { readonly kind: 'notWritten'; readonly why: string }
  | { readonly kind: 'cancelled' };

/**
 * Makes a document straight into a file, page by page: a run of any length, and never half a file.
 *
 * The bytes go to a neighbour file that takes the name only when it is whole and on the disk.
 */
export async function writeDocumentFile(
  path: string,
  request: DocumentRequest,
  data: EventData,
  resources: PrintResources,
  onPage?: (page: number) => boolean,
): Promise<WrittenDocument> {
  const part = `${path}.part`;
  let file: number | null = null;
  let problem: Error | null = null;
  let bytes = 0;
  try {
    file = openSync(part, 'w');
    const open = file;
    const made = await writeDocument(request, data, resources, {
      sink: (piece) => {
        if (problem !== null) return;
        try {
          for (let at = 0; at < piece.length;) at += writeSync(open, piece, at);
          bytes += piece.length;
        } catch (thrown) {
          problem = thrown instanceof Error ? thrown : new Error(String(thrown));
        }
      },
      onPage: (page) => problem === null && (onPage?.(page) ?? true),
    });
    if (problem !== null) return { kind: 'notWritten', why: (problem as Error).message };
    if (!made) return { kind: 'cancelled' };
    fsyncSync(file);
    closeSync(file);
    file = null;
    renameSync(part, path);
    return { kind: 'written', pages: made.pages, findings: made.findings, bytes };
  } catch (thrown) {
    return { kind: 'notWritten', why: thrown instanceof Error ? thrown.message : String(thrown) };
  } finally {
    if (file !== null) closeSync(file);
    rmSync(part, { force: true });
  }
}
