import { z } from 'zod';
import { PlainDateText, WallTimeText } from './event.ts';
import { RegistrationId, RoomId, SessionId, SuggestionId, TopicId } from './ids.ts';
import { InstantText } from './event.ts';

/** What a room offers that some people cannot do without. */
export const RoomFeature = z.enum(['stepFree', 'hearingLoop', 'childFriendly']);
export type RoomFeature = z.infer<typeof RoomFeature>;

/** A place at the venue where a session or a group sits. */
export const Room = z.object({
  id: RoomId,
  name: z.string().max(10_000),
  /** Chairs; null when nobody counted. */
  seats: z.number().int().nonnegative().nullable(),
  features: z.array(RoomFeature),
  /** Projector, flip chart and the like, in the organiser's words. */
  equipment: z.string().max(10_000),
  order: z.number(),
});
export type Room = Readonly<z.infer<typeof Room>>;

export const SessionKind = z.enum(['plenary', 'round', 'break', 'meal', 'social']);
export type SessionKind = z.infer<typeof SessionKind>;

/** Somebody who speaks at or hosts a session; a registration where one is known. */
export const Speaker = z.object({
  name: z.string().max(10_000),
  role: z.enum(['speaker', 'host']),
  registrationId: RegistrationId.nullable(),
});
export type Speaker = Readonly<z.infer<typeof Speaker>>;

/** How people are put into groups in a round that has no topics. */
export const GroupByField = z.enum(['town', 'language', 'organization', 'spread']);
export type GroupByField = z.infer<typeof GroupByField>;

/** What makes a session a breakout round: everyone sits in one topic group. */
export const RoundSettings = z.object({
  /** Minutes at the end for feedback in plenary; 0 when there is none. Part of the session's minutes. */
  feedbackMinutes: z.number().int().nonnegative(),
  /** For a round without topics: which people sit together. Null when topics decide. */
  groupBy: GroupByField.nullable(),
  /** How many topics a person is asked to rank. */
  wishesAsked: z.number().int().min(0).max(20),
});
export type RoundSettings = Readonly<z.infer<typeof RoundSettings>>;

/** One point of the programme. A session of kind `round` is a breakout round and has `round` settings. */
export const Session = z.object({
  id: SessionId,
  kind: SessionKind,
  title: z.string().max(10_000),
  description: z.string().max(100_000),
  startsAt: WallTimeText,
  minutes: z
    .number()
    .int()
    .positive()
    .max(60 * 24 * 14),
  roomId: RoomId.nullable(),
  speakers: z.array(Speaker).max(200),
  round: RoundSettings.nullable(),
  /** When it really began and ended, noted on the day; `isOff` when it did not take place. As planned while left out. */
  ran: z.object({ startsAt: WallTimeText, endsAt: WallTimeText, isOff: z.boolean() }).nullable().optional(),
});
export type Session = Readonly<z.infer<typeof Session>>;

/**
 * `open` is a slot that waits for a participant's suggestion: nobody is placed in it until one is promoted.
 * `suggested` waits for the organiser's word; `dropped` is kept so that wishes for it can be explained.
 */
export const TopicState = z.enum(['offered', 'open', 'suggested', 'dropped']);
export type TopicState = z.infer<typeof TopicState>;

/** What a group talks about, in one or several rounds, always in the same room with the same limits. */
export const Topic = z.object({
  id: TopicId,
  title: z.string().max(10_000),
  description: z.string().max(100_000),
  state: TopicState,
  /** Rounds (sessions of kind `round`) in which it is offered. */
  roundIds: z.array(SessionId).max(200),
  roomId: RoomId.nullable(),
  facilitatorIds: z.array(RegistrationId).max(50),
  /** Group sizes in people, facilitators included; largest null means no limit but the room's. */
  smallest: z.number().int().nonnegative(),
  ideal: z.number().int().nonnegative().nullable(),
  largest: z.number().int().nonnegative().nullable(),
  /** Below the smallest size the topic may be closed rather than run too small. */
  mayClose: z.boolean(),
  prompts: z.array(z.string().max(10_000)).max(100),
  /** Place in lists; also gives the topic its letter, colour and shape. */
  order: z.number(),
});
export type Topic = Readonly<z.infer<typeof Topic>>;

/** A topic proposed by a participant, with those who support it. */
export const Suggestion = z.object({
  id: SuggestionId,
  title: z.string().max(10_000),
  description: z.string().max(100_000),
  supporterIds: z.array(RegistrationId).max(20_000),
  /** Set when two suggestions were merged: the one that stays. */
  mergedIntoId: SuggestionId.nullable(),
  /** Set when it became a topic. */
  promotedToId: TopicId.nullable(),
  suggestedAt: InstantText,
});
export type Suggestion = Readonly<z.infer<typeof Suggestion>>;

/** Numbers promised to the venue, frozen on the day they were sent. Names never in it. */
export const VenueNumbers = z.object({
  id: z.string().min(1).max(200),
  sentOn: PlainDateText,
  sentAt: InstantText,
  numbers: z
    .array(z.object({ key: z.string().max(200), label: z.string().max(1000), count: z.number().int() }))
    .max(1000),
});
export type VenueNumbers = Readonly<z.infer<typeof VenueNumbers>>;
