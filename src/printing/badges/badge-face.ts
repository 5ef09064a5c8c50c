import type { BadgeFacts } from '#domain/documents/badge-document.ts';
import { clockOf } from '#domain/documents/people-on-paper.ts';
import type { PrintFinding } from '#domain/documents/print-finding.ts';
import { CAP, markItems, type Say } from '../flow/flow.ts';
import { QUIET } from '../flow/sheet.ts';
import { dateInWords } from '#domain/documents/days-on-paper.ts';
import { fittedItems } from '../documents/signs.ts';
import { cleanLine } from '../layout/clean-text.ts';
import { mm, type DrawItem } from '../layout/display-list.ts';
import { qrMatrix } from '../layout/qr-matrix.ts';
import type { Shaper } from '../layout/shape-text.ts';
import type { BadgeElement } from '#domain/badge-design.ts';
import { LEAST_LEGIBLE, legibleText } from './legible-text.ts';
import { ROLE_MARKS } from './role-marks.ts';
import { sharedElement, type SharedElements } from './shared-elements.ts';

/** Least comfortable size of a QR module: below it cameras at a door begin to miss (measured, see docs/printing.md). */
export const LEAST_MODULE_MM = 0.4;

export type BadgePress = {
  readonly shaper: Shaper;
  readonly say: Say;
  readonly locale: string;
  /** Modules are whole dots of the printer. */
  readonly printerDpi: number;
  readonly moduleMm: number | undefined;
  /** One mask instead of the best of eight; for runs of thousands. */
  readonly isQuick: boolean;
  /** Width and height of a picture in pixels; null when it is missing or no PNG or JPEG. */
  readonly pictureSize: (name: string) => { readonly width: number; readonly height: number } | null;
  readonly report: (finding: PrintFinding) => void;
  /** Each finding says which element it is about: for somebody who is designing. */
  readonly hasElementsNamed: boolean;
  /** Given for a run: what many badges say alike is laid out and written once. */
  readonly shared?: SharedElements;
};

/** Words of a design with nothing of a person in them. */
const OF_THE_EVENT = /^(?:[^{}]|\{(?:eventName|venueName|eventDate)(?:\|(?:eventName|venueName|eventDate))*\})*$/u;

/** The press for one element of the list. */
const pressFor = (press: BadgePress, element: number): BadgePress =>
  press.hasElementsNamed
    ? { ...press, report: (finding) => press.report({ ...finding, values: { ...finding.values, element } }) }
    : press;

/** Draws one side of one badge; points from its top left corner. */
export function badgeFace(elements: readonly BadgeElement[], badge: BadgeFacts, press: BadgePress): DrawItem[] {
  return elements.flatMap((element, index) => {
    const { showIf } = element;
    if (showIf) {
      const value = fill(showIf.text, badge, press);
      if (showIf.is === undefined ? value === '' : value !== showIf.is) return [];
    }
    const own = pressFor(press, index);
    const items = press.shared
      ? sharedElement(press.shared, element, badge, (tell) =>
          draw(element, badge, { ...own, report: (finding) => (tell(), own.report(finding)) }),
        )
      : draw(element, badge, own);
    const turn = element.turn ?? 0;
    if (turn === 0 || items.length === 0) return items;
    const [cx, cy] = [mm(element.x + element.width / 2), mm(element.y + element.height / 2)];
    const [cos, sin] = turn === 90 ? [0, 1] : turn === 180 ? [-1, 0] : [0, -1];
    return [
      { kind: 'group', matrix: [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy], items },
    ];
  });
}

/** Puts a person's fields into the words of a design; `{a|b}` takes the first that is not empty. */
export function fill(words: string, badge: BadgeFacts, { say, locale }: Pick<BadgePress, 'say' | 'locale'>): string {
  if (!words.includes('{')) return cleanLine(words);
  const valueOf = (field: string): string => {
    if (field.startsWith('field:')) return badge.custom.get(field.slice('field:'.length)) ?? '';
    switch (field) {
      case 'role':
        return badge.role === 'participant' ? '' : say(`print.role.${badge.role}`);
      case 'number':
        return String(badge.shortNumber);
      case 'eventDate':
        return badge.eventDate ? dateInWords(badge.eventDate, locale) : '';
      case 'firstName':
      case 'lastName':
      case 'fullName':
      case 'pronouns':
      case 'organization':
      case 'town':
      case 'language':
      case 'ticketType':
      case 'code':
      case 'eventName':
      case 'venueName':
        return badge[field];
      default:
        return '';
    }
  };
  const filled = words.replaceAll(
    /\{([^{}]*)\}/gu,
    (_, fields: string) =>
      fields
        .split('|')
        .map((field) => valueOf(field.trim()))
        .find((value) => value.trim() !== '') ?? '',
  );
  return cleanLine(filled);
}

function draw(element: BadgeElement, badge: BadgeFacts, press: BadgePress): DrawItem[] {
  const role = ROLE_MARKS[badge.role];
  const colourOf = (colour: string) => (colour === 'role' ? role.fill : colour === 'onRole' ? role.onFill : colour);
  const [x, y, width, height] = [mm(element.x), mm(element.y), mm(element.width), mm(element.height)];
  switch (element.kind) {
    case 'text': {
      const words = fill(element.text, badge, press);
      if (words === '' || width < 1 || height < 1) return [];
      const { fitted, isCut } = legibleText(press.shaper, words, {
        width,
        height,
        maxLines: element.maxLines,
        max: element.maxPt,
        min: element.minPt,
        style: element.weight,
      });
      // What the event says is no matter of one person: said once, not for every badge.
      const registrationId = OF_THE_EVENT.test(element.text) ? null : badge.registrationId;
      if (isCut) press.report({ code: 'textCut', registrationId, values: { text: words } });
      else if (fitted.isBelowMin)
        press.report({
          code: 'textBelowLeast',
          registrationId,
          values: { text: words, size: Math.round(fitted.size * 10) / 10, least: element.minPt },
        });
      const free = height - fitted.height;
      const top = y + (element.vertical === 'top' ? 0 : element.vertical === 'middle' ? free / 2 : free);
      const isTurned = element.align === 'left' && fitted.lines[0]!.line.direction === 'rtl';
      return fittedItems(fitted, x, top, width, colourOf(element.colour), isTurned ? 'right' : element.align);
    }
    case 'qr':
      return qrItems(element, badge, press);
    case 'seats':
      return seatItems(element, badge, press, colourOf(element.colour));
    case 'roleShape':
      if (badge.role === 'participant') return [];
      return [
        {
          kind: 'path',
          path: role.shape.path,
          x,
          y,
          scale: Math.min(width, height) / 24,
          fill: colourOf(element.colour),
        },
      ];
    case 'rectangle':
      return [
        {
          kind: 'rect',
          x,
          y,
          width,
          height,
          ...(element.fill ? { fill: colourOf(element.fill) } : {}),
          ...(element.stroke
            ? { stroke: { colour: colourOf(element.stroke), width: mm(element.strokeMm ?? 0.3) } }
            : {}),
        },
      ];
    case 'line':
      return [
        {
          kind: 'line',
          x1: x,
          y1: y,
          x2: x + width,
          y2: y + height,
          stroke: { colour: colourOf(element.colour), width: mm(element.strokeMm) },
        },
      ];
    case 'image': {
      const size = press.pictureSize(element.picture);
      if (!size) {
        press.report({ code: 'pictureMissing', registrationId: null, values: { picture: element.picture } });
        return [];
      }
      const scale = Math.min(width / size.width, height / size.height);
      const [w, h] = [size.width * scale, size.height * scale];
      return [
        { kind: 'image', name: element.picture, x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h },
      ];
    }
  }
}

/** The code in the right lower corner of its box; modules are whole dots of the printer, or the edges blur. */
function qrItems(element: Extract<BadgeElement, { kind: 'qr' }>, badge: BadgeFacts, press: BadgePress): DrawItem[] {
  const content = fill(element.content, badge, press);
  if (content === '') return [];
  const matrix = qrMatrix(content, element.level, press.isQuick);
  if (!matrix) {
    press.report({ code: 'codeImpossible', registrationId: badge.registrationId, values: { name: badge.fullName } });
    return [];
  }
  const wanted = Math.min(
    press.moduleMm ?? element.moduleMm,
    element.width / matrix.size,
    element.height / matrix.size,
  );
  const dot = 25.4 / press.printerDpi;
  const moduleMm = Math.max(1, Math.floor(wanted / dot + 0.02)) * dot;
  if (moduleMm < LEAST_MODULE_MM - 0.005)
    press.report({
      code: 'codeTooSmall',
      registrationId: null,
      values: { module: Math.round(moduleMm * 100) / 100, least: LEAST_MODULE_MM },
    });
  const side = mm(moduleMm) * matrix.size;
  return [
    {
      kind: 'qr',
      matrix,
      module: mm(moduleMm),
      x: mm(element.x + element.width) - side,
      y: mm(element.y + element.height) - side,
      colour: '#000000',
    },
  ];
}

function seatItems(
  element: Extract<BadgeElement, { kind: 'seats' }>,
  badge: BadgeFacts,
  { shaper }: BadgePress,
  colour: string,
): DrawItem[] {
  const { seats } = badge;
  if (seats.length === 0) return [];
  const [x, y, width, height] = [mm(element.x), mm(element.y), mm(element.width), mm(element.height)];
  const gap = mm(3);
  const column = Math.min((width - gap * (seats.length - 1)) / seats.length, mm(34));
  const total = column * seats.length + gap * (seats.length - 1);
  const start = x + (element.align === 'right' ? width - total : element.align === 'center' ? (width - total) / 2 : 0);
  const field = Math.min(height * 0.58, column * 0.52, mm(14));
  const timeSize = Math.max(4.5, Math.min(9.5, (column - field) / 3));
  const roomSize = Math.max(5, Math.min(11, (height - field) * 0.62));
  const wordsOf = (seat: BadgeFacts['seats'][number]) => cleanLine(seat.mark ? seat.room : seat.topic || seat.room);
  const room = (words: string, max: number) =>
    legibleText(shaper, words, {
      width: column,
      height: height - field - mm(0.8),
      maxLines: 2,
      max,
      min: LEAST_LEGIBLE,
      style: 'bold',
    });
  // The rooms of one badge are set in one size: that of the longest.
  const common = Math.min(
    ...seats.map((seat) => (wordsOf(seat) ? room(wordsOf(seat), roomSize).fitted.size : roomSize)),
  );
  const rooms = seats.map((seat) => (wordsOf(seat) === '' ? null : room(wordsOf(seat), common).fitted));
  const known = rooms.filter((fitted) => fitted !== null);
  // Near the marks, yet low enough that rooms and the lower edge of the code make one line where there is space; on one
  // baseline, whatever the ink of their letters.
  const free = height - field - Math.max(0, ...known.map((fitted) => fitted.height));
  const roomTop = y + field + Math.max(mm(0.8), Math.min(mm(1.8), free));
  const first = Math.max(0, ...known.map((fitted) => fitted.lines[0]!.baseline));
  return seats.flatMap((seat, i): DrawItem[] => {
    const left = start + i * (column + gap);
    const items: DrawItem[] = [];
    if (seat.mark) items.push(...markItems(shaper, seat.mark, left, y, field));
    const timeX = left + (seat.mark ? field + timeSize * 0.4 : 0);
    items.push({
      kind: 'text',
      line: shaper.shape(clockOf(seat.startsAt), 'regular'),
      x: timeX,
      // In the middle of the mark, where there is one or not: times of one badge stand on one line.
      y: y + field / 2 + (timeSize * CAP) / 2,
      size: timeSize,
      colour: QUIET,
    });
    const fitted = rooms[i];
    if (fitted) {
      const top = roomTop + first - fitted.lines[0]!.baseline;
      items.push(...fittedItems(fitted, left, top, column, colour));
    }
    return items;
  });
}
