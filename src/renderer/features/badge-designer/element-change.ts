import type { BadgeElement } from '#domain/badge-design.ts';
import type { Picture } from '#domain/picture.ts';

/** How a group of fields changes its element. */
export type Change<E extends BadgeElement = BadgeElement> = {
  readonly element: E;
  /** On the badge at once, not yet saved. */
  readonly tryIt: (patch: Partial<E>) => void;
  readonly save: (patch: Partial<E>, picture?: Picture) => void;
  /** Takes back what was tried. */
  readonly drop: () => void;
};
