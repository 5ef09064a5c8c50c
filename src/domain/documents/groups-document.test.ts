import { describe, expect, test } from 'vitest';
import { placementId } from '../groups.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { roundsOnPaper, seatsByPerson } from './groups-document.ts';

const sample = sampleEvent();
const round = 'S-round-1' as SessionId;
const world = 'T-world' as TopicId;

/** Five people in one group of the first round, who then change their minds in all the ways there are. */
const leading = new Set(sample.topics.flatMap(({ facilitatorIds }) => facilitatorIds));
const [stays, cancels, waits, misses, unsure] = sample.registrations.filter(({ id }) => !leading.has(id));
const becomes = new Map<RegistrationId, Partial<Registration>>([
  [stays!.id, { status: 'coming', absentFromIds: [] }],
  [cancels!.id, { status: 'cancelled', absentFromIds: [] }],
  [waits!.id, { status: 'waitlisted', absentFromIds: [] }],
  [misses!.id, { status: 'coming', absentFromIds: [round] }],
  [unsure!.id, { status: 'maybe', absentFromIds: [] }],
]);
const data = {
  ...sample,
  registrations: sample.registrations.map((person) => ({ ...person, ...becomes.get(person.id) })),
  placements: [...becomes.keys()].map((registrationId) => ({
    id: placementId(round, registrationId),
    registrationId,
    roundId: round,
    topicId: world,
    isLocked: false,
    source: 'proposal' as const,
    placedAt: '2026-10-25T10:00:00.000Z',
  })),
};
const first = roundsOnPaper(data, 'en-GB', [round])[0]!;
const ids = (people: readonly Registration[]) => people.map(({ id }) => id);

describe('who is on the lists of a round', () => {
  test('who cancelled, waits or misses the round is on no list, though a group was found for them', () => {
    const group = first.groups.find(({ topic }) => topic?.id === world)!;
    expect(new Set(ids(group.members))).toEqual(new Set([stays!.id, unsure!.id]));
    const listed = first.groups.flatMap(({ members }) => ids(members));
    expect(listed).toHaveLength(2);
    for (const { id } of [cancels!, waits!, misses!]) expect(ids(first.unplaced)).not.toContain(id);
  });

  test('everybody who is expected is in a group, leads one, or is told to be without', () => {
    const expected = data.registrations.filter(
      ({ status, absentFromIds }) => (status === 'coming' || status === 'maybe') && !absentFromIds.includes(round),
    );
    const seats = seatsByPerson([first]);
    for (const { id } of expected) expect(seats.get(id)?.[0]).toBeDefined();
    expect(seats.get(stays!.id)![0]!.group?.topic?.id).toBe(world);
    expect(seats.has(cancels!.id)).toBe(false);
  });
});
