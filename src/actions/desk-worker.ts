import type { RowChange } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import { rowsOf } from '#domain/event-view.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import type { EventDatabase } from '#storage/event-database.ts';
import { EventDesk } from '#storage/event-desk.ts';
import type { AppendAnswer, JournalHead, JournalPort, JournalRecord } from '#storage/journal-port.ts';
import { changeSetsAbout, headerOf } from '#storage/kept-changes.ts';
import { openEvent } from '#storage/open-event.ts';
import { CHUNK, type DeskCall, type FromDesk, type HistoryLine, type OpenReply, type ToDesk } from './desk-protocol.ts';
import { DeskRunner } from './desk-runner.ts';
import { serveLists } from './serve-lists.ts';
import { previewTakeBack, takeBackImport } from './take-back-import.ts';

const post = (message: FromDesk, given: readonly ArrayBuffer[] = []) =>
  self.postMessage(message, { transfer: [...given] });
const now = () => new Date().toISOString();
const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

const later = (ms: number, run: () => void) => void setTimeout(run, ms);

const journalReplies = new Map<number, (value: unknown) => void>();
let nextJournalId = 1;

type JournalQuestion =
  | { readonly journal: 'head' }
  | { readonly journal: 'append'; readonly records: readonly JournalRecord[] }
  | { readonly journal: 'read'; readonly fromSeq: number }
  | { readonly journal: 'restart'; readonly seq: number; readonly snapshot: Uint8Array }
  | { readonly journal: 'relieve' | 'setDatabasesAside' | 'keepCopy' }
  | { readonly journal: 'snapshot'; readonly nth: number };

/** What the window gives back when the desktop side did not answer. */
const isFailure = (value: unknown): value is { readonly kind: 'failed'; readonly reason: string } =>
  value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'failed';

function askJournal<T>(question: JournalQuestion): Promise<T> {
  const id = nextJournalId++;
  return new Promise((resolve, reject) => {
    journalReplies.set(id, (value) => {
      // Only an append may fail as a value; for every other question there is no answer to go on with.
      if (isFailure(value) && question.journal !== 'append' && question.journal !== 'restart')
        reject(new Error(value.reason));
      else resolve(value as T);
    });
    // Given away, not copied: the record of a long list is as large as the list. Whoever tries again makes it anew.
    const given = question.journal === 'append' ? question.records.map(({ bytes }) => bytes.buffer as ArrayBuffer) : [];
    post({ ...question, id } as FromDesk, given);
  });
}

const journal: JournalPort = {
  head: () => askJournal<JournalHead>({ journal: 'head' }),
  append: async (records) => tellSafety(await askJournal<AppendAnswer>({ journal: 'append', records })),
  restart: async (seq, snapshot) => tellSafety(await askJournal<AppendAnswer>({ journal: 'restart', seq, snapshot })),
  relieve: () => askJournal<boolean>({ journal: 'relieve' }),
  setDatabasesAside: () => askJournal<boolean>({ journal: 'setDatabasesAside' }),
  keepCopy: () => askJournal<boolean>({ journal: 'keepCopy' }),
  read: (fromSeq) => askJournal<readonly JournalRecord[]>({ journal: 'read', fromSeq }),
  snapshot: (nth) => askJournal({ journal: 'snapshot', nth }),
};

/** Passes on to the status line whether the last bytes are on the disk. */
function tellSafety(answer: AppendAnswer): AppendAnswer {
  if (answer.kind === 'saved') post({ event: 'saved', seq: answer.seq, at: now() });
  else if (answer.kind !== 'gap')
    post({ event: 'unsaved', reason: answer.kind === 'failed' ? answer.reason : answer.kind });
  return answer;
}

/** Logs when the browser says that it threw a database away; mostly it does not say so. */
function watchForLosses(): void {
  const open = indexedDB.open.bind(indexedDB);
  IDBFactory.prototype.open = (name, version) => {
    const request = open(name, version);
    request.addEventListener('upgradeneeded', (event) => {
      const { dataLoss, dataLossMessage } = event as IDBVersionChangeEvent &
        Record<'dataLoss' | 'dataLossMessage', string>;
      if (dataLoss && dataLoss !== 'none')
        post({ event: 'note', line: `database lost: ${dataLoss} ${dataLossMessage}` });
    });
    return request;
  };
}
watchForLosses();

/** No more lines than anybody reads of one person. */
const LINES_OF_HISTORY = 200;

type Open = {
  readonly database: EventDatabase;
  readonly desk: EventDesk;
  readonly runner: DeskRunner;
  readonly others: BroadcastChannel;
};
let open: Open | null = null;

const writeSnapshot = (data: EventData) => writeEventFile(data, { appVersion: 'restored', writtenAt: now() });

async function openDesk(call: Extract<DeskCall, { call: 'open' }>): Promise<OpenReply> {
  const outcome = await openEvent({
    eventId: call.eventId,
    generation: call.generation,
    journal,
    readSnapshot: (bytes) => {
      const reading = readEventFile(bytes);
      return reading.kind === 'ok' ? reading.data : null;
    },
    writeSnapshot,
    now,
  });
  if (outcome.kind !== 'opened') {
    post({
      event: 'note',
      line: `event not opened: ${outcome.kind}${'reason' in outcome ? `, ${outcome.reason}` : ''}`,
    });
    return outcome;
  }
  if (outcome.finding.kind !== 'intact') {
    const why = 'reason' in outcome.finding ? `, ${outcome.finding.reason}` : '';
    post({ event: 'note', line: `event opened: ${outcome.finding.kind} ${outcome.finding.changeSets}${why}` });
  }
  const desk = new EventDesk({ ...outcome, journal, desk: call.desk, now, later, writeSnapshot });
  const runner = new DeskRunner({ desk, now, randomBytes });
  const others = new BroadcastChannel(`folkmoot-${call.eventId}`);
  others.addEventListener('message', () => void desk.catchUp());
  for (const table of TABLE_NAMES) {
    const rows = rowsOf(desk.view, table) as readonly AnyRow[];
    for (let at = 0; at < rows.length; at += CHUNK) post({ event: 'rows', table, rows: rows.slice(at, at + CHUNK) });
  }
  post({ event: 'opened', seq: desk.view.seq, hash: desk.view.hash, undo: runner.undoState() });
  desk.onChange(({ seq, hash, changes, header }) => {
    postChanges(changes, (part, isLast) =>
      post({ event: 'changes', seq, hash, changes: part, isLast, header, undo: runner.undoState() }),
    );
    if (header.desk === desk.desk) others.postMessage(seq);
  });
  open = { database: outcome.database, desk, runner, others };
  if (outcome.finding.kind === 'journalOut') {
    post({ event: 'unsaved', reason: outcome.finding.reason });
    void desk.flush();
  }
  return { kind: 'opened', generation: outcome.generation, finding: outcome.finding };
}

function postChanges(changes: readonly RowChange[], send: (part: readonly RowChange[], isLast: boolean) => void): void {
  for (let at = 0; at < changes.length; at += CHUNK) send(changes.slice(at, at + CHUNK), at + CHUNK >= changes.length);
}

async function historyOf({ database }: Open, rowId: string): Promise<HistoryLine[]> {
  const found = await changeSetsAbout(database, rowId, LINES_OF_HISTORY);
  return found.map((changeSet) => ({ ...headerOf(changeSet), at: changeSet.at }));
}

async function perform(call: DeskCall): Promise<Extract<FromDesk, { value: unknown }>['value']> {
  if (call.call === 'open') return openDesk(call);
  if (!open) throw new Error('no event is open');
  if (call.call === 'run') return open.runner.run(call.action, call.args);
  if (call.call === 'undo') return open.runner.undo();
  if (call.call === 'redo') return open.runner.redo();
  if (call.call === 'flush') return open.desk.flush();
  if (call.call === 'historyOf') return historyOf(open, call.rowId);
  if (call.call === 'previewTakeBack') return previewTakeBack(open.desk, call.importId, now());
  if (call.call === 'takeBackImport') return takeBackImport(open.desk, call.importId, now());
  return open.runner.undoChangeSet('seq' in call ? call.seq : 0);
}

self.addEventListener('message', (event: MessageEvent<ToDesk>) => {
  const message = event.data;
  if ('lists' in message) return serveLists(message.lists, () => open);
  if ('journalReply' in message) {
    journalReplies.get(message.journalReply)?.(message.value);
    journalReplies.delete(message.journalReply);
    return;
  }
  perform(message).then(
    (value) => post({ reply: message.id, value }),
    (error: unknown) =>
      post({ reply: message.id, fault: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }),
  );
});
