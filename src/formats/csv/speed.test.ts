import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { exportCsv } from './export-csv.ts';
import { readList } from './read-list.ts';

const SIZES = process.env['FOLKMOOT_DEEP'] === '1' ? [10_000, 100_000] : [10_000];
const FIRST = ['Ana', 'Bo', 'Žofie', 'Jürgen', 'Li', 'Omar', 'Mina', 'Pádraig'];
const LAST = ['Okafor', 'Weiß', 'Křížová', 'Lund', 'Ng', 'Said', 'Holm', 'Voss'];

function longList(rows: number): string {
  const lines = [
    'Timestamp,First name,Last name,Email,Phone,Town,Organisation,First choice,Second choice,Third choice,Diet,Notes,Ticket number,Status',
  ];
  for (let i = 0; i < rows; i++) {
    const day = `2026-0${1 + (i % 9)}-${10 + (i % 18)} 10:00:00`;
    lines.push(
      `${day},${FIRST[i % 8]}${i},${LAST[(i >> 3) % 8]},p${i}@post.example,+44 7700 ${100000 + i},Leeds,Guild ${i % 50},"Work, wealth and the living planet","Gender, love and being oneself",,vegan,"note ${i}, with comma",T-${i},Attending`,
    );
  }
  return lines.join('\r\n');
}

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
