import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { exportCsv } from './export-csv.ts';
import { longList } from './long-list.fixture.ts';
import { readList } from './read-list.ts';

const SIZES = process.env['FOLKMOOT_DEEP'] === '1' ? [10_000, 100_000] : [10_000];

describe('long lists', () => {
  it.each(SIZES)(
    '%d records: told beside the time papaparse alone takes',
    (rows) => {
      const text = longList(rows);
      const bytes = new TextEncoder().encode(text);
      const took = <T>(what: () => T): [T, number] => {
        const started = performance.now();
        const result = what();
        return [result, Math.round(performance.now() - started)];
      };
      const [, papaMs] = took(() => Papa.parse(text, { delimiter: ',', newline: '\r\n' }));
      const data = sampleEvent();
      const [reading, readMs] = took(() => readList(bytes, { topicTitles: data.topics.map((topic) => topic.title) }));
      if (reading.kind !== 'list') throw new Error(reading.message);
      const [plan, planMs] = took(() => planImport(reading, data));
      const [made, changesMs] = took(() => importChanges(plan, data, countingMakers()));
      const after = withChanges(data, made.changes);
      const [, exportMs] = took(() => exportCsv(after));
      expect(plan.counts).toMatchObject({ records: rows, new: rows });
      const all = readMs + planMs + changesMs;
      console.log(
        `${rows} records (${(bytes.length / 1e6).toFixed(1)} MB): papaparse alone ${papaMs} ms; read ${readMs}, plan ${planMs}, changes ${changesMs} = ${all} ms, ${Math.round((rows / all) * 1000)} rows/s; export ${exportMs} ms (processor time); RSS ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
      );
    },
    120_000,
  );
});
