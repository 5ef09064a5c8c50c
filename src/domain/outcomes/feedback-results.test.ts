import { describe, expect, test } from 'vitest';
import type { FeedbackForm, FeedbackSlip } from '../feedback.ts';
import type { FeedbackFormId, FeedbackSlipId, SessionId, TopicId } from '../ids.ts';
import { feedbackResults } from './feedback-results.ts';

const form: FeedbackForm = {
  id: 'F1' as FeedbackFormId,
  title: 'How was it?',
  sessionId: null,
  questions: [
    { id: 'q1', text: 'Was the day worth your time?', kind: 'marks', choices: [] },
    { id: 'q2', text: 'Will you come again?', kind: 'choice', choices: ['Yes', 'Perhaps', 'No'] },
    { id: 'q3', text: 'What was missing?', kind: 'words', choices: [] },
  ],
};
const slip = (
  number: number,
  answers: Readonly<Record<string, string>>,
  topic: string | null = null,
): FeedbackSlip => ({
  id: `L${number}` as FeedbackSlipId,
  formId: form.id,
  topicId: topic as TopicId | null,
  answers: Object.entries(answers).map(([questionId, value]) => ({ questionId, value })),
  enteredAt: `2026-10-25T17:0${number}:00.000Z`,
});
const slips = [
  slip(2, { q1: '5', q2: 'Yes', q3: 'Time' }, 'T-a'),
  slip(1, { q1: '2', q3: 'Chairs' }),
  slip(3, { q2: 'Yes', q3: '  ' }, 'T-a'),
];
const results = (of: FeedbackForm = form, topic?: string) =>
  feedbackResults({ feedbackSlips: slips, sessions: [] }, of, topic as TopicId | undefined);

describe('slips that came back', () => {
  test('are counted for each answer, also those nobody took, and blank answers count nowhere', () => {
    const [marks, again, words] = results().questions;
    expect(results().slips).toBe(3);
    expect(marks).toMatchObject({ answered: 2, mean: 3.5 });
    expect(marks!.bars.map(({ count }) => count)).toEqual([0, 1, 0, 0, 1]);
    expect(again).toMatchObject({ answered: 2, mean: null });
    expect(again!.bars).toEqual([
      { label: 'Yes', count: 2 },
      { label: 'Perhaps', count: 0 },
      { label: 'No', count: 0 },
    ]);
    expect(words!.words).toEqual(['Chairs', 'Time']);
  });

  test('of one group are counted alone', () => {
    const [marks] = results(form, 'T-a').questions;
    expect(results(form, 'T-a').slips).toBe(2);
    expect(marks).toMatchObject({ answered: 1, mean: 5 });
  });

  test('keep an answer whose choice was renamed since', () => {
    const renamed = {
      ...form,
      questions: form.questions.map((one) => (one.id === 'q2' ? { ...one, choices: ['Certainly', 'No'] } : one)),
    };
    expect(results(renamed).questions[1]!.bars).toContainEqual({ label: 'Yes', count: 2 });
  });

  test('of a form without questions, or of a session that is gone, are still counted', () => {
    const empty = { ...form, sessionId: 'S-gone' as SessionId, questions: [] };
    expect(results(empty)).toMatchObject({ slips: 3, questions: [], sessionTitle: '' });
  });
});
