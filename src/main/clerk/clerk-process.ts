import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '#catalogue/catalogue.ts';
import { makeDocument, previewDocument, type PrintResources } from '#printing/make-document.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { cellsOf, searchStock, stockConflicts, stockName } from '#printing/stock/stock.ts';
import { reasonOf, isDiskFull, writeSafely } from '../write-safely.ts';
import type { ClerkAnswer, ClerkReply, ClerkRequest, ClerkSetup, ClerkTask } from './clerk-protocol.ts';
import { EventReader } from './event-reader.ts';

const setup = JSON.parse(process.argv.at(-1) ?? '{}') as ClerkSetup;
const reader = new EventReader();
const resources: PrintResources = { read: (name) => readFileSync(join(setup.resourcesFolder, name)), say };

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
    source: stock.source,
    note: stock.note,
    conflictMm: Math.max(0, ...stockConflicts(resources.read, stock).map((conflict) => conflict.differenceMm)),
  }));
  return { kind: 'stockFound', found };
}

async function perform(task: ClerkTask): Promise<ClerkAnswer> {
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
    const made = await makeDocument(task.request, data, resources);
    await writeSafely(task.path, made.pdf);
    return { kind: 'documentMade', pages: made.pages, byteLength: made.pdf.byteLength, findings: made.findings };
  }
  const range = { from: task.firstPage, to: task.firstPage + task.pageCount };
  const preview = await previewDocument(task.request, data, resources, range);
  return { kind: 'previewed', totalPages: preview.pageCount, pages: preview.pages, findings: preview.findings };
}

async function answer(request: ClerkRequest): Promise<ClerkAnswer> {
  try {
    return await perform(request.task);
  } catch (error) {
    const detail = process.env.FOLKMOOT_VERBOSE === '1' && error instanceof Error ? `: ${error.stack}` : '';
    return { kind: 'failed', reason: isDiskFull(error) ? 'diskFull' : reasonOf(error) + detail };
  }
}

let queue: Promise<void> = Promise.resolve();
process.parentPort.on('message', (event) => {
  const request = event.data as ClerkRequest;
  queue = queue.then(async () => {
    const reply: ClerkReply = { id: request.id, answer: await answer(request) };
    process.parentPort.postMessage(reply);
  });
});
