import type { CheckIn } from '#domain/check-in.ts';
import { emptyEventData } from '#domain/event-data.ts';
import { blankFacts } from '#domain/event.ts';
import { makeBadgeCode, makeId, type CheckInId, type RegistrationId } from '#domain/ids.ts';
import { blankRegistration } from '#domain/registration.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';

const CREATED_AT = '2026-10-01T09:00:00.000Z';

const bytesOf = (seed: number) =>
  Uint8Array.from({ length: 16 }, (_, at) => (Math.imul(seed + 1, 2654435761) >>> at) & 255);

/** The id of one of the people of a large event. */
export const personOf = (index: number): RegistrationId => makeId('P', bytesOf(index)) as RegistrationId;

/** An event with very many people as a file; the last `arrived` of them are in already. */
export function largeEvent(count: number, arrived = 0): Uint8Array {
  const facts = blankFacts({
    name: 'A long day',
    startsOn: '2026-10-25',
    zone: 'Europe/London',
    showRate: 1,
    createdAt: CREATED_AT,
  });
  const registrations = Array.from({ length: count }, (_, index) =>
    blankRegistration({
      id: personOf(index),
      shortNumber: index + 1,
      badgeCode: makeBadgeCode(bytesOf(index + 100_000)),
      createdAt: CREATED_AT,
      source: 'import',
      firstName: `Zoé${index}`,
      lastName: 'Invented',
    }),
  );
  const checkIns = Array.from({ length: arrived }, (_, index): CheckIn => ({
    id: `EARLIER-${index + 1}` as CheckInId,
    kind: 'arrived',
    registrationId: personOf(count - 1 - index),
    at: '2026-10-25T08:30:00.000Z',
    clock: index + 1,
    desk: 'EARLIER',
    ofId: null,
  }));
  return writeEventFile(
    { ...emptyEventData(), event: [facts], registrations, checkIns },
    { appVersion: '0.1.0', writtenAt: CREATED_AT },
  );
}
