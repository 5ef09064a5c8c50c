import type { EventData } from '../event-data.ts';
import { factsOf } from '../event-data.ts';
import type { SessionId } from '../ids.ts';
import { sessionTimes } from '../plan-checks/session-times.ts';

/**
 * Rounds that have begun and have seats: what happened in them is not proposed again.
 *
 * When every round is over, none is kept: somebody who opens an old event to look at its groups again wants an answer.
 *
 * @param now ISO instant.
 */
export function roundsToKeep(
  data: Pick<EventData, 'event' | 'sessions' | 'placements'>,
  roundIds: readonly SessionId[],
  now: string,
): SessionId[] {
  const zone = factsOf(data)?.zone ?? 'UTC';
  const seated = new Set(data.placements.map(({ roundId }) => roundId));
  const begun = roundIds.filter((id) => {
    const session = data.sessions.find((one) => one.id === id);
    const times = session ? sessionTimes(session, zone) : null;
    return times !== null && times !== undefined && times.start <= Date.parse(now);
  });
  return begun.length === roundIds.length ? [] : begun.filter((id) => seated.has(id));
}
