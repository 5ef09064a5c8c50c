import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '#catalogue/catalogue.ts';
import { findInDocument, previewDocument, type PrintResources } from '#printing/make-document.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { writeDocumentFile } from '#printing/write-document-file.ts';
import { cellsOf, searchStock, stockConflicts, stockName } from '#printing/stock/stock.ts';
import { reasonOf, isDiskFull, saysDiskFull, writeSafely } from '../write-safely.ts';
import type { ClerkAnswer, ClerkReply, ClerkRequest, ClerkSetup, ClerkTask } from './clerk-protocol.ts';
import { EventReader } from './event-reader.ts';

const setup = JSON.parse(process.argv.at(-1) ?? '{}') as ClerkSetup;
const reader = new EventReader();
const resources: PrintResources = { read: (name) => readFileSync(join(setup.resourcesFolder, name)), say };

/** More places than this nobody walks through. */
const MOST_FOUND = 2000;

function findStock(words: string, limit: number): ClerkAnswer {
  const found = searchStock(resources.read, words, limit).map((stock) => ({
    id: stock.id,
    name: stockName(stock),
    description: stock.description,
    pageWidthMm: stock.pageWidthMm,
    pageHeightMm: stock.pageHeightMm,
    cellWidthMm: stock.cellWidthMm,
    cellHeightMm: stock.cellHeightMm,
    cells: cellsOf(stock).length,
    shape: stock.shape,
    grids: [...stock.grids],
    source: stock.source,
    note: stock.note,
    conflictMm: Math.max(0, ...stockConflicts(resources.read, stock).map((conflict) => conflict.differenceMm)),
  }));
  return { kind: 'stockFound', found };
}

async function perform(task: ClerkTask, onPage: (page: number, of: number) => boolean): Promise<ClerkAnswer> {
  if (task.kind === 'findStock') return findStock(task.words, task.limit);
  if (task.kind === 'verify') {
    const reading = readEventFile(await readFile(task.path));
    return reading.kind === 'ok' ? { kind: 'verified' } : { kind: 'failed', reason: reading.kind };
  }
  const data = await reader.read(task.eventFolder, task.seq);
  if (!data) return { kind: 'failed', reason: 'journalBehind' };
  if (task.kind === 'snapshot') {
    const bytes = writeEventFile(data, { appVersion: task.appVersion, writtenAt: task.writtenAt });
    await writeSafely(task.path, bytes);
    const again = readEventFile(await readFile(task.path));
    if (again.kind !== 'ok') return { kind: 'failed', reason: 'readBack' };
    return { kind: 'snapshotWritten', seq: task.seq, byteLength: bytes.byteLength };
  }
  if (task.kind === 'makeDocument') {
    const made = await writeDocumentFile(task.path, task.request, data, resources, onPage);
    if (made.kind === 'cancelled') return { kind: 'failed', reason: 'cancelled' };
    if (made.kind === 'notWritten')
      return { kind: 'failed', reason: saysDiskFull(made.code) ? 'diskFull' : made.code || 'unknown' };
    return { kind: 'documentMade', pages: made.pages, byteLength: made.bytes, findings: made.findings };
  }
  if (task.kind === 'findInDocument')
    return { kind: 'foundInDocument', ...findInDocument(task.request, data, resources, task.words, MOST_FOUND) };
  const range = { from: task.firstPage, to: task.firstPage + task.pageCount };
  const preview = await previewDocument(task.request, data, resources, range);
  return { kind: 'previewed', totalPages: preview.pageCount, pages: preview.pages, findings: preview.findings };
}

/** The window is told no more often than it can show. */
const TOLD_EVERY_MS = 100;
const stopped = new Set<number>();

function watch(id: number) {
  let told = performance.now();
  return (done: number, total: number): boolean => {
    const now = performance.now();
    if (now - told > TOLD_EVERY_MS) {
      told = now;
      process.parentPort.postMessage({ id, done, total } satisfies ClerkReply);
    }
    return !stopped.has(id);
  };
}

async function answer(id: number, task: ClerkTask): Promise<ClerkAnswer> {
  try {
    return stopped.has(id) ? { kind: 'failed', reason: 'cancelled' } : await perform(task, watch(id));
  } catch (error) {
    const detail = process.env.FOLKMOOT_VERBOSE === '1' && error instanceof Error ? `: ${error.stack}` : '';
    return { kind: 'failed', reason: isDiskFull(error) ? 'diskFull' : reasonOf(error) + detail };
  }
}

let queue: Promise<void> = Promise.resolve();
process.parentPort.on('message', (event) => {
  const request = event.data as ClerkRequest;
  const { id } = request;
  if ('stop' in request) return void stopped.add(id);
  queue = queue.then(async () => {
    const reply: ClerkReply = { id, answer: await answer(id, request.task) };
    stopped.delete(id);
    process.parentPort.postMessage(reply);
  });
});
