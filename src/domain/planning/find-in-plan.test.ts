import { describe, expect, it } from 'vitest';
import { sampleEvent } from '../sample/sample-event.ts';
import { findInPlan } from './find-in-plan.ts';

const data = sampleEvent();
const titles = (words: string) => findInPlan(data, words, 8).map(({ title }) => title);

describe('looking for something in the plan', () => {
  it('finds sessions, topics and rooms by any of their words, in any order and without accents', () => {
    const [session] = data.sessions;
    const [topic] = data.topics;
    const [room] = data.rooms;
    for (const name of [session!.title, topic!.title, room!.name]) {
      expect(titles(name)).toContain(name);
      expect(titles(name.split(' ').toReversed().join(' ').toUpperCase())).toContain(name);
    }
  });

  it('says where each is shown', () => {
    const [topic] = data.topics;
    const found = findInPlan(data, topic!.title, 8).find(({ id }) => id === topic!.id);
    expect(found?.place).toMatchObject({ topicId: topic!.id, sessionId: null, roomId: null, registrationId: null });
  });

  it('finds nothing for nothing, and no more than was asked for', () => {
    expect(titles('  ')).toEqual([]);
    expect(titles('a word that nobody planned')).toEqual([]);
    expect(findInPlan(data, 'e', 3)).toHaveLength(3);
  });
});
