import type { BadgeDesign, BadgeElement } from '../badge-design.ts';
import { INK, QUIET } from './paper-colours.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Designs to begin with; each is drawn up for the cell it is printed on, then it is an ordinary design that can be changed. */
export const BADGE_TEMPLATES = ['first-name', 'name-and-rooms', 'centred', 'quiet', 'folded'] as const;
export type BadgeTemplate = (typeof BADGE_TEMPLATES)[number];

const QR_MODULES = 21;
/** Cameras at a door want 0.4 mm; whole dots of a printer of 300 or 600 to the inch make 0.42 of this. */
const LEAST_MODULE = 0.43;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const text = (box: Box, words: string, more: Partial<Extract<BadgeElement, { kind: 'text' }>> = {}): BadgeElement => ({
  kind: 'text',
  ...box,
  text: words,
  maxLines: 1,
  maxPt: box.height * POINTS_PER_MM * 1.4,
  minPt: 5,
  align: 'left',
  vertical: 'middle',
  weight: 'regular',
  colour: INK,
  ...more,
});

/** The largest whole comfortable module for a code in this space: 0.75 mm where it fits, never above 1 mm. */
const moduleFor = (side: number): number => Math.max(LEAST_MODULE, Math.min(0.75, side / QR_MODULES));

/** The code of the badge in modules of this size, its lower right corner here. Millimetres. */
function codeIn(right: number, bottom: number, moduleMm: number): BadgeElement {
  const side = moduleMm * QR_MODULES;
  const place = { x: right - side, y: bottom - side, width: side, height: side };
  return { kind: 'qr', ...place, content: '{code}', moduleMm, level: 'M' };
}

/**
 * A design of ours for a cell of this size.
 *
 * @param widthMm of one cell of the sheet; for `folded` the height is that of the whole leaf.
 */
export function badgeTemplate(template: BadgeTemplate, widthMm: number, heightMm: number): BadgeDesign {
  const base = { version: 1 as const, name: template, widthMm, heightMm, back: [], fold: 'none' as const };
  switch (template) {
    case 'first-name':
      return { ...base, front: firstName(widthMm, heightMm, false), back: rounds(widthMm, heightMm) };
    case 'name-and-rooms':
      return { ...base, front: firstName(widthMm, heightMm, true) };
    case 'centred':
      return { ...base, front: centred(widthMm, heightMm), back: rounds(widthMm, heightMm) };
    case 'quiet':
      return { ...base, front: quiet(widthMm, heightMm) };
    case 'folded':
      return {
        ...base,
        fold: 'across',
        front: firstName(widthMm, heightMm / 2, false),
        back: rounds(widthMm, heightMm / 2),
      };
  }
}

/** The design that suits a cell when nobody chose: rooms where there is space, a plain name on small labels. */
export function templateFor(widthMm: number, heightMm: number): BadgeTemplate {
  if (heightMm < 34 || widthMm < 54) return 'quiet';
  if (heightMm > widthMm * 1.8) return 'folded';
  return 'name-and-rooms';
}

/** First name as large as it can be, the rest of the name below, role strip at the left, code at the right. */
function firstName(w: number, h: number, hasSeats: boolean): BadgeElement[] {
  if (h < FLAT) return flat(w, h, hasSeats);
  const isTall = h > w * 1.1;
  const pad = Math.max(3, Math.min(w, h) * 0.075);
  const strip = Math.max(2.4, w * 0.032);
  const left = strip + pad;
  const width = w - left - pad;
  const headHeight = Math.max(2.6, h * 0.055);
  const low = isTall ? Math.min(h * 0.3, w * 0.42) : Math.max(12, h * 0.32);
  const side = Math.min(low, width * 0.4);
  const module = moduleFor(side);
  const qrSide = module * QR_MODULES;
  const lowTop = h - pad - Math.max(qrSide, hasSeats ? low * 0.86 : 0);
  const nameTop = pad + headHeight + h * 0.045;
  const nameHeight = lowTop - nameTop - h * 0.03;
  const besideQr = width - qrSide - pad * 0.7;
  const elements: BadgeElement[] = [
    { kind: 'rectangle', x: 0, y: 0, width: strip, height: h, fill: 'role' },
    text({ x: left, y: pad, width: width * 0.6, height: headHeight }, '{eventName}', {
      colour: QUIET,
      maxPt: headHeight * 2.9,
    }),
    {
      kind: 'roleShape',
      x: w - pad - headHeight * 1.25,
      y: pad - headHeight * 0.12,
      width: headHeight * 1.25,
      height: headHeight * 1.25,
      colour: 'role',
    },
    text({ x: left + width * 0.5, y: pad, width: width * 0.5 - headHeight * 1.7, height: headHeight }, '{role}', {
      weight: 'bold',
      colour: 'role',
      align: 'right',
      maxPt: headHeight * 2.9,
    }),
    ...nameElements({ x: left, y: nameTop, width, height: nameHeight }, 'left'),
    codeIn(w - pad, h - pad, module),
  ];
  const small = Math.min(4.2, low * 0.26);
  if (hasSeats) {
    elements.push({
      kind: 'seats',
      x: left,
      y: lowTop,
      width: besideQr,
      height: h - pad - lowTop,
      colour: INK,
      align: 'left',
    });
    return elements;
  }
  const organisation = h - pad - small;
  elements.push(
    text({ x: left, y: organisation - small * 1.75, width: besideQr, height: small }, '{pronouns}', {
      colour: QUIET,
      maxPt: 12,
      minPt: 6,
    }),
    // A long name of an organisation takes two lines, up to the pronouns.
    text({ x: left, y: organisation - small * 0.45, width: besideQr, height: small * 1.45 }, '{organization|town}', {
      maxPt: Math.min(13, small * POINTS_PER_MM * 1.04),
      minPt: 6,
      maxLines: 2,
      vertical: 'bottom',
    }),
  );
  return elements;
}

/** Below this height a head line, a name and a code below each other leave no space for the name. */
const FLAT = 34;

/** For low cells and the halves of folded ones: the name beside the code, without the name of the event. */
function flat(w: number, h: number, hasSeats: boolean): BadgeElement[] {
  const strip = Math.max(2, w * 0.032);
  const pad = Math.max(2, h * 0.09);
  const left = strip + pad;
  const line = Math.max(2.4, h * 0.095);
  const module = moduleFor(Math.min(h - 2 * pad - line * 1.4, w * 0.24));
  const qrSide = module * QR_MODULES;
  const width = w - left - pad - qrSide - pad;
  const low = hasSeats ? h * 0.34 : line * 2.3;
  const lowTop = h - pad - low;
  const role: Box = { x: w - pad - qrSide, y: pad * 0.7, width: qrSide, height: line };
  const elements: BadgeElement[] = [
    { kind: 'rectangle', x: 0, y: 0, width: strip, height: h, fill: 'role' },
    text(role, '{role}', { weight: 'bold', colour: 'role', align: 'right', maxPt: 8 }),
    ...nameElements({ x: left, y: pad, width, height: lowTop - pad - h * 0.02 }, 'left'),
    codeIn(w - pad, h - pad, module),
  ];
  if (hasSeats) elements.push({ kind: 'seats', x: left, y: lowTop, width, height: low, colour: INK, align: 'left' });
  else
    elements.push(
      text({ x: left, y: lowTop, width, height: line }, '{pronouns}', { colour: QUIET, maxPt: 9, minPt: 6 }),
      text({ x: left, y: h - pad - line, width, height: line }, '{organization|town}', {
        maxPt: 10,
        minPt: 6,
        vertical: 'bottom',
      }),
    );
  return elements;
}

/** First name large and the rest below; a name that came in one piece takes the whole space. */
function nameElements({ x, y, width, height }: Box, align: 'left' | 'center'): BadgeElement[] {
  const first = height * 0.66;
  const large = { align, weight: 'bold', maxLines: 2, minPt: 18 } as const;
  return [
    text({ x, y, width, height: first }, '{firstName}', {
      ...large,
      maxPt: Math.min(90, first * POINTS_PER_MM),
      vertical: 'bottom',
      showIf: { text: '{lastName}' },
    }),
    text({ x, y: y + height * 0.7, width, height: height * 0.28 }, '{lastName}', {
      align,
      maxPt: Math.min(40, height * 0.28 * POINTS_PER_MM),
      minPt: 9,
      vertical: 'top',
    }),
    text({ x, y, width, height: height * 0.96 }, '{firstName}', {
      ...large,
      maxPt: Math.min(90, first * POINTS_PER_MM),
      showIf: { text: '{lastName}', is: '' },
    }),
  ];
}

/** Everything on the middle axis, role as a band at the foot. */
function centred(w: number, h: number): BadgeElement[] {
  const pad = Math.max(3, Math.min(w, h) * 0.07);
  const band = Math.max(6, h * 0.15);
  const width = w - pad * 2;
  const nameTop = pad + h * 0.11;
  const nameHeight = h - band - nameTop - h * 0.2;
  return [
    { kind: 'rectangle', x: 0, y: h - band, width: w, height: band, fill: 'role' },
    text({ x: pad, y: pad, width, height: h * 0.06 }, '{eventName}', { align: 'center', colour: QUIET, maxPt: 10 }),
    ...nameElements({ x: pad, y: nameTop, width, height: nameHeight }, 'center'),
    text({ x: pad, y: h - band - h * 0.17, width, height: h * 0.06 }, '{pronouns}', {
      align: 'center',
      colour: QUIET,
      maxPt: 11,
      minPt: 6,
    }),
    text({ x: pad, y: h - band - h * 0.11, width, height: h * 0.09 }, '{organization|town}', {
      align: 'center',
      maxPt: Math.min(12, h * 0.065 * POINTS_PER_MM),
      minPt: 6,
      maxLines: 2,
    }),
    { kind: 'roleShape', x: pad, y: h - band * 0.74, width: band * 0.48, height: band * 0.48, colour: 'onRole' },
    text({ x: pad + band, y: h - band * 0.72, width: width - band * 2, height: band * 0.44 }, '{role|eventDate}', {
      align: 'center',
      weight: 'bold',
      colour: 'onRole',
      maxPt: 14,
    }),
  ];
}

/** The name and nothing else but the organisation; for small labels and for those who like it plain. */
function quiet(w: number, h: number): BadgeElement[] {
  const pad = Math.max(2.5, Math.min(w, h) * 0.08);
  const width = w - pad * 2;
  const low = h * 0.16;
  return [
    text({ x: pad, y: pad, width, height: h - pad * 2 - low }, '{fullName}', {
      weight: 'bold',
      maxLines: 2,
      maxPt: Math.min(72, h * 1.1),
      minPt: 14,
    }),
    text({ x: pad, y: h - pad - low * 0.8, width, height: low * 0.8 }, '{organization|town}', {
      colour: QUIET,
      maxPt: 13,
      minPt: 6,
      maxLines: 2,
      vertical: 'bottom',
    }),
  ];
}

/** For a back: the rooms of all rounds large, the code so that both sides can be scanned. */
function rounds(w: number, h: number): BadgeElement[] {
  const pad = Math.max(3, Math.min(w, h) * 0.08);
  const width = w - pad * 2;
  const module = moduleFor(h * 0.3);
  const qrSide = module * QR_MODULES;
  const small = Math.max(2, h * 0.06);
  // On a low back the code reaches up beside the rooms.
  const seats = h < FLAT ? width - qrSide - pad : width;
  return [
    text({ x: pad, y: pad, width, height: h * 0.11 }, '{fullName}', { weight: 'bold', maxPt: 16, minPt: 7 }),
    { kind: 'line', x: pad, y: pad + h * 0.14, width, height: 0, colour: INK, strokeMm: 0.35 },
    { kind: 'seats', x: pad, y: pad + h * 0.2, width: seats, height: h * 0.34, colour: INK, align: 'left' },
    codeIn(w - pad, h - pad, module),
    text({ x: pad, y: h - pad - small * 2.2, width: width - qrSide - pad, height: small }, '{venueName}', {
      colour: QUIET,
      maxPt: 9,
    }),
    text({ x: pad, y: h - pad - small, width: width - qrSide - pad, height: small }, '{eventDate}', {
      colour: QUIET,
      maxPt: 9,
    }),
  ];
}
