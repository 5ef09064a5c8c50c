import type { BadgeDesign, BadgeElement } from './badge-design.ts';
import { faceSize, keptInside, type BadgeBox, type BadgeSide, type FaceSize } from './badge-editing.ts';

/** Which elements are meant, by their places in the list of one side. */
export type Chosen = readonly number[];
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
/** Along which axis the gaps are made equal. */
export type Spread = 'across' | 'down';
/** The corner or edge that is pulled; compass points. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];
/** Lines of the badge or of other elements that something has just met, millimetres. */
export type Guides = { readonly xs: readonly number[]; readonly ys: readonly number[] };
export const NO_GUIDES: Guides = { xs: [], ys: [] };

/** Nothing but a line gets thinner than this by pulling. */
const LEAST_SIDE_MM = 1;

const clean = (value: number): number => Math.round(value * 1000) / 1000;
const isOnItsSide = ({ turn }: Pick<BadgeElement, 'turn'>): boolean => turn === 90 || turn === 270;

/** A box with its sides exchanged about its middle. */
function tipped({ x, y, width, height }: BadgeBox): BadgeBox {
  return { x: clean(x + (width - height) / 2), y: clean(y + (height - width) / 2), width: height, height: width };
}

/** The space an element takes as it is seen: a turned one is as wide as it was high. */
export function boundsOf(element: BadgeElement): BadgeBox {
  const { x, y, width, height } = element;
  return isOnItsSide(element) ? tipped(element) : { x, y, width, height };
}

/** The element in another space, as it is seen. */
export function withBounds(element: BadgeElement, bounds: BadgeBox): BadgeElement {
  return { ...element, ...(isOnItsSide(element) ? tipped(bounds) : bounds) };
}

/** The smallest box round all of these; null for none. */
export function boundsOfAll(boxes: readonly BadgeBox[]): BadgeBox | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: clean(right - x), height: clean(bottom - y) };
}

/** Every chosen element changed by the same rule. */
export function mapChosen(
  design: BadgeDesign,
  side: BadgeSide,
  chosen: Chosen,
  change: (element: BadgeElement, index: number) => BadgeElement,
): BadgeDesign {
  const wanted = new Set(chosen);
  return {
    ...design,
    [side]: design[side].map((element, index) => (wanted.has(index) ? change(element, index) : element)),
  };
}

const boxesOf = (design: BadgeDesign, side: BadgeSide, chosen: Chosen): BadgeBox[] =>
  chosen.flatMap((index) => (design[side][index] ? [boundsOf(design[side][index])] : []));

/** A way of one side that keeps it on the badge; what is outside already may come in, not go further out. */
function wayWithin(start: number, length: number, room: number, by: number): number {
  const [least, most] = [Math.min(0, start), Math.max(room - length, start)];
  return clean(Math.min(Math.max(start + by, least), most) - start);
}

/** Moves the chosen elements together by millimetres; they stop together at the edge of the badge. */
export function moveChosen(design: BadgeDesign, side: BadgeSide, chosen: Chosen, dx: number, dy: number): BadgeDesign {
  const all = boundsOfAll(boxesOf(design, side, chosen));
  if (!all) return design;
  const face = faceSize(design);
  const [wayX, wayY] = [wayWithin(all.x, all.width, face.width, dx), wayWithin(all.y, all.height, face.height, dy)];
  if (wayX === 0 && wayY === 0) return design;
  return mapChosen(design, side, chosen, (element) => ({
    ...element,
    x: clean(element.x + wayX),
    y: clean(element.y + wayY),
  }));
}

/** Pulls one edge or corner of a box by millimetres; the other side stays where it is. A line keeps the side that is 0. */
export function pulledBox(box: BadgeBox, handle: Handle, dx: number, dy: number, face: FaceSize): BadgeBox {
  const pull = (
    start: number,
    length: number,
    by: number,
    end: -1 | 0 | 1,
    room: number,
  ): readonly [number, number] => {
    if (end === 0 || length === 0) return [start, length];
    if (end === 1)
      return [start, clean(Math.min(Math.max(length + by, LEAST_SIDE_MM), Math.max(room - start, length)))];
    const least = Math.min(0, start);
    const to = Math.max(Math.min(start + by, start + length - LEAST_SIDE_MM), least);
    return [clean(to), clean(start + length - to)];
  };
  const endX = handle.includes('e') ? 1 : handle.includes('w') ? -1 : 0;
  const endY = handle.includes('s') ? 1 : handle.includes('n') ? -1 : 0;
  const [x, width] = pull(box.x, box.width, dx, endX, face.width);
  const [y, height] = pull(box.y, box.height, dy, endY, face.height);
  return { x, y, width, height };
}

/** Makes one element larger or smaller as it is seen. */
export function pullElement(
  design: BadgeDesign,
  side: BadgeSide,
  index: number,
  handle: Handle,
  dx: number,
  dy: number,
): BadgeDesign {
  const face = faceSize(design);
  return mapChosen(design, side, [index], (element) =>
    withBounds(element, pulledBox(boundsOf(element), handle, dx, dy, face)),
  );
}

type Snap = { readonly by: number; readonly lines: readonly number[] };

/** The smallest shift that brings one of these edges onto a line, and the lines that are then met. */
function nearest(edges: readonly number[], lines: readonly number[], within: number): Snap {
  let by = Infinity;
  for (const edge of edges) for (const line of lines) if (Math.abs(line - edge) < Math.abs(by)) by = line - edge;
  if (Math.abs(by) > within) return { by: 0, lines: [] };
  const met = lines.filter((line) => edges.some((edge) => Math.abs(edge + by - line) < 0.005));
  return { by: clean(by), lines: [...new Set(met.map(clean))] };
}

/** Edges and middles of the badge and of the other boxes. */
function linesOf(others: readonly BadgeBox[], face: FaceSize): Guides {
  return {
    xs: [0, face.width / 2, face.width, ...others.flatMap((o) => [o.x, o.x + o.width / 2, o.x + o.width])],
    ys: [0, face.height / 2, face.height, ...others.flatMap((o) => [o.y, o.y + o.height / 2, o.y + o.height])],
  };
}

/**
 * How far a box that is being moved jumps so that it is aligned with the badge or with another box.
 *
 * @param within how near an edge must be, in millimetres; less when the picture is larger.
 */
export function snapMove(
  box: BadgeBox,
  others: readonly BadgeBox[],
  face: FaceSize,
  within: number,
): { readonly dx: number; readonly dy: number; readonly guides: Guides } {
  const lines = linesOf(others, face);
  const x = nearest([box.x, box.x + box.width / 2, box.x + box.width], lines.xs, within);
  const y = nearest([box.y, box.y + box.height / 2, box.y + box.height], lines.ys, within);
  return { dx: x.by, dy: y.by, guides: { xs: x.lines, ys: y.lines } };
}

/** The same for the edges that are pulled. */
export function snapPull(
  box: BadgeBox,
  handle: Handle,
  others: readonly BadgeBox[],
  face: FaceSize,
  within: number,
): { readonly dx: number; readonly dy: number; readonly guides: Guides } {
  const lines = linesOf(others, face);
  const edgeX = handle.includes('e') ? [box.x + box.width] : handle.includes('w') ? [box.x] : [];
  const edgeY = handle.includes('s') ? [box.y + box.height] : handle.includes('n') ? [box.y] : [];
  const x = nearest(edgeX, lines.xs, within);
  const y = nearest(edgeY, lines.ys, within);
  return { dx: x.by, dy: y.by, guides: { xs: x.lines, ys: y.lines } };
}

/** Aligns several elements with their common box, or a single one with the badge. */
export function alignChosen(design: BadgeDesign, side: BadgeSide, chosen: Chosen, to: Alignment): BadgeDesign {
  const boxes = boxesOf(design, side, chosen);
  const face = faceSize(design);
  const frame = boxes.length > 1 ? boundsOfAll(boxes)! : { x: 0, y: 0, ...face };
  return mapChosen(design, side, chosen, (element) => {
    const box = boundsOf(element);
    const right = frame.x + frame.width - box.width;
    const bottom = frame.y + frame.height - box.height;
    const place: Readonly<Record<Alignment, Partial<BadgeBox>>> = {
      left: { x: frame.x },
      centre: { x: (frame.x + right) / 2 },
      right: { x: right },
      top: { y: frame.y },
      middle: { y: (frame.y + bottom) / 2 },
      bottom: { y: bottom },
    };
    const { x = box.x, y = box.y } = place[to];
    return withBounds(element, { ...box, x: clean(x), y: clean(y) });
  });
}

/** Makes the gaps between three or more elements equal; the outermost two stay. */
export function spreadChosen(design: BadgeDesign, side: BadgeSide, chosen: Chosen, along: Spread): BadgeDesign {
  if (chosen.length < 3) return design;
  const [start, length] = along === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = chosen
    .map((index) => ({ index, box: boundsOf(design[side][index]!) }))
    .toSorted((a, b) => a.box[start] - b.box[start] || a.index - b.index);
  const all = boundsOfAll(sorted.map(({ box }) => box))!;
  const gap = (all[length] - sorted.reduce((sum, { box }) => sum + box[length], 0)) / (sorted.length - 1);
  const places = new Map<number, number>();
  let at = all[start];
  for (const { index, box } of sorted) {
    places.set(index, clean(at));
    at += box[length] + gap;
  }
  return mapChosen(design, side, chosen, (element, index) =>
    withBounds(element, { ...boundsOf(element), [start]: places.get(index)! }),
  );
}

/** The design without these elements. */
export function removeChosen(design: BadgeDesign, side: BadgeSide, chosen: Chosen): BadgeDesign {
  const gone = new Set(chosen);
  return { ...design, [side]: design[side].filter((_, index) => !gone.has(index)) };
}

/** Copies of these elements, 3 mm lower and further, above all others; and where they stand in the list. */
export function duplicateChosen(
  design: BadgeDesign,
  side: BadgeSide,
  chosen: Chosen,
): { readonly design: BadgeDesign; readonly chosen: Chosen } {
  const face = faceSize(design);
  const copies = chosen
    .toSorted((a, b) => a - b)
    .flatMap((index) => {
      const element = design[side][index];
      if (!element) return [];
      const box = boundsOf(element);
      return [withBounds(element, keptInside({ ...box, x: box.x + 3, y: box.y + 3 }, face))];
    });
  return {
    design: { ...design, [side]: [...design[side], ...copies] },
    chosen: copies.map((_, index) => design[side].length + index),
  };
}

/** Folded or not: one face keeps its size, so a folded badge is twice as high as it was. */
export function withFold(design: BadgeDesign, fold: BadgeDesign['fold']): BadgeDesign {
  if (design.fold === fold) return design;
  return { ...design, fold, heightMm: clean(fold === 'across' ? design.heightMm * 2 : design.heightMm / 2) };
}

/** Where an element stands wrongly: off the badge, over its edge, or without a size that could be seen. */
export type Misplaced = { readonly index: number; readonly code: 'outside' | 'partlyOutside' | 'noSize' };

const SLACK_MM = 0.05;

function misplacement(element: BadgeElement, face: FaceSize): Misplaced['code'] | null {
  const { x, y, width, height } = boundsOf(element);
  if (element.kind === 'line' ? width === 0 && height === 0 : width < 0.5 || height < 0.5) return 'noSize';
  const [right, bottom] = [x + width, y + height];
  if (x >= face.width || y >= face.height) return 'outside';
  if (right < 0 || bottom < 0 || (right === 0 && width > 0) || (bottom === 0 && height > 0)) return 'outside';
  const isOver = x < -SLACK_MM || y < -SLACK_MM || right > face.width + SLACK_MM || bottom > face.height + SLACK_MM;
  return isOver ? 'partlyOutside' : null;
}

/** Elements of a side that stand off the badge or could not be seen. */
export function misplacedElements(design: BadgeDesign, side: BadgeSide): readonly Misplaced[] {
  const face = faceSize(design);
  return design[side].flatMap((element, index) => {
    const code = misplacement(element, face);
    return code ? [{ index, code }] : [];
  });
}
