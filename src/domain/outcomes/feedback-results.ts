import type { EventData } from '../event-data.ts';
import type { FeedbackForm, FeedbackQuestion, FeedbackSlip } from '../feedback.ts';
import type { FeedbackFormId, TopicId } from '../ids.ts';

/** The marks of a question, from least to most. */
export const MARKS = ['1', '2', '3', '4', '5'] as const;

/** How one answer was taken: how often, beside the others of its question. */
export type AnswerBar = { readonly label: string; readonly count: number };

export type QuestionResult = {
  readonly id: string;
  readonly text: string;
  readonly kind: FeedbackQuestion['kind'];
  /** Slips on which this question has an answer. */
  readonly answered: number;
  /** Mean of the marks; null for other kinds and where nobody answered. */
  readonly mean: number | null;
  /** One for each mark or choice, also those nobody took; empty for words. */
  readonly bars: readonly AnswerBar[];
  /** What was written, in the order it was typed in. */
  readonly words: readonly string[];
};

export type FeedbackResults = {
  readonly formId: FeedbackFormId;
  readonly title: string;
  readonly sessionTitle: string;
  readonly slips: number;
  readonly questions: readonly QuestionResult[];
};

/**
 * What came back on the slips of a form.
 *
 * An answer that is no choice any more, because the form was changed after slips came back, keeps a bar of its own.
 *
 * @param topicId only slips of this group; all when left out.
 */
export function feedbackResults(
  data: Pick<EventData, 'feedbackSlips' | 'sessions'>,
  form: FeedbackForm,
  topicId?: TopicId,
): FeedbackResults {
  const slips = slipsOf(data, form).filter((slip) => topicId === undefined || slip.topicId === topicId);
  return {
    formId: form.id,
    title: form.title,
    sessionTitle: data.sessions.find(({ id }) => id === form.sessionId)?.title ?? '',
    slips: slips.length,
    questions: form.questions.map((question) => resultOf(question, slips)),
  };
}

/** The slips of a form in the order they were typed in. */
export function slipsOf(data: Pick<EventData, 'feedbackSlips'>, form: FeedbackForm): readonly FeedbackSlip[] {
  return data.feedbackSlips
    .filter(({ formId }) => formId === form.id)
    .toSorted((a, b) => (a.enteredAt === b.enteredAt ? (a.id < b.id ? -1 : 1) : a.enteredAt < b.enteredAt ? -1 : 1));
}

/** What a slip answers to a question; empty where nothing was ticked or written. */
export const answerTo = (slip: FeedbackSlip, questionId: string): string =>
  slip.answers.find((answer) => answer.questionId === questionId)?.value.trim() ?? '';

function resultOf({ id, text, kind, choices }: FeedbackQuestion, slips: readonly FeedbackSlip[]): QuestionResult {
  const answers = slips.map((slip) => answerTo(slip, id)).filter((answer) => answer !== '');
  const common = { id, text, kind, answered: answers.length };
  if (kind === 'words') return { ...common, mean: null, bars: [], words: answers };
  const known: readonly string[] = kind === 'marks' ? MARKS : choices;
  const labels = [...new Set([...known, ...answers])];
  const bars = labels.map((label) => ({ label, count: answers.filter((answer) => answer === label).length }));
  const marks = kind === 'marks' ? answers.map(Number).filter(Number.isFinite) : [];
  const mean = marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return { ...common, mean, bars, words: [] };
}
