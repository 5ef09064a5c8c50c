import { z } from 'zod';
import { added, canonicalJson, changed, type RowChange } from '#domain/change-set.ts';
import type { EventData } from '#domain/event-data.ts';
import { SessionId, TopicId, type RegistrationId } from '#domain/ids.ts';
import { blankRegistration, displayName, Registration, RegistrationStatus } from '#domain/registration.ts';
import { defineAction, nothing, refuse, write } from './action.ts';

/** The next short number of an event: one more than the highest ever given. */
export function nextShortNumber(data: Pick<EventData, 'registrations'>): number {
  return data.registrations.reduce((highest, person) => Math.max(highest, person.shortNumber), 0) + 1;
}

/** What a person may bring when added or edited; ids, codes and numbers are given by the program. */
export const RegistrationPatch = Registration.omit({
  id: true,
  shortNumber: true,
  badgeCode: true,
  createdAt: true,
  source: true,
  imported: true,
}).partial();
export type RegistrationPatch = z.infer<typeof RegistrationPatch>;

const hasSomeName = (person: Pick<Registration, 'fullName' | 'firstName' | 'lastName' | 'email'>) =>
  displayName(person).trim() !== '';

/** Adds somebody by hand. A name or an address is enough. */
export const addRegistration = defineAction({
  name: 'addRegistration',
  args: z.object({ fields: RegistrationPatch }),
  plan: ({ fields }, { data, now, newId, newBadgeCode }) => {
    const person = blankRegistration({
      ...fields,
      id: newId('P') as RegistrationId,
      shortNumber: nextShortNumber(data),
      badgeCode: newBadgeCode(),
      createdAt: now,
      source: 'typed',
    });
    if (!hasSomeName(person)) return refuse('needsName');
    return write(
      [added('registrations', person)],
      'registrationsAdded',
      { name: displayName(person) },
      { id: person.id },
    );
  },
});

/** Changes fields of one person. */
export const editRegistration = defineAction({
  name: 'editRegistration',
  args: z.object({ id: z.string().min(1), patch: RegistrationPatch }),
  plan: ({ id, patch }, { view }) => {
    const before = view.tables.registrations.get(id);
    if (!before) return refuse('gone');
    const after = { ...before, ...patch };
    if (!hasSomeName(after)) return refuse('needsName');
    if (canonicalJson(before) === canonicalJson(after)) return nothing();
    return write([changed('registrations', before, after)], 'registrationsChanged', { name: displayName(after) });
  },
});

/** Changes the same fields of many people in one step. */
export const editRegistrations = defineAction({
  name: 'editRegistrations',
  args: z.object({ ids: z.array(z.string().min(1)).max(250_000), patch: RegistrationPatch }),
  plan: ({ ids, patch }, { view }) => {
    const changes: RowChange[] = [];
    for (const id of ids) {
      const before = view.tables.registrations.get(id);
      if (!before) continue;
      const after = { ...before, ...patch };
      if (canonicalJson(before) !== canonicalJson(after)) changes.push(changed('registrations', before, after));
    }
    return changes.length === 0 ? nothing() : write(changes, 'manyChanged', { count: changes.length });
  },
});

/** Sets the status of people: cancelled ones stay in the list and can come back. */
export const setStatus = defineAction({
  name: 'setStatus',
  args: z.object({ ids: z.array(z.string().min(1)).max(250_000), status: RegistrationStatus }),
  plan: ({ ids, status }, { view }) => {
    const changes: RowChange[] = [];
    let name = '';
    for (const id of ids) {
      const before = view.tables.registrations.get(id);
      if (!before || before.status === status) continue;
      name = displayName(before);
      changes.push(changed('registrations', before, { ...before, status }));
    }
    if (changes.length === 0) return nothing();
    return changes.length === 1
      ? write(changes, `status.${status}`, { name })
      : write(changes, `statusMany.${status}`, { count: changes.length });
  },
});

/** Writes down what a person wishes in one round, best first; an earlier answer is replaced. */
export const setWishes = defineAction({
  name: 'setWishes',
  args: z.object({ id: z.string().min(1), roundId: SessionId, topicIds: z.array(TopicId).max(200) }),
  plan: ({ id, roundId, topicIds }, { view }) => {
    const before = view.tables.registrations.get(id);
    if (!before) return refuse('gone');
    const others = before.wishes.filter((wishes) => wishes.roundId !== roundId);
    const unique = [...new Set(topicIds)];
    const wishes = unique.length === 0 ? others : [...others, { roundId, topicIds: unique }];
    const after = { ...before, wishes };
    if (canonicalJson(before) === canonicalJson(after)) return nothing();
    return write([changed('registrations', before, after)], 'wishesChanged', { name: displayName(before) });
  },
});

/** Puts a tag on people; who has it already keeps it. */
export const tagPeople = defineAction({
  name: 'tagPeople',
  args: z.object({ ids: z.array(z.string().min(1)).max(250_000), tag: z.string().trim().min(1).max(200) }),
  plan: ({ ids, tag }, { view }) => {
    const changes: RowChange[] = [];
    for (const id of ids) {
      const before = view.tables.registrations.get(id);
      if (!before || before.tags.includes(tag) || before.tags.length >= 200) continue;
      changes.push(changed('registrations', before, { ...before, tags: [...before.tags, tag] }));
    }
    return changes.length === 0 ? nothing() : write(changes, 'tagged', { count: changes.length, tag });
  },
});
