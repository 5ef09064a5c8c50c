import type { RowChange } from '#domain/change-set.ts';
import { emptyEventData, type AnyRow, type EventData, type TableName } from '#domain/event-data.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import type { ImportMakers } from '#domain/import/import-makers.ts';
import type { ImportDecisions, ImportPlan, ImportRow, RowMark, RowOutcome } from '#domain/import/import-plan.ts';
import { planImport } from '#domain/import/plan-import.ts';
import type { ImportRecord } from '#domain/import-record.ts';
import type { ListProblem } from './list-problem.ts';
import type { ListReading, ListRefused, ReadListOptions } from './list-reading.ts';
import { planProblems } from './plan-problems.ts';
import { asReadCsv, problemsCsv } from './problems-csv.ts';
import { readList } from './read-list.ts';

/** How many problems and records go to the window at once; the rest is in the files. */
const SHOWN = 500;

/** A reading without its people: small enough to be handed to a window at once. */
export type ListSummary = Omit<ListReading, 'people' | 'leftOut' | 'records' | 'lines' | 'problems'> & {
  readonly sha256: string;
  readonly peopleCount: number;
  readonly leftOutCount: number;
  readonly problemCount: number;
  readonly problems: readonly ListProblem[];
  /** First and last records, for the preview. */
  readonly preview: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

export type PlanSummary = Omit<ImportPlan, 'rows' | 'people'> & {
  readonly problems: readonly ListProblem[];
  readonly marks: Readonly<Record<RowMark, number>>;
};

export type RowQuery = {
  readonly outcome?: RowOutcome;
  readonly mark?: RowMark;
  readonly from: number;
  readonly count: number;
};
export type RowPage = { readonly total: number; readonly rows: readonly ImportRow[] };

/** One list on its way into an event: reads, plans, pages and writes, wherever it runs. */
export class ListSession {
  #reading: ListReading | null = null;
  #plan: ImportPlan | null = null;
  #data: EventData = emptyEventData();
  #sha256 = '';

  read(bytes: Uint8Array, sha256: string, options: ReadListOptions): ListSummary | ListRefused {
    this.#plan = null;
    this.#reading = null;
    this.#sha256 = sha256;
    const reading = readList(bytes, options);
    if (reading.kind === 'refused') return reading;
    this.#reading = reading;
    const { people, leftOut, records, lines, problems, ...rest } = reading;
    const wanted = [
      ...new Set([...records.slice(0, 40).keys(), ...Array.from({ length: 5 }, (_, i) => records.length - 5 + i)]),
    ].filter((at) => at >= 0 && at < records.length);
    return {
      ...rest,
      sha256,
      peopleCount: people.length,
      leftOutCount: leftOut.length,
      problemCount: problems.length,
      problems: problems.slice(0, SHOWN),
      preview: wanted.map((at) => ({
        line: lines[at] ?? 0,
        cells: records[at]!.slice(0, 200).map((cell) => cell.slice(0, 300)),
      })),
    };
  }

  /** Takes the event in piece by piece, so that the window never copies it all at once. */
  setRows(table: TableName, rows: readonly AnyRow[], isFirst: boolean): void {
    const before = isFirst ? [] : this.#data[table];
    this.#data = { ...this.#data, [table]: [...before, ...rows] };
  }

  plan(decisions: ImportDecisions): PlanSummary | null {
    if (!this.#reading) return null;
    this.#plan = planImport(this.#reading, this.#data, { decisions, sha256: this.#sha256 });
    const { rows, people: _people, ...rest } = this.#plan;
    const marks = { unsure: 0, twiceInFile: 0, conflict: 0, twoPeople: 0, flagged: 0 };
    for (const row of rows) for (const mark of row.marks) marks[mark]++;
    return { ...rest, problems: planProblems(this.#plan).slice(0, SHOWN), marks };
  }

  rows({ outcome, mark, from, count }: RowQuery): RowPage {
    const rows = (this.#plan?.rows ?? []).filter(
      (row) => (outcome === undefined || row.outcome === outcome) && (mark === undefined || row.marks.includes(mark)),
    );
    return { total: rows.length, rows: rows.slice(from, from + count) };
  }

  changes(makers: ImportMakers): { readonly changes: readonly RowChange[]; readonly record: ImportRecord } | null {
    return this.#plan ? importChanges(this.#plan, this.#data, makers) : null;
  }

  problemsCsv(): string | null {
    return this.#reading && this.#plan ? problemsCsv(this.#reading, this.#plan) : null;
  }

  asReadCsv(): string | null {
    return this.#reading ? asReadCsv(this.#reading) : null;
  }
}
