import type { EventData } from '../event-data.ts';
import { RoomFeature } from '../plan.ts';
import { Role, type Registration } from '../registration.ts';
import type { FileValue } from './merge-fields.ts';
import type { DraftOwnFacts } from './person-draft.ts';
import { presenceOf } from './presence.ts';
import { topicCells } from './topic-cell.ts';

/** What our own export says beyond the fields of any list, against what stands in the event. */
export type OwnBook = {
  readonly valuesOf: (own: DraftOwnFacts, before: Registration | null) => FileValue[];
  readonly currentOf: (before: Registration) => readonly (readonly [string, string])[];
};

const ROLES = new Set<string>(Role.options);
const FEATURES = new Set<string>(RoomFeature.options);

/** Looks wishes, absences, placements and presence up by registration. */
export function ownBook(data: EventData): OwnBook {
  const cells = topicCells(data.topics);
  const sessionIds = new Set<string>(data.sessions.map((session) => session.id));
  const presence = presenceOf(data.checkIns);
  const placedBy = new Map<string, [string, string][]>();
  for (const placement of data.placements) {
    placedBy.set(placement.registrationId, [
      ...(placedBy.get(placement.registrationId) ?? []),
      [placement.roundId, placement.topicId],
    ]);
  }
  return {
    valuesOf: (own, before) => {
      const values: FileValue[] = [];
      const add = (field: string, value: string) => values.push({ field, label: '', value });
      if (ROLES.has(own.role)) add('role', own.role);
      add('needs', own.needs.filter((need) => FEATURES.has(need)).join('\n'));
      add('tags', own.tags.join('\n'));
      for (const { roundId, topics } of own.wishesByRound) {
        if (!sessionIds.has(roundId)) continue;
        const known = before?.wishes.find((wish) => wish.roundId === roundId)?.topicIds ?? [];
        add(`wishes:${roundId}`, topics.flatMap((cell) => cells.read(cell, known) ?? []).join(' '));
      }
      for (const { sessionId, isAbsent } of own.absences)
        if (sessionIds.has(sessionId)) add(`absent:${sessionId}`, isAbsent ? 'yes' : '');
      const placed = new Map(before ? placedBy.get(before.id) : []);
      for (const { roundId, topic } of own.placements) {
        if (!sessionIds.has(roundId)) continue;
        const current = placed.get(roundId);
        const topicId = topic.trim() === '' ? '' : cells.read(topic, current === undefined ? [] : [current]);
        // A topic nobody knows places nobody.
        if (topicId !== null) add(`topic:${roundId}`, topicId);
      }
      // Check-ins are facts: a list can add one and take none away.
      if (own.presence !== '' && (before === null || !presence.has(before.id))) add('presence', own.presence);
      return values;
    },
    currentOf: (before) => [
      ['role', before.role],
      ['needs', before.needs.join('\n')],
      ['tags', before.tags.join('\n')],
      ...before.absentFromIds.map((id) => [`absent:${id}`, 'yes'] as const),
      ...(placedBy.get(before.id) ?? []).map(([roundId, topicId]) => [`topic:${roundId}`, topicId] as const),
      ['presence', presence.get(before.id)?.state ?? ''],
    ],
  };
}
