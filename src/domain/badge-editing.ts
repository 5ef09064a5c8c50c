import type { BadgeDesign, BadgeElement } from './badge-design.ts';

/** The two faces of a badge. */
export type BadgeSide = 'front' | 'back';
/** Millimetres from the top left corner of the badge. */
export type BadgeBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type FaceSize = { readonly width: number; readonly height: number };
/** Kinds that can be added, in the order of the menu. */
export const NEW_ELEMENTS = ['text', 'qr', 'seats', 'image', 'roleShape', 'rectangle', 'line'] as const;
export type BadgeElementKind = BadgeElement['kind'];

/** An edge jumps to another edge or to a middle that is at most this far away, in millimetres. */
export const SNAP_MM = 0.5;
/** Nothing but a line gets thinner than this: it could not be seen or taken hold of. */
const LEAST_SIDE_MM = 1;

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

/** Moves a box by millimetres; it stops at the edge of the badge. */
export function movedBox(box: BadgeBox, dx: number, dy: number, face: FaceSize): BadgeBox {
  return keptInside({ ...box, x: box.x + dx, y: box.y + dy }, face);
}

/** Pulls the lower right corner by millimetres; it stops at the edge of the badge. A line keeps the side that is 0. */
export function resizedBox(box: BadgeBox, dx: number, dy: number, face: FaceSize): BadgeBox {
  const side = (now: number, by: number, room: number) =>
    now === 0 ? 0 : between(tenths(now + by), LEAST_SIDE_MM, room);
  return {
    ...box,
    width: side(box.width, dx, face.width - box.x),
    height: side(box.height, dy, face.height - box.y),
  };
}

/** Where a box would like to stand along one side: the smallest shift that brings an edge or its middle onto a line. */
function shift(edges: readonly number[], lines: readonly number[]): number {
  let best = Infinity;
  for (const edge of edges) for (const line of lines) if (Math.abs(line - edge) < Math.abs(best)) best = line - edge;
  return Math.abs(best) <= SNAP_MM ? best : 0;
}

/** Aligns a box that is nearly aligned: with the edges and middle of the badge and of the other boxes. */
export function snappedBox(box: BadgeBox, others: readonly BadgeBox[], face: FaceSize): BadgeBox {
  const xs = [0, face.width / 2, face.width, ...others.flatMap((o) => [o.x, o.x + o.width / 2, o.x + o.width])];
  const ys = [0, face.height / 2, face.height, ...others.flatMap((o) => [o.y, o.y + o.height / 2, o.y + o.height])];
  const dx = shift([box.x, box.x + box.width / 2, box.x + box.width], xs);
  const dy = shift([box.y, box.y + box.height / 2, box.y + box.height], ys);
  const clean = (value: number) => Math.round(value * 1000) / 1000;
  return { ...box, x: clean(box.x + dx), y: clean(box.y + dy) };
}

/** A new element in the middle of the face, as large as its kind is useful. */
export function newElement(kind: BadgeElementKind, face: FaceSize, picture = ''): BadgeElement {
  const middle = (wanted: FaceSize): BadgeBox => {
    const width = tenths(Math.min(wanted.width, face.width));
    const height = tenths(Math.min(wanted.height, face.height));
    return { x: tenths((face.width - width) / 2), y: tenths((face.height - height) / 2), width, height };
  };
  const ink = '#1d1b18';
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
        colour: ink,
      };
    case 'qr':
      return { kind, ...middle({ width: 16, height: 16 }), content: '{code}', moduleMm: 0.75, level: 'M' };
    case 'seats':
      return { kind, ...middle({ width: face.width * 0.7, height: 12 }), colour: ink, align: 'left' };
    case 'image':
      return { kind, ...middle({ width: 20, height: 15 }), picture };
    case 'roleShape':
      return { kind, ...middle({ width: 8, height: 8 }), colour: 'role' };
    case 'rectangle':
      return { kind, ...middle({ width: 20, height: 10 }), fill: 'role' };
    case 'line':
      return { kind, ...middle({ width: face.width * 0.7, height: 0 }), colour: ink, strokeMm: 0.35 };
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

/** A copy of an element, 3 mm lower and further, above all others. */
export function duplicateElement(design: BadgeDesign, side: BadgeSide, index: number): BadgeDesign {
  const element = design[side][index];
  if (!element) return design;
  return addElement(design, side, { ...element, ...movedBox(element, 3, 3, faceSize(design)) });
}

export function removeElement(design: BadgeDesign, side: BadgeSide, index: number): BadgeDesign {
  return withSide(design, side, design[side].toSpliced(index, 1));
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
