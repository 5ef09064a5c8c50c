import type { PersonDraft, RecordLeftOut } from '#domain/import/person-draft.ts';
import type { FieldKey } from './field-words.ts';
import type { ListProblem } from './list-problem.ts';
import type { ListProfile } from './profile.ts';
import type { MappedColumn } from './mapped-column.ts';
import type { WishPart } from './wishes-reading.ts';

/** What a person decided about a list, kept in a profile so that the same source is read the same way again. */
export type ListDecisions = {
  /** A field for a column by its index; null keeps it under its own heading; `ignore` leaves it out. */
  readonly columns?: Readonly<Record<number, FieldKey | 'ignore' | null>>;
  /** Replaces the wishes that were found; an empty list means "no wishes in this file". */
  readonly wishes?: readonly WishPart[];
};

export type ReadListOptions = ListDecisions & {
  readonly fileName?: string;
  /** WHATWG label; guessed where absent. */
  readonly encoding?: string;
  /** Null for a single column; guessed where absent. */
  readonly delimiter?: string | null;
  /** Index of the heading; null where there is none; guessed where absent. */
  readonly headerRecord?: number | null;
  /** What was decided about known sources; the one with the same headings is used where nothing else is chosen. */
  readonly profiles?: readonly ListProfile[];
  /** Titles of the topics of the event: they decide how lists of wishes are divided. */
  readonly topicTitles?: readonly string[];
  /** Mend text that was encoded twice. */
  readonly isRepairing?: boolean;
  /** Told from time to time with a share of the work, 0 to 1; return false to stop. */
  readonly onProgress?: (share: number) => boolean;
};

/** A column as the review shows it. */
export type ColumnReading = {
  readonly column: number;
  readonly header: string;
  /** `custom`: kept under its heading. `wish`, `private` and `ignored` are not. */
  readonly use: FieldKey | 'custom' | 'wish' | 'ignored' | 'blank' | 'own';
  readonly confidence: number;
  readonly isOfSomebodyElse: boolean;
  /** Up to five cells to look at. */
  readonly examples: readonly string[];
};

/** One of several tables in a file, by which a person tells it from the others. */
export type TableShown = {
  readonly headerRecord: number;
  readonly line: number;
  /** The line above its heading where that is a title; else empty. */
  readonly title: string;
  readonly records: number;
};

/** A list that was read: a plain value with everything that a review screen or the command line shows. */
export type ListReading = {
  readonly kind: 'list';
  readonly fileName: string;
  /** WHATWG label. */
  readonly encoding: string;
  readonly hasBom: boolean;
  readonly encodingAlternatives: readonly string[];
  readonly canRepair: boolean;
  readonly delimiter: string | null;
  readonly headerRecord: number | null;
  readonly headerRecords: number;
  /** Headings as they stand; two rows are joined. */
  readonly header: readonly string[];
  /** All tables of people in the file, where it holds more than one. */
  readonly tables: readonly TableShown[];
  /** All records of the file, titles and other tables included. */
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly fields: readonly MappedColumn[];
  readonly columns: readonly ColumnReading[];
  readonly wishes: readonly WishPart[];
  /** Records after the heading that hold anything: people and those left out. */
  readonly recordCount: number;
  readonly people: readonly PersonDraft[];
  readonly leftOut: readonly RecordLeftOut[];
  readonly isOwnFormat: boolean;
  /** Name of the profile that was used; null where the source is new. */
  readonly profileName: string | null;
  /** Fingerprint of the headings: the same source again. */
  readonly source: string;
  readonly problems: readonly ListProblem[];
};

/** A file that could not be read as a list. */
export type ListRefused = {
  readonly kind: 'refused';
  readonly fileName: string;
  readonly code: 'not_a_list' | 'too_large' | 'too_many_records' | 'too_many_columns' | 'stopped';
  readonly message: string;
};
