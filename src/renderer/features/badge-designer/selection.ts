import type { BadgeDesign } from '#domain/badge-design.ts';
import type { BadgeSide } from '#domain/badge-editing.ts';
import type { Chosen } from '#domain/badge-arranging.ts';

/** The side in view and what is chosen on it. */
export type Selection = { readonly side: BadgeSide; readonly chosen: Chosen };

export const NOTHING_CHOSEN: Selection = { side: 'front', chosen: [] };

/** What of a selection is still there: undo may have taken elements away. */
export function withinDesign({ side, chosen }: Selection, design: BadgeDesign): Selection {
  const there = chosen.filter((index) => index < design[side].length);
  return there.length === chosen.length ? { side, chosen } : { side, chosen: there };
}
