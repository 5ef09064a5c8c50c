import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { exportPreset, PRESETS, type ExportFinding, type PresetName } from './export-presets.ts';
import { peopleRecords } from './export-people.ts';
import { isChangedBySheets } from './formula-guard.ts';
import { DEFAULT_STYLE, writeCsv, type CsvStyle } from './write-csv.ts';

export type ExportOptions = Partial<CsvStyle> & {
  /** `people` is our own format, the only one that comes back without loss. */
  readonly preset?: 'people' | PresetName;
  /** For presets about one round; the first round with placements where absent. */
  readonly roundId?: string;
};

/** What an export wrote, and what the person should know about it. */
export type CsvExport = {
  readonly text: string;
  readonly records: number;
  readonly columns: number;
  readonly findings: readonly ExportFinding[];
};

/** A day and a time: a sheet shows it in its own way and keeps it. */
const DAY = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2})?$/;
/** A cell longer than this is cut by Excel. */
const EXCEL_CELL_LETTERS = 32_767;

export const EXPORT_PRESETS: readonly string[] = ['people', ...PRESETS];

/** An event's people as CSV. Byte-identical for equal data: stable order, no time in it. Keep-apart rules are never in it. */
export function exportCsv(data: EventData, options: ExportOptions = {}): CsvExport {
  const style: CsvStyle = { delimiter: options.delimiter ?? DEFAULT_STYLE.delimiter, isRaw: options.isRaw ?? false };
  const preset = options.preset ?? 'people';
  const made =
    preset === 'people'
      ? { records: peopleRecords(data, style.isRaw), findings: [] }
      : exportPreset(data, preset, options.roundId);
  // Our own format has a guard that is taken off again; in a letter or a call it would show.
  const canChange = preset !== 'people';
  let [long, changed] = [0, 0];
  for (const [at, record] of made.records.entries())
    for (const cell of record) {
      if (cell.length > EXCEL_CELL_LETTERS) long += 1;
      if (canChange && at > 0 && isChangedBySheets(cell) && !DAY.test(cell)) changed += 1;
    }
  const found = (code: 'long_cell' | 'sheets_change', count: number, values: Record<string, number> = {}) =>
    count === 0 ? [] : [{ code, count, message: say(`exporting.finding.${code}`, { count, ...values }) }];
  return {
    text: writeCsv(made.records, { ...style, isComingBack: preset === 'people' }),
    records: made.records.length - 1,
    columns: made.records[0]?.length ?? 0,
    findings: [
      ...made.findings,
      ...found('long_cell', long, { most: EXCEL_CELL_LETTERS }),
      ...found('sheets_change', changed),
    ],
  };
}
