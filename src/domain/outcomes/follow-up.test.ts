import { expect, test } from 'vitest';
import { emptyEventData } from '../event-data.ts';
import type { OutcomeId, RegistrationId } from '../ids.ts';
import { blankOutcome, type Outcome } from '../outcome.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { followUp, takersOf } from './follow-up.ts';

const sample = sampleEvent();
const one = (id: string, fields: Partial<Outcome>): Outcome =>
  blankOutcome({
    id: id as OutcomeId,
    kind: 'commitment',
    text: id,
    order: 1,
    notedAt: '2026-10-25T17:00:00.000Z',
    ...fields,
  });
const outcomes = [
  one('done', { state: 'done', dueOn: '2026-10-01' }),
  one('undated', { whoText: 'The Leeds circle' }),
  one('later', { dueOn: '2027-01-01', whoId: sample.registrations[0]!.id }),
  one('past', { dueOn: '2026-10-30', whoText: 'the leeds Circle ' }),
  one('gone', { dueOn: '2026-11-03', whoId: 'P-gone' as RegistrationId, whoText: 'Ada Gone' }),
  one('talk', { kind: 'feedback' }),
];

test('commitments come with the nearest date first, what is done last, and say what is overdue', () => {
  const followed = followUp({ ...sample, outcomes }, '2026-11-03');
  expect(followed.map(({ outcome, isOverdue }) => [outcome.id, isOverdue])).toEqual([
    ['past', true],
    ['gone', false],
    ['later', false],
    ['undated', false],
    ['done', false],
  ]);
  expect(followUp(emptyEventData(), '2026-11-03')).toEqual([]);
});

test('everybody who took something on stands once, also somebody whose registration is gone', () => {
  const followed = followUp({ ...sample, outcomes }, '2026-11-03');
  expect(followed.map(({ who }) => who.kind)).toEqual(['words', 'gone', 'person', 'words', 'nobody']);
  expect(takersOf(followed).map(({ kind }) => kind)).toEqual(['gone', 'person', 'words']);
});
