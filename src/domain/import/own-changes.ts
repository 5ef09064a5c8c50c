import { added, changed, removed, type RowChange } from '../change-set.ts';
import type { EventData } from '../event-data.ts';
import { InstantText } from '../event.ts';
import { placementId, type Placement } from '../groups.ts';
import type { SessionId, TopicId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import type { ImportMakers } from './import-makers.ts';
import type { ImportDecisions, PlannedPerson } from './import-plan.ts';

/** Check-ins and placements that a list brings besides the registrations. */
export function ownChanges(
  people: readonly { readonly person: PlannedPerson; readonly registration: Registration }[],
  data: EventData,
  decisions: ImportDecisions,
  makers: ImportMakers,
): RowChange[] {
  const changes: RowChange[] = [];
  const here = new Set(data.checkIns.map((fact) => fact.registrationId));
  const placed = new Map(data.placements.map((placement) => [placement.id, placement]));
  const checkIn = (registration: Registration, kind: 'arrived' | 'left', at: string) =>
    changes.push(
      added('checkIns', {
        id: makers.nextCheckInId(),
        kind,
        registrationId: registration.id,
        at,
        clock: makers.nextClock(),
        desk: makers.desk,
        ofId: null,
      }),
    );
  for (const { person, registration } of people) {
    if (decisions.takesAttendance === true && person.draft.wasThere === true && !here.has(registration.id))
      checkIn(registration, 'arrived', makers.now);
    for (const { field, value } of person.beside) {
      if (field === 'presence') {
        const arrivedAt = person.draft.own?.arrivedAt ?? '';
        checkIn(registration, 'arrived', InstantText.safeParse(arrivedAt).success ? arrivedAt : makers.now);
        if (value === 'left') checkIn(registration, 'left', makers.now);
        continue;
      }
      const roundId = field.slice('topic:'.length) as SessionId;
      const id = placementId(roundId, registration.id);
      const before = placed.get(id);
      if (value === '') {
        if (before) changes.push(removed('placements', before));
        continue;
      }
      const after: Placement = {
        id,
        registrationId: registration.id,
        roundId,
        topicId: value as TopicId,
        isLocked: before?.isLocked ?? false,
        source: 'import',
        placedAt: makers.now,
      };
      changes.push(before ? changed('placements', before, after) : added('placements', after));
    }
  }
  return changes;
}
