import { PAPER_MM, type Paper } from '#domain/documents/document-request.ts';
import { mm } from '../layout/display-list.ts';

export { INK, QUIET } from '#domain/documents/paper-colours.ts';

/** Hairlines are dark enough that a laser printer does not drop them between two rows of its dots; a wash lies behind headings. */
export const HAIR = '#a39c90';
export const WASH = '#f3efe7';
export const PAPER = '#ffffff';

/** A page to write on. Points. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Factor on all type sizes: 1, or more for large print. */
  readonly type: number;
};

/** Sheets for reading: 20 mm of white all round, 10.5 pt type, or 16.8 pt in large print. */
export function sheetOf(paper: Paper, isLargePrint: boolean, marginMm = 20): Sheet {
  const { width, height } = PAPER_MM[paper];
  return {
    width: mm(width),
    height: mm(height),
    left: mm(marginMm),
    right: mm(width - marginMm),
    top: mm(marginMm),
    bottom: mm(height - marginMm - 4),
    type: isLargePrint ? 1.6 : 1,
  };
}
