import { say } from '#catalogue/catalogue.ts';
import type { BadgeElement } from '#domain/badge-design.ts';
import { columnOfField, fieldsOfText } from '#domain/badge-fields.ts';

const LONGEST = 40;
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** What a field is called: ours by our words, a column of a list by its heading. */
export const fieldWords = (field: string): string => columnOfField(field) ?? say(`designer.field.${field}`);

/** What a text with fields is called in a list: “Organisation or Town”, or its own words. */
export function textWords(text: string): string {
  const fields = fieldsOfText(text);
  if (fields) return cut(fields.map(fieldWords).reduce((first, second) => say('designer.or', { first, second })));
  return text.trim() === '' ? say('designer.emptyText') : cut(text.trim());
}

/** What an element is called in the list of elements and by screen readers. */
export function elementWords(element: BadgeElement): string {
  return element.kind === 'text' ? textWords(element.text) : say(`designer.kind.${element.kind}`);
}

/** Tenths of a millimetre, and no more digits than needed. */
export const shortMm = (value: number): number => Math.round(value * 10) / 10;
