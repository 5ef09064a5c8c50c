import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { exportPreset, PRESETS, type ExportFinding, type PresetName } from './export-presets.ts';
import { peopleRecords } from './export-people.ts';
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
  const long = made.records.reduce(
    (count, record) => count + record.filter((cell) => cell.length > EXCEL_CELL_LETTERS).length,
    0,
  );
  return {
    text: writeCsv(made.records, { ...style, isComingBack: preset === 'people' }),
    records: made.records.length - 1,
    columns: made.records[0]?.length ?? 0,
    findings:
      long === 0
        ? made.findings
        : [
            ...made.findings,
            {
              code: 'long_cell',
              count: long,
              message: say('exporting.finding.long_cell', { count: long, most: EXCEL_CELL_LETTERS }),
            },
          ],
  };
}
