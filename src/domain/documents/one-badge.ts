import type { BadgeDesign } from '../badge-design.ts';
import { faceSize, type BadgeSide } from '../badge-editing.ts';
import type { InstantText } from '../event.ts';
import type { RegistrationId } from '../ids.ts';
import type { BadgeSample, DocumentRequest } from './document-request.ts';

/** Whose badges are drawn: people of the event, or somebody invented. */
export type ShownFor =
  | { readonly kind: 'people'; readonly ids: readonly RegistrationId[] }
  | { readonly kind: 'sample'; readonly sample: BadgeSample };

/** No page is smaller than this; a smaller badge lies in its upper left corner. Millimetres. */
const LEAST_PAGE_MM = 20;

/** One side as a badge of its own, upright. */
export function oneFace(design: BadgeDesign, side: BadgeSide): BadgeDesign {
  const { width, height } = faceSize(design);
  return { ...design, widthMm: width, heightMm: height, front: design[side], back: [], fold: 'none' };
}

/** The page that `oneBadgeRequest` is drawn on. Millimetres. */
export const pageOfOne = ({ widthMm, heightMm }: Pick<BadgeDesign, 'widthMm' | 'heightMm'>) => ({
  widthMm: Math.max(LEAST_PAGE_MM, widthMm),
  heightMm: Math.max(LEAST_PAGE_MM, heightMm),
});

/**
 * A document with one badge on each page, which is just as large as the badge: for a look at a design that need not
 * be saved, drawn by the same layer as paper.
 */
export function oneBadgeRequest(design: BadgeDesign, shown: ShownFor, locale: string): DocumentRequest {
  const page = pageOfOne(design);
  return {
    kind: 'badges',
    paper: 'A4',
    // A drawing for the screen bears no date.
    madeAt: '2026-01-01T00:00:00.000Z' as InstantText,
    ...(locale === '' ? {} : { locale }),
    ...(shown.kind === 'people' ? { onlyIds: [...shown.ids] } : {}),
    options: {
      design,
      hasElementsNamed: true,
      ...(shown.kind === 'sample' ? { sampleBadge: shown.sample } : {}),
      ownStock: {
        name: design.name,
        pageWidthMm: page.widthMm,
        pageHeightMm: page.heightMm,
        cellWidthMm: design.widthMm,
        cellHeightMm: design.heightMm,
        columns: 1,
        rows: 1,
        leftMm: 0,
        topMm: 0,
        gapXMm: 0,
        gapYMm: 0,
      },
    },
  };
}
