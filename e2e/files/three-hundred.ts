import { emptyEventData, type EventData } from '#domain/event-data.ts';
import { blankFacts } from '#domain/event.ts';
import { makeBadgeCode, makeId, type RegistrationId } from '#domain/ids.ts';
import { blankRegistration, type Registration } from '#domain/registration.ts';

export const THREE_HUNDRED = 300;
/** Badges on the first sheet; these are held before the camera. */
const ON_A_SHEET = 8;

/** Sixteen bytes for an id, others for each number. */
const bytesOf = (seed: number) =>
  Uint8Array.from(
    { length: 16 },
    (_, at) => (at < 8 ? (Math.imul(seed + 1, 40_503) >>> (at % 4)) + at * 37 : seed >> (4 * (at % 4))) & 255,
  );

/** An event with 300 invented people of every kind and no plan. */
export function threeHundredPeople(): EventData {
  const createdAt = '2026-10-01T09:00:00.000Z';
  const registrations = Array.from({ length: THREE_HUNDRED }, (_, index) => {
    const kind: Partial<Registration> =
      index < ON_A_SHEET
        ? { firstName: 'Aa', lastName: `Camera ${index}` }
        : index < 14
          ? { status: 'cancelled' }
          : index < 20
            ? { status: 'waitlisted' }
            : index < 26
              ? { doorNote: 'Has the key of the hall: ask for it.' }
              : index < 74
                ? { orderId: `ORDER-${Math.floor((index - 26) / 4)}` }
                : index < 114
                  ? { ticketId: `TKT${String(90_000_000 + index * 7919)}` }
                  : {};
    return blankRegistration({
      id: makeId('P', bytesOf(index)) as RegistrationId,
      shortNumber: index + 1,
      badgeCode: makeBadgeCode(bytesOf(index + 5000)),
      createdAt,
      source: 'import',
      firstName: `Zoé${index}`,
      lastName: 'Invented',
      ...kind,
    });
  });
  const facts = blankFacts({
    name: 'Three hundred',
    startsOn: '2026-10-25',
    zone: 'Europe/London',
    venueName: 'The hall',
    languages: ['en'],
    capacity: 400,
    showRate: 1,
    createdAt,
  });
  return { ...emptyEventData(), event: [facts], registrations };
}

/** The same people by how they come in. */
export function rowsOfPeople({ registrations }: EventData) {
  const plain = registrations.slice(114);
  const inOrders = registrations.slice(26, 74);
  return {
    camera: registrations.slice(0, ON_A_SHEET),
    cancelled: registrations.slice(8, 14),
    waitlisted: registrations.slice(14, 20),
    noted: registrations.slice(20, 26),
    parties: Array.from({ length: 12 }, (_, index) => inOrders.slice(index * 4, index * 4 + 4)),
    scanned: [...registrations.slice(74, 114), ...plain.slice(0, 166)],
    typed: plain.slice(166),
  };
}
