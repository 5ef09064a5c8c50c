import sampleRows from '../../../resources/sample/sample-event.json';
import { parseRow } from '../change-set.ts';
import { TABLE_NAMES, type EventData, type TableName } from '../event-data.ts';

/**
 * The sample event: a one-day gathering in a café with everything that a real one needs.
 *
 * Organisation, places and people are invented. It holds a plan, sixty registrations with their wishes,
 * suggestions and rules, and nothing that happens later: placements, check-ins and print runs are for
 * whoever tries the program. Every call reads the rows anew with the schemas of their tables.
 */
export function sampleEvent(): EventData {
  const tables: Partial<Record<TableName, readonly unknown[]>> = sampleRows;
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, (tables[table] ?? []).map((row) => parseRow(table, row))]),
  ) as unknown as EventData;
}
