import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { RoomId, SessionId } from '../ids.ts';
import type { Session } from '../plan.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { moveSession, shiftRest } from './move-sessions.ts';
import { instantOfWall, sessionTimes, wallNotBefore, wallOfInstant } from './session-times.ts';

const { sessions } = sampleEvent();
const zone = 'Europe/London';
const id = (text: string) => text as SessionId;
const startsOf = (list: readonly Session[]) => list.map(({ startsAt }) => startsAt.slice(11));

describe('moving a session', () => {
  test('alone, or with everything after it', () => {
    const longer = moveSession(sessions, id('S-lunch'), { minutes: 75 }, 'all', zone);
    expect(startsOf(longer)).toEqual(['11:00', '11:30', '12:00', '13:00', '14:15', '15:15', '16:15', '17:45']);
    expect(longer[0]).toBe(sessions[0]);
    const alone = moveSession(sessions, id('S-lunch'), { startsAt: '2026-10-25T13:20' }, 'none', zone);
    expect(startsOf(alone)).toEqual(['11:00', '11:30', '12:00', '13:20', '14:00', '15:00', '16:00', '17:30']);
    const earlier = moveSession(sessions, id('S-round-3'), { startsAt: '2026-10-25T15:30' }, 'all', zone);
    expect(startsOf(earlier).slice(5)).toEqual(['15:00', '15:30', '17:00']);
  });

  test('with what comes later in its room alone, so that the other rooms keep their times', () => {
    const rooms = ['R-main', 'R-front'] as const;
    const twoRooms = rooms.flatMap((roomId) =>
      ['10:00', '11:00', '12:00'].map((hour) => ({
        ...sessions[0]!,
        id: id(`S-${roomId}-${hour}`),
        startsAt: `2026-10-25T${hour}`,
        minutes: 60,
        roomId: roomId as RoomId,
      })),
    );
    const late = { minutes: 80 };
    const inRoom = moveSession(twoRooms, id('S-R-main-10:00'), late, 'room', zone);
    expect(startsOf(inRoom)).toEqual(['10:00', '11:20', '12:20', '10:00', '11:00', '12:00']);
    const everywhere = moveSession(twoRooms, id('S-R-main-10:00'), late, 'all', zone);
    expect(startsOf(everywhere)).toEqual(['10:00', '11:20', '12:20', '10:00', '11:20', '12:20']);
    expect(startsOf(moveSession(twoRooms, id('S-R-main-10:00'), late, 'none', zone))).toEqual(startsOf(twoRooms));
  });

  test('that nobody knows, or by nothing, changes nothing', () => {
    expect(moveSession(sessions, id('S-none'), { minutes: 5 }, 'all', zone)).toEqual(sessions);
    expect(moveSession(sessions, id('S-lunch'), {}, 'all', zone)).toEqual(sessions);
    expect(shiftRest(sessions, '2026-10-25T11:40:00.000Z', 0, zone)).toEqual(sessions);
  });

  test('other days stay', () => {
    const tomorrow = { ...sessions[0]!, id: id('S-next'), startsAt: '2026-10-26T09:00' };
    expect(shiftRest([...sessions, tomorrow], '2026-10-25T16:00:00.000Z', 30, zone).at(-1)).toBe(tomorrow);
    expect(moveSession([...sessions, tomorrow], id('S-evening'), { minutes: 100 }, 'all', zone).at(-1)).toBe(tomorrow);
  });

  test('over a clock change the sessions stay as far apart as they were, in every zone', () => {
    // Days on which clocks change somewhere, and one on which they do not.
    const days: [string, string][] = [
      ['Europe/London', '2026-03-29'],
      ['Europe/London', '2026-10-25'],
      ['America/New_York', '2026-03-08'],
      ['America/New_York', '2026-11-01'],
      ['Australia/Lord_Howe', '2026-04-05'],
      ['Australia/Lord_Howe', '2026-10-04'],
      ['Africa/Cairo', '2026-04-24'],
      ['Asia/Tokyo', '2026-05-05'],
    ];
    const plan = fc.record({
      day: fc.constantFrom(...days),
      first: fc.integer({ min: 0, max: 5 * 60 }),
      lengths: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 }),
      by: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(plan, ({ day: [where, date], first, lengths, by }) => {
        let start = instantOfWall(`${date}T00:00`, where)! + first * 60_000;
        const from = new Date(start).toISOString();
        const made: Session[] = lengths.map((minutes, index) => {
          const startsAt = wallOfInstant(start, where);
          start += minutes * 60_000;
          return { ...sessions[0]!, id: id(`S${index}`), startsAt, minutes };
        });
        const day = made.filter(({ startsAt }) => startsAt.startsWith(date));
        const timesOf = (list: readonly Session[]) => list.map((session) => sessionTimes(session, where)!);
        const before = timesOf(day);
        const moved = shiftRest(day, from, by, where);
        const after = timesOf(moved);
        for (const [index, { start: then, isSkipped }] of after.entries()) {
          const wanted = before[index]!.start + by * 60_000;
          expect(isSkipped).toBe(false);
          if (before[index]!.start < Date.parse(from)) continue;
          expect(then).toBeGreaterThanOrEqual(wanted);
          // Only the second of two equal hours has no wall time; everywhere else the move is exact.
          const hasNoName = instantOfWall(wallOfInstant(wanted, where), where) !== wanted;
          if (!hasNoName) expect(then).toBe(wanted);
          expect(moved[index]!.minutes).toBe(day[index]!.minutes);
        }
      }),
      { numRuns: process.env['FOLKMOOT_DEEP'] === '1' ? 50_000 : 800, seed: 5 },
    );
  }, 600_000);

  test('over midnight takes along what follows in the night, and not the next morning', () => {
    const night = [
      ['S-party', '2026-10-24T22:00', 120],
      ['S-film', '2026-10-25T00:15', 60],
      ['S-breakfast', '2026-10-25T08:00', 60],
    ] as const;
    const list = night.map(([name, startsAt, minutes]) => ({ ...sessions[0]!, id: id(name), startsAt, minutes }));
    const longer = moveSession(list, id('S-party'), { minutes: 150 }, 'all', 'Europe/Paris');
    expect(longer.map(({ startsAt }) => startsAt)).toEqual([
      '2026-10-24T22:00',
      '2026-10-25T00:45',
      '2026-10-25T08:00',
    ]);
    expect(longer[2]).toBe(list[2]);
    const late = shiftRest(list, '2026-10-24T20:30:00.000Z', 30, 'Europe/Paris');
    expect(late.map(({ startsAt, minutes }) => [startsAt.slice(11), minutes])).toEqual([
      ['22:00', 150],
      ['00:45', 60],
      ['08:00', 60],
    ]);
    expect(sessionTimes(longer[0]!, 'Europe/Paris')?.endsWall).toBe('2026-10-25T00:30');
  });

  test('in a zone nobody knows goes by the clock alone', () => {
    const longer = moveSession(sessions, id('S-lunch'), { minutes: 75 }, 'all', 'Europe/Atlantis');
    expect(startsOf(longer)).toEqual(['11:00', '11:30', '12:00', '13:00', '14:15', '15:15', '16:15', '17:45']);
  });

  test('with those that follow keeps every length and every distance over the clock changes of all zones', () => {
    const isDeep = process.env['FOLKMOOT_DEEP'] === '1';
    const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => isDeep || index % 9 === 0);
    const changes = zones.flatMap((where) =>
      clockChanges(where, isDeep ? 4 : 2).map((change): readonly [string, number] => [where, change]),
    );
    expect(changes.length).toBeGreaterThan(20);
    const plan = fc.record({
      change: fc.constantFrom(...changes),
      // Minutes before the clocks change at which the first begins: also on the evening before, over midnight.
      before: fc.integer({ min: -60, max: 8 * 60 }),
      parts: fc.array(
        fc.record({
          minutes: fc.integer({ min: 5, max: 240 }),
          pause: fc.integer({ min: 0, max: 90 }),
          room: fc.constantFrom(null, 'R-main', 'R-front'),
        }),
        { minLength: 2, maxLength: 7 },
      ),
      at: fc.nat(),
      by: fc.integer({ min: -120, max: 180 }),
      longer: fc.integer({ min: -60, max: 90 }),
      follow: fc.constantFrom('all' as const, 'room' as const, 'none' as const),
    });
    fc.assert(
      fc.property(plan, ({ change: [where, change], before, parts, at, by, longer, follow }) => {
        let start = change - before * 60_000;
        const made: Session[] = parts.map(({ minutes, pause, room }, index) => {
          const startsAt = wallNotBefore(start, where);
          start = instantOfWall(startsAt, where)! + (minutes + pause) * 60_000;
          return { ...sessions[0]!, id: id(`S${index}`), startsAt, minutes, roomId: room as RoomId | null };
        });
        const moved = made[at % made.length]!;
        const old = sessionTimes(moved, where)!;
        const to = {
          startsAt: wallNotBefore(old.start + by * 60_000, where),
          minutes: Math.max(1, moved.minutes + longer),
        };
        const result = moveSession(made, moved.id, to, follow, where);
        const now = sessionTimes(
          result.find((one) => one.id === moved.id)!,
          where,
        )!;
        expect(now.startsAt).toBe(sessionTimes({ ...moved, ...to }, where)!.startsAt);
        const shift = now.end - old.end;
        let last = -Infinity;
        for (const [index, one] of made.entries()) {
          if (one.id === moved.id) continue;
          const then = sessionTimes(one, where)!;
          const goes =
            (follow === 'all' || (follow === 'room' && one.roomId === moved.roomId)) &&
            then.start >= old.end &&
            (one.startsAt.slice(0, 10) === moved.startsAt.slice(0, 10) || one.startsAt.slice(11) < '05:00') &&
            shift !== 0;
          const after = result[index]!;
          if (!goes) {
            expect(after).toBe(one);
            continue;
          }
          const times = sessionTimes(after, where)!;
          expect(after.minutes).toBe(one.minutes);
          expect(times.isSkipped).toBe(false);
          const wanted = then.start + shift;
          const hasName = instantOfWall(wallOfInstant(wanted, where), where) === wanted;
          if (hasName) expect(times.start).toBe(wanted);
          else expect(times.start).toBeGreaterThan(wanted);
          expect(times.start).toBeGreaterThanOrEqual(last);
          last = times.start;
        }
      }),
      { numRuns: isDeep ? 100_000 : 700, seed: 5 },
    );
  }, 600_000);
});

/** The next instants at which the clocks of a zone change; none where they never do. */
function clockChanges(where: string, most: number): number[] {
  const changes: number[] = [];
  let time: Temporal.ZonedDateTime | null = Temporal.Instant.from('2026-01-01T00:00:00Z').toZonedDateTimeISO(where);
  while (changes.length < most) {
    time = time.getTimeZoneTransition('next');
    if (!time) break;
    changes.push(time.epochMilliseconds);
  }
  return changes;
}
