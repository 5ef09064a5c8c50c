import type { EventDatabase } from './event-database.ts';

/** The database has moved on since a change was planned: another window wrote. */
export class StaleView extends Error {}

/**
 * Asks, inside a transaction, whether a change set of this number is the last one (0: there is none).
 *
 * @throws StaleView when another is.
 */
export async function expectLast(database: EventDatabase, seq: number): Promise<void> {
  const head = await database.meta.get('head');
  if ((head?.seq ?? 0) !== seq) throw new StaleView();
}
