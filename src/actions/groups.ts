import { z } from 'zod';
import { added, canonicalJson, changed, removed, type RowChange } from '#domain/change-set.ts';
import { placementId, Proposal, type Placement } from '#domain/groups.ts';
import { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import type { Topic } from '#domain/plan.ts';
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

/**
 * Writes down what somebody wishes in several rounds in one step, as it was called out in the room or read from a slip.
 * An earlier answer for the same round is replaced; the history keeps it.
 */
export const enterWishes = defineAction({
  name: 'enterWishes',
  args: z.object({
    id: RegistrationId,
    wishes: z.array(z.object({ roundId: SessionId, topicIds: z.array(TopicId).max(200) })).max(200),
  }),
  plan: ({ id, wishes }, { view }) => {
    const before = view.tables.registrations.get(id);
    if (!before) return refuse('gone');
    const rounds = new Set<string>(wishes.map(({ roundId }) => roundId));
    const others = before.wishes.filter(({ roundId }) => !rounds.has(roundId));
    const named = wishes
      .map(({ roundId, topicIds }) => ({ roundId, topicIds: [...new Set(topicIds)] }))
      .filter(({ topicIds }) => topicIds.length > 0);
    const after = { ...before, wishes: [...others, ...named] };
    if (canonicalJson(before) === canonicalJson(after)) return nothing();
    return write([changed('registrations', before, after)], 'wishesChanged', { name: displayName(before) });
  },
});

/**
 * Makes the tables of a round without topics: each becomes a topic of that round, with its people in it.
 *
 * Tables made before are replaced. Topics that other rounds offer too only leave this round.
 */
export const makeFieldGroups = defineAction({
  name: 'makeFieldGroups',
  args: z.object({
    roundId: SessionId,
    groups: z
      .array(z.object({ title: z.string().max(10_000), registrationIds: z.array(RegistrationId).max(10_000) }))
      .max(2000),
  }),
  plan: ({ roundId, groups }, { view, data, now, newId }) => {
    const round = view.tables.sessions.get(roundId);
    if (!round) return refuse('gone');
    const changes: RowChange[] = [];
    for (const topic of data.topics) {
      if (!topic.roundIds.includes(roundId)) continue;
      const rest = topic.roundIds.filter((id) => id !== roundId);
      changes.push(
        rest.length === 0 ? removed('topics', topic) : changed('topics', topic, { ...topic, roundIds: rest }),
      );
    }
    const wanted = new Map<string, Placement>();
    let order = data.topics.reduce((highest, topic) => Math.max(highest, topic.order), 0);
    for (const group of groups) {
      const topic: Topic = {
        id: newId('T') as TopicId,
        title: group.title,
        description: '',
        state: 'offered',
        roundIds: [roundId],
        // A table stands in the room of the round: with a room of its own, every two would clash.
        roomId: null,
        facilitatorIds: [],
        smallest: 0,
        ideal: null,
        largest: null,
        mayClose: false,
        prompts: [],
        order: ++order,
      };
      changes.push(added('topics', topic));
      for (const registrationId of group.registrationIds) {
        const id = placementId(roundId, registrationId);
        const seat = { id, registrationId, roundId, topicId: topic.id };
        wanted.set(id, { ...seat, isLocked: false, source: 'proposal', placedAt: now });
      }
    }
    for (const before of data.placements) {
      if (before.roundId === roundId && !wanted.has(before.id)) changes.push(removed('placements', before));
    }
    for (const [id, placement] of wanted) {
      const before = view.tables.placements.get(id);
      changes.push(before ? changed('placements', before, placement) : added('placements', placement));
    }
    return write(changes, 'tablesMade', { name: round.title, count: groups.length });
  },
});
