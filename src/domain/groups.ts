import { z } from 'zod';
import { InstantText } from './event.ts';
import { PlacementId, ProposalId, RegistrationId, RuleId, SessionId, TopicId } from './ids.ts';

/**
 * People who are to sit together, or who must never sit together.
 *
 * Keep-apart rules can protect somebody: they never leave the organiser's view (no export, no print,
 * no history line, no log).
 */
export const Rule = z.object({
  id: RuleId,
  kind: z.enum(['together', 'apart']),
  registrationIds: z.array(RegistrationId).min(2).max(1000),
  note: z.string().max(10_000),
});
export type Rule = Readonly<z.infer<typeof Rule>>;

/**
 * What each kind of rule asks of seats; the engine, its checker, the board and the explanations know only these two.
 * A further kind that can be said by one of them is a line here, its words and its icon.
 */
export const RULE_SEATS = { together: 'together', apart: 'apart' } as const satisfies Readonly<
  Record<Rule['kind'], 'together' | 'apart'>
>;

/** A person in a topic in a round. At most one for a person and round: the id is made of both. */
export const Placement = z.object({
  id: PlacementId,
  registrationId: RegistrationId,
  roundId: SessionId,
  topicId: TopicId,
  /** A locked placement survives every new proposal; hand moves lock by default. */
  isLocked: z.boolean(),
  source: z.enum(['proposal', 'hand', 'walkIn', 'import']),
  placedAt: InstantText,
});
export type Placement = Readonly<z.infer<typeof Placement>>;

/** The one id a placement of this person in this round can have. */
export function placementId(roundId: SessionId, registrationId: RegistrationId): PlacementId {
  return `${roundId}:${registrationId}` as PlacementId;
}

/** A kept result of the assignment engine that was not (or not yet) accepted. */
export const Proposal = z.object({
  id: ProposalId,
  name: z.string().max(1000),
  madeAt: InstantText,
  seed: z.number().int(),
  /** Fingerprint of everything it was worked out from; differs from now means "out of date". */
  inputHash: z.string().max(100),
  /** The answer of the engine as it stood, `AssignmentResult` of assignment.ts. */
  result: z.unknown(),
  acceptedAt: InstantText.nullable(),
});
export type Proposal = Readonly<z.infer<typeof Proposal>>;

/** Who really sat in a group: ticked by a facilitator, or entered from a paper list afterwards. */
export const GroupAttendance = z.object({
  id: z.string().min(1).max(400),
  registrationId: RegistrationId,
  roundId: SessionId,
  topicId: TopicId.nullable(),
  noticedAt: InstantText,
});
export type GroupAttendance = Readonly<z.infer<typeof GroupAttendance>>;
