import type { EventData } from '#domain/event-data.ts';
import type {
  ImportCounts,
  ImportDecisions,
  ImportRow,
  RowMark,
  RowOutcome,
  UnknownTopic,
} from '#domain/import/import-plan.ts';
import type { RegistrationId } from '#domain/ids.ts';
import type { ExportOptions, CsvExport } from '#formats/csv/export-csv.ts';
import type { ListReading, ListRefused, ReadListOptions } from '#formats/csv/list-reading.ts';
import type { RunOutcome } from './desk-runner.ts';
import type { ImportListArgs, ImportListResult } from './import-list.ts';

/** How a person wants a file to be read; what is left out is guessed. */
export type ReadingChoices = Pick<
  ReadListOptions,
  'encoding' | 'delimiter' | 'headerRecord' | 'isRepairing' | 'columns' | 'wishes'
>;

/** How the columns of a known source are read; kept for the installation. Holds no person's data. */
export type ImportProfile = {
  readonly source: string;
  /** The source as it looked before any choice: another table, line of headings or encoding gives another. */
  readonly foundAs?: string;
  readonly fileName: string;
  readonly choices: ReadingChoices;
  /** Folded headings in the order that the columns of `choices` count; a newer file may have another order. */
  readonly headings?: readonly string[];
  /** Title of a topic, or `ignore`, by the folded text of an unknown one: titles, because other events have other ids. */
  readonly topics: Readonly<Record<string, string>>;
};

/** By what a profile is found; one that was kept before choices were told apart knows only its own headings. */
export const foundAs = (profile: ImportProfile): string => profile.foundAs ?? profile.source;

/** A list that was read, without its people: what the first steps of the import show. */
export type ReadingShown = Omit<ListReading, 'kind' | 'records' | 'lines' | 'people' | 'leftOut' | 'problems'> & {
  readonly kind: 'list';
  readonly sha256: string;
  /** The first records of the file as they stand. */
  readonly preview: readonly { readonly record: number; readonly line: number; readonly cells: readonly string[] }[];
  readonly problems: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly problemCount: number;
  readonly profile: ImportProfile | null;
  /** The source as it looked before any choice. */
  readonly foundAs: string;
  /** What the profile chose, with its line of headings where it stands in this file. */
  readonly choices: ReadingChoices;
};

/** One record in the review's table; the rest is asked for when somebody looks at it. */
export type RowShown = {
  readonly record: number;
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly marks: readonly RowMark[];
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly registrationId: RegistrationId | null;
  readonly changeCount: number;
};

/** A name in a "with whom" column that nobody certainly has, decided by hand or not. */
export type OpenName = {
  readonly key: string;
  readonly kind: 'together' | 'apart';
  readonly record: number;
  /** Who wrote it. */
  readonly by: string;
  readonly text: string;
  readonly proposals: readonly { readonly ref: PersonRef; readonly name: string }[];
};

/** Somebody known, or somebody of the file who is not known yet. */
export type PersonRef = RegistrationId | `record:${number}`;

export type PlanShown = {
  readonly counts: ImportCounts;
  readonly missing: readonly RegistrationId[];
  readonly unknownTopics: readonly UnknownTopic[];
  readonly rules: { readonly together: number; readonly apart: number };
  readonly openNames: readonly OpenName[];
  /** Names nobody decided about, also those beyond `openNames`. */
  readonly openNameCount: number;
  readonly alreadyImported: { readonly fileName: string; readonly importedAt: string } | null;
  readonly hasAttendance: boolean;
  /** Set for a list that was exported from a rehearsal. */
  readonly rehearsal: { readonly people: number; readonly walkIns: number } | null;
};

/** Everything about one record. */
export type RowDetail = {
  readonly row: ImportRow;
  readonly cells: readonly { readonly heading: string; readonly value: string }[];
  /** What was wrong with its cells, in sentences. */
  readonly problems: readonly string[];
};

export type ExportDone = Omit<CsvExport, 'text'> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** What the window asks the list worker. */
export type ListCall =
  | {
      readonly call: 'read';
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly profiles: readonly ImportProfile[];
    }
  | { readonly call: 'reread'; readonly choices: ReadingChoices }
  | { readonly call: 'plan'; readonly decisions: ImportDecisions }
  | { readonly call: 'row'; readonly record: number }
  | { readonly call: 'import'; readonly decisions: ImportDecisions; readonly topics: ImportProfile['topics'] }
  | { readonly call: 'problems' }
  | { readonly call: 'export'; readonly options: ExportOptions };

export type ListAnswers = {
  read: ReadingShown | ListRefused;
  reread: ReadingShown | ListRefused;
  plan: PlanShown;
  row: RowDetail | null;
  import: RunOutcome<ImportListResult | null>;
  problems: Uint8Array<ArrayBuffer>;
  export: ExportDone;
};

export type ToLists = (ListCall & { readonly id: number }) | { readonly desk: MessagePort };

export type FromLists =
  | { readonly reply: number; readonly value: ListAnswers[keyof ListAnswers] }
  | { readonly reply: number; readonly fault: string }
  | { readonly progress: number }
  /** A part of the rows of the plan that is on its way; the answer to `plan` completes them. */
  | { readonly rows: readonly RowShown[] };

/** What the list worker asks the desk worker, without the window in between. */
export type ToDeskFromLists =
  | { readonly id: number; readonly ask: 'data'; readonly knownSeq: number }
  | { readonly id: number; readonly ask: 'import'; readonly args: ImportListArgs };

export type FromDeskToLists =
  | { readonly reply: number; readonly value: { readonly seq: number; readonly data: EventData } | null }
  | { readonly reply: number; readonly value: RunOutcome<ImportListResult | null> }
  | { readonly reply: number; readonly fault: string };
