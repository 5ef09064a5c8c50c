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
  /** The old file, if there was one, is untouched. `code` is that of the file system, such as ENOSPC. */
  | { readonly kind: 'notWritten'; readonly why: string; readonly code: string }
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
  onPage?: (page: number, of: number) => boolean,
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
      onPage: (page, of) => problem === null && (onPage?.(page, of) ?? true),
    });
    if (problem !== null) return notWritten(problem);
    if (!made) return { kind: 'cancelled' };
    fsyncSync(file);
    closeSync(file);
    file = null;
    renameSync(part, path);
    return { kind: 'written', pages: made.pages, findings: made.findings, bytes };
  } catch (thrown) {
    return notWritten(thrown);
  } finally {
    if (file !== null) closeSync(file);
    rmSync(part, { force: true });
  }
}

function notWritten(thrown: unknown): WrittenDocument {
  if (!(thrown instanceof Error)) return { kind: 'notWritten', why: String(thrown), code: '' };
  // A fault of the file system says its name, anything else is a fault of ours.
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name;
  return { kind: 'notWritten', why: thrown.message, code };
}
