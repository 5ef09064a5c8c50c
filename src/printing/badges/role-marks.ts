import { INK } from '#domain/documents/paper-colours.ts';
import { MARK_SHAPES, type MarkShape } from '#domain/documents/topic-marks.ts';
import type { Role } from '#domain/registration.ts';

/** What tells roles apart on a badge: a colour and a shape, both printed with the word. */
export type RoleMark = { readonly fill: string; readonly onFill: string; readonly shape: MarkShape };

const shape = (name: MarkShape['name']) => MARK_SHAPES.find((one) => one.name === name)!;

/**
 * Deep colours that letters in white can be read on (contrast 4.5 and more). Participants are pale, so that a role is
 * seen across a room and a black and white printer tells it apart too.
 */
export const ROLE_MARKS: Readonly<Record<Role, RoleMark>> = {
  participant: { fill: '#dcd6ca', onFill: INK, shape: shape('circle') },
  facilitator: { fill: '#0c6b58', onFill: '#ffffff', shape: shape('diamond') },
  speaker: { fill: '#8a1f5f', onFill: '#ffffff', shape: shape('star') },
  organiser: { fill: INK, onFill: '#ffffff', shape: shape('square') },
  volunteer: { fill: '#9a4b00', onFill: '#ffffff', shape: shape('triangle') },
};
