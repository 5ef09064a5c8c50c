import { z } from 'zod';
import { InstantText } from './event.ts';
import { SavedBadgeDesignId } from './ids.ts';

/** Fields that a badge design may name in braces; `{a|b}` takes the first that is not empty. */
export const BADGE_FIELDS = [
  'firstName',
  'lastName',
  'fullName',
  'pronouns',
  'organization',
  'town',
  'language',
  'ticketType',
  'role',
  'code',
  'number',
  'eventName',
  'eventDate',
  'venueName',
] as const;
export type BadgeField = (typeof BADGE_FIELDS)[number];

const millimetres = z.number().min(-2000).max(2000);
const length = z.number().min(0).max(2000);
/** `#rrggbb`, or the colour of the person's role, or what can be read on it. */
export const BadgeColour = z.union([z.string().regex(/^#[0-9a-f]{6}$/iu), z.enum(['role', 'onRole'])]);

const placed = {
  /** From the top left corner of the badge, millimetres. */
  x: millimetres,
  y: millimetres,
  width: length,
  height: length,
  /** Quarter turns clockwise about the middle. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).optional(),
  /** Shown only when this text with fields is not empty, or equals `is`. */
  showIf: z.object({ text: z.string().max(500), is: z.string().max(500).optional() }).optional(),
};

export const BadgeElement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    ...placed,
    /** Words and fields: `{firstName}`, `{organization|town}`, `{field:Heading of a column}`. */
    text: z.string().max(2000),
    maxLines: z.union([z.literal(1), z.literal(2)]),
    /** Points. The text is set as large as it can be between the two. */
    maxPt: z.number().min(1).max(400),
    minPt: z.number().min(1).max(400),
    align: z.enum(['left', 'center', 'right']),
    vertical: z.enum(['top', 'middle', 'bottom']),
    weight: z.enum(['regular', 'bold']),
    colour: BadgeColour,
  }),
  z.object({
    kind: z.literal('qr'),
    ...placed,
    content: z.string().max(2000),
    /** Wanted size of one module; made smaller when the code would not fit. */
    moduleMm: z.number().min(0.1).max(10),
    level: z.enum(['L', 'M', 'Q', 'H']),
  }),
  /** Where the person sits in each round: shape, letter and room, one beside the other. */
  z.object({ kind: z.literal('seats'), ...placed, colour: BadgeColour, align: z.enum(['left', 'center', 'right']) }),
  /** The shape of the person's role. */
  z.object({ kind: z.literal('roleShape'), ...placed, colour: BadgeColour }),
  z.object({
    kind: z.literal('rectangle'),
    ...placed,
    fill: BadgeColour.optional(),
    stroke: BadgeColour.optional(),
    strokeMm: length.optional(),
  }),
  z.object({ kind: z.literal('line'), ...placed, colour: BadgeColour, strokeMm: length }),
  /** A picture of the event by its name; PNG or JPEG, kept in its proportions. */
  z.object({ kind: z.literal('image'), ...placed, picture: z.string().max(300) }),
]);
export type BadgeElement = Readonly<z.infer<typeof BadgeElement>>;

/**
 * A badge as it is designed and saved: millimetres from the top left corner, drawn in the order of the list.
 *
 * `fold: across` is a badge of double height that is folded along its middle: the back is the upper half, turned.
 */
export const BadgeDesign = z.object({
  version: z.literal(1),
  name: z.string().max(300),
  widthMm: z.number().min(10).max(1000),
  heightMm: z.number().min(10).max(1000),
  front: z.array(BadgeElement).max(200),
  back: z.array(BadgeElement).max(200),
  fold: z.enum(['none', 'across']),
});
export type BadgeDesign = Readonly<z.infer<typeof BadgeDesign>>;

/** A design of this event, as somebody left it in the designer. */
export const SavedBadgeDesign = z.object({
  id: SavedBadgeDesignId,
  design: BadgeDesign,
  savedAt: InstantText,
});
export type SavedBadgeDesign = Readonly<z.infer<typeof SavedBadgeDesign>>;

/** Reads a design that came from a file or the database. */
export function readBadgeDesign(value: unknown): { readonly design: BadgeDesign } | { readonly problem: string } {
  const parsed = BadgeDesign.safeParse(value);
  if (parsed.success) return { design: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: `${issue!.path.join('.')}: ${issue!.message}` };
}
