import { z } from 'zod';
import { CellGrid } from '#domain/documents/cell-grid.ts';
import { DocumentRequest } from '#domain/documents/document-request.ts';
import { PrintFinding } from '#domain/documents/print-finding.ts';
import { InstantText, PlainDateText } from '#domain/event.ts';
import type { NoticeChannel, RequestChannel } from './channels.ts';
import { COMMANDS, type CommandId } from './commands.ts';
import { Settings, SettingsPatch } from './settings.ts';

const KnownCommand = z.enum(COMMANDS.map((command) => command.id) as [CommandId, ...CommandId[]]);

const EventId = z.string().regex(/^E[0-9A-HJKMNP-TV-Z]{16}$/);
const Bytes = z.instanceof(Uint8Array);
const MAX_FILE_BYTES = 100 * 1024 * 1024;
const SmallBytes = Bytes.refine((bytes) => bytes.byteLength <= MAX_FILE_BYTES, 'too large');
const FileName = z.string().min(1).max(255);

/** What the desktop knows of an event without opening it. */
export const EventAbout = z.object({
  id: EventId,
  name: z.string().max(10_000),
  startsOn: PlainDateText.nullable(),
  generation: z.number().int().positive(),
  lastOpenedAt: InstantText.nullable(),
  isSample: z.boolean(),
  /** Put away: kept whole, but out of the way on the start screen. */
  isArchived: z.boolean().default(false),
  /** When the event was begun, to the millisecond: the same in every copy of it, and so what a copy is known by. */
  createdAt: InstantText.nullable().default(null),
  /** A rehearsal of this event: erased when it ends. */
  rehearsalOf: EventId.optional(),
});
export type EventAbout = Readonly<z.infer<typeof EventAbout>>;

const JournalRecord = z.object({ seq: z.number().int().positive(), bytes: Bytes });
const AppendAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), seq: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('gap'), expectedSeq: z.number().int().positive() }),
  z.object({ kind: z.literal('diskFull') }),
  z.object({ kind: z.literal('failed'), reason: z.string().max(2000) }),
]);

/** Free space where the events are. `low`: said once. `short`: no import any more. */
const DiskState = z.object({
  freeBytes: z.number().nonnegative().nullable(),
  level: z.enum(['enough', 'low', 'short']),
});
export type DiskState = Readonly<z.infer<typeof DiskState>>;

const Backup = z.object({
  fileName: FileName,
  folder: z.enum(['snapshots', 'backups']),
  writtenAt: InstantText,
  byteLength: z.number().int().nonnegative(),
  seq: z.number().int().nonnegative(),
});
export type Backup = Readonly<z.infer<typeof Backup>>;

/** A file that a person chose or dropped: its bytes, or why it could not be read, never its path. */
const OpenedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: FileName, bytes: Bytes }),
  z.object({ kind: z.literal('tooLarge'), name: FileName, byteLength: z.number() }),
  z.object({ kind: z.literal('directory'), name: FileName }),
  z.object({ kind: z.literal('unreadable'), name: FileName }),
  /** Another program wrote it while it was read. */
  z.object({ kind: z.literal('changing'), name: FileName }),
]);
export type OpenedFile = z.infer<typeof OpenedFile>;

const SaveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), fileName: FileName }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('diskFull') }),
  z.object({ kind: z.literal('failed'), reason: z.string().max(2000) }),
]);
export type SaveOutcome = z.infer<typeof SaveOutcome>;

const DocumentTarget = z.object({
  eventId: EventId,
  /** The document is made from the journal up to here: what the screen showed when it was asked for. */
  seq: z.number().int().positive(),
  request: DocumentRequest,
});

const DocumentProblem = z.object({ kind: z.literal('failed'), reason: z.string().max(2000) });

/** A badge or label sheet as the stock picker shows it. Lengths in millimetres. */
export const StockAbout = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  pageWidthMm: z.number(),
  pageHeightMm: z.number(),
  cellWidthMm: z.number(),
  cellHeightMm: z.number(),
  cells: z.number().int(),
  shape: z.enum(['rectangle', 'round']),
  grids: z.array(CellGrid),
  source: z.string(),
  note: z.string(),
  /** How far the largest disagreement with another source goes; 0 when all agree. */
  conflictMm: z.number(),
});
export type StockAbout = Readonly<z.infer<typeof StockAbout>>;

/** Which sides of a sheet are printed, and over which edge it is turned. */
const Duplex = z.enum(['simplex', 'longEdge', 'shortEdge']);
export type Duplex = z.infer<typeof Duplex>;

/** A place where words stand in a document: its page from 0, and boxes in millimetres. */
const FoundPlace = z.object({
  page: z.number().int().nonnegative(),
  boxes: z.array(z.object({ xMm: z.number(), yMm: z.number(), widthMm: z.number(), heightMm: z.number() })),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

/** Every request the window can make: the schema of its argument and of its answer. Both are checked at the desktop side. */
export const CONTRACT = {
  'app.describe': {
    argument: z.null(),
    answer: z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      platform: z.string(),
      locale: z.string(),
      desk: z.string(),
      /** What the person should know about the last run: the window had crashed or hung. */
      lastRun: z.enum(['closed', 'crashed']),
    }),
  },
  'app.report': { argument: z.object({ message: z.string().max(10_000) }), answer: z.null() },
  'app.licences': { argument: z.null(), answer: z.string() },
  'app.setMenu': {
    argument: z.object({
      labels: z.record(z.string().max(100), z.string().max(300)),
      disabled: z.array(KnownCommand),
      hidden: z.array(KnownCommand),
      /** Events to open straight from the menu, the latest first. */
      recent: z.array(z.object({ id: EventId, name: z.string().max(300) })).max(9),
    }),
    answer: z.null(),
  },
  'app.setZoom': { argument: z.object({ factor: z.number().min(0.5).max(5) }), answer: z.null() },
  /** The window has written everything it was told to: the answer to the notice that the program closes. */
  'app.finished': { argument: z.null(), answer: z.null() },
  'settings.read': { argument: z.null(), answer: Settings },
  'settings.write': { argument: z.object({ patch: SettingsPatch }), answer: Settings },
  'events.list': { argument: z.null(), answer: z.array(EventAbout) },
  'events.create': { argument: z.object({ id: EventId }), answer: EventAbout },
  'events.describe': {
    argument: z.object({
      id: EventId,
      name: z.string().max(10_000),
      startsOn: PlainDateText.nullable(),
      isSample: z.boolean(),
      createdAt: InstantText,
      rehearsalOf: EventId.optional(),
    }),
    answer: z.null(),
  },
  'events.archive': { argument: z.object({ id: EventId, isArchived: z.boolean() }), answer: z.null() },
  /** `unreachable`: its backups in the second folder are still there, because a stick is not in. */
  'events.erase': {
    argument: z.object({ id: EventId }),
    answer: z.object({ secondFolder: z.enum(['none', 'cleared', 'unreachable']) }),
  },
  'events.setGeneration': {
    argument: z.object({ id: EventId, generation: z.number().int().positive() }),
    answer: z.null(),
  },
  'journal.head': {
    argument: z.object({ eventId: EventId }),
    answer: z.object({ seq: z.number().int(), firstSeq: z.number().int(), tornBytes: z.number().int() }),
  },
  'journal.append': {
    argument: z.object({ eventId: EventId, records: z.array(JournalRecord).max(100_000) }),
    answer: AppendAnswer,
  },
  'journal.read': {
    argument: z.object({ eventId: EventId, fromSeq: z.number().int().positive() }),
    answer: z.array(JournalRecord),
  },
  'journal.snapshot': {
    argument: z.object({ eventId: EventId, nth: z.number().int().nonnegative().max(1000) }),
    answer: z
      .object({ seq: z.number().int().nonnegative(), bytes: Bytes, writtenAt: z.string().max(100).optional() })
      .nullable(),
  },
  'journal.restart': {
    argument: z.object({ eventId: EventId, seq: z.number().int().positive(), snapshot: SmallBytes }),
    answer: AppendAnswer,
  },
  'disk.describe': { argument: z.null(), answer: DiskState },
  'disk.relieve': { argument: z.null(), answer: z.boolean() },
  /** Deletes the files of every database: what is deleted in them stays readable until then. */
  'databases.clear': { argument: z.null(), answer: z.boolean() },
  'databases.setAside': { argument: z.null(), answer: z.boolean() },
  'backups.writeNow': {
    argument: z.object({ eventId: EventId }),
    answer: z.discriminatedUnion('kind', [z.object({ kind: z.literal('written'), backup: Backup }), DocumentProblem]),
  },
  'backups.list': { argument: z.object({ eventId: EventId }), answer: z.array(Backup) },
  'backups.read': {
    argument: z.object({ eventId: EventId, folder: Backup.shape.folder, fileName: FileName }),
    answer: Bytes.nullable(),
  },
  'files.chooseToOpen': {
    argument: z.object({ purpose: z.enum(['list', 'event', 'any', 'picture', 'design']), title: z.string().max(300) }),
    answer: OpenedFile.nullable(),
  },
  'files.chooseFolder': { argument: z.object({ title: z.string().max(300) }), answer: z.string().nullable() },
  'files.save': {
    argument: z.object({
      suggestedName: FileName,
      bytes: SmallBytes,
      kind: z.enum(['csv', 'folkmoot', 'text', 'calendar', 'design']),
    }),
    answer: SaveOutcome,
  },
  'files.takeOpened': { argument: z.null(), answer: OpenedFile.nullable() },
  'stock.find': {
    argument: z.object({ words: z.string().max(300), limit: z.number().int().min(1).max(100) }),
    answer: z.array(StockAbout),
  },
  'documents.make': {
    argument: DocumentTarget,
    answer: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('made'),
        documentId: z.string(),
        pages: z.number().int(),
        byteLength: z.number().int(),
        findings: z.array(PrintFinding),
      }),
      DocumentProblem,
    ]),
  },
  /** Gives up the document that is being made; its answer is then `failed` with the reason `cancelled`. */
  'documents.stop': { argument: z.null(), answer: z.null() },
  'documents.preview': {
    argument: DocumentTarget.extend({
      firstPage: z.number().int().nonnegative(),
      pageCount: z.number().int().min(1).max(50),
    }),
    answer: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('previewed'),
        totalPages: z.number().int(),
        pages: z.array(z.object({ widthMm: z.number(), heightMm: z.number(), svg: z.string() })),
        findings: z.array(PrintFinding),
      }),
      DocumentProblem,
    ]),
  },
  /** Where words stand in a document as it would print: pages from 0, boxes in millimetres. */
  'documents.find': {
    argument: DocumentTarget.extend({ words: z.string().max(300) }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('found'), total: z.number().int(), found: z.array(FoundPlace) }),
      DocumentProblem,
    ]),
  },
  'documents.save': {
    argument: z.object({ documentId: z.string().max(100), suggestedName: FileName }),
    answer: SaveOutcome,
  },
  'documents.openElsewhere': {
    argument: z.object({ documentId: z.string().max(100), suggestedName: FileName }),
    answer: SaveOutcome,
  },
  'documents.print': {
    argument: z.object({ documentId: z.string().max(100), duplex: Duplex }),
    answer: SaveOutcome,
  },
} as const satisfies Record<RequestChannel, { argument: z.ZodType; answer: z.ZodType }>;

export type ArgumentOf<C extends RequestChannel> = z.infer<(typeof CONTRACT)[C]['argument']>;
export type AnswerOf<C extends RequestChannel> = z.infer<(typeof CONTRACT)[C]['answer']>;

/** What the desktop side tells the window without being asked. */
export type NoticeOf = {
  /** An event chosen in the system's menu. */
  'event.open': { readonly eventId: string };
  command: { readonly command: CommandId };
  'backups.written': { readonly eventId: string; readonly backup: Backup };
  'files.opened': null;
  'app.closing': null;
  'documents.progress': { readonly done: number; readonly total: number };
} & Record<NoticeChannel, unknown>;

/** What comes back over the bridge: an answer, or the refusal of a request that did not fit the contract. */
export type BridgeReply<C extends RequestChannel> =
  | { readonly kind: 'answer'; readonly answer: AnswerOf<C> }
  | { readonly kind: 'badRequest'; readonly reason: string }
  | { readonly kind: 'fault'; readonly reason: string };

/** The one object that the preload puts into the window. */
export type FolkmootBridge = {
  readonly request: <C extends RequestChannel>(channel: C, argument: ArgumentOf<C>) => Promise<BridgeReply<C>>;
  /** @returns a function that ends the listening. */
  readonly onNotice: <C extends NoticeChannel>(channel: C, listener: (notice: NoticeOf[C]) => void) => () => void;
};
