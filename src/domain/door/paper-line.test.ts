import { describe, expect, test } from 'vitest';
import { instantOnPaper, readPaperLine } from './paper-line.ts';

describe('a door list on paper, typed in afterwards', () => {
  test('a number, with or without the time beside it', () => {
    expect(readPaperLine('14')).toEqual({ shortNumber: 14, time: null });
    for (const text of ['14 9:12', ' #14  09:12 ', '14, 9.12', '14 912', '14 0912', '14;9h12']) {
      expect([text, readPaperLine(text)]).toEqual([text, { shortNumber: 14, time: '09:12' }]);
    }
    for (const text of ['', 'Ada', '14 25:00', '14 9:75', '14 9', '-3', '14 9:12 pm', '12345678', '9'.repeat(4000)]) {
      expect([text, readPaperLine(text)]).toEqual([text, null]);
    }
  });

  test('the time is that of the event, on its last day when the day is over, and never to come', () => {
    const facts = { endsOn: '2026-10-25', zone: 'Europe/London' };
    const evening = '2026-10-25T20:00:00.000Z';
    expect(instantOnPaper('09:12', facts, evening, '2026-10-25')).toBe('2026-10-25T09:12:00.000Z');
    expect(instantOnPaper('23:30', facts, evening, '2026-10-25')).toBeNull();
    expect(instantOnPaper('09:12', facts, '2026-11-02T09:00:00.000Z', '2026-11-02')).toBe('2026-10-25T09:12:00.000Z');
    const berlin = { ...facts, zone: 'Europe/Berlin' };
    expect(instantOnPaper('09:12', berlin, evening, '2026-10-25')).toBe('2026-10-25T08:12:00.000Z');
  });
});
