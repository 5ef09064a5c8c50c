import type { EventData } from '#domain/event-data.ts';
import type { ImportDecisions, ImportPlan } from '#domain/import/import-plan.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { exportCsv } from '#formats/csv/export-csv.ts';
import type { ListReading, ListRefused } from '#formats/csv/list-reading.ts';
import { problemsCsv } from '#formats/csv/problems-csv.ts';
import { readList } from '#formats/csv/read-list.ts';
import { choicesFor, headerRecordOf, profileFor } from './known-source.ts';
import type { RunOutcome } from './desk-runner.ts';
import type { ImportListArgs, ImportListResult } from './import-list.ts';
import type {
  FromDeskToLists,
  FromLists,
  ImportProfile,
  ListAnswers,
  ListCall,
  ReadingChoices,
  ReadingShown,
  ToDeskFromLists,
  ToLists,
} from './list-protocol.ts';
import { planShown, readingShown, rowDetail, rowsShown } from './list-shown.ts';

/** Rows in one message; more would make the window wait while they are copied. */
const CHUNK = 500;

const post = (message: FromLists, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

let desk: MessagePort | null = null;
let nextId = 1;
const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();

type Question = ToDeskFromLists extends infer Q ? (Q extends { readonly id: number } ? Omit<Q, 'id'> : never) : never;

function askDesk<T>(question: Question): Promise<T> {
  const id = nextId++;
  return new Promise<T>((resolve, reject) => {
    if (!desk) return reject(new Error('no desk'));
    waiting.set(id, { resolve: resolve as (value: never) => void, reject });
    desk.postMessage({ ...question, id });
  });
}

function connect(port: MessagePort): void {
  desk = port;
  port.addEventListener('message', ({ data: message }: MessageEvent<FromDeskToLists>) => {
    const asked = waiting.get(message.reply);
    waiting.delete(message.reply);
    if ('fault' in message) asked?.reject(new Error(message.fault));
    else asked?.resolve(message.value as never);
  });
  port.start();
}

let event: { readonly seq: number; readonly data: EventData } | null = null;

/** The event as it is now; fetched again only when it changed. */
async function currentData(): Promise<EventData> {
  const newer = await askDesk<typeof event>({ ask: 'data', knownSeq: event?.seq ?? -1 });
  if (newer) event = newer;
  return event!.data;
}

let file: { readonly fileName: string; readonly bytes: Uint8Array; readonly sha256: string } | null = null;
let reading: ListReading | null = null;
let choices: ReadingChoices = {};
let profile: ImportProfile | null = null;
let foundAs = '';
let plan: ImportPlan | null = null;

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readWith(next: ReadingChoices): Promise<ListReading | ListRefused> {
  const { topics } = await currentData();
  return readList(file!.bytes, {
    ...next,
    fileName: file!.fileName,
    topicTitles: topics.map((topic) => topic.title),
    onProgress: (share) => {
      post({ progress: share });
      return true;
    },
  });
}

async function shown(next: ReadingChoices): Promise<ReadingShown | ListRefused> {
  const read = await readWith(next);
  if (read.kind === 'refused') return read;
  reading = read;
  choices = next;
  plan = null;
  return readingShown(read, { sha256: file!.sha256, profile, foundAs: foundAs || read.source, choices: next });
}

async function read(call: Extract<ListCall, { call: 'read' }>): Promise<ReadingShown | ListRefused> {
  file = { fileName: call.fileName, bytes: call.bytes, sha256: await sha256Of(call.bytes) };
  profile = null;
  foundAs = '';
  const first = await shown({});
  if (first.kind === 'refused') return first;
  foundAs = first.source;
  profile = profileFor(first.source, call.profiles);
  if (!profile) return first;
  // A profile that does not fit after all must not keep anybody from reading the file.
  const known = await shownAs(profile, first);
  if (known.kind === 'list' && known.source === profile.source) return known;
  profile = null;
  return shown({});
}

/** Reads as a profile says; its line of headings is looked for by its words, wherever it stands this time. */
async function shownAs(wanted: ImportProfile, first: ReadingShown): Promise<ReadingShown | ListRefused> {
  let { choices: next } = wanted;
  let known = await shown(next);
  if (known.kind === 'list' && known.source !== wanted.source && typeof next.headerRecord === 'number') {
    const at = headerRecordOf(wanted.source, reading?.records ?? [], first.tables);
    if (at !== null) known = await shown((next = { ...next, headerRecord: at }));
  }
  if (known.kind !== 'list') return known;
  const moved = choicesFor({ ...wanted, choices: next }, known.header);
  return moved === next ? known : shown(moved);
}

async function planWith(decisions: ImportDecisions): Promise<ListAnswers['plan']> {
  const data = await currentData();
  plan = planImport(reading!, data, { decisions, sha256: file!.sha256 });
  const rows = rowsShown(plan);
  for (let at = 0; at < rows.length; at += CHUNK) post({ rows: rows.slice(at, at + CHUNK) });
  return planShown(plan, reading!, data.registrations);
}

async function write(call: Extract<ListCall, { call: 'import' }>): Promise<RunOutcome<ImportListResult | null>> {
  if (!reading || !plan || !file) throw new Error('nothing was read');
  const { source, people, leftOut, isOwnFormat } = reading;
  const args: ImportListArgs = {
    list: { source, people, leftOut, isOwnFormat },
    decisions: call.decisions,
    fileName: file.fileName,
    sha256: file.sha256,
    reading: { source, encoding: reading.encoding, delimiter: reading.delimiter, choices, topics: call.topics },
    counts: plan.counts,
  };
  return askDesk({ ask: 'import', args });
}

async function perform(call: ListCall): Promise<{ value: ListAnswers[keyof ListAnswers]; transfer?: Transferable[] }> {
  switch (call.call) {
    case 'read':
      return { value: await read(call) };
    case 'reread':
      return { value: await shown(call.choices) };
    case 'plan':
      return { value: await planWith(call.decisions) };
    case 'row':
      return { value: plan && reading ? rowDetail(plan, reading, call.record) : null };
    case 'import':
      return { value: await write(call) };
    case 'problems': {
      const bytes = problemsBytes();
      return { value: bytes, transfer: [bytes.buffer] };
    }
    case 'export': {
      const { text, ...about } = exportCsv(await currentData(), call.options);
      const bytes = new TextEncoder().encode(text);
      return { value: { ...about, bytes }, transfer: [bytes.buffer] };
    }
  }
}

function problemsBytes(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode((reading && plan && problemsCsv(reading, plan)) || '');
}

self.addEventListener('message', ({ data: message }: MessageEvent<ToLists>) => {
  if ('desk' in message) return connect(message.desk);
  perform(message).then(
    ({ value, transfer }) => post({ reply: message.id, value }, transfer),
    (error: unknown) =>
      post({ reply: message.id, fault: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }),
  );
});
