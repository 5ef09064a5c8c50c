import type { AssignmentInput, AssignmentPerson, AssignmentResult, Seat } from '#domain/assignment/assignment.ts';
import type { SeatReason, WhatIf } from '#domain/assignment/explain.ts';

/** What the organiser may ask about the groups, worked out beside the window. */
export type WhyAsk =
  /** Rows that come ahead of a question, some at a time, so that the window is never held up by sending thousands. */
  | { readonly kind: 'people'; readonly rows: readonly AssignmentPerson[] }
  | { readonly kind: 'previous' | 'placements' | 'seats'; readonly rows: readonly Seat[] }
  | { readonly kind: 'check'; readonly id: number; readonly input: AssignmentInput; readonly result: AssignmentResult }
  | {
      readonly kind: 'why';
      readonly id: number;
      readonly input: AssignmentInput;
      readonly person: string;
      readonly round: string;
    };

/** What a question is about, sent ahead of it in pieces. */
export type SentAhead = {
  readonly people: readonly AssignmentPerson[];
  readonly previous: readonly Seat[];
  readonly placements: readonly Seat[];
  readonly seats: readonly Seat[];
};

/** One thing that was tried out. */
export type Trial =
  | { readonly kind: 'seat'; readonly topic: string; readonly whatIf: TrialAnswer }
  | { readonly kind: 'lock'; readonly whatIf: TrialAnswer }
  | { readonly kind: 'chairs'; readonly topic: string; readonly chairs: number; readonly whatIf: TrialAnswer };

/** The part of a what-if that is shown. */
export type TrialAnswer = Pick<WhatIf, 'direction' | 'moved' | 'conflict'>;

export type WhyReply =
  | { readonly kind: 'checked'; readonly id: number; readonly faults: number }
  | { readonly kind: 'reasons'; readonly id: number; readonly reasons: readonly SeatReason[] }
  | { readonly kind: 'trial'; readonly id: number; readonly trial: Trial }
  | { readonly kind: 'done'; readonly id: number };
