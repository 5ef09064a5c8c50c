import { added, changed, removed, type RowChange } from '../change-set.ts';
import type { CheckIn } from '../check-in.ts';
import type { EventData } from '../event-data.ts';
import { presence } from '../door/presence.ts';
import { placementId } from '../groups.ts';
import type { CheckInId, RegistrationId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { mergedPerson, type TakenKeys } from './merge-fields.ts';

/** What a merge needs to write facts of the door of its own. */
export type MergeContext = {
  readonly now: string;
  readonly desk: string;
  readonly nextCheckInId: () => CheckInId;
  readonly nextClock: () => number;
};

type Ids = { readonly keptId: RegistrationId; readonly goneId: RegistrationId };

/**
 * Makes one person of two records: the one that goes hands over what it was chosen for, and everything that points at
 * it points at the kept one afterwards.
 *
 * Where both have a seat or sat in the same round, the kept one's stands. A rule that would be left with one person
 * goes. The badge in somebody's hand must go on being found, so that a printed badge lends its code to the kept record
 * when that one has none printed.
 */
export function mergePeople(
  data: EventData,
  kept: Registration,
  gone: Registration,
  taken: TakenKeys,
  context: MergeContext,
): RowChange[] {
  const ids: Ids = { keptId: kept.id, goneId: gone.id };
  const printed = new Set(
    data.printRuns
      .filter(({ kind }) => kind === 'badges')
      .flatMap(({ items }) => items.map((one) => one.registrationId)),
  );
  const lendsBadge = printed.has(gone.id) && !printed.has(kept.id);
  const merged = mergedPerson(kept, gone, taken);
  return [
    changed('registrations', kept, lendsBadge ? { ...merged, badgeCode: gone.badgeCode } : merged),
    ...movedSeats(data, ids),
    ...movedInPlan(data, ids),
    ...movedPaper(data, ids),
    ...movedArrivals(data, ids, context),
    removed('registrations', gone),
  ];
}

/** Each id once, the one that goes replaced. */
function replaced(list: readonly RegistrationId[], { keptId, goneId }: Ids): RegistrationId[] {
  return [...new Set(list.map((id) => (id === goneId ? keptId : id)))];
}

function movedSeats(data: EventData, { keptId, goneId }: Ids): RowChange[] {
  const changes: RowChange[] = [];
  const seated = new Set<string>(data.placements.map(({ id }) => id));
  for (const row of data.placements) {
    if (row.registrationId !== goneId) continue;
    const id = placementId(row.roundId, keptId);
    changes.push(removed('placements', row));
    if (!seated.has(id)) changes.push(added('placements', { ...row, id, registrationId: keptId }));
  }
  const sat = new Set<string>(data.groupAttendance.map(({ id }) => id));
  for (const row of data.groupAttendance) {
    if (row.registrationId !== goneId) continue;
    const id = placementId(row.roundId, keptId);
    changes.push(removed('groupAttendance', row));
    if (!sat.has(id)) changes.push(added('groupAttendance', { ...row, id, registrationId: keptId }));
  }
  return changes;
}

function movedInPlan(data: EventData, ids: Ids): RowChange[] {
  const { keptId, goneId } = ids;
  const changes: RowChange[] = [];
  for (const row of data.rules) {
    if (!row.registrationIds.includes(goneId)) continue;
    const registrationIds = replaced(row.registrationIds, ids);
    changes.push(
      registrationIds.length < 2 ? removed('rules', row) : changed('rules', row, { ...row, registrationIds }),
    );
  }
  for (const row of data.topics) {
    if (row.facilitatorIds.includes(goneId))
      changes.push(changed('topics', row, { ...row, facilitatorIds: replaced(row.facilitatorIds, ids) }));
  }
  for (const row of data.suggestions) {
    if (row.supporterIds.includes(goneId))
      changes.push(changed('suggestions', row, { ...row, supporterIds: replaced(row.supporterIds, ids) }));
  }
  for (const row of data.sessions) {
    if (!row.speakers.some(({ registrationId }) => registrationId === goneId)) continue;
    const speakers = row.speakers.map((speaker) =>
      speaker.registrationId === goneId ? { ...speaker, registrationId: keptId } : speaker,
    );
    changes.push(changed('sessions', row, { ...row, speakers }));
  }
  for (const row of data.outcomes) {
    if (row.whoId === goneId) changes.push(changed('outcomes', row, { ...row, whoId: keptId }));
  }
  for (const row of data.doorAnswers) {
    if (row.registrationId === goneId) changes.push(changed('doorAnswers', row, { ...row, registrationId: keptId }));
  }
  return changes;
}

function movedPaper(data: EventData, { keptId, goneId }: Ids): RowChange[] {
  const changes: RowChange[] = [];
  for (const row of data.printRuns) {
    if (!row.items.some(({ registrationId }) => registrationId === goneId)) continue;
    const items = row.items.map((item) =>
      item.registrationId === goneId ? { ...item, registrationId: keptId } : item,
    );
    changes.push(changed('printRuns', row, { ...row, items }));
  }
  let isQueued = data.printQueue.some(({ registrationId }) => registrationId === keptId);
  for (const row of data.printQueue) {
    if (row.registrationId !== goneId) continue;
    changes.push(
      isQueued ? removed('printQueue', row) : changed('printQueue', row, { ...row, registrationId: keptId }),
    );
    isQueued = true;
  }
  return changes;
}

/**
 * Facts of the door are never changed: those of the record that goes are withdrawn, and noted anew for the kept one at
 * the times they had.
 *
 * Withdrawn last first, because undo goes through them the other way round and must bring them back in their order.
 */
function movedArrivals(data: EventData, { keptId, goneId }: Ids, context: MergeContext): RowChange[] {
  const valid = (presence(data.checkIns).get(goneId)?.history ?? []).filter(
    ({ fact, isWithdrawn }) => fact.kind !== 'withdrawn' && !isWithdrawn,
  );
  const note = (row: Omit<CheckIn, 'id' | 'clock' | 'desk'>) =>
    added('checkIns', { ...row, id: context.nextCheckInId(), clock: context.nextClock(), desk: context.desk });
  const keptCame = (presence(data.checkIns).get(keptId)?.arrival ?? null) !== null;
  return [
    ...valid
      .toReversed()
      .map(({ fact }) => note({ kind: 'withdrawn', registrationId: goneId, at: context.now, ofId: fact.id })),
    ...(keptCame
      ? []
      : valid.map(({ fact }) => note({ kind: fact.kind, registrationId: keptId, at: fact.at, ofId: null }))),
  ];
}
