import { expect, test } from 'vitest';
import { emptyEventData } from '../event-data.ts';
import type { FeedbackFormId, FeedbackSlipId, OutcomeId, RegistrationId, TopicId } from '../ids.ts';
import { blankOutcome, type Outcome } from '../outcome.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { findSaid } from './find-said.ts';

const sample = sampleEvent();
const person = sample.registrations[0]!;
let count = 0;
const said = (text: string, fields: Partial<Outcome> = {}): Outcome =>
  blankOutcome({
    id: `O${++count}` as OutcomeId,
    kind: 'feedback',
    text,
    order: count,
    notedAt: `2026-10-25T17:00:${String(count).padStart(2, '0')}.000Z`,
    ...fields,
  });
const found = (outcomes: readonly Outcome[], words: string, limit = 8) =>
  findSaid({ ...sample, outcomes }, words, limit).map(({ excerpt }) => excerpt);

test('every word typed must occur, in any order, without accents, the newest first', () => {
  const outcomes = [said('Köche gesucht für den Garten'), said('The garden needs cooks'), said('Garten zu, Kuchen da')];
  expect(found(outcomes, 'garten')).toEqual(['Garten zu, Kuchen da', 'Köche gesucht für den Garten']);
  expect(found(outcomes, 'garten koche')).toEqual(['Köche gesucht für den Garten']);
  expect(found(outcomes, '  ')).toEqual([]);
  expect(found(outcomes, 'gar', 2)).toHaveLength(2);
});

test('other scripts are found too', () => {
  expect(found([said('我们十月再见'), said('نلتقي في الربيع')], '十月')).toEqual(['我们十月再见']);
  expect(found([said('نلتقي في الربيع')], 'الربيع')).toHaveLength(1);
});

test('who took it on counts, but nobody who was erased', () => {
  const mine = said('find a hall', { whoId: person.id, kind: 'commitment' });
  const gone = said('keep the key', { whoId: 'P-gone' as RegistrationId, whoText: 'Ottoline Erased' });
  expect(found([mine, gone], `${person.lastName} hall`)).toEqual(['find a hall']);
  expect(found([mine, gone], 'ottoline')).toEqual([]);
});

test('the place is said, and of a long text the words around what was looked for', () => {
  const long = said(`${'before '.repeat(7000)}needle ${'after '.repeat(500)}`, { topicId: sample.topics[0]!.id });
  const [hit] = findSaid({ ...sample, outcomes: [long] }, 'needle', 5);
  expect(hit).toMatchObject({ outcomeId: long.id, place: sample.topics[0]!.title });
  expect(hit!.excerpt).toContain('needle');
  expect(hit!.excerpt.length).toBeLessThan(110);
  const dropped = said('lost topic', { topicId: 'T-none' as TopicId });
  expect(findSaid({ ...sample, outcomes: [dropped] }, 'lost', 5)).toMatchObject([{ place: '' }]);
});

test('written words of feedback slips are found, ticks are not', () => {
  const formId = 'F1' as FeedbackFormId;
  const data = {
    ...emptyEventData(),
    feedbackForms: [
      {
        id: formId,
        title: 'How was it?',
        sessionId: null,
        questions: [
          { id: 'c', text: 'Again?', kind: 'choice' as const, choices: ['Yes', 'No'] },
          { id: 'w', text: 'Best?', kind: 'words' as const, choices: [] },
        ],
      },
    ],
    feedbackSlips: [
      {
        id: 'L1' as FeedbackSlipId,
        formId,
        topicId: null,
        answers: [
          { questionId: 'c', value: 'Yes' },
          { questionId: 'w', value: 'The soup' },
        ],
        enteredAt: '2026-10-25T17:00:00.000Z',
      },
    ],
  };
  expect(findSaid(data, 'soup', 5)).toMatchObject([
    { kind: 'slip', formId, excerpt: 'The soup', place: 'How was it?' },
  ]);
  expect(findSaid(data, 'yes', 5)).toEqual([]);
});
