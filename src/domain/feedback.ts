import { z } from 'zod';
import { InstantText } from './event.ts';
import { FeedbackFormId, FeedbackSlipId, SessionId, TopicId } from './ids.ts';

/** A question on a feedback slip: a mark from 1 to 5, one of some answers, or words. */
export const FeedbackQuestion = z.object({
  id: z.string().min(1).max(200),
  text: z.string().max(2_000),
  kind: z.enum(['marks', 'choice', 'words']),
  /** The answers to choose from; empty unless `kind` is choice. */
  choices: z.array(z.string().max(300)).max(20),
});
export type FeedbackQuestion = Readonly<z.infer<typeof FeedbackQuestion>>;

/** A form that is printed on slips and handed out at the end of the day or of a session. */
export const FeedbackForm = z.object({
  id: FeedbackFormId,
  title: z.string().max(2_000),
  /** Null means the whole event. */
  sessionId: SessionId.nullable(),
  questions: z.array(FeedbackQuestion).max(50),
});
export type FeedbackForm = Readonly<z.infer<typeof FeedbackForm>>;

/** One slip that came back and was typed in. Slips carry no names: who wrote one is never kept. */
export const FeedbackSlip = z.object({
  id: FeedbackSlipId,
  formId: FeedbackFormId,
  /** The group it came from, where slips were handed out per group. */
  topicId: TopicId.nullable(),
  answers: z.array(z.object({ questionId: z.string().max(200), value: z.string().max(100_000) })).max(50),
  enteredAt: InstantText,
});
export type FeedbackSlip = Readonly<z.infer<typeof FeedbackSlip>>;
