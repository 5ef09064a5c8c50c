import { expect, test } from 'vitest';
import { placementId } from '../groups.ts';
import type { SessionId, TopicId } from '../ids.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { facilitatorsWithoutTopic, groupSitting } from './group-sitting.ts';

const sample = sampleEvent();
const roundId = 'S-round-1' as SessionId;
const world = 'T-world' as TopicId;
const other = 'T-livelihood' as TopicId;
const [first, second, third] = sample.registrations.filter(({ status }) => status === 'coming').slice(10, 13);
const seat = (id: typeof first, topicId: TopicId) => ({
  id: placementId(roundId, id!.id),
  registrationId: id!.id,
  roundId,
  topicId,
  isLocked: false,
  source: 'proposal' as const,
  placedAt: '2026-10-25T10:00:00.000Z',
});
const sat = (id: typeof first, topicId: TopicId) => ({ ...seat(id, topicId), noticedAt: '2026-10-25T12:10:00.000Z' });

test('a group has its facilitator, who was planned, and who sits there besides, but not who sits elsewhere', () => {
  const data = {
    ...sample,
    placements: [seat(first, world), seat(second, world), seat(third, other)],
    groupAttendance: [sat(second, other), sat(third, world)],
  };
  const group = groupSitting(data, roundId, world, 'en');
  const facilitator = sample.topics.find(({ id }) => id === world)!.facilitatorIds[0];
  expect(new Set(group.map(({ person }) => person.id))).toEqual(new Set([facilitator, first!.id, third!.id]));
  expect(group.filter(({ isHere }) => isHere).map(({ person }) => person.id)).toEqual([third!.id]);
  expect(group.find(({ isFacilitator }) => isFacilitator)!.person.id).toBe(facilitator);
});

test('an access need is there only with consent', () => {
  const people = sample.registrations.map((person) => ({ ...person, accessNeed: 'ramp' }));
  const placements = people.map((person) => seat(person, world));
  for (const { person, accessNeed } of groupSitting(
    { ...sample, registrations: people, placements },
    roundId,
    world,
    'en',
  ))
    expect(accessNeed).toBe(person.hasConsented === true ? 'ramp' : '');
});

test('a topic that is gone has nobody, and nothing breaks', () => {
  expect(groupSitting(sample, roundId, 'T-gone' as TopicId, 'en')).toEqual([]);
});

test('a facilitator without a topic is found, also when the topic was dropped', () => {
  expect(facilitatorsWithoutTopic(sample)).toEqual([]);
  const topics = sample.topics.map((topic) => (topic.id === world ? { ...topic, state: 'dropped' as const } : topic));
  const alone = facilitatorsWithoutTopic({ ...sample, topics }).map(({ id }) => id);
  expect(alone).toEqual(sample.topics.find(({ id }) => id === world)!.facilitatorIds);
});
