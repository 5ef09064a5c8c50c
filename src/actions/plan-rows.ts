import { z } from 'zod';
import { added, canonicalJson, changed, removed, type RowChange } from '#domain/change-set.ts';
import type { RoomId, SessionId, TopicId } from '#domain/ids.ts';
import { WallTimeText } from '#domain/event.ts';
import { Session, Topic } from '#domain/plan.ts';
import { defineAction, nothing, refuse, write } from './action.ts';
import { removeRowAction, saveRowAction } from './save-row.ts';

export const saveRoom = saveRowAction('saveRoom', 'rooms', (room) => room.name);
export const saveSession = saveRowAction('saveSession', 'sessions', (session) => session.title);
export const saveTopic = saveRowAction('saveTopic', 'topics', (topic) => topic.title);
export const saveSuggestion = saveRowAction('saveSuggestion', 'suggestions', (suggestion) => suggestion.title);
export const removeSuggestion = removeRowAction('removeSuggestion', 'suggestions', (suggestion) => suggestion.title);
export const saveVenueNumbers = saveRowAction('saveVenueNumbers', 'venueNumbers', (numbers) => numbers.sentOn);

/** Takes a room away; sessions and topics that were in it are left without a room. */
export const removeRoom = defineAction({
  name: 'removeRoom',
  args: z.object({ id: z.string().min(1) }),
  plan: ({ id }, { view, data }) => {
    const room = view.tables.rooms.get(id);
    if (!room) return refuse('gone');
    const roomId: RoomId = room.id;
    const changes: RowChange[] = [removed('rooms', room)];
    for (const session of data.sessions) {
      if (session.roomId === roomId) changes.push(changed('sessions', session, { ...session, roomId: null }));
    }
    for (const topic of data.topics) {
      if (topic.roomId === roomId) changes.push(changed('topics', topic, { ...topic, roomId: null }));
    }
    return write(changes, 'roomsRemoved', { name: room.name });
  },
});

/** Puts the rooms into another order: in lists, in columns of the day and on paper. Rooms that are not named stay behind. */
export const orderRooms = defineAction({
  name: 'orderRooms',
  args: z.object({ ids: z.array(z.string().min(1)).max(10_000) }),
  plan: ({ ids }, { data }) => {
    const place = new Map(ids.map((id, index) => [id, index]));
    const inOrder = data.rooms.toSorted(
      (a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length) || a.order - b.order,
    );
    const changes = inOrder.flatMap((room, index): RowChange[] =>
      room.order === index + 1 ? [] : [changed('rooms', room, { ...room, order: index + 1 })],
    );
    return changes.length === 0 ? nothing() : write(changes, 'roomsOrdered');
  },
});

/** Takes a topic away with the placements in it. Wishes for it stay, so that they can still be explained. */
export const removeTopic = defineAction({
  name: 'removeTopic',
  args: z.object({ id: z.string().min(1) }),
  plan: ({ id }, { view, data }) => {
    const topic = view.tables.topics.get(id);
    if (!topic) return refuse('gone');
    const topicId: TopicId = topic.id;
    const placements = data.placements.filter((placement) => placement.topicId === topicId);
    const changes = [removed('topics', topic), ...placements.map((placement) => removed('placements', placement))];
    return write(changes, 'topicsRemoved', { name: topic.title });
  },
});

/** Takes a session away; a round goes with its placements, and topics stop being offered in it. */
export const removeSession = defineAction({
  name: 'removeSession',
  args: z.object({ id: z.string().min(1) }),
  plan: ({ id }, { view, data }) => {
    const session = view.tables.sessions.get(id);
    if (!session) return refuse('gone');
    const sessionId: SessionId = session.id;
    const changes: RowChange[] = [removed('sessions', session)];
    for (const topic of data.topics) {
      if (topic.roundIds.includes(sessionId)) {
        changes.push(
          changed('topics', topic, { ...topic, roundIds: topic.roundIds.filter((round) => round !== sessionId) }),
        );
      }
    }
    for (const placement of data.placements) {
      if (placement.roundId === sessionId) changes.push(removed('placements', placement));
    }
    return write(changes, 'sessionsRemoved', { name: session.title });
  },
});

/** Moves several sessions in one step: a drag that takes later ones along, or "we are ten minutes late". */
export const moveSessions = defineAction({
  name: 'moveSessions',
  args: z.object({
    moves: z
      .array(
        z.object({
          id: z.string().min(1),
          startsAt: WallTimeText,
          minutes: Session.shape.minutes.optional(),
          /** Left out where the room stays. */
          roomId: Session.shape.roomId.optional(),
        }),
      )
      .max(10_000),
    /** How many minutes everything moves by, for the words in the menu; 0 when it is not one shift. */
    byMinutes: z.number().int(),
  }),
  plan: ({ moves, byMinutes }, { view }) => {
    const changes: RowChange[] = [];
    for (const move of moves) {
      const before = view.tables.sessions.get(move.id);
      if (!before) return refuse('gone');
      const after = {
        ...before,
        startsAt: move.startsAt,
        minutes: move.minutes ?? before.minutes,
        roomId: move.roomId === undefined ? before.roomId : move.roomId,
      };
      if (canonicalJson(before) !== canonicalJson(after)) changes.push(changed('sessions', before, after));
    }
    if (changes.length === 0) return nothing();
    const first = view.tables.sessions.get(changes[0]!.id)!;
    return changes.length === 1
      ? write(changes, 'sessionMoved', { name: first.title })
      : write(changes, 'sessionsMoved', { count: changes.length, minutes: byMinutes });
  },
});

/**
 * Makes a suggestion a topic of a round: it takes the place of the open slot, or is added beside the others.
 *
 * Supporters who named no wish in that round are taken to wish for it first; wishes that were given stay.
 */
export const promoteSuggestion = defineAction({
  name: 'promoteSuggestion',
  args: z.object({ suggestionId: z.string().min(1), topic: Topic }),
  plan: ({ suggestionId, topic }, { view }) => {
    const suggestion = view.tables.suggestions.get(suggestionId);
    if (!suggestion || suggestion.promotedToId) return refuse('gone');
    const slot = view.tables.topics.get(topic.id);
    const changes: RowChange[] = [
      slot ? changed('topics', slot, topic) : added('topics', topic),
      changed('suggestions', suggestion, { ...suggestion, promotedToId: topic.id }),
    ];
    for (const supporterId of suggestion.supporterIds) {
      const person = view.tables.registrations.get(supporterId);
      if (!person) continue;
      const missing = topic.roundIds.filter(
        (round) => !person.wishes.some((wishes) => wishes.roundId === round && wishes.topicIds.length > 0),
      );
      if (missing.length === 0) continue;
      const kept = person.wishes.filter((wishes) => !missing.includes(wishes.roundId));
      const wishes = [...kept, ...missing.map((roundId) => ({ roundId, topicIds: [topic.id] }))];
      changes.push(changed('registrations', person, { ...person, wishes }));
    }
    return write(changes, 'suggestionPromoted', { name: suggestion.title });
  },
});

/**
 * Merges a suggestion into another one: supporters of both count once, and the words of the one that stays are kept.
 */
export const mergeSuggestions = defineAction({
  name: 'mergeSuggestions',
  args: z.object({ id: z.string().min(1), intoId: z.string().min(1) }),
  plan: ({ id, intoId }, { view }) => {
    const from = view.tables.suggestions.get(id);
    const into = view.tables.suggestions.get(intoId);
    if (!from || !into || id === intoId || into.mergedIntoId !== null) return refuse('gone');
    const supporterIds = [...new Set([...into.supporterIds, ...from.supporterIds])];
    return write(
      [
        changed('suggestions', into, { ...into, supporterIds }),
        changed('suggestions', from, { ...from, mergedIntoId: into.id }),
      ],
      'suggestionsMerged',
      { name: from.title, other: into.title },
    );
  },
});

/** Drops a topic: nobody sits in it any more; it and the wishes for it are kept, so that they can be explained. */
export const dropTopic = defineAction({
  name: 'dropTopic',
  args: z.object({ id: z.string().min(1) }),
  plan: ({ id }, { view, data }) => {
    const topic = view.tables.topics.get(id);
    if (!topic) return refuse('gone');
    if (topic.state === 'dropped') return nothing();
    const placements = data.placements.filter((placement) => placement.topicId === topic.id);
    return write(
      [
        changed('topics', topic, { ...topic, state: 'dropped' }),
        ...placements.map((placement) => removed('placements', placement)),
      ],
      'topicDropped',
      { name: topic.title },
    );
  },
});
