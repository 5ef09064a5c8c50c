import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dismissNotice, giveNotice, hold, letGo, noticesShown } from './notices.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const { id } of noticesShown()) dismissNotice(id);
  vi.useRealTimers();
});

const texts = () => noticesShown().map(({ text }) => text);

test('newer good news takes the place of older good news', () => {
  for (const text of ['Saved badges.pdf.', 'Saved agenda.pdf.', 'Saved report.pdf.']) giveNotice({ tone: 'ok', text });
  expect(texts()).toEqual(['Saved report.pdf.']);
});

test('what needs the person is pushed out by nothing that needs them less', () => {
  giveNotice({ tone: 'stop', text: 'The disk is full.' });
  for (let i = 1; i <= 4; i++) giveNotice({ tone: 'attention', text: `Look at ${i}.` });
  giveNotice({ tone: 'ok', text: 'Saved.' });
  expect(texts()).toEqual(['The disk is full.', 'Look at 4.', 'Saved.']);
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['The disk is full.']);
});

test('a notice waits while the pointer or the focus is on it', () => {
  giveNotice({ tone: 'ok', text: 'Imported 11 people.' });
  const [notice] = noticesShown();
  vi.advanceTimersByTime(5_000);
  hold(notice!.id);
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['Imported 11 people.']);
  letGo(notice!);
  vi.advanceTimersByTime(6_000);
  expect(texts()).toEqual([]);
});
