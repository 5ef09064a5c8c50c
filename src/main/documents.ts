import { shell, type BrowserWindow } from 'electron';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnswerOf, ArgumentOf, SaveOutcome } from '#bridge/contract.ts';
import { saveFile, safeFileName } from './chosen-files.ts';
import type { Clerk } from './clerk/clerk.ts';
import type { EventFolders } from './event-folders.ts';
import { isDiskFull, reasonOf, writeSafely } from './write-safely.ts';

type Options = {
  readonly folders: EventFolders;
  readonly clerk: Clerk;
  readonly temporaryFolder: string;
  /** How many pages of the document that is being made are on paper, of how many. */
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Documents on their way to paper: made by the clerk into a temporary folder, then saved, opened or printed.
 *
 * The folder is emptied at every start and at quit: it holds names.
 */
export class Documents {
  readonly #options: Options;
  readonly #paths = new Map<string, string>();
  /** All files made of an event, by its id: they go when it is erased. */
  readonly #files = new Map<string, string[]>();
  readonly #eventOf = new Map<string, string>();
  #nextId = 1;
  readonly #making = new Map<AbortController, { readonly eventId: string; readonly isOver: Promise<unknown> }>();

  constructor(options: Options) {
    this.#options = options;
  }

  async begin(): Promise<void> {
    await rm(this.#options.temporaryFolder, { recursive: true, force: true });
    await mkdir(this.#options.temporaryFolder, { recursive: true, mode: 0o700 });
  }

  async end(): Promise<void> {
    await rm(this.#options.temporaryFolder, { recursive: true, force: true });
  }

  /** Before an event is erased: its pages go with it. */
  async forget(eventId: string): Promise<void> {
    const ofEvent = [...this.#making].filter(([, made]) => made.eventId === eventId);
    for (const [making] of ofEvent) making.abort();
    // What comes to its end all the same writes its file until then.
    await Promise.allSettled(ofEvent.map(([, { isOver }]) => isOver));
    for (const path of this.#files.get(eventId) ?? []) await rm(path, { force: true });
    this.#files.delete(eventId);
  }

  async make({ eventId, seq, request }: ArgumentOf<'documents.make'>): Promise<AnswerOf<'documents.make'>> {
    const documentId = `document-${this.#nextId++}`;
    const path = join(this.#options.temporaryFolder, `${documentId}.pdf`);
    this.#eventOf.set(documentId, eventId);
    this.#note(documentId, path);
    const eventFolder = this.#options.folders.folderOf(eventId);
    const making = new AbortController();
    const { clerk, onProgress } = this.#options;
    const watch = { onProgress, stop: making.signal };
    const work = clerk.do({ kind: 'makeDocument', eventFolder, seq, request, path }, watch);
    this.#making.set(making, { eventId, isOver: work });
    const answer = await work.finally(() => this.#making.delete(making));
    if (answer.kind !== 'documentMade') return failed(answer);
    this.#paths.set(documentId, path);
    return { ...answer, kind: 'made', documentId, findings: [...answer.findings] };
  }

  /** Gives up whatever is being made. */
  stop(): null {
    for (const making of this.#making.keys()) making.abort();
    return null;
  }

  async preview(target: ArgumentOf<'documents.preview'>): Promise<AnswerOf<'documents.preview'>> {
    const { eventId, ...rest } = target;
    const eventFolder = this.#options.folders.folderOf(eventId);
    const answer = await this.#options.clerk.do({ kind: 'previewDocument', eventFolder, ...rest });
    if (answer.kind !== 'previewed') return failed(answer);
    return { ...answer, pages: [...answer.pages], findings: [...answer.findings] };
  }

  async find(target: ArgumentOf<'documents.find'>): Promise<AnswerOf<'documents.find'>> {
    const { eventId, ...rest } = target;
    const eventFolder = this.#options.folders.folderOf(eventId);
    const answer = await this.#options.clerk.do({ kind: 'findInDocument', eventFolder, ...rest });
    if (answer.kind !== 'foundInDocument') return failed(answer);
    const found = answer.found.map(({ page, boxes }) => ({ page, boxes: [...boxes] }));
    return { kind: 'found', total: answer.total, found };
  }

  async save(window: BrowserWindow, documentId: string, suggestedName: string): Promise<SaveOutcome> {
    const bytes = await this.#read(documentId);
    return bytes ? saveFile(window, 'pdf', suggestedName, bytes) : { kind: 'failed', reason: 'gone' };
  }

  /** Opens the document in whatever the system shows PDFs with, under a name that says what it is. */
  async openElsewhere(documentId: string, suggestedName: string): Promise<SaveOutcome> {
    const bytes = await this.#read(documentId);
    if (!bytes) return { kind: 'failed', reason: 'gone' };
    const fileName = safeFileName(suggestedName);
    const path = join(this.#options.temporaryFolder, fileName);
    this.#note(documentId, path);
    try {
      await writeSafely(path, bytes);
    } catch (error) {
      return isDiskFull(error) ? { kind: 'diskFull' } : { kind: 'failed', reason: reasonOf(error) };
    }
    const problem = await shell.openPath(path);
    return problem === '' ? { kind: 'saved', fileName } : { kind: 'failed', reason: 'noViewer' };
  }

  pathOf(documentId: string): string | null {
    return this.#paths.get(documentId) ?? null;
  }

  #note(documentId: string, path: string): void {
    const eventId = this.#eventOf.get(documentId);
    if (eventId !== undefined) this.#files.set(eventId, [...(this.#files.get(eventId) ?? []), path]);
  }

  async #read(documentId: string): Promise<Uint8Array | null> {
    const path = this.#paths.get(documentId);
    return path ? readFile(path).catch(() => null) : null;
  }
}

function failed(answer: { readonly kind: string; readonly reason?: string }): { kind: 'failed'; reason: string } {
  return { kind: 'failed', reason: answer.reason ?? answer.kind };
}
