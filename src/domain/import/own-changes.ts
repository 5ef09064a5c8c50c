import { added, type RowChange } from '../change-set.ts';
import type { EventData } from '../event-data.ts';
import type { Registration } from '../registration.ts';
import type { ImportMakers } from './import-changes.ts';
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
  for (const { person, registration } of people) {
    const isThere = decisions.takesAttendance === true && person.draft.wasThere === true;
    if (isThere && !here.has(registration.id)) {
      changes.push(
        added('checkIns', {
          id: makers.nextCheckInId(),
          kind: 'arrived',
          registrationId: registration.id,
          at: makers.now,
          clock: makers.nextClock(),
          desk: makers.desk,
          ofId: null,
        }),
      );
    }
  }
  return changes;
}
