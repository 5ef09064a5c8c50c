import { useCallback, useEffect, useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { assignmentInputFromEvent, roundsWithTopics, seatsOfPlacements } from '#domain/assignment/from-event.ts';
import { resultOf, seatsNowSteps, seatsProposedSteps, type SeatsByRound } from '#domain/board/board-seats.ts';
import type { Steps } from '#domain/in-steps.ts';
import { seatKey } from '#domain/board/move-stops.ts';
import { planQualitySteps, type PlanQuality } from '#domain/board/plan-quality.ts';
import {
  isAsProposedSteps,
  peopleHere,
  proofOf,
  proposalInputHashSteps,
  stalenessSteps,
} from '#domain/board/proposal-state.ts';
import type { ProposalScope } from '#domain/board/proposal-state.ts';
import { roundsToKeep } from '#domain/board/rounds-to-keep.ts';
import type { AssignmentInput, AssignmentResult, Seat } from '#domain/assignment/assignment.ts';
import type { EventData } from '#domain/event-data.ts';
import type { Proposal } from '#domain/groups.ts';
import type { ProposalId, RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { inSlices, nextTurn } from '../../connection/in-slices.ts';
import { newId } from '../../connection/new-id.ts';
import { giveNotice } from '../../parts/notices.ts';
import { useAssign, type WorkedOut } from './use-assign.ts';
import { useLater } from '../../connection/use-later.ts';
import { checkedElsewhere } from './use-why.ts';

/** How a proposal is to be made. */
export type ProposeWish = {
  readonly scope: ProposalScope;
  /** False begins afresh; true changes as few of the seats people know as the best plan allows. */
  readonly keepsSeats: boolean;
  /** Only these seats may change (see `seatKey`), and people without one are placed; everybody where left out. */
  readonly mayMove?: ReadonlySet<string>;
};

/** Everything the groups screen shows and does, apart from what is selected. */
export function useGroups() {
  const data = useOpenEventData();
  const { act } = useOpenEvent();
  const assigning = useAssign();
  const [previewId, setPreviewId] = useState<ProposalId | null>(null);
  const [conflict, setConflict] = useState<AssignmentResult | null>(null);

  const rounds = useMemo(
    () =>
      data.sessions
        .filter(({ kind }) => kind === 'round')
        .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.id < b.id ? -1 : 1)),
    [data.sessions],
  );
  const chosenRoundIds = useMemo(
    () => roundsWithTopics({ sessions: data.sessions, topics: data.topics }).map(({ session }) => session.id),
    [data.sessions, data.topics],
  );
  const preview = data.proposals.find(({ id }) => id === previewId) ?? null;
  const previewResult = preview ? resultOf(preview) : null;
  const isLong = data.registrations.length > MANY_PEOPLE;
  const placed = useLater<SeatsByRound | null>(
    useCallback(() => seatsNowSteps({ placements: data.placements }), [data.placements]),
    isLong,
    null,
  );
  const shown = useLater<SeatsByRound | null>(
    useCallback(
      function* () {
        return placed && previewResult ? yield* seatsProposedSteps(placed, previewResult) : placed;
      },
      [placed, previewResult],
    ),
    isLong,
    null,
  );
  const now = placed ?? NO_SEATS;
  const seats = shown ?? NO_SEATS;
  const quality = useLater(
    useCallback(
      () => planQualitySteps({ topics: data.topics, registrations: data.registrations }, chosenRoundIds, seats),
      [data.topics, data.registrations, chosenRoundIds, seats],
    ),
    isLong,
    NO_QUALITY,
  );
  /** The proposal that the groups still are exactly as; its proof holds for them while nothing changed. */
  const accepted = useLater(
    useCallback(
      () => acceptedProposal({ proposals: data.proposals, placements: data.placements }),
      [data.proposals, data.placements],
    ),
    isLong,
    null,
  );
  const behind = preview ?? accepted;
  const stale = useLater(
    useCallback(
      function* () {
        return behind ? yield* stalenessSteps(data, behind) : null;
      },
      [data, behind],
    ),
    isLong,
    null,
  );
  const behindResult = behind ? resultOf(behind) : null;
  const proof = behindResult && (preview || !stale) ? proofOf(behindResult) : null;

  const fixedRoundIds = useFixedRounds(data, chosenRoundIds);

  const work = useCallback(
    async (wish: ProposeWish): Promise<(WorkedOut & { readonly seed: number }) | null> => {
      const seed = data.proposals.length + 1;
      // The press is answered first.
      await nextTurn();
      const present = wish.scope === 'here' ? peopleHere(data) : null;
      const asked = assignmentInputFromEvent(data, {
        seed,
        fixedRoundIds,
        ...(present ? { presentIds: present } : {}),
        ...(wish.keepsSeats ? { previous: seatsOfPlacements(data.placements) } : {}),
      });
      const { mayMove } = wish;
      const held = mayMove ? heldSeats(asked).filter(({ round, person }) => !mayMove.has(seatKey(round, person))) : [];
      const input = held.length > 0 ? { ...asked, locks: [...asked.locks, ...held] } : asked;
      const done = await assigning.start(input);
      if (!done || done.result.conflict) return done && { seed, ...done };
      const isRight = await checkedElsewhere(input, done.result);
      return { seed, isStopped: done.isStopped, result: isRight ? done.result : withoutClaims(done.result) };
    },
    [assigning, data, fixedRoundIds],
  );

  const keep = useCallback(
    async (result: AssignmentResult, seed: number, scope: ProposalScope): Promise<void> => {
      const inputHash = (await inSlices(proposalInputHashSteps(data, scope), () => false)) ?? '';
      const proposal: Proposal = {
        id: newId('X') as ProposalId,
        name: say('groups.proposalName', { number: nextNumber(data.proposals) }),
        madeAt: new Date().toISOString(),
        seed,
        inputHash,
        result,
        acceptedAt: null,
      };
      await nextTurn();
      await act('keepProposal', { row: proposal });
      setPreviewId(proposal.id);
    },
    [act, data],
  );

  const propose = useCallback(
    async (wish: ProposeWish): Promise<void> => {
      setConflict(null);
      const done = await work(wish);
      if (!done) return giveNotice({ tone: 'ok', text: say('groups.cancelled') });
      if (done.isStopped && (done.result.conflict || done.result.placements.length === 0))
        return giveNotice({ tone: 'ok', text: say('groups.cancelled') });
      if (done.result.conflict) return setConflict(done.result);
      await keep(done.result, done.seed, wish.scope);
      if (done.isStopped) giveNotice({ tone: 'ok', text: say('groups.bestSoFar') });
    },
    [keep, work],
  );

  const accept = useCallback(
    async (proposal: Proposal): Promise<void> => {
      const result = resultOf(proposal);
      if (!result) return;
      const kept = new Set<string>(fixedRoundIds);
      const roundIds = Object.keys(result.profile).filter((id) => !kept.has(id)) as SessionId[];
      await act('acceptPlacements', {
        roundIds,
        seats: result.placements
          .filter(({ round }) => !kept.has(round))
          .map(({ person, round, topic }) => ({
            registrationId: person as RegistrationId,
            roundId: round as SessionId,
            topicId: topic as TopicId,
          })),
        proposal,
      });
      setPreviewId(null);
    },
    [act, fixedRoundIds],
  );

  return {
    data,
    rounds,
    chosenRoundIds,
    fixedRoundIds,
    /** There are so many people that things are worked out in turns. */
    isLong,
    /** The seats are being read: nothing is known of the groups yet. */
    isReading: shown === null,
    now,
    seats,
    quality,
    proof,
    stale,
    preview,
    conflict,
    assigning,
    work,
    keep,
    propose,
    accept,
    look: setPreviewId,
    clearConflict: () => setConflict(null),
  };
}

/** From here on the board and what stands beside it are worked out in turns. */
const MANY_PEOPLE = 300;
const NO_SEATS: SeatsByRound = new Map();
const NO_QUALITY: PlanQuality = { rounds: [], askers: 0, content: 0, worseOff: [], seats: 0, unseated: 0, skipping: 0 };

function* acceptedProposal(data: Pick<EventData, 'proposals' | 'placements'>): Steps<Proposal | null> {
  const latest = data.proposals
    .filter(({ acceptedAt }) => acceptedAt !== null)
    .toSorted((a, b) => ((a.acceptedAt ?? '') < (b.acceptedAt ?? '') ? 1 : -1))[0];
  const result = latest ? resultOf(latest) : null;
  return latest && result && (yield* isAsProposedSteps(data, result)) ? latest : null;
}

/** What `useGroups` gives. */
export type Groups = ReturnType<typeof useGroups>;

/** One more than the highest number a proposal has in its name, so that a dropped one never gives its number away. */
function nextNumber(proposals: readonly Proposal[]): number {
  return proposals.reduce((highest, { name }) => Math.max(highest, Number(/\d+/u.exec(name)?.[0] ?? 0)), 0) + 1;
}

/** A result that a second look does not agree with is still a plan, but claims nothing about better ones. */
function withoutClaims(result: AssignmentResult): AssignmentResult {
  return { ...result, levels: result.levels.map((level) => ({ ...level, proof: 'none' })) };
}

/** The seats people have already that still exist and are not locked anyway. */
function heldSeats(input: AssignmentInput): Seat[] {
  const past = new Set(input.fixedRounds);
  const locked = new Set(input.locks.map(({ person, round }) => `${round} ${person}`));
  const offered = new Set(input.rounds.flatMap(({ id, topics }) => topics.map((topic) => `${id} ${topic.id}`)));
  return input.previous.filter(
    ({ person, round, topic }) =>
      !past.has(round) && !locked.has(`${round} ${person}`) && offered.has(`${round} ${topic}`),
  );
}

const LOOK_AGAIN_MS = 30_000;

/** Rounds that have begun: looked at again as time goes by. */
function useFixedRounds(data: EventData, roundIds: readonly SessionId[]): readonly SessionId[] {
  const [instant, setInstant] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setInstant(new Date().toISOString()), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  const begun = roundsToKeep(data, roundIds, instant).join('\n');
  return useMemo(() => (begun === '' ? [] : (begun.split('\n') as SessionId[])), [begun]);
}
