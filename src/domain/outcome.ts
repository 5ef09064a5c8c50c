import { z } from 'zod';
import { InstantText, PlainDateText } from './event.ts';
import { OutcomeId, RegistrationId, SessionId, TopicId } from './ids.ts';

export const OutcomeKind = z.enum(['feedback', 'commitment', 'question', 'decision', 'parked']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** What a group or the whole event said, promised, decided, or left open. */
export const Outcome = z.object({
  id: OutcomeId,
  kind: OutcomeKind,
  /** Null means the whole event. */
  sessionId: SessionId.nullable(),
  topicId: TopicId.nullable(),
  text: z.string().max(100_000),
  /** Who does it (commitment) or takes it up (question): a registration, or a name in words. */
  whoId: RegistrationId.nullable(),
  whoText: z.string().max(10_000),
  dueOn: PlainDateText.nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  order: z.number(),
  notedAt: InstantText,
});
export type Outcome = Readonly<z.infer<typeof Outcome>>;

/** Something said, with nothing known of it but what is given; the way every outcome begins. */
export function blankOutcome(
  given: Pick<Outcome, 'id' | 'kind' | 'text' | 'order' | 'notedAt'> & Partial<Outcome>,
): Outcome {
  return {
    sessionId: null,
    topicId: null,
    whoId: null,
    whoText: '',
    dueOn: null,
    state: 'open',
    ...given,
  };
}
