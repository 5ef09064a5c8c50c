import type { RegistrationId } from '../ids.ts';
import { displayName, type Registration, type RegistrationStatus, type Role } from '../registration.ts';

/**
 * What a volunteer at the door may see of somebody: who it is, whether they are expected, and the note for the door.
 * No address, no telephone, no wishes, no rules, no needs.
 */
export type DoorPerson = {
  readonly id: RegistrationId;
  readonly name: string;
  readonly pronouns: string;
  readonly shortNumber: number;
  readonly organization: string;
  readonly ticketType: string;
  readonly role: Role;
  readonly status: RegistrationStatus;
  readonly note: string;
};

/** The door's view of a registration. Somebody without a name is known by their number, never by their address. */
export function doorPerson(person: Registration): DoorPerson {
  const { id, shortNumber, pronouns, organization, ticketType, role, status, doorNote } = person;
  const name = displayName({ ...person, email: '' }) || person.badgeName.trim();
  return {
    id,
    name: name === '' ? `#${shortNumber}` : name,
    pronouns,
    shortNumber,
    organization,
    ticketType,
    role,
    status,
    note: doorNote.trim(),
  };
}
