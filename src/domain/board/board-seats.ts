import type { AssignmentResult } from '../assignment/assignment.ts';
import type { EventData } from '../event-data.ts';
import type { Proposal } from '../groups.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import { finish, ROWS_PER_STEP, type Steps } from '../in-steps.ts';

/** Where one person sits in one round, whether that is so already or only proposed. */
export type BoardSeat = { readonly topicId: TopicId; readonly isLocked: boolean };

/** Seats of one round, by person. */
export type RoundSeats = ReadonlyMap<RegistrationId, BoardSeat>;

/** Seats of all rounds. */
export type SeatsByRound = ReadonlyMap<SessionId, RoundSeats>;

const nobody: RoundSeats = new Map();

/** The seats of one round; none where nobody was placed yet. */
export function seatsOf(seats: SeatsByRound, roundId: SessionId): RoundSeats {
  return seats.get(roundId) ?? nobody;
}

/** The seats as they are now. */
export function seatsNow(data: Pick<EventData, 'placements'>): SeatsByRound {
  return finish(seatsNowSteps(data));
}

/** The same in steps. */
export function* seatsNowSteps(data: Pick<EventData, 'placements'>): Steps<SeatsByRound> {
  const rounds = new Map<SessionId, Map<RegistrationId, BoardSeat>>();
  for (const [place, { roundId, registrationId, topicId, isLocked }] of data.placements.entries()) {
    if (place % ROWS_PER_STEP === 0) yield;
    const round = rounds.get(roundId) ?? new Map<RegistrationId, BoardSeat>();
    rounds.set(roundId, round.set(registrationId, { topicId, isLocked }));
  }
  return rounds;
}

/**
 * Whether this is an answer of the engine. Only what the screens rely on is looked at: the schema takes ten times as
 * long over twenty thousand seats, and this is asked while somebody waits for the board.
 */
function isResult(value: unknown): value is AssignmentResult {
  const result = value as Partial<AssignmentResult> | null;
  return (
    typeof result === 'object' &&
    result !== null &&
    Array.isArray(result.levels) &&
    typeof result.profile === 'object' &&
    Array.isArray(result.placements) &&
    result.placements.every(
      (seat) => typeof seat?.person === 'string' && typeof seat.round === 'string' && typeof seat.topic === 'string',
    )
  );
}

const results = new WeakMap<Proposal, AssignmentResult | null>();

/** What the engine answered when the proposal was made; null where an older program kept it in another form. */
export function resultOf(proposal: Proposal): AssignmentResult | null {
  let result = results.get(proposal);
  if (result === undefined) {
    result = isResult(proposal.result) ? proposal.result : null;
    results.set(proposal, result);
  }
  return result;
}

/** The rounds that a proposal speaks of. */
export function roundsOf(result: AssignmentResult): SessionId[] {
  return Object.keys(result.profile) as SessionId[];
}

/** The seats as they would be: what is proposed in its rounds, what is now in all others. Locks stay locks. */
export function seatsProposed(now: SeatsByRound, result: AssignmentResult): SeatsByRound {
  return finish(seatsProposedSteps(now, result));
}

/** The same in steps. */
export function* seatsProposedSteps(now: SeatsByRound, result: AssignmentResult): Steps<SeatsByRound> {
  const rounds = new Map<SessionId, RoundSeats>(now);
  const proposed = new Map<SessionId, Map<RegistrationId, BoardSeat>>(
    roundsOf(result).map((id): [SessionId, Map<RegistrationId, BoardSeat>] => [id, new Map()]),
  );
  for (const [place, seat] of result.placements.entries()) {
    if (place % ROWS_PER_STEP === 0) yield;
    const roundId = seat.round as SessionId;
    const person = seat.person as RegistrationId;
    const before = now.get(roundId)?.get(person);
    proposed.get(roundId)?.set(person, {
      topicId: seat.topic as TopicId,
      isLocked: before?.topicId === seat.topic && before.isLocked,
    });
  }
  for (const [id, seats] of proposed) rounds.set(id, seats);
  return rounds;
}

/** One seat that is different between two plans; null is no seat. */
export type SeatChange = {
  readonly registrationId: RegistrationId;
  readonly roundId: SessionId;
  readonly from: TopicId | null;
  readonly to: TopicId | null;
};

/** Every seat that differs, by round. */
export function seatChanges(from: SeatsByRound, to: SeatsByRound): SeatChange[] {
  const changes: SeatChange[] = [];
  for (const roundId of new Set([...from.keys(), ...to.keys()])) {
    const before = seatsOf(from, roundId);
    const after = seatsOf(to, roundId);
    for (const [registrationId, seat] of after) {
      const old = before.get(registrationId)?.topicId ?? null;
      if (old !== seat.topicId) changes.push({ registrationId, roundId, from: old, to: seat.topicId });
    }
    for (const [registrationId, seat] of before) {
      if (!after.has(registrationId)) changes.push({ registrationId, roundId, from: seat.topicId, to: null });
    }
  }
  return changes;
}
