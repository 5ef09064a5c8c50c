import { describe, expect, it } from 'vitest';
import type { Room, Session } from '#domain/plan.ts';
import { newRoom, newSession } from '#domain/planning/new-rows.ts';
import { layoutDay } from './day-layout.ts';

const bytes = (seed: number) => new Uint8Array(16).fill(seed);
const rooms: Room[] = ['Hall', 'Attic'].map((name, index) => ({ ...newRoom(name, [], bytes(index)), order: index }));
const [hall, attic] = rooms as [Room, Room];

function at(seed: number, startsAt: string, minutes: number, patch: Partial<Session> = {}): Session {
  return { ...newSession('plenary', `S${seed}`, startsAt, bytes(seed), minutes), roomId: hall.id, ...patch };
}

describe('a day on a page', () => {
  it('gives a day in one room the whole width and no columns', () => {
    const layout = layoutDay(
      [at(1, '2026-06-01T10:30', 30), at(2, '2026-06-01T11:00', 60)],
      rooms,
      '2026-06-01',
      'UTC',
    );
    expect(layout.columns).toEqual([]);
    expect(layout.blocks.map(({ top, left, width }) => [top, left, width])).toEqual([
      [30, 0, 1],
      [60, 0, 1],
    ]);
    expect(layout.hours.map(({ label }) => label)).toEqual(['10:00', '11:00', '12:00']);
  });

  it('puts parallel sessions in the columns of their rooms, in the order of the rooms', () => {
    const layout = layoutDay(
      [
        at(1, '2026-06-01T10:00', 60, { roomId: attic.id }),
        at(2, '2026-06-01T10:30', 60),
        at(3, '2026-06-01T12:00', 30),
      ],
      rooms,
      '2026-06-01',
      'UTC',
    );
    expect(layout.columns.map(({ roomId }) => roomId)).toEqual([hall.id, attic.id]);
    const left = new Map(layout.blocks.map(({ session, left: from, width }) => [session.title, [from, width]]));
    expect(left.get('S1')).toEqual([0.5, 0.5]);
    expect(left.get('S2')).toEqual([0, 0.5]);
    expect(left.get('S3')).toEqual([0, 1]);
  });

  it('shows both of two sessions that clash in one room', () => {
    const layout = layoutDay(
      [at(1, '2026-06-01T10:00', 60), at(2, '2026-06-01T10:30', 60)],
      rooms,
      '2026-06-01',
      'UTC',
    );
    expect(layout.blocks.map(({ left, width }) => [left, width])).toEqual([
      [0, 0.5],
      [0.5, 0.5],
    ]);
  });

  it('loses no session, whatever room it names', () => {
    const lost = at(2, '2026-06-01T10:30', 60, { roomId: 'R-gone' as Room['id'] });
    const layout = layoutDay([at(1, '2026-06-01T10:00', 60), lost], rooms, '2026-06-01', 'UTC');
    expect(layout.blocks).toHaveLength(2);
  });

  it('goes on past midnight and keeps to time that really passes when the clocks go back', () => {
    const party = layoutDay([at(1, '2026-06-01T23:00', 120)], rooms, '2026-06-01', 'UTC');
    expect(party.hours.map(({ label }) => label)).toEqual(['23:00', '00:00', '01:00']);
    const night = layoutDay([at(1, '2026-10-25T00:00', 240)], rooms, '2026-10-25', 'Europe/London');
    expect(night.hours.map(({ label }) => label)).toEqual(['00:00', '01:00', '01:00', '02:00', '03:00']);
  });
});
