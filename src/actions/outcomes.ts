import { z } from 'zod';
import { added, changed, removed, type RowChange } from '#domain/change-set.ts';
import { placementId, type GroupAttendance, type Placement } from '#domain/groups.ts';
import { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { displayName } from '#domain/registration.ts';
import { defineAction, nothing, refuse, write } from './action.ts';
import { removeRowAction, saveRowAction } from './save-row.ts';

export const saveOutcome = saveRowAction('saveOutcome', 'outcomes', (outcome) => outcome.text.slice(0, 60));
export const removeOutcome = removeRowAction('removeOutcome', 'outcomes', (outcome) => outcome.text.slice(0, 60));
export const saveGroupAttendance = saveRowAction('saveGroupAttendance', 'groupAttendance', () => '');
export const removeGroupAttendance = removeRowAction('removeGroupAttendance', 'groupAttendance', () => '');

/** Changes the places of two outcomes in the order for the plenary. */
export const swapOutcomes = defineAction({
  name: 'swapOutcomes',
  args: z.object({ id: z.string().min(1), otherId: z.string().min(1) }),
  plan: ({ id, otherId }, { view }) => {
    const first = view.tables.outcomes.get(id);
    const second = view.tables.outcomes.get(otherId);
    if (!first || !second) return refuse('gone');
    return write(
      [
        changed('outcomes', first, { ...first, order: second.order }),
        changed('outcomes', second, { ...second, order: first.order }),
      ],
      'outcomeMoved',
      { name: first.text.slice(0, 60) },
    );
  },
});

/**
 * Notes who sits in a group, or takes the tick away.
 *
 * Somebody who was planned elsewhere is moved to where they sit, so that later rounds, lists and mixing go by what
 * happened. Taking a tick away moves nobody back.
 */
export const noteAttendance = defineAction({
  name: 'noteAttendance',
  args: z.object({
    roundId: SessionId,
    topicId: TopicId,
    registrationIds: z.array(RegistrationId).min(1).max(10_000),
    isHere: z.boolean(),
  }),
  plan: ({ roundId, topicId, registrationIds, isHere }, { view, now }) => {
    const topic = view.tables.topics.get(topicId);
    if (!topic || !view.tables.sessions.has(roundId)) return refuse('gone');
    const changes: RowChange[] = [];
    const names: string[] = [];
    for (const registrationId of new Set(registrationIds)) {
      const person = view.tables.registrations.get(registrationId);
      if (!person) return refuse('gone');
      const id = placementId(roundId, registrationId);
      const sat = view.tables.groupAttendance.get(id);
      if (isHere ? sat?.topicId === topicId : !sat) continue;
      names.push(displayName(person));
      if (!isHere) {
        changes.push(removed('groupAttendance', sat!));
        continue;
      }
      const after: GroupAttendance = { id, registrationId, roundId, topicId, noticedAt: now };
      changes.push(sat ? changed('groupAttendance', sat, after) : added('groupAttendance', after));
      const seat = view.tables.placements.get(id);
      if (seat?.topicId === topicId) continue;
      const moved: Placement = { id, registrationId, roundId, topicId, isLocked: true, source: 'hand', placedAt: now };
      changes.push(seat ? changed('placements', seat, moved) : added('placements', moved));
    }
    if (names.length === 0) return nothing();
    const values = { count: names.length, name: names[0]!, topic: topic.title };
    return write(changes, isHere ? 'satIn' : 'unticked', values);
  },
});
