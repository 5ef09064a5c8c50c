// @ts-check
import { join } from 'node:path';
import { projectRoot, run } from '../run.mjs';

/** @typedef {import('./table.mjs').BenchRow} BenchRow */

const TOLD =
  /(\d+) records \(([\d.]+) MB\): papaparse alone (\d+) ms; read (\d+), plan (\d+), changes (\d+) = (\d+) ms, (\d+) rows\/s; export (\d+) ms/g;

/**
 * Reading long lists without a window: runs the reader's own test, which measures and checks, and takes its figures.
 *
 * @param {number} runs
 * @returns {Promise<{ rows: BenchRow[], problem: string }>}
 */
export async function benchReading(runs) {
  /** @type {Map<string, number[][]>} */
  const bySize = new Map();
  for (let done = 0; done < runs; done++) {
    const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
    const ended = await run(process.execPath, [vitest, 'run', 'src/formats/csv/speed.test.ts'], {
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (ended.code !== 0) return { rows: [], problem: ended.output.trim() };
    for (const match of ended.output.matchAll(TOLD)) {
      const [size = '', ...figures] = match.slice(1);
      bySize.set(size, [...(bySize.get(size) ?? []), figures.map(Number)]);
    }
  }
  if (bySize.size === 0) return { rows: [], problem: 'The speed test of lists no longer tells its figures.' };
  const rows = [...bySize].flatMap(([size, told]) => {
    const column = (/** @type {number} */ at) => told.map((figures) => figures[at] ?? Number.NaN);
    const records = Number(size).toLocaleString('en-GB');
    const shared = { bench: 'reading', unit: /** @type {const} */ ('ms'), floor: column(1) };
    const floorAt = 'src/formats/csv/speed.test.ts (papaparse alone)';
    const speed = Math.round([...column(6)].sort((a, b) => a - b)[told.length >> 1] ?? 0).toLocaleString('en-GB');
    return [
      {
        ...shared,
        name: `${records} records: read and shaped`,
        ours: column(2),
        floorAt,
      },
      {
        ...shared,
        name: `${records} records: read, planned, worked out`,
        ours: column(5),
        floorAt,
        most: Number(size) <= 10_000 ? 1000 : 8000,
        note: `${speed} rows a second`,
      },
      { ...shared, name: `${records} records: written as a list`, ours: column(7), floorAt },
    ];
  });
  return { rows, problem: '' };
}
