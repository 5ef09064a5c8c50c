import { z } from 'zod';
import { InstantText } from './event.ts';
import { RegistrationId, SessionId, TopicId } from './ids.ts';
import { RoomFeature } from './plan.ts';

export const RegistrationStatus = z.enum(['coming', 'maybe', 'waitlisted', 'cancelled']);
export type RegistrationStatus = z.infer<typeof RegistrationStatus>;

/** What somebody is at the event; gives the badge its colour and shape. */
export const Role = z.enum(['participant', 'facilitator', 'speaker', 'organiser', 'volunteer']);
export type Role = z.infer<typeof Role>;

/** The topics a person would like in one round, best first. */
export const Wishes = z.object({
  roundId: SessionId,
  topicIds: z.array(TopicId).max(200),
});
export type Wishes = Readonly<z.infer<typeof Wishes>>;

/** A column of an imported list that has no field of its own: kept under its own heading. */
export const CustomField = z.object({
  columnId: z.string().max(1000),
  label: z.string().max(10_000),
  value: z.string().max(100_000),
});
export type CustomField = Readonly<z.infer<typeof CustomField>>;

/** What the last import said of a field, so that the next one can tell the file's changes from ours. */
export const ImportedBase = z.object({
  source: z.string().max(1000),
  values: z.array(z.object({ field: z.string().max(1000), value: z.string().max(100_000) })),
});
export type ImportedBase = Readonly<z.infer<typeof ImportedBase>>;

/** Who a record was before it was made one with another: an old list still calls the person so. */
export const FormerIdentity = z.object({
  id: RegistrationId,
  firstName: z.string().max(1000),
  lastName: z.string().max(1000),
  fullName: z.string().max(1000),
  email: z.string().max(320),
  ticketId: z.string().max(1000),
  imported: z.array(ImportedBase),
});
export type FormerIdentity = Readonly<z.infer<typeof FormerIdentity>>;

/**
 * One person's place at one event.
 *
 * Names are kept exactly as they came (trimmed at the ends only): either a full name or a first and a
 * last name or both; any of them may be empty. All three and the e-mail address are empty only for a ticket of a list
 * that bears a number and nobody's name yet.
 */
export const Registration = z.object({
  id: RegistrationId,
  /** Short number on paper lists, 1 upwards, never used twice in an event. */
  shortNumber: z.number().int().positive(),
  badgeCode: z.string().max(200),
  firstName: z.string().max(1000),
  lastName: z.string().max(1000),
  fullName: z.string().max(1000),
  /** What the badge shall say where it differs from the name. */
  badgeName: z.string().max(1000),
  pronouns: z.string().max(200),
  email: z.string().max(320),
  phone: z.string().max(200),
  organization: z.string().max(2000),
  town: z.string().max(1000),
  /** As it came: a BCP 47 tag or a word. */
  language: z.string().max(200),
  status: RegistrationStatus,
  role: Role,
  ticketId: z.string().max(1000),
  orderId: z.string().max(1000),
  ticketType: z.string().max(1000),
  /** A group, table or team named in the list it came from. */
  group: z.string().max(1000),
  /** As it came; ISO where it could be read as a time. */
  registeredAt: z.string().max(200),
  diet: z.string().max(10_000),
  accessNeed: z.string().max(10_000),
  /** What of the access need decides about rooms. */
  needs: z.array(RoomFeature),
  notes: z.string().max(100_000),
  /** A note or question for the door; shown when the person comes. */
  doorNote: z.string().max(10_000),
  /** Agreed to be named in the report and that a facilitator may know the access need; null when not asked. */
  hasConsented: z.boolean().nullable(),
  wishes: z.array(Wishes).max(200),
  /** The cells the wishes were read from, kept word for word. */
  wishTexts: z.array(z.object({ label: z.string().max(10_000), text: z.string().max(100_000) })),
  /** Sessions the person will not attend. */
  absentFromIds: z.array(SessionId).max(1000),
  custom: z.array(CustomField).max(2000),
  tags: z.array(z.string().max(200)).max(200),
  source: z.enum(['typed', 'import', 'walkIn', 'sample']),
  imported: z.array(ImportedBase),
  /** The records this one was made of, itself included; absent where nothing was merged. */
  mergedFrom: z.array(FormerIdentity).max(200).optional(),
  createdAt: InstantText,
});
export type Registration = Readonly<z.infer<typeof Registration>>;

/** The name as it is shown in lists and at the door: the full name, or first and last, or the address. */
export function displayName(person: Pick<Registration, 'fullName' | 'firstName' | 'lastName' | 'email'>): string {
  const joined = [person.firstName, person.lastName].filter((part) => part !== '').join(' ');
  return person.fullName || joined || person.email;
}

/** Whether somebody is counted on: coming or maybe, not waitlisted and not cancelled. */
export function isExpected(person: Pick<Registration, 'status'>): boolean {
  return person.status === 'coming' || person.status === 'maybe';
}

/** A registration with nothing known but what is given; the way every new one begins. */
export function blankRegistration(
  given: Pick<Registration, 'id' | 'shortNumber' | 'badgeCode' | 'createdAt' | 'source'> & Partial<Registration>,
): Registration {
  return {
    firstName: '',
    lastName: '',
    fullName: '',
    badgeName: '',
    pronouns: '',
    email: '',
    phone: '',
    organization: '',
    town: '',
    language: '',
    status: 'coming',
    role: 'participant',
    ticketId: '',
    orderId: '',
    ticketType: '',
    group: '',
    registeredAt: '',
    diet: '',
    accessNeed: '',
    needs: [],
    notes: '',
    doorNote: '',
    hasConsented: null,
    wishes: [],
    wishTexts: [],
    absentFromIds: [],
    custom: [],
    tags: [],
    imported: [],
    ...given,
  };
}
