import { describe, expect, it } from 'vitest';
import { TABLE_NAMES } from './event-data.ts';
import { eventTemplate } from './event-template.ts';
import type { OutcomeId } from './ids.ts';
import type { Outcome } from './outcome.ts';
import { latestBefore, rateOf } from './planning/show-rate.ts';
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

  it('knows how many came last time and the times before, without knowing who', () => {
    const sample = sampleEvent();
    const letIn = (at: number, index: number) => ({
      id: `D1-${index}` as never,
      kind: 'arrived' as const,
      registrationId: sample.registrations[at]!.id,
      at: '2026-10-25T10:00:00.000Z',
      clock: index,
      desk: 'D1',
      ofId: null,
    });
    const coming = sample.registrations.flatMap(({ status }, index) => (status === 'coming' ? [index] : []));
    const walkIn = { ...sample.registrations[coming[0]!]!, source: 'walkIn' as const };
    const registrations = sample.registrations.map((person) => (person.id === walkIn.id ? walkIn : person));
    const checkIns = coming.slice(0, 28).map(letIn);
    const before = [{ name: 'The first', on: '2025-10-26', registered: 40, came: 30 }];
    const facts = { ...sample.event[0]!, cameBefore: before };
    const data = { ...sample, event: [facts], registrations, checkIns };
    const spring = eventTemplate(data, 'Spring', promise.notedAt);
    expect(spring.event[0]!.cameBefore).toEqual([
      ...before,
      { name: sample.event[0]!.name, on: '2026-10-25', registered: 54, came: 27 },
    ]);
    expect(latestBefore(spring.event[0]!.cameBefore).map(rateOf)).toEqual([0.5, 0.75]);
    const rehearsed = { ...data, event: [{ ...sample.event[0]!, rehearsalOf: 'E0000000000000001' }] };
    expect(eventTemplate(rehearsed, 'x', promise.notedAt).event[0]).not.toHaveProperty('cameBefore');
    expect(next.event[0]).not.toHaveProperty('cameBefore');
  });

  it('carries open promises along, with the name as a word', () => {
    expect(next.outcomes).toEqual([{ ...promise, whoId: null }]);
    const done = eventTemplate({ ...sampleEvent(), outcomes: [{ ...promise, state: 'done' }] }, 'x', promise.notedAt);
    expect(done.outcomes).toEqual([]);
  });
});
