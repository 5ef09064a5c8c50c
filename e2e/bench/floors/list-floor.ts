import Dexie from 'dexie';
import Papa from 'papaparse';

/**
 * Reads a list and writes its people with nothing in between: no guess at the columns, no check, no match, no history.
 * Bundled and run in the app's own window, so that both use the same disk and the same IndexedDB.
 */
async function takeIn(text: string): Promise<{ readonly parse: number; readonly write: number }> {
  const database = new Dexie('bench-floor', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ people: 'id' });
  await database.open();
  const started = performance.now();
  const { data } = Papa.parse<Record<string, string>>(text, { header: true });
  const parsed = performance.now();
  await database.table('people').bulkPut(data.map((row, i) => ({ id: `P${i}`, ...row })));
  const written = performance.now();
  await database.delete();
  return { parse: parsed - started, write: written - parsed };
}

Object.assign(window, { listFloor: takeIn });
