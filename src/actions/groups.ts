import { z } from 'zod';
import { added, canonicalJson, changed, removed, type RowChange } from '#domain/change-set.ts';
import { placementId, Proposal, type Placement } from '#domain/groups.ts';
import { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { displayName } from '#domain/registration.ts';
import { defineAction, nothing, refuse, write } from './action.ts';
import { removeRowAction, saveRowAction } from './save-row.ts';

/** Keep-apart rules are private: the undo menu and the history never say whom a rule is about. */
export const saveRule = saveRowAction('saveRule', 'rules', () => '');
export const removeRule = removeRowAction('removeRule', 'rules', () => '');
export const keepProposal = saveRowAction('keepProposal', 'proposals', (proposal) => proposal.name);
export const dropProposal = removeRowAction('dropProposal', 'proposals', (proposal) => proposal.name);

const Seat = z.object({ registrationId: RegistrationId, roundId: SessionId, topicId: TopicId });

/**
 * Accepts a proposal: in its rounds everybody sits where it says, and nobody else sits anywhere.
 *
 * Locked placements keep their lock. Rounds that the proposal does not speak of are left as they are.
 */
export const acceptPlacements = defineAction({
  name: 'acceptPlacements',
  args: z.object({
    roundIds: z.array(SessionId).max(200),
    seats: z.array(Seat).max(1_000_000),
    proposal: Proposal.nullable(),
  }),
  plan: ({ roundIds, seats, proposal }, { view, data, now }) => {
    const rounds = new Set<string>(roundIds);
    const wanted = new Map<string, Placement>();
    for (const seat of seats) {
      const id = placementId(seat.roundId, seat.registrationId);
      const before = view.tables.placements.get(id);
      const isSame = before?.topicId === seat.topicId;
      wanted.set(
        id,
        isSame ? before : { ...seat, id, isLocked: before?.isLocked ?? false, source: 'proposal', placedAt: now },
      );
    }
    const changes: RowChange[] = [];
    for (const before of data.placements) {
      if (rounds.has(before.roundId) && !wanted.has(before.id)) changes.push(removed('placements', before));
    }
    for (const [id, placement] of wanted) {
      const before = view.tables.placements.get(id);
      if (!before) changes.push(added('placements', placement));
      else if (before !== placement) changes.push(changed('placements', before, placement));
    }
    if (proposal) {
      const kept = view.tables.proposals.get(proposal.id);
      const accepted = { ...proposal, acceptedAt: now };
      changes.push(kept ? changed('proposals', kept, accepted) : added('proposals', accepted));
    }
    return changes.length === 0 ? nothing() : write(changes, 'proposalAccepted', { count: seats.length });
  },
});

/** Puts people into a topic by hand, or takes them out of the round. A hand move is locked unless asked otherwise. */
export const movePeople = defineAction({
  name: 'movePeople',
  args: z.object({
    roundId: SessionId,
    registrationIds: z.array(RegistrationId).min(1).max(10_000),
    topicId: TopicId.nullable(),
    isLocked: z.boolean(),
    source: z.enum(['hand', 'walkIn']).default('hand'),
  }),
  plan: ({ roundId, registrationIds, topicId, isLocked, source }, { view, now }) => {
    const topic = topicId ? view.tables.topics.get(topicId) : null;
    if (topicId && !topic) return refuse('gone');
    const changes: RowChange[] = [];
    let name = '';
    for (const registrationId of registrationIds) {
      const id = placementId(roundId, registrationId);
      const before = view.tables.placements.get(id);
      const person = view.tables.registrations.get(registrationId);
      if (!person) return refuse('gone');
      name = displayName(person);
      if (!topicId) {
        if (before) changes.push(removed('placements', before));
        continue;
      }
      if (before?.topicId === topicId && before.isLocked === isLocked) continue;
      const after: Placement = { id, registrationId, roundId, topicId, isLocked, source, placedAt: now };
      changes.push(before ? changed('placements', before, after) : added('placements', after));
    }
    if (changes.length === 0) return nothing();
    if (!topic) return write(changes, 'takenOut', { name, count: changes.length });
    return changes.length === 1
      ? write(changes, 'moved', { name, topic: topic.title })
      : write(changes, 'movedMany', { count: changes.length, topic: topic.title });
  },
});

/** Locks or unlocks placements, so that new proposals leave them alone. */
export const lockPlacements = defineAction({
  name: 'lockPlacements',
  args: z.object({ ids: z.array(z.string().min(1)).max(100_000), isLocked: z.boolean() }),
  plan: ({ ids, isLocked }, { view }) => {
    const changes: RowChange[] = [];
    for (const id of ids) {
      const before = view.tables.placements.get(id);
      if (!before || before.isLocked === isLocked) continue;
      const after = { ...before, isLocked };
      if (canonicalJson(before) !== canonicalJson(after)) changes.push(changed('placements', before, after));
    }
    if (changes.length === 0) return nothing();
    return write(changes, isLocked ? 'locked' : 'unlocked', { count: changes.length });
  },
});
