import type { DoorAnswer } from '#domain/door/decide-at-door.ts';
import type { DoorQuestionId, RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';

/** What has to be said or decided before somebody is let in. */
export type WaitingAnswer =
  | Exclude<DoorAnswer, { readonly kind: 'admit' }>
  /** Half a code, or two in a heap. */
  | { readonly kind: 'broken'; readonly code: string };

/** One answer to one question of the door. */
export type GivenAnswer = { readonly questionId: DoorQuestionId; readonly answer: string };

/** What the large area of the door shows while nothing is typed. */
export type DoorStage =
  | { readonly kind: 'idle' }
  /** Somebody was let in, came back, or left; `isSaved` as soon as it is safe on disk. */
  | {
      readonly kind: 'noted';
      readonly what: 'in' | 'back' | 'left';
      readonly ids: readonly RegistrationId[];
      readonly at: string;
      readonly isSaved: boolean;
      /** The same person a moment later: a scanner that read twice. */
      readonly isAgain: boolean;
    }
  | {
      readonly kind: 'answer';
      readonly answer: WaitingAnswer;
      readonly person: Registration | null;
      readonly shownAt: number;
      /** What was answered so far to the questions that everybody is asked. */
      readonly given: readonly GivenAnswer[];
    }
  | { readonly kind: 'walkIn'; readonly name: string }
  | { readonly kind: 'wishes'; readonly id: RegistrationId }
  | { readonly kind: 'paper' };

/** Milliseconds in which a second Enter is the same nervous finger and decides nothing. */
export const SAME_FINGER_MS = 250;

/** Milliseconds in which the same code again is a second reading of one scan. */
export const SAME_SCAN_MS = 3000;

/** Whether the stage is a form that has the keys for itself. */
export const isForm = ({ kind }: DoorStage) => kind === 'walkIn' || kind === 'wishes' || kind === 'paper';
