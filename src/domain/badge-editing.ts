import type { BadgeDesign, BadgeElement } from './badge-design.ts';
import { INK } from './documents/paper-colours.ts';

/** The two faces of a badge. */
export type BadgeSide = 'front' | 'back';
/** Millimetres from the top left corner of the badge. */
export type BadgeBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type FaceSize = { readonly width: number; readonly height: number };
/** Kinds that can be added, in the order of the menu. */
export const NEW_ELEMENTS = ['text', 'qr', 'seats', 'image', 'roleShape', 'rectangle', 'line'] as const;
export type BadgeElementKind = BadgeElement['kind'];

const tenths = (value: number): number => Math.round(value * 10) / 10;
const between = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));

/** The size of one face; a folded badge has two, one above the other. Millimetres. */
export function faceSize({ widthMm, heightMm, fold }: BadgeDesign): FaceSize {
  return { width: widthMm, height: fold === 'across' ? heightMm / 2 : heightMm };
}

/** The box moved so that it lies inside the face, in whole tenths of a millimetre; never larger than the face. */
export function keptInside(box: BadgeBox, face: FaceSize): BadgeBox {
  const width = between(tenths(box.width), 0, face.width);
  const height = between(tenths(box.height), 0, face.height);
  return {
    x: between(tenths(box.x), 0, face.width - width),
    y: between(tenths(box.y), 0, face.height - height),
    width,
    height,
  };
}

/** A new element in the middle of the face, as large as its kind is useful. */
export function newElement(kind: BadgeElementKind, face: FaceSize, picture = ''): BadgeElement {
  const middle = (wanted: FaceSize): BadgeBox => {
    const width = tenths(Math.min(wanted.width, face.width));
    const height = tenths(Math.min(wanted.height, face.height));
    return { x: tenths((face.width - width) / 2), y: tenths((face.height - height) / 2), width, height };
  };
  switch (kind) {
    case 'text':
      return {
        kind,
        ...middle({ width: face.width * 0.7, height: 8 }),
        text: '{fullName}',
        maxLines: 1,
        maxPt: 18,
        minPt: 7,
        align: 'left',
        vertical: 'middle',
        weight: 'regular',
        colour: INK,
      };
    case 'qr':
      return { kind, ...middle({ width: 16, height: 16 }), content: '{code}', moduleMm: 0.75, level: 'M' };
    case 'seats':
      return { kind, ...middle({ width: face.width * 0.7, height: 12 }), colour: INK, align: 'left' };
    case 'image':
      return { kind, ...middle({ width: 20, height: 15 }), picture };
    case 'roleShape':
      return { kind, ...middle({ width: 8, height: 8 }), colour: 'role' };
    case 'rectangle':
      return { kind, ...middle({ width: 20, height: 10 }), fill: 'role' };
    case 'line':
      return { kind, ...middle({ width: face.width * 0.7, height: 0 }), colour: INK, strokeMm: 0.35 };
  }
}

const withSide = (design: BadgeDesign, side: BadgeSide, elements: readonly BadgeElement[]): BadgeDesign => ({
  ...design,
  [side]: [...elements],
});

/** The design with this element in the place of the one at `index`. */
export function replaceElement(
  design: BadgeDesign,
  side: BadgeSide,
  index: number,
  element: BadgeElement,
): BadgeDesign {
  return withSide(design, side, design[side].with(index, element));
}

/** The design with one more element, drawn above all others. */
export function addElement(design: BadgeDesign, side: BadgeSide, element: BadgeElement): BadgeDesign {
  return withSide(design, side, [...design[side], element]);
}

/** Draws an element earlier or later: what is later lies above. An index outside the list leaves the design as it is. */
export function reorderElement(design: BadgeDesign, side: BadgeSide, from: number, to: number): BadgeDesign {
  const element = design[side][from];
  if (!element || to < 0 || to >= design[side].length) return design;
  return withSide(design, side, design[side].toSpliced(from, 1).toSpliced(to, 0, element));
}

/** The same design for a badge of another size: boxes stretch with it, codes and shapes of roles keep their proportions. */
export function fitDesign(design: BadgeDesign, widthMm: number, heightMm: number): BadgeDesign {
  const [sx, sy] = [widthMm / design.widthMm, heightMm / design.heightMm];
  const least = Math.min(sx, sy);
  const target = { ...design, widthMm, heightMm };
  const face = faceSize(target);
  const fitted = (element: BadgeElement): BadgeElement => {
    const isSquare = element.kind === 'qr' || element.kind === 'roleShape';
    const box = keptInside(
      {
        x: element.x * sx,
        y: element.y * sy,
        width: element.width * (isSquare ? least : sx),
        height: element.height * (isSquare ? least : sy),
      },
      face,
    );
    if (element.kind !== 'text') return { ...element, ...box };
    const points = (value: number) => between(tenths(value * least), 1, 400);
    return { ...element, ...box, maxPt: points(element.maxPt), minPt: Math.min(element.minPt, points(element.maxPt)) };
  };
  return { ...target, front: design.front.map(fitted), back: design.back.map(fitted) };
}

/** The same design with places and sizes in whole tenths of a millimetre, which is what the fields show. */
export function tidied(design: BadgeDesign): BadgeDesign {
  const face = faceSize(design);
  const tidy = (element: BadgeElement): BadgeElement => {
    const box = keptInside(element, face);
    if (element.kind !== 'text') return { ...element, ...box };
    return { ...element, ...box, maxPt: tenths(element.maxPt), minPt: tenths(element.minPt) };
  };
  return { ...design, front: design.front.map(tidy), back: design.back.map(tidy) };
}
