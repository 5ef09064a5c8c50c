import { describe, expect, test } from 'vitest';
import { EMPTY_HASH, hashAfter } from '#domain/change-set.ts';
import { TABLE_NAMES, type AnyRow, type EventData } from '#domain/event-data.ts';
import { applyChanges, dataOf, emptyView, type EventView } from '#domain/event-view.ts';
import { placementId } from '#domain/groups.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import type { ActionContext } from './action.ts';
import { noteAttendance } from './outcomes.ts';

const roundId = 'S-round-1' as SessionId;
const world = 'T-world' as TopicId;
const work = 'T-livelihood' as TopicId;
const [one, two] = sampleEvent()
  .registrations.slice(10, 12)
  .map(({ id }) => id) as [RegistrationId, RegistrationId];

function viewOf(data: EventData): EventView {
  const changes = TABLE_NAMES.flatMap((table) =>
    (data[table] as readonly AnyRow[]).map((after) => ({ table, id: after.id, before: null, after })),
  );
  const { tables } = emptyView(EMPTY_HASH);
  return { seq: 1, hash: hashAfter(EMPTY_HASH, changes), tables: applyChanges(tables, changes) };
}

function contextOf(view: EventView): ActionContext {
  return {
    view,
    data: dataOf(view),
    now: '2026-10-25T12:10:00.000Z',
    desk: 'D1',
    newId: (letter) => `${letter}1`,
    newBadgeCode: () => 'FM1',
    nextCheckInId: () => 'D1-1' as never,
    nextClock: () => 1,
  };
}

const seated: EventData = {
  ...sampleEvent(),
  placements: [
    {
      id: placementId(roundId, one),
      registrationId: one,
      roundId,
      topicId: world,
      isLocked: false,
      source: 'proposal',
      placedAt: '2026-10-25T10:00:00.000Z',
    },
  ],
};

function note(data: EventData, topicId: TopicId, registrationIds: readonly RegistrationId[], isHere = true) {
  const view = viewOf(data);
  const plan = noteAttendance.plan(
    { roundId, topicId, registrationIds: [...registrationIds], isHere },
    contextOf(view),
  );
  if (plan.kind !== 'write') return { plan, data };
  const tables = applyChanges(view.tables, plan.changes);
  return { plan, data: dataOf({ ...view, tables }) };
}

describe('who came to a group', () => {
  test('somebody who was planned there is ticked and stays where they are', () => {
    const after = note(seated, world, [one]).data;
    expect(after.groupAttendance).toMatchObject([{ registrationId: one, topicId: world }]);
    expect(after.placements).toEqual(seated.placements);
    expect(note(after, world, [one]).plan.kind).toBe('nothing');
  });

  test('somebody who sits elsewhere is moved there and held, so that later rounds go by it', () => {
    const after = note(seated, work, [one, two]).data;
    const seats = after.placements.map(({ registrationId, topicId, isLocked }) => ({
      registrationId,
      topicId,
      isLocked,
    }));
    expect(seats).toHaveLength(2);
    for (const id of [one, two]) expect(seats).toContainEqual({ registrationId: id, topicId: work, isLocked: true });
  });

  test('a tick that is taken away moves nobody back', () => {
    const after = note(note(seated, work, [one]).data, work, [one], false).data;
    expect(after.groupAttendance).toEqual([]);
    expect(after.placements).toMatchObject([{ topicId: work }]);
  });

  test('somebody or a topic that is gone is refused', () => {
    expect(note(seated, 'T-gone' as TopicId, [one]).plan).toMatchObject({ kind: 'refused' });
    expect(note(seated, world, ['P-gone' as RegistrationId]).plan).toMatchObject({ kind: 'refused' });
  });
});
