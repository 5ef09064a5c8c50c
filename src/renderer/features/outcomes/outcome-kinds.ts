import { CircleHelp, Gavel, HandHeart, type LucideIcon, MessageSquareText, SquareParking } from 'lucide-react';
import type { OutcomeKind } from '#domain/outcome.ts';
import type { TagTone } from '../../parts/chip.tsx';

/** Each kind has its icon besides its word, the same in capture, list and on the projector. */
export const KIND_ICONS: Readonly<Record<OutcomeKind, LucideIcon>> = {
  feedback: MessageSquareText,
  commitment: HandHeart,
  question: CircleHelp,
  decision: Gavel,
  parked: SquareParking,
};

export const KIND_TONES: Readonly<Record<OutcomeKind, TagTone>> = {
  feedback: 'plain',
  commitment: 'ok',
  question: 'attention',
  decision: 'accent',
  parked: 'plain',
};
