import type { RowChange } from '#domain/change-set.ts';
import type { AnyRow, TableName } from '#domain/event-data.ts';
import type { ImportDecisions } from '#domain/import/import-plan.ts';
import type { ImportRecord } from '#domain/import-record.ts';
import type { ListRefused, ReadListOptions } from './list-reading.ts';
import type { ListSummary, PlanSummary, RowPage, RowQuery } from './list-session.ts';

/** What the window asks; every question has a number that its answer carries. */
export type ListQuestion =
  | {
      readonly ask: 'read';
      readonly id: number;
      readonly bytes: ArrayBuffer;
      readonly options: Omit<ReadListOptions, 'onProgress'>;
    }
  | {
      readonly ask: 'rows-of-event';
      readonly id: number;
      readonly table: TableName;
      readonly rows: readonly AnyRow[];
      readonly isFirst: boolean;
    }
  | { readonly ask: 'plan'; readonly id: number; readonly decisions: ImportDecisions }
  | { readonly ask: 'page'; readonly id: number; readonly query: RowQuery }
  | { readonly ask: 'changes'; readonly id: number; readonly about: ImportAbout }
  | { readonly ask: 'problems-csv' | 'as-read-csv'; readonly id: number };

/** What the window knows and the worker cannot: the time, the desk and where its check-ins stand. */
export type ImportAbout = {
  readonly now: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly reading: unknown;
  readonly desk: string;
  readonly firstCheckInNumber: number;
  readonly firstClock: number;
};

export type ListAnswer =
  | { readonly tell: 'progress'; readonly id: number; readonly share: number }
  | { readonly tell: 'read'; readonly id: number; readonly result: ListSummary | ListRefused }
  | { readonly tell: 'done'; readonly id: number }
  | { readonly tell: 'plan'; readonly id: number; readonly result: PlanSummary | null }
  | { readonly tell: 'page'; readonly id: number; readonly result: RowPage }
  /** Comes several times, a thousand rows each, so that the window stays awake; the last one brings the record. */
  | {
      readonly tell: 'changes';
      readonly id: number;
      readonly changes: readonly RowChange[];
      readonly record: ImportRecord | null;
    }
  | { readonly tell: 'csv'; readonly id: number; readonly text: string | null }
  | { readonly tell: 'failed'; readonly id: number; readonly message: string };
