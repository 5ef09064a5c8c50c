import { describe, expect, it } from 'vitest';
import { added, EMPTY_HASH, type RowChange } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData, type RowOf, type TableName } from '#domain/event-data.ts';
import { applyChanges, dataOf, emptyView } from '#domain/event-view.ts';
import type {
  PictureId,
  PlacementId,
  RegistrationId,
  RoomId,
  SavedBadgeDesignId,
  SessionId,
  TopicId,
} from '#domain/ids.ts';
import { topicFromSuggestion } from '#domain/planning/new-rows.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import type { Action } from './action.ts';
import { moveEventTo, setDirectionsPicture } from './event-facts.ts';
import {
  dropTopic,
  mergeSuggestions,
  moveSessions,
  orderRooms,
  promoteSuggestion,
  removeRoom,
  removeSession,
  removeTopic,
} from './plan-rows.ts';

const NOW = '2026-10-25T12:00:00.000Z';

/** What the event is after an action; a refusal by its key. */
function after<Args, Result>(data: EventData, action: Action<Args, Result>, args: Args): EventData | string {
  const rows = TABLE_NAMES.flatMap((table): RowChange[] =>
    (data[table] as readonly AnyRow[]).map((row) => added(table, row as unknown as RowOf<TableName>)),
  );
  const tables = applyChanges(emptyView(EMPTY_HASH).tables, rows);
  const view = { ...emptyView(EMPTY_HASH), tables };
  const plan = action.plan(action.args.parse(args), {
    view,
    data: dataOf(view),
    now: NOW,
    desk: 'D1',
    newId: (letter) => `${letter}-new`,
    newBadgeCode: () => 'FM1',
    nextCheckInId: () => 'D1-1' as never,
    nextClock: () => 1,
  });
  if (plan.kind === 'refused') return plan.reason.key;
  if (plan.kind === 'nothing') return data;
  return dataOf({ tables: applyChanges(tables, plan.changes) });
}

function done(result: EventData | string): EventData {
  if (typeof result === 'string') throw new Error(result);
  return result;
}

const sample = sampleEvent();
const suggestion = (data: EventData, id: string) => data.suggestions.find((one) => one.id === id)!;
const session = (data: EventData, id: string) => data.sessions.find((one) => one.id === id)!;

describe('suggestions', () => {
  it('count a supporter of both once when they are merged', () => {
    const merged = done(after(sample, mergeSuggestions, { id: 'G-children', intoId: 'G-childcare' }));
    expect(suggestion(merged, 'G-childcare').supporterIds).toHaveLength(11);
    expect(suggestion(merged, 'G-children').mergedIntoId).toBe('G-childcare');
    expect(after(merged, mergeSuggestions, { id: 'G-songs', intoId: 'G-children' })).toBe('refused.gone');
    expect(after(sample, mergeSuggestions, { id: 'G-songs', intoId: 'G-songs' })).toBe('refused.gone');
  });

  it('take the open slot, and those who support them wish for it where they had no wish', () => {
    const slot = sample.topics.find(({ id }) => id === 'T-open')!;
    const words = suggestion(sample, 'G-childcare');
    const result = done(
      after(sample, promoteSuggestion, { suggestionId: words.id, topic: topicFromSuggestion(words, slot) }),
    );
    const topic = result.topics.find(({ id }) => id === slot.id)!;
    expect([topic.title, topic.state, topic.roomId]).toEqual([words.title, 'offered', slot.roomId]);
    for (const id of words.supporterIds) {
      const before = sample.registrations
        .find((one) => one.id === id)!
        .wishes.find(({ roundId }) => roundId === 'S-round-2');
      const now = result.registrations
        .find((one) => one.id === id)!
        .wishes.find(({ roundId }) => roundId === 'S-round-2');
      expect(now?.topicIds).toEqual(before && before.topicIds.length > 0 ? before.topicIds : [slot.id]);
    }
  });
});

describe('a dropped topic', () => {
  it('keeps its wishes and lets its people go', () => {
    const placement = {
      id: 'S-round-1:P10' as PlacementId,
      registrationId: 'P10' as RegistrationId,
      roundId: 'S-round-1' as SessionId,
      topicId: 'T-world' as TopicId,
      isLocked: true,
      source: 'hand' as const,
      placedAt: NOW,
    };
    const result = done(after({ ...sample, placements: [placement] }, dropTopic, { id: 'T-world' }));
    expect(result.placements).toEqual([]);
    expect(result.topics.find(({ id }) => id === 'T-world')!.state).toBe('dropped');
    expect(result.registrations).toEqual(done(after(sample, dropTopic, { id: 'T-world' })).registrations);
  });
});

describe('what is taken away', () => {
  const round = 'S-round-1' as SessionId;
  const topics = sample.topics.filter(({ roundIds }) => roundIds.includes(round));
  const placements = sample.registrations.slice(0, 20).map(({ id }, index) => ({
    id: `${round}:${id}` as PlacementId,
    registrationId: id,
    roundId: round,
    topicId: topics[index % 2]!.id,
    isLocked: index % 4 < 2,
    source: 'hand' as const,
    placedAt: NOW,
  }));
  const data: EventData = { ...sample, placements };

  it('leaves nothing in a room that is gone, and everything else where it was', () => {
    const roomId = topics[0]!.roomId!;
    const without = done(after(data, removeRoom, { id: roomId }));
    expect(without.rooms.map(({ id }) => id)).not.toContain(roomId);
    for (const table of ['topics', 'sessions'] as const)
      expect(without[table].map((row) => row.roomId)).toEqual(
        data[table].map((row) => (row.roomId === roomId ? null : row.roomId)),
      );
    expect(after(without, removeRoom, { id: roomId })).toBe('refused.gone');
  });

  it('lets all people of a topic go with it, locked or not, and nobody of another', () => {
    const without = done(after(data, removeTopic, { id: topics[0]!.id }));
    expect(without.topics.map(({ id }) => id)).not.toContain(topics[0]!.id);
    expect(without.placements.map(({ topicId }) => topicId)).toEqual(Array.from({ length: 10 }, () => topics[1]!.id));
    expect(without.registrations).toEqual(data.registrations);
  });

  it('takes a round with its groups, and no topic is offered in it any more', () => {
    const second = 'S-round-2' as SessionId;
    const offered = data.topics.map((one) => (one.id === topics[0]!.id ? { ...one, roundIds: [round, second] } : one));
    const without = done(after({ ...data, topics: offered }, removeSession, { id: round }));
    expect(without.sessions).toHaveLength(data.sessions.length - 1);
    expect(without.placements).toEqual([]);
    expect(without.topics.find(({ id }) => id === topics[0]!.id)!.roundIds).toEqual([second]);
    expect(without.topics.map(({ roundIds }) => roundIds)).toEqual(
      offered.map(({ roundIds }) => roundIds.filter((id) => id !== round)),
    );
  });
});

describe('moving', () => {
  it('takes a session to another time and room in one step', () => {
    const moves = [{ id: 'S-lunch', startsAt: '2026-10-25T13:15', roomId: 'R-front' as RoomId }];
    const lunch = session(done(after(sample, moveSessions, { moves, byMinutes: 15 })), 'S-lunch');
    expect([lunch.startsAt, lunch.minutes, lunch.roomId]).toEqual(['2026-10-25T13:15', 60, 'R-front']);
  });

  it('leaves the room where none is named', () => {
    const moves = [{ id: 'S-lunch', startsAt: '2026-10-25T13:15' }];
    expect(session(done(after(sample, moveSessions, { moves, byMinutes: 15 })), 'S-lunch').roomId).toBe('R-main');
  });

  it('takes the whole event to another day, at the same times', () => {
    const moved = done(after(sample, moveEventTo, { startsOn: '2027-03-28' }));
    expect([moved.event[0]!.startsOn, moved.event[0]!.endsOn]).toEqual(['2027-03-28', '2027-03-28']);
    expect(moved.sessions.map(({ startsAt }) => startsAt.slice(11))).toEqual(
      sample.sessions.map(({ startsAt }) => startsAt.slice(11)),
    );
    expect(new Set(moved.sessions.map(({ startsAt }) => startsAt.slice(0, 10)))).toEqual(new Set(['2027-03-28']));
    expect(after(sample, moveEventTo, { startsOn: '2027-02-30' })).toBe('refused.noSuchDay');
  });
});

describe('rooms and the map', () => {
  const picture = (id: string) => ({
    id: id as PictureId,
    name: `${id}.png`,
    mediaType: 'image/png' as const,
    widthPx: 2,
    heightPx: 2,
    data: '',
  });

  it('puts the rooms into another order and leaves those that were not named behind', () => {
    const data = sampleEvent();
    const [first, second, ...others] = data.rooms.map(({ id }) => id);
    const rooms = done(after(data, orderRooms, { ids: [second!, first!] })).rooms.toSorted((a, b) => a.order - b.order);
    expect(rooms.map(({ id }) => id)).toEqual([second, first, ...others]);
    expect(after(data, orderRooms, { ids: data.rooms.map(({ id }) => id) })).toBe(data);
  });

  it('keeps one map: a new one takes the place of the old, and none leaves nothing behind', () => {
    const data = sampleEvent();
    const one = done(after(data, setDirectionsPicture, { picture: picture('I1') }));
    const two = done(after(one, setDirectionsPicture, { picture: picture('I2') }));
    expect(two.pictures.map(({ id }) => id)).toEqual(['I2']);
    expect(two.event[0]!.directionsPictureId).toBe('I2');
    const none = done(after(two, setDirectionsPicture, { picture: null }));
    expect(none.pictures).toEqual([]);
    expect(none.event).toEqual(data.event);
  });

  it('keeps a map that a badge shows when the directions get another one or none', () => {
    const mark = {
      kind: 'image' as const,
      x: 2,
      y: 2,
      width: 10,
      height: 10,
      picture: 'I1',
    };
    const design = {
      version: 1 as const,
      name: 'With a mark',
      widthMm: 86,
      heightMm: 55,
      fold: 'none' as const,
      front: [mark],
      back: [],
    };
    const row = { id: 'B1' as SavedBadgeDesignId, design, savedAt: '2026-10-24T18:00:00.000Z' };
    const one = done(after(sampleEvent(), setDirectionsPicture, { picture: picture('I1') }));
    const shown = { ...one, badgeDesigns: [row] };
    const two = done(after(shown, setDirectionsPicture, { picture: picture('I2') }));
    expect(two.pictures.map(({ id }) => id)).toEqual(['I1', 'I2']);
    const back = done(after(two, setDirectionsPicture, { picture: picture('I1') }));
    expect(back.pictures.map(({ id }) => id)).toEqual(['I1']);
    expect(done(after(back, setDirectionsPicture, { picture: null })).pictures.map(({ id }) => id)).toEqual(['I1']);
  });
});
