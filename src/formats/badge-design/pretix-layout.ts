import { z } from 'zod';
import { BadgeElement, type BadgeDesign } from '#domain/badge-design.ts';

const POINTS_PER_MM = 72 / 25.4;
/** More than a badge of ours may have on one side. */
const ELEMENTS_AT_MOST = 200;

/*
 * Reads badge layouts of pretix: a list of elements in millimetres from the lower left corner, numbers often as text.
 * The format is described in pretix' pdf-layout.schema.json; nothing of its code is used.
 */
const amount = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/u)
    .transform(Number),
]);
const common = { left: amount, bottom: amount, page: z.number().optional() };
const words = {
  content: z.string().optional(),
  text: z.string().optional(),
  text_i18n: z.record(z.string(), z.string()).optional(),
};
const writing = {
  ...common,
  ...words,
  width: amount,
  fontsize: amount,
  bold: z.boolean().optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  color: z.array(z.number()).min(3).max(4).optional(),
  rotation: amount.optional(),
};
const PretixElement = z.discriminatedUnion('type', [
  z.object({ type: z.literal('barcodearea'), ...common, ...words, size: amount }),
  z.object({ type: z.literal('textarea'), ...writing, downward: z.boolean().optional() }),
  z.object({
    type: z.literal('textcontainer'),
    ...writing,
    height: amount,
    verticalalign: z.enum(['top', 'middle', 'bottom']).optional(),
  }),
  z.object({ type: z.literal('imagearea'), ...common, content: z.string(), width: amount, height: amount }),
  z.object({ type: z.literal('poweredby'), ...common }),
]);
type PretixElement = z.infer<typeof PretixElement>;

/** Our field for a variable of pretix; what is not listed stays as the sample text of the layout. */
const FIELDS: Readonly<Record<string, string>> = {
  attendee_name: '{fullName}',
  attendee_name_for_badge: '{fullName}',
  attendee_name_given_name: '{firstName}',
  attendee_name_given: '{firstName}',
  attendee_name_family_name: '{lastName}',
  attendee_name_family: '{lastName}',
  attendee_name_part1: '{firstName}',
  attendee_name_part2: '{lastName}',
  attendee_company: '{organization}',
  attendee_city: '{town}',
  event_name: '{eventName}',
  event_date: '{eventDate}',
  event_date_range: '{eventDate}',
  event_begin_date: '{eventDate}',
  event_location: '{venueName}',
  organizer: '{eventName}',
  item: '{ticketType}',
  itemvar: '{ticketType}',
  item_name: '{ticketType}',
  secret: '{code}',
  pseudonymization_id: '{code}',
  positionid: '{number}',
};

export type PretixReading =
  | {
      readonly design: BadgeDesign;
      /** Variables and pictures that have no counterpart here. */ readonly leftOut: readonly string[];
    }
  | { readonly problem: 'notJson' | 'notLayout' | 'nothingKnown' };

/**
 * A badge design from a layout of pretix.
 *
 * @param layout the list itself, or an exported badge layout with the list under `layout`, or the text of either.
 * @param size of the badge, which pretix keeps in a background file: that of the sheet's cell, or the file's own.
 */
export function readPretixLayout(
  layout: unknown,
  size: { readonly widthMm: number; readonly heightMm: number },
): PretixReading {
  let value = layout;
  if (typeof value === 'string')
    try {
      value = JSON.parse(value) as unknown;
    } catch {
      return { problem: 'notJson' };
    }
  const inner = z.object({ layout: z.unknown(), name: z.unknown().optional() }).safeParse(value);
  if (!Array.isArray(value) && inner.success) return readPretixLayout(inner.data.layout, size);
  if (!Array.isArray(value)) return { problem: 'notLayout' };
  const sides: { front: BadgeElement[]; back: BadgeElement[] } = { front: [], back: [] };
  const leftOut: string[] = [];
  for (const item of value) {
    const parsed = PretixElement.safeParse(item);
    if (!parsed.success) {
      leftOut.push(typeOf(item));
      continue;
    }
    const element = ours(parsed.data, size.heightMm, leftOut);
    // A text about something that is not known here would be an invisible frame.
    if (!element || (element.kind === 'text' && element.text === '')) continue;
    const side = sides[(parsed.data.page ?? 1) > 1 ? 'back' : 'front'];
    // Measures of kilometres, type of no size: what could not be saved is not begun with.
    if (BadgeElement.safeParse(element).success && side.length < ELEMENTS_AT_MOST) side.push(element);
    else leftOut.push(parsed.data.type);
  }
  if (value.length > 0 && sides.front.length + sides.back.length === 0) return { problem: 'nothingKnown' };
  return { design: { version: 1, name: 'pretix', ...size, ...sides, fold: 'none' }, leftOut };
}

function typeOf(item: unknown): string {
  const type = (item as { readonly type?: unknown } | null)?.type;
  return typeof type === 'string' ? type : 'unknown';
}

function ours(element: PretixElement, heightMm: number, leftOut: string[]): BadgeElement | null {
  switch (element.type) {
    case 'poweredby':
      return null;
    case 'barcodearea':
      return {
        kind: 'qr',
        x: element.left,
        y: heightMm - element.bottom - element.size,
        width: element.size,
        height: element.size,
        content: wordsOf({ ...element, content: element.content ?? 'secret' }, leftOut),
        moduleMm: element.size / 21,
        level: 'M',
      };
    case 'imagearea':
      leftOut.push(element.content);
      return {
        kind: 'image',
        x: element.left,
        y: heightMm - element.bottom - element.height,
        width: element.width,
        height: element.height,
        picture: element.content,
      };
    case 'textarea':
    case 'textcontainer': {
      // A text area has a corner and a width; two lines of its size are what it takes at most.
      const height = element.type === 'textcontainer' ? element.height : (element.fontsize * 2.4) / POINTS_PER_MM;
      const isDownward = element.type === 'textarea' && element.downward === true;
      const turn = (((Math.round(-(element.rotation ?? 0) / 90) * 90) % 360) + 360) % 360;
      return {
        kind: 'text',
        x: element.left,
        y: heightMm - element.bottom - (isDownward ? 0 : height),
        width: element.width,
        height,
        ...(turn === 0 ? {} : { turn: turn as 90 | 180 | 270 }),
        text: wordsOf(element, leftOut),
        maxLines: 2,
        maxPt: element.fontsize,
        minPt: Math.min(6, element.fontsize),
        align: element.align ?? 'left',
        vertical: element.type === 'textcontainer' ? (element.verticalalign ?? 'top') : isDownward ? 'top' : 'bottom',
        weight: element.bold ? 'bold' : 'regular',
        colour: `#${(element.color ?? [0, 0, 0])
          .slice(0, 3)
          .map((part) =>
            Math.max(0, Math.min(255, Math.round(part)))
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')}`,
      };
    }
  }
}

function wordsOf(
  {
    content,
    text,
    text_i18n: translated,
  }: {
    readonly content?: string | undefined;
    readonly text?: string | undefined;
    readonly text_i18n?: Readonly<Record<string, string>> | undefined;
  },
  leftOut: string[],
): string {
  const safe = (value: string) => value.replaceAll(/[{}]/gu, '');
  if (content === 'other' || content === undefined) return safe(text ?? '');
  if (content === 'other_i18n') return safe(translated?.['en'] ?? Object.values(translated ?? {})[0] ?? text ?? '');
  const field = FIELDS[content];
  if (field) return field;
  const question = /^(?:question_|itemmeta:|meta:)(.+)$/u.exec(content)?.[1];
  if (question) return `{field:${safe(question)}}`;
  leftOut.push(content);
  return '';
}
