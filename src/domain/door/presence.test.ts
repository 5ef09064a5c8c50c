import { describe, expect, it } from 'vitest';
import type { CheckIn, CheckInKind } from '../check-in.ts';
import type { CheckInId, RegistrationId } from '../ids.ts';
import { awayState, compareFacts, nextClock, presence, presenceOf } from './presence.ts';

const P1 = 'P1' as RegistrationId;

function fact(id: string, clock: number, kind: CheckInKind = 'arrived', more: Partial<CheckIn> = {}): CheckIn {
  const at = '2026-10-25T10:00:00.000Z';
  return { id: id as CheckInId, kind, registrationId: P1, at, clock, desk: 'D1', ofId: null, ...more };
}
const ofId = (id: string) => ({ ofId: id as CheckInId });

describe('presence of one person', () => {
  it('of whom nothing is noted is away', () => {
    const away = { registrationId: P1, state: 'away', arrival: null, duplicates: [], latest: null, history: [] };
    expect(awayState(P1)).toEqual(away);
    expect(presenceOf(P1, [])).toEqual(away);
    expect(presence([]).size).toBe(0);
  });

  it('takes two tellings of one fact for one, the same whichever came first', () => {
    const first = fact('D1-1', 1);
    const second = fact('D1-1', 1, 'arrived', { at: '2026-10-25T11:00:00.000Z' });
    const third = fact('D1-1', 1, 'withdrawn', ofId('D9-9'));
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ]) {
      const state = presenceOf(P1, order);
      expect(state.history).toEqual([{ fact: first, isWithdrawn: false }]);
      expect(state.duplicates).toEqual([]);
    }
  });

  it('counts a second arrival as a duplicate, coming back in while in as none', () => {
    const state = presenceOf(P1, [fact('D1-1', 1), fact('D1-2', 2), fact('D1-3', 3, 'returned')]);
    expect(state.duplicates.map(({ id }) => id)).toEqual(['D1-2']);
    expect(state.latest?.id).toBe('D1-1');
  });

  it('lets only a withdrawal withdraw, only one that names a fact, and only an earlier one', () => {
    expect(presenceOf(P1, [fact('D1-1', 1), fact('D1-2', 2, 'returned', ofId('D1-1'))]).state).toBe('here');
    expect(presenceOf(P1, [fact('D1-1', 1), fact('D1-2', 2, 'withdrawn')]).state).toBe('here');
    expect(presenceOf(P1, [fact('D1-1', 1), fact('D1-2', 2, 'withdrawn', ofId('D9-9'))]).state).toBe('here');
    const itself = presenceOf(P1, [fact('D1-1', 1), fact('D1-2', 2, 'withdrawn', ofId('D1-2'))]);
    expect(itself.history.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, false]);
    const later = presenceOf(P1, [fact('D1-1', 1, 'withdrawn', ofId('D1-2')), fact('D1-2', 2)]);
    expect(later.state).toBe('here');
  });

  it('knows no leaving of somebody who is not here', () => {
    expect(presenceOf(P1, [fact('D1-1', 1, 'left')])).toMatchObject({ state: 'away', latest: null });
  });

  it('begins with a withdrawal of the first fact as well', () => {
    const state = presenceOf(P1, [fact('D1-1', 1), fact('D1-2', 2, 'withdrawn', ofId('D1-1'))]);
    expect(state).toMatchObject({ state: 'away', arrival: null, latest: null });
    expect(state.history.map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, false]);
  });

  it('goes by clock, then by desk, then by id, then by all the rest, so that no two facts are as good as one', () => {
    const facts = [
      fact('D1-1', 1),
      fact('D2-1', 1, 'arrived', { desk: 'D2' }),
      fact('D2-2', 1, 'arrived', { desk: 'D2' }),
      fact('D2-2', 1, 'arrived', { desk: 'D2', ofId: 'D1-1' as CheckInId }),
      fact('D2-2', 1, 'arrived', { desk: 'D2', ofId: 'D1-2' as CheckInId }),
      fact('D2-2', 1, 'left', { desk: 'D2' }),
      fact('D1-9', 2),
    ];
    for (const [index, one] of facts.entries())
      for (const [other, two] of facts.entries())
        expect(Math.sign(compareFacts(one, two)), `${index} and ${other}`).toBe(Math.sign(index - other));
  });

  it('gives each desk a clock past every fact it has seen', () => {
    expect(nextClock([])).toBe(1);
    expect(nextClock([{ clock: 4 }, { clock: 9 }, { clock: 2 }])).toBe(10);
  });
});
