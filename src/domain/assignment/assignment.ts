import { z } from 'zod';

const Id = z.string().min(1).max(200);

/** A topic in one round, with the sizes of its group in people. */
export const AssignmentTopic = z.object({
  id: Id,
  /** Smallest group; a smaller one counts on the first level. */
  min: z.number().int().nonnegative().default(0),
  /** The size it would best have; null where any size is as good. */
  ideal: z.number().int().nonnegative().nullable().default(null),
  /** Largest group, never exceeded; null means no limit. */
  max: z.number().int().nonnegative().nullable().default(null),
  /** Holds nobody or at least `min`. */
  mayClose: z.boolean().default(false),
  /** What its room offers, such as `stepFree`. */
  features: z.array(z.string().max(200)).default([]),
});
export type AssignmentTopic = Readonly<z.infer<typeof AssignmentTopic>>;

export const AssignmentRound = z.object({ id: Id, topics: z.array(AssignmentTopic).max(2000) });
export type AssignmentRound = Readonly<z.infer<typeof AssignmentRound>>;

/** A person to be placed. */
export const AssignmentPerson = z.object({
  id: Id,
  /** Round id -> topic ids, best first. */
  wishes: z.record(z.string(), z.array(z.string().max(200)).max(5000)).default({}),
  /** Rounds the person does not attend. */
  absent: z.array(Id).default([]),
  /** Features without which the person cannot use a room. */
  needs: z.array(z.string().max(200)).default([]),
  /** A value of the one attribute that groups are balanced by; empty where it is not known. */
  attribute: z.string().max(10_000).default(''),
});
export type AssignmentPerson = Readonly<z.infer<typeof AssignmentPerson>>;

/** A person in a topic in a round. */
export const Seat = z.object({ person: Id, round: Id, topic: Id });
export type Seat = Readonly<z.infer<typeof Seat>>;

/** Everything a proposal is worked out from. The order of rows never matters. */
export const AssignmentInput = z.object({
  seed: z.number().int().default(0),
  rounds: z.array(AssignmentRound).max(1000),
  people: z.array(AssignmentPerson).max(100_000),
  /** Seats that stay as they are; they take places and may repeat a topic over rounds. */
  locks: z.array(Seat).default([]),
  together: z.array(z.array(Id)).default([]),
  apart: z.array(z.array(Id)).default([]),
  /** The plan that people know already; as few of its seats as possible change. */
  previous: z.array(Seat).default([]),
  /** Rounds that are over: kept as in `previous`. */
  fixedRounds: z.array(Id).default([]),
});
export type AssignmentInput = Readonly<z.infer<typeof AssignmentInput>>;

/** The levels of a plan, most important first; each is settled before the next is looked at. */
export const LEVEL_NAMES = [
  'under-min rooms',
  'second bad seats',
  'leximin over ranks',
  'changed seats',
  'attribute',
  'sizes',
  'people met',
] as const;

/**
 * One level of a plan and how good it could be.
 *
 * `proved`: no plan is better on this level without being worse on an earlier one. `bounded`: no plan is below
 * `bound`. `none`: nothing is known but the value.
 */
export const Level = z.object({
  name: z.enum(LEVEL_NAMES),
  /** For leximin one count of seats per rank, worst rank first; else one count. Less is better. */
  value: z.union([z.number(), z.array(z.number())]),
  bound: z.union([z.number(), z.array(z.number())]),
  proof: z.enum(['proved', 'bounded', 'none']),
  /** Only for leximin: the ranks counted, as in `value`; an unranked topic has the mean of the ranks left. */
  ranks: z.array(z.number()).optional(),
});
export type Level = Readonly<z.infer<typeof Level>>;

export const CONFLICT_KINDS = [
  'noTopics',
  'seats',
  'minimum',
  'lockedTwice',
  'lockedBeyondMax',
  'togetherAndApart',
  'togetherLockedApart',
  'apartLockedTogether',
  'togetherTooLarge',
  'togetherNoTopic',
  'apartTooMany',
  'needs',
  'rules',
  'limits',
] as const;

/** Why no plan is possible: the smallest set of people, topics and rules that cannot all hold. */
export const Conflict = z.object({
  kind: z.enum(CONFLICT_KINDS),
  round: z.string().nullable(),
  people: z.array(z.string()),
  topics: z.array(z.string()),
  /** Seats there are, where the conflict is about numbers. */
  seats: z.number().nullable(),
  /** Seats that would be needed. */
  needed: z.number().nullable(),
  /** The same in English. */
  words: z.string(),
});
export type Conflict = Readonly<z.infer<typeof Conflict>>;

/** Something in the input that was set aside or looks wrong, though a plan is still possible. */
export const AssignmentFinding = z.object({
  kind: z.enum([
    'noPeople',
    'noRounds',
    'unknownWish',
    'wishTwice',
    'unknownLock',
    'lockOfAbsent',
    'lockInPastRound',
    'lockAgainstNeed',
    'unknownInRule',
    'minAboveMax',
    'unknownPrevious',
    'duplicateId',
    'topicTwice',
    'stoppedEarly',
  ]),
  round: z.string().nullable(),
  people: z.array(z.string()),
  topics: z.array(z.string()),
  count: z.number(),
});
export type AssignmentFinding = Readonly<z.infer<typeof AssignmentFinding>>;

/** A proposal: who sits where, how good it is on every level and what is known about better ones. */
export const AssignmentResult = z.object({
  placements: z.array(Seat),
  unplaced: z.array(z.object({ person: z.string(), round: z.string(), why: z.string() })),
  closed: z.array(z.object({ round: z.string(), topic: z.string() })),
  levels: z.array(Level),
  /** Round -> people per rank of the topic they got (`1` the first wish), `unranked`, and `none` without wishes. */
  profile: z.record(z.string(), z.record(z.string(), z.number())),
  /** Times that two people meet again after their first meeting. */
  repeats: z.number(),
  /** Seats of `previous` that are different now. */
  changed: z.number(),
  ms: z.number(),
  conflict: Conflict.nullable(),
  findings: z.array(AssignmentFinding),
});
export type AssignmentResult = Readonly<z.infer<typeof AssignmentResult>>;
