import { z } from 'zod';

/**
 * Every thing in an event is known by a random id with a letter in front.
 *
 * The letter comes first because spreadsheets turn bare digit strings into numbers and
 * lose leading zeros; the brand keeps a topic's id from being passed where a room's is meant.
 * Ids never carry a name or an address, so that they may stand in indexes and logs.
 */
const idOf = <Brand extends string>(brand: Brand) => z.string().min(1).max(200).brand(brand);

export const RoomId = idOf('RoomId');
export type RoomId = z.infer<typeof RoomId>;

export const SessionId = idOf('SessionId');
export type SessionId = z.infer<typeof SessionId>;

export const TopicId = idOf('TopicId');
export type TopicId = z.infer<typeof TopicId>;

export const SuggestionId = idOf('SuggestionId');
export type SuggestionId = z.infer<typeof SuggestionId>;

export const RegistrationId = idOf('RegistrationId');
export type RegistrationId = z.infer<typeof RegistrationId>;

export const RuleId = idOf('RuleId');
export type RuleId = z.infer<typeof RuleId>;

export const PlacementId = idOf('PlacementId');
export type PlacementId = z.infer<typeof PlacementId>;

export const ProposalId = idOf('ProposalId');
export type ProposalId = z.infer<typeof ProposalId>;

export const CheckInId = idOf('CheckInId');
export type CheckInId = z.infer<typeof CheckInId>;

export const PrintRunId = idOf('PrintRunId');
export type PrintRunId = z.infer<typeof PrintRunId>;

export const OutcomeId = idOf('OutcomeId');
export type OutcomeId = z.infer<typeof OutcomeId>;

export const ImportId = idOf('ImportId');
export type ImportId = z.infer<typeof ImportId>;

export const PictureId = idOf('PictureId');
export type PictureId = z.infer<typeof PictureId>;

export const SavedBadgeDesignId = idOf('SavedBadgeDesignId');
export type SavedBadgeDesignId = z.infer<typeof SavedBadgeDesignId>;

export const FeedbackFormId = idOf('FeedbackFormId');
export type FeedbackFormId = z.infer<typeof FeedbackFormId>;

export const FeedbackSlipId = idOf('FeedbackSlipId');
export type FeedbackSlipId = z.infer<typeof FeedbackSlipId>;

export const QueuedPrintId = idOf('QueuedPrintId');
export type QueuedPrintId = z.infer<typeof QueuedPrintId>;

export const DoorQuestionId = idOf('DoorQuestionId');
export type DoorQuestionId = z.infer<typeof DoorQuestionId>;

export const DoorAnswerId = idOf('DoorAnswerId');
export type DoorAnswerId = z.infer<typeof DoorAnswerId>;

/** Crockford's base 32: no I, L, O or U, so that a code read aloud or typed is not mistaken. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A new random id: a letter for the kind, then 16 signs of Crockford base 32 (80 bits).
 *
 * @param letter one capital letter that tells the kind of thing (P person, T topic, S session, R room).
 * @param randomBytes 16 random bytes; the caller brings them, so that tests are exact.
 */
export function makeId(letter: string, randomBytes: Uint8Array): string {
  if (randomBytes.length < 16) throw new RangeError('makeId needs 16 random bytes');
  let id = letter;
  for (let i = 0; i < 16; i++) id += CROCKFORD[randomBytes[i]! & 31];
  return id;
}

/**
 * The code on a badge: `FM1` and 16 signs of Crockford base 32.
 *
 * Only capital letters and digits: they fit the small alphanumeric mode of a QR code (version 1-M)
 * and a colon would move on German and French keyboards, which scanners pretend to be.
 */
export function makeBadgeCode(randomBytes: Uint8Array): string {
  return `FM1${makeId('', randomBytes)}`;
}

/** What our own badge codes look like; anything else is a foreign ticket. */
export const BADGE_CODE_PATTERN = /^FM1[0-9A-HJKMNP-TV-Z]{16}$/;
