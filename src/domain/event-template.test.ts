import { describe, expect, it } from 'vitest';
import { TABLE_NAMES } from './event-data.ts';
import { eventTemplate } from './event-template.ts';
import type { OutcomeId } from './ids.ts';
import type { Outcome } from './outcome.ts';
import { sampleEvent } from './sample/sample-event.ts';

const promise: Outcome = {
  id: 'O1' as OutcomeId,
  kind: 'commitment',
  sessionId: null,
  topicId: null,
  text: 'find a hall',
  whoId: sampleEvent().registrations[0]!.id,
  whoText: 'Maren Aldous',
  dueOn: null,
  state: 'open',
  order: 1,
  notedAt: '2026-10-25T16:00:00.000Z',
};

describe('the next event made from this one', () => {
  const next = eventTemplate({ ...sampleEvent(), outcomes: [promise] }, 'Spring meeting', '2026-11-01T10:00:00.000Z');

  it('keeps the plan under a new name', () => {
    expect(next.event[0]).toMatchObject({ name: 'Spring meeting', isSample: false });
    expect(next.sessions.map((session) => session.title)).toEqual(
      sampleEvent().sessions.map((session) => session.title),
    );
    expect(next.rooms).toEqual(sampleEvent().rooms);
    expect(next.topics.length).toBeGreaterThan(4);
  });

  it('is on the day on which people agreed to meet again, with every session', () => {
    const sample = sampleEvent();
    const facts = { ...sample.event[0]!, nextMeetingOn: '2027-03-14', nextMeeting: 'In Leeds, at noon' };
    const ran = { startsAt: sample.sessions[0]!.startsAt, endsAt: sample.sessions[0]!.startsAt, isOff: false };
    const sessions = sample.sessions.map((session) => ({ ...session, ran }));
    const later = eventTemplate({ ...sample, event: [facts], sessions }, 'Spring', '2026-11-01T10:00:00.000Z');
    expect(later.event[0]).toMatchObject({ startsOn: '2027-03-14' });
    expect(later.event[0]).not.toHaveProperty('nextMeeting');
    expect(later.event[0]).not.toHaveProperty('nextMeetingOn');
    expect(new Set(later.sessions.map(({ startsAt }) => startsAt.slice(0, 10)))).toEqual(new Set(['2027-03-14']));
    expect(later.sessions[0]).not.toHaveProperty('ran');
  });

  it('stays on its day where the next meeting was said to be earlier or is no day', () => {
    for (const nextMeetingOn of ['2020-01-01', '2027-02-30', null]) {
      const facts = { ...sampleEvent().event[0]!, nextMeetingOn };
      const later = eventTemplate({ ...sampleEvent(), event: [facts] }, 'Spring', '2026-11-01T10:00:00.000Z');
      expect(later.event[0]).toMatchObject({ startsOn: facts.startsOn, endsOn: facts.endsOn });
    }
  });

  it('leaves every person behind, also in what is kept', () => {
    const people = new Set<string>(sampleEvent().registrations.map((person) => person.id));
    const kept = JSON.stringify(TABLE_NAMES.map((table) => next[table]));
    for (const id of people) expect(kept).not.toContain(`"${id}"`);
    expect(next.registrations).toEqual([]);
  });

  it('carries open promises along, with the name as a word', () => {
    expect(next.outcomes).toEqual([{ ...promise, whoId: null }]);
    const done = eventTemplate({ ...sampleEvent(), outcomes: [{ ...promise, state: 'done' }] }, 'x', promise.notedAt);
    expect(done.outcomes).toEqual([]);
  });
});
