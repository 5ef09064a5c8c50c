import { z } from 'zod';
import { InstantText } from '../event.ts';
import { FeedbackFormId, RegistrationId, SessionId } from '../ids.ts';

/** Everything that can be put on paper. */
export const DOCUMENT_KINDS = [
  'badges',
  'agenda',
  'group-lists',
  'find-your-group',
  'door-list',
  'sign-in',
  'door-signs',
  'topic-posters',
  'table-signs',
  'directions',
  'head-count',
  'facilitator-packs',
  'wish-slips',
  'feedback-slips',
  'report',
  'certificates',
  'calibration',
] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

export const PAPER_MM: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

/** How one printer and tray puts things: paper position = scale x wanted position + offset. Millimetres; 1 is true size. */
export const Calibration = z.object({
  offsetXMm: z.number().min(-20).max(20),
  offsetYMm: z.number().min(-20).max(20),
  scaleX: z.number().min(0.9).max(1.1),
  scaleY: z.number().min(0.9).max(1.1),
});
export type Calibration = Readonly<z.infer<typeof Calibration>>;

/** Invented people to try a badge design with: somebody ordinary, and names that badges often get wrong. */
export const BADGE_SAMPLES = ['ordinary', 'long', 'rightToLeft', 'oneName'] as const;
export type BadgeSample = (typeof BADGE_SAMPLES)[number];

/** What only some kinds ask; everything may be left out. */
export const DocumentOptions = z.object({
  /** Agenda: the handout, one large page for the wall, or one page for each room. */
  agenda: z.enum(['handout', 'poster', 'rooms']).optional(),
  /** Only these rounds; all when left out. */
  roundIds: z.array(SessionId).max(200).optional(),
  /** Lists of everybody: names as `Ada Vale` or `Vale, Ada`, and in that order. */
  nameOrder: z.enum(['asGiven', 'lastFirst']).optional(),
  /** Blank rows for walk-ins on lists. */
  blankRows: z.number().int().min(0).max(200).optional(),
  /** Facilitator packs: access needs of those who agreed that a facilitator knows. Never otherwise. */
  withAccessNeeds: z.boolean().optional(),
  /** Feedback slips: only of this form, and one for each person or one page for each group. */
  formId: FeedbackFormId.optional(),
  slipsFor: z.enum(['people', 'groups']).optional(),

  /** Badges: the id of one of our designs, or a design of one's own (see badge-design.ts in printing). */
  designId: z.string().max(200).optional(),
  design: z.unknown().optional(),
  /** One badge of somebody invented instead of those of the event: to try a design with. */
  sampleBadge: z.enum(BADGE_SAMPLES).optional(),
  /** Each finding says which element of the design it is about (`element`, counted from 0). */
  hasElementsNamed: z.boolean().optional(),
  /** The order of badges: by name, by group of the first round, or so that piles cut from the sheets are already sorted. */
  order: z.enum(['name', 'group', 'cutStack', 'number']).optional(),
  /** Backs, mirrored for a printer that turns the sheet over its long or short edge. */
  backs: z.enum(['none', 'longEdge', 'shortEdge']).optional(),
  /** Marks at the edge of the sheet and thin dashes between badges, for cutting by hand. */
  hasCutMarks: z.boolean().optional(),
  /** A frame round every cell, for a test print on plain paper. */
  hasOutlines: z.boolean().optional(),
  /** Dots per inch of the printer; QR modules are whole dots. */
  printerDpi: z.number().int().min(72).max(2400).optional(),
  /** Wanted size of a QR module; the design's own when left out. */
  moduleMm: z.number().min(0.1).max(5).optional(),
  calibration: Calibration.optional(),
  /** Sheet of rulers: the printer and tray it is for, as the organiser names them. */
  printerName: z.string().max(100).optional(),
  backCalibration: Calibration.optional(),
  /** A badge sheet of one's own instead of one of the registry. */
  ownStock: z.unknown().optional(),
});
export type DocumentOptions = Readonly<z.infer<typeof DocumentOptions>>;

/** One wish for paper: what, for whom, on what. Plain JSON, so that it can cross to the print worker. */
export const DocumentRequest = z.object({
  kind: DocumentKind,
  paper: Paper,
  /** Of the stock registry; for badges, slips and signs. */
  stockId: z.string().max(300).optional(),
  /** First free cell of the first sheet, from 1, row by row: half-used sheets are not thrown away. */
  startCell: z.number().int().min(1).max(1000).optional(),
  /** Only these people. */
  onlyIds: z.array(RegistrationId).max(100_000).optional(),
  /** Type of 16 points and more on what is read. */
  isLargePrint: z.boolean().optional(),
  /** BCP 47 tag for dates and sorting; `en-GB` when left out. */
  locale: z.string().max(35).optional(),
  /** Printed in the foot and written as the date of the file; the same instant gives the same bytes. */
  madeAt: InstantText,
  options: DocumentOptions.optional(),
});
export type DocumentRequest = Readonly<z.infer<typeof DocumentRequest>>;
