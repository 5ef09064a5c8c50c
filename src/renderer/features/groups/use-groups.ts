import { useCallback, useMemo, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { assignmentInputFromEvent, roundsWithTopics, seatsOfPlacements } from '#domain/assignment/from-event.ts';
import { resultOf, seatsNow, seatsProposed } from '#domain/board/board-seats.ts';
import { planQuality } from '#domain/board/plan-quality.ts';
import { isAsProposed, peopleHere, proofOf, proposalInputHash, staleness } from '#domain/board/proposal-state.ts';
import type { ProposalScope } from '#domain/board/proposal-state.ts';
import { roundsToKeep } from '#domain/board/rounds-to-keep.ts';
import type { AssignmentResult } from '#domain/assignment/assignment.ts';
import type { Proposal } from '#domain/groups.ts';
import { makeId, type ProposalId, type RegistrationId, type SessionId, type TopicId } from '#domain/ids.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { giveNotice } from '../../parts/notice.tsx';
import { useAssign } from './use-assign.ts';

/** How a proposal is to be made. */
export type ProposeWish = {
  readonly scope: ProposalScope;
  /** False begins afresh; true changes as few of the seats people know as the best plan allows. */
  readonly keepsSeats: boolean;
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
  const now = useMemo(() => seatsNow({ placements: data.placements }), [data.placements]);
  const seats = useMemo(() => (previewResult ? seatsProposed(now, previewResult) : now), [now, previewResult]);
  const quality = useMemo(
    () => planQuality({ topics: data.topics, registrations: data.registrations }, chosenRoundIds, seats),
    [data.topics, data.registrations, chosenRoundIds, seats],
  );
  /** The proposal that the groups still are exactly as; its proof holds for them while nothing changed. */
  const accepted = useMemo(() => {
    const latest = data.proposals
      .filter(({ acceptedAt }) => acceptedAt !== null)
      .toSorted((a, b) => ((a.acceptedAt ?? '') < (b.acceptedAt ?? '') ? 1 : -1))[0];
    const result = latest ? resultOf(latest) : null;
    return latest && result && isAsProposed(data, result) ? latest : null;
  }, [data]);
  const behind = preview ?? accepted;
  const stale = useMemo(() => (behind ? staleness(data, behind) : null), [data, behind]);
  const behindResult = behind ? resultOf(behind) : null;
  const proof = behindResult && (preview || !stale) ? proofOf(behindResult) : null;

  const propose = useCallback(
    async (wish: ProposeWish): Promise<void> => {
      setConflict(null);
      const fixedRoundIds = roundsToKeep(data, chosenRoundIds, new Date().toISOString());
      const seed = data.proposals.length + 1;
      const input = assignmentInputFromEvent(data, {
        seed,
        fixedRoundIds,
        ...(wish.scope === 'here' ? { presentIds: peopleHere(data) } : {}),
        ...(wish.keepsSeats ? { previous: seatsOfPlacements(data.placements) } : {}),
      });
      const result = await assigning.start(input);
      if (!result) return giveNotice({ tone: 'ok', text: say('groups.cancelled') });
      if (result.conflict) return setConflict(result);
      const proposal: Proposal = {
        id: makeId('X', crypto.getRandomValues(new Uint8Array(16))) as ProposalId,
        name: say('groups.proposalName', { number: nextNumber(data.proposals) }),
        madeAt: new Date().toISOString(),
        seed,
        inputHash: proposalInputHash(data, wish.scope),
        result,
        acceptedAt: null,
      };
      await act('keepProposal', { row: proposal });
      setPreviewId(proposal.id);
      return undefined;
    },
    [act, assigning, chosenRoundIds, data],
  );

  const accept = useCallback(
    async (proposal: Proposal): Promise<void> => {
      const result = resultOf(proposal);
      if (!result) return;
      const kept = new Set<string>(roundsToKeep(data, chosenRoundIds, new Date().toISOString()));
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
    [act, chosenRoundIds, data],
  );

  const lastMove = useRef<ReadonlySet<RegistrationId>>(new Set());
  return {
    data,
    rounds,
    chosenRoundIds,
    now,
    seats,
    quality,
    proof,
    stale,
    preview,
    conflict,
    assigning,
    lastMove,
    propose,
    accept,
    look: setPreviewId,
    clearConflict: () => setConflict(null),
  };
}

/** One more than the highest number a proposal has in its name, so that a dropped one never gives its number away. */
function nextNumber(proposals: readonly Proposal[]): number {
  return proposals.reduce((highest, { name }) => Math.max(highest, Number(/\d+/u.exec(name)?.[0] ?? 0)), 0) + 1;
}
