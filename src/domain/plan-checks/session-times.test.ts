import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inOrderOfTime,
  instantOfWall,
  isKnownZone,
  minutesToClock,
  sessionTimes,
  wallNotBefore,
  wallOfInstant,
} from './session-times.ts';

const times = (startsAt: string, minutes: number, zone = 'Europe/London') => sessionTimes({ startsAt, minutes }, zone);

describe('when a session happens', () => {
  test('by the clock on the wall of the event, summer and winter', () => {
    expect(times('2026-10-24T11:00', 60)?.startsAt).toBe('2026-10-24T10:00:00.000Z');
    expect(times('2026-10-25T11:00', 60)).toMatchObject({
      startsAt: '2026-10-25T11:00:00.000Z',
      endsAt: '2026-10-25T12:00:00.000Z',
      endsWall: '2026-10-25T12:00',
    });
    expect(times('2026-07-01T23:30', 60, 'Asia/Kathmandu')).toMatchObject({
      startsAt: '2026-07-01T17:45:00.000Z',
      endsWall: '2026-07-02T00:30',
    });
  });

  test('an hour stays an hour when the clocks change over it', () => {
    expect(times('2026-10-25T00:30', 60)?.endsWall).toBe('2026-10-25T01:30');
    expect(times('2026-10-25T00:30', 120)?.endsWall).toBe('2026-10-25T01:30');
    expect(times('2026-03-29T00:30', 60)?.endsWall).toBe('2026-03-29T02:30');
    expect(times('2026-03-29T01:15', 30)).toMatchObject({ isSkipped: true, startsAt: '2026-03-29T01:15:00.000Z' });
    expect(times('2026-03-29T02:15', 30)?.isSkipped).toBe(false);
  });

  test('an end typed by the clock is the end on the clock, also over midnight and where the clocks change', () => {
    const lasts = (startsAt: string, end: string, zone = 'Europe/London') => {
      const minutes = minutesToClock(startsAt, end, zone);
      return minutes === null ? null : [minutes, sessionTimes({ startsAt, minutes }, zone)!.endsWall.slice(5)];
    };
    expect(lasts('2026-06-01T11:00', '12:30')).toEqual([90, '06-01T12:30']);
    expect(lasts('2026-06-01T22:00', '00:00')).toEqual([120, '06-02T00:00']);
    expect(lasts('2026-06-30T22:00', '02:00')).toEqual([240, '07-01T02:00']);
    expect(lasts('2026-03-29T00:30', '03:00')).toEqual([90, '03-29T03:00']);
    expect(lasts('2026-10-24T23:00', '03:00')).toEqual([300, '10-25T03:00']);
    expect(lasts('2026-06-01T11:00', '10:00')).toBeNull();
    expect(lasts('2026-06-01T11:00', '11:00')).toBeNull();
    expect(lasts('2026-02-30T11:00', '12:00')).toBeNull();
  });

  test('no date at all has no time; a zone nobody knows is read as UTC', () => {
    expect(times('2026-02-30T10:00', 30)).toBeNull();
    expect(times('2026-10-25T25:99', 30)).toBeNull();
    expect(times('2026-10-25T11:00', 30, 'Atlantis/Poseidonis')?.startsAt).toBe('2026-10-25T11:00:00.000Z');
    expect(['Europe/London', 'Atlantis/Poseidonis', '+02:00', ''].map(isKnownZone)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('in the hour that happens twice the second has no name: the end of it stands in', () => {
    const second = Date.UTC(2026, 9, 25, 1, 20);
    expect(wallOfInstant(second, 'Europe/London')).toBe('2026-10-25T01:20');
    expect(instantOfWall('2026-10-25T01:20', 'Europe/London')).toBe(Date.UTC(2026, 9, 25, 0, 20));
    expect(wallNotBefore(second, 'Europe/London')).toBe('2026-10-25T02:00');
  });

  test('in every zone and season a wall time is never before the instant, and is the instant where it can be', () => {
    const zones = [
      'Europe/London',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Tehran',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2019, 0) / 60_000, max: Date.UTC(2031, 0) / 60_000 }),
        (zone, minute) => {
          const instant = minute * 60_000;
          const wall = wallNotBefore(instant, zone);
          const read = instantOfWall(wall, zone)!;
          expect(read).toBeGreaterThanOrEqual(instant);
          expect(read - instant).toBeLessThanOrEqual(60 * 60_000);
          if (wall === wallOfInstant(instant, zone)) expect(read).toBe(instant);
        },
      ),
      { numRuns: 2000, seed: 5 },
    );
  });

  test('sessions come in the order of time, the longer of two that begin together first', () => {
    const session = (id: string, startsAt: string, minutes: number) => ({ id, startsAt, minutes }) as never;
    const day = [
      session('c', '2026-10-25T11:30', 30),
      session('x', '2026-13-25T11:30', 30),
      session('b', '2026-10-25T11:00', 30),
      session('a', '2026-10-25T11:00', 60),
    ];
    expect(inOrderOfTime<{ id: never; startsAt: string; minutes: number }>(day, 'UTC').map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
      'x',
    ]);
  });
});
