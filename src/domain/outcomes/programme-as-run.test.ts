import { describe, expect, test } from 'vitest';
import { sampleEvent } from '../sample/sample-event.ts';
import { plannedTimes, programmeAsRun } from './programme-as-run.ts';
import { isClock, ranWith } from './session-ran.ts';

const { sessions } = sampleEvent();
const session = sessions.find(({ kind }) => kind === 'round')!;
const planned = plannedTimes(session);
const day = session.startsAt.slice(0, 10);

describe('the agenda as it really ran', () => {
  test('is the plan while nobody noted anything', () => {
    const lines = programmeAsRun({ sessions });
    expect(lines).toHaveLength(sessions.length);
    expect(lines.every(({ planned: other, isOff }) => other === null && !isOff)).toBe(true);
  });

  test('has the times that were noted, beside the planned ones, in the order in which it ran', () => {
    const ran = ranWith(session, { startsAt: '23:10', endsAt: '23.40' })!;
    const lines = programmeAsRun({ sessions: sessions.map((one) => (one.id === session.id ? { ...one, ran } : one)) });
    expect(lines.at(-1)).toMatchObject({ id: session.id, startsAt: `${day}T23:10`, endsAt: `${day}T23:40`, planned });
  });

  test('says what did not take place', () => {
    const ran = ranWith(session, { isOff: true });
    const lines = programmeAsRun({ sessions: [{ ...session, ran }] });
    expect(lines).toMatchObject([{ isOff: true, startsAt: planned.startsAt, planned: null }]);
    expect(ranWith({ ...session, ran }, { isOff: false })).toBeNull();
  });

  test('takes an end after midnight for the next morning, and planned times for nothing noted', () => {
    expect(ranWith(session, { startsAt: '2200', endsAt: '0:30' })!.endsAt > `${day}T23:59`).toBe(true);
    expect(ranWith(session, { startsAt: planned.startsAt.slice(11) })).toBeNull();
  });

  test('knows a time of day from other words', () => {
    for (const text of ['9:05', '09.05', '0905', '23:59']) expect(isClock(text)).toBe(true);
    for (const text of ['', '25:00', '9:5', 'noon', '12:60']) expect(isClock(text)).toBe(false);
  });
});
