import { z } from 'zod';
import { InstantText } from './event.ts';
import { DoorAnswerId, DoorQuestionId, RegistrationId } from './ids.ts';

/** Something that everybody is asked at the door and answers in one key: "Will you stay for dinner?". */
export const DoorQuestion = z.object({
  id: DoorQuestionId,
  text: z.string().max(500),
  /** One key each, 1 to 9. */
  answers: z.array(z.string().min(1).max(100)).min(1).max(9),
  isAsked: z.boolean(),
});
export type DoorQuestion = Readonly<z.infer<typeof DoorQuestion>>;

/** What one person answered; a later answer to the same question counts instead. */
export const DoorAnswer = z.object({
  id: DoorAnswerId,
  questionId: DoorQuestionId,
  registrationId: RegistrationId,
  answer: z.string().max(100),
  answeredAt: InstantText,
});
export type DoorAnswer = Readonly<z.infer<typeof DoorAnswer>>;
