import { z } from 'zod';
import { RegistrationId } from '../ids.ts';

export const PRINT_FINDING_CODES = [
  /** values: text, sign, codePoint */
  'missingGlyph',
  /** values: name, field, size, least (points) */
  'textBelowLeast',
  /** values: text; whole it would be too small to read */
  'textCut',
  /** values: number; nothing of the name can be seen: a ticket without one, or only controls */
  'noName',
  /** values: module, least (millimetres) */
  'codeTooSmall',
  /** values: name; a code that is too long for any QR code */
  'codeImpossible',
  /** values: stock */
  'cellOffPage',
  /** values: stock, design: the design is larger than the cell and was made smaller; percent */
  'designScaled',
  /** values: picture */
  'pictureMissing',
  /** values: stock */
  'unknownStock',
  /** values: design, problem */
  'badDesign',
  /** nothing to print: nobody or nothing of this kind in the event */
  'nothingToPrint',
  /** values: name, round */
  'notInGroup',
  /** values: name, count: printed before and not changed since */
  'printedBefore',
  /** values: count: texts of the report that name somebody who did not agree to it */
  'namesWithoutConsent',
  /** neither words nor a picture of the way to the venue */
  'noDirections',
] as const;

/**
 * Something to know before paper is used. Never stops a print by itself.
 *
 * The words are in the catalogue under `print.finding.CODE`.
 */
export const PrintFinding = z.object({
  code: z.enum(PRINT_FINDING_CODES),
  registrationId: RegistrationId.nullable(),
  values: z.record(z.string().max(100), z.union([z.string().max(20_000), z.number()])),
});
export type PrintFinding = Readonly<z.infer<typeof PrintFinding>>;
