import { describe, expect, it } from 'vitest';
import { emptyEventData, type EventData } from '../event-data.ts';
import { placementId } from '../groups.ts';
import type { RegistrationId, RoomId, RuleId, SessionId, TopicId } from '../ids.ts';
import type { Session, Topic } from '../plan.ts';
import { blankRegistration, type Registration } from '../registration.ts';
import { assign } from './assign.ts';
import { assignmentInputFromEvent } from './from-event.ts';

const at = '2026-10-28T09:00:00.000Z';
const person = (id: string, more: Partial<Registration> = {}): Registration =>
  blankRegistration({
    id: id as RegistrationId,
    shortNumber: 1,
    badgeCode: id,
    createdAt: at,
    source: 'typed',
    fullName: id,
    ...more,
  });
const round = (id: string, startsAt: string, groupBy: 'town' | null = null): Session => ({
  id: id as SessionId,
  kind: 'round',
  title: id,
  description: '',
  startsAt,
  minutes: 60,
  roomId: null,
  speakers: [],
  round: { feedbackMinutes: 0, groupBy, wishesAsked: 3 },
});
const topic = (id: string, rounds: string[], more: Partial<Topic> = {}): Topic => ({
  id: id as TopicId,
  title: id,
  description: '',
  state: 'offered',
  roundIds: rounds as SessionId[],
  roomId: null,
  facilitatorIds: [],
  smallest: 2,
  ideal: null,
  largest: 10,
  mayClose: false,
  prompts: [],
  order: 1,
  ...more,
});

const data: EventData = {
  ...emptyEventData(),
  rooms: [{ id: 'loft' as RoomId, name: 'Loft', seats: 4, features: ['stepFree'], equipment: '', order: 1 }],
  sessions: [
    round('late', '2026-10-28T15:00'),
    round('early', '2026-10-28T11:00'),
    round('towns', '2026-10-28T17:00', 'town'),
  ],
  topics: [
    topic('care', ['early', 'late'], {
      roomId: 'loft' as RoomId,
      facilitatorIds: ['fay' as RegistrationId],
      mayClose: true,
      smallest: 1,
    }),
    topic('work', ['early']),
    topic('play', ['late']),
    topic('open', ['late'], { state: 'open' }),
  ],
  registrations: [
    person('fay', { wishes: [{ roundId: 'early' as SessionId, topicIds: ['work' as TopicId] }] }),
    person('gil', { needs: ['stepFree'], absentFromIds: ['late' as SessionId] }),
    person('hal', { wishes: [{ roundId: 'late' as SessionId, topicIds: ['play' as TopicId] }] }),
    person('ivy'),
    person('out', { status: 'cancelled' }),
  ],
  rules: [
    { id: 'one' as RuleId, kind: 'apart', registrationIds: ['hal', 'ivy'] as RegistrationId[], note: '' },
    { id: 'two' as RuleId, kind: 'together', registrationIds: ['gil', 'out'] as RegistrationId[], note: '' },
  ],
  placements: [
    {
      id: placementId('early' as SessionId, 'ivy' as RegistrationId),
      registrationId: 'ivy' as RegistrationId,
      roundId: 'early' as SessionId,
      topicId: 'work' as TopicId,
      isLocked: true,
      source: 'hand',
      placedAt: at,
    },
  ],
};

describe('what an event asks of the assignment', () => {
  const input = assignmentInputFromEvent(data, { seed: 4 });

  it('takes rounds with offered topics, people who are expected and rules between them', () => {
    expect(input.rounds.map(({ id, topics }) => [id, topics.map((t) => t.id)])).toEqual([
      ['early', ['care', 'work']],
      ['late', ['care', 'play']],
    ]);
    expect(input.people.map(({ id }) => id)).toEqual(['fay', 'gil', 'hal', 'ivy']);
    expect(input.apart).toEqual([['hal', 'ivy']]);
    expect(input.together).toEqual([]);
  });

  it('limits a group by the chairs of its room and holds facilitators in their own topic', () => {
    expect(input.rounds[0]!.topics[0]).toMatchObject({ max: 4, features: ['stepFree'], mayClose: false });
    expect(input.locks).toEqual([
      { person: 'ivy', round: 'early', topic: 'work' },
      { person: 'fay', round: 'early', topic: 'care' },
      { person: 'fay', round: 'late', topic: 'care' },
    ]);
  });

  it('asks for the smallest size also of a topic that may close', () => {
    const topics = data.topics.map((one) => (one.id === 'play' ? { ...one, mayClose: true, smallest: 3 } : one));
    const asked = assignmentInputFromEvent({ ...data, topics }, { seed: 4 });
    expect(asked.rounds[1]!.topics[1]).toMatchObject({ id: 'play', min: 3, mayClose: true });
    const inPlay = assign(asked).placements.filter((seat) => seat.topic === 'play');
    expect(inPlay).toEqual([]);
  });

  it('gives a plan that keeps all of it', () => {
    const { placements, conflict } = assign(input);
    expect(conflict).toBeNull();
    const topicOf = (id: string, where: string) => placements.find((s) => s.person === id && s.round === where)?.topic;
    expect([topicOf('fay', 'early'), topicOf('gil', 'early'), topicOf('gil', 'late')]).toEqual([
      'care',
      'care',
      undefined,
    ]);
    expect(topicOf('hal', 'late')).toBe('play');
    expect(topicOf('ivy', 'late')).toBe('care');
  });

  it('places only who is here, and keeps rounds that are over', () => {
    const presentIds = new Set(['hal', 'ivy'] as RegistrationId[]);
    const later = assignmentInputFromEvent(data, { seed: 4, presentIds, fixedRoundIds: ['early' as SessionId] });
    expect(later.people.map(({ id }) => id)).toEqual(['hal', 'ivy']);
    expect(later.previous).toEqual([{ person: 'ivy', round: 'early', topic: 'work' }]);
    expect(later.locks).toEqual([]);
    expect(assign(later).placements.filter((seat) => seat.round === 'early')).toEqual(later.previous);
  });
});
