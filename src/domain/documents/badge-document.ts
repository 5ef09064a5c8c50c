import { rehearsedId } from '../door/rehearsal.ts';
import { rehearsalCodeOf } from '../door/rehearsal-code.ts';
import { fingerprint } from '../change-set.ts';
import { factsOf, type EventData } from '../event-data.ts';
import type { RegistrationId } from '../ids.ts';
import { displayName, type Registration, type Role } from '../registration.ts';
import type { DocumentRequest } from './document-request.ts';
import { roundsOnPaper, seatsByPerson, type Seat } from './groups-document.ts';
import { peopleOnPaper } from './people-on-paper.ts';
import type { TopicMark } from './topic-marks.ts';

/** The room of one round on a badge. */
export type BadgeSeat = {
  readonly roundNumber: number;
  readonly startsAt: string;
  readonly mark: TopicMark | null;
  readonly topic: string;
  readonly room: string;
};

/** What one badge may say; a design chooses from it. Access needs, diets, notes and rules are not in it on purpose. */
export type BadgeFacts = {
  readonly registrationId: RegistrationId;
  readonly shortNumber: number;
  /** Printed large: the first name, or all of the name where it came in one piece (it is never cut by guess). */
  readonly firstName: string;
  /** The rest of the name, empty where the name came in one piece. */
  readonly lastName: string;
  readonly fullName: string;
  readonly pronouns: string;
  readonly organization: string;
  readonly town: string;
  readonly language: string;
  readonly ticketType: string;
  readonly role: Role;
  readonly code: string;
  readonly seats: readonly BadgeSeat[];
  readonly eventName: string;
  readonly eventDate: string;
  readonly venueName: string;
  /** Columns of the imported list by their heading. */
  readonly custom: ReadonlyMap<string, string>;
};

/** Fingerprint of all that a badge can say: kept with a print run, it tells a badge that changed since it was printed. */
export function badgeVersion({ custom, ...words }: BadgeFacts): string {
  return fingerprint({ ...words, custom: [...custom] });
}

function namesOf(person: Registration): { readonly firstName: string; readonly lastName: string } {
  if (person.badgeName) return { firstName: person.badgeName, lastName: '' };
  if (person.firstName) return { firstName: person.firstName, lastName: person.lastName };
  return { firstName: displayName(person), lastName: '' };
}

const NO_CUSTOM: ReadonlyMap<string, string> = new Map();

function badgeFacts(person: Registration, seats: readonly Seat[], data: EventData): BadgeFacts {
  const facts = factsOf(data);
  return {
    registrationId: person.id,
    shortNumber: person.shortNumber,
    ...namesOf(person),
    fullName: person.badgeName || displayName(person),
    pronouns: person.pronouns,
    organization: person.organization,
    town: person.town,
    language: person.language,
    ticketType: person.ticketType,
    role: person.role,
    code: rehearsedId(data) === null ? person.badgeCode : rehearsalCodeOf(person.badgeCode),
    seats: seats
      .filter(({ round, group }) => group !== null && !person.absentFromIds.includes(round.round.id))
      .map(({ round, group }) => ({
        roundNumber: round.number,
        startsAt: round.round.startsAt,
        mark: group!.mark,
        topic: group!.title,
        room: group!.room?.name ?? '',
      })),
    eventName: facts?.name ?? '',
    eventDate: facts?.startsOn ?? '',
    venueName: facts?.venueName ?? '',
    custom: person.custom.length === 0 ? NO_CUSTOM : new Map(person.custom.map(({ label, value }) => [label, value])),
  };
}

/** The badges of one run: who, in the order in which they fill the cells, and what each says. */
export type BadgeRun = {
  readonly people: readonly Registration[];
  /** Made when it is asked for: a long run never holds all badges at once. */
  readonly facts: (person: Registration) => BadgeFacts;
};

/**
 * The badges of a run in the order in which they fill the cells.
 *
 * @param cellsPerSheet for the order `cutStack`: sheets are cut in a pile, so that every pile is one stretch of the
 * alphabet and the piles laid on each other are the whole of it.
 */
export function badgeRun(data: EventData, request: DocumentRequest, cellsPerSheet: number): BadgeRun {
  const locale = request.locale ?? 'en-GB';
  const seats = seatsByPerson(roundsOnPaper(data, locale));
  const people = peopleOnPaper(data.registrations, request.onlyIds, locale);
  const seatsOf = (person: Registration) => (seats.get(person.id) ?? []).filter(Boolean);
  const facts = (person: Registration) => badgeFacts(person, seatsOf(person), data);
  switch (request.options?.order ?? 'name') {
    case 'number':
      return { people: people.toSorted((a, b) => a.shortNumber - b.shortNumber), facts };
    case 'group': {
      const keys = new Map(
        people.map((person) => {
          const group = seatsOf(person).find((seat) => seat.group !== null)?.group;
          return [person.id, group?.mark?.letter ?? group?.title ?? '\uFFFF'] as const;
        }),
      );
      const key = (person: Registration) => keys.get(person.id)!;
      return { people: people.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)), facts };
    }
    case 'cutStack':
      return { people: inCutStacks(people, cellsPerSheet, (request.startCell ?? 1) - 1), facts };
    case 'name':
      return { people, facts };
  }
}

/** Deals a sorted list over sheets so that cell 1 of all sheets comes first, then cell 2 and so on. */
export function inCutStacks<T>(sorted: readonly T[], cellsPerSheet: number, firstCell = 0): T[] {
  const sheets = Math.ceil((sorted.length + firstCell) / cellsPerSheet);
  const places: { readonly sheet: number; readonly cell: number }[] = [];
  for (let at = firstCell; at < sorted.length + firstCell; at++)
    places.push({ sheet: Math.floor(at / cellsPerSheet), cell: at % cellsPerSheet });
  const byPile = places
    .map((place, index) => ({ ...place, index }))
    .toSorted((a, b) => a.cell - b.cell || a.sheet - b.sheet);
  const dealt = Array.from<T>({ length: sorted.length });
  for (const [n, { index }] of byPile.entries()) dealt[index] = sorted[n]!;
  return sheets > 0 ? dealt : [];
}
