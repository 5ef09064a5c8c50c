import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_HASH, hashAfter, parseRow } from '#domain/change-set.ts';
import { emptyEventData } from '#domain/event-data.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { planUndoOfImport } from '#domain/import/undo-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { readList } from './read-list.ts';
import { UNSEEN } from './unseen.cases.ts';

const FOLDERS = [
  '../shared/data/csv',
  '../shared/data/csv-torture/own',
  '../shared/data/csv-torture/frictionless',
  '../shared/data/csv-torture/csv-spectrum',
];
const files: { name: string; bytes: Uint8Array }[] = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
);
if (files.length === 0) console.log('lists of the field are not here: only our own are merged');
for (const { name, text } of UNSEEN) files.push({ name, bytes: new TextEncoder().encode(text) });
files.push({ name: 'wishes-by-round.csv', bytes: readFileSync('e2e/files/wishes-by-round.csv') });

describe('taking every list in', () => {
  it('writes rows that fit their tables, changes nothing the second time, and can be taken back', () => {
    const before = sampleEvent();
    const faults: string[] = [];
    for (const { name, bytes } of files) {
      const reading = readList(bytes, { fileName: name, topicTitles: before.topics.map((topic) => topic.title) });
      if (reading.kind === 'refused') continue;
      for (const start of [before, emptyEventData()]) {
        const plan = planImport(reading, start);
        const sum =
          plan.counts.new + plan.counts.changed + plan.counts.same + plan.counts.skipped + plan.counts.rejected;
        if (sum !== plan.counts.records || sum !== reading.recordCount)
          faults.push(`${name}: ${JSON.stringify(plan.counts)} for ${reading.recordCount} records`);
        const { changes, record } = importChanges(plan, start, countingMakers());
        for (const change of changes) if (change.after) parseRow(change.table, change.after);
        const after = withChanges(start, changes);
        const second = planImport(reading, after);
        if (second.counts.new + second.counts.changed > 0)
          faults.push(`${name} again: ${JSON.stringify(second.counts)}`);
        const again = importChanges(second, after, countingMakers(5000)).changes;
        if (again.length > 0)
          faults.push(`${name} again writes ${again.length} rows: ${JSON.stringify(again[0]).slice(0, 600)}`);
        const undo = planUndoOfImport(record, changes, after, '2026-10-02T10:00:00.000Z');
        const hash = hashAfter(EMPTY_HASH, changes);
        if (hashAfter(hash, undo.changes) !== EMPTY_HASH || undo.kept.length > 0)
          faults.push(`${name}: undo leaves ${JSON.stringify(undo.kept)}`);
      }
    }
    console.log(`lists taken in twice and taken back: ${files.length}`);
    expect(faults).toEqual([]);
  });
});
