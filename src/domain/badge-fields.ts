import { BADGE_FIELDS, type BadgeElement } from './badge-design.ts';
import type { Registration } from './registration.ts';

const OWN_COLUMN = 'field:';
const ONE_PLACE = /^\{([^{}]*)\}$/u;

/** A column of an imported list as a field of a badge. */
export const fieldOfColumn = (heading: string): string => OWN_COLUMN + heading;
/** The heading, for a field that is a column of an imported list; else null. */
export const columnOfField = (field: string): string | null =>
  field.startsWith(OWN_COLUMN) ? field.slice(OWN_COLUMN.length) : null;

/** The fields of a text that is nothing but one place for fields, the first choice first; null for other texts. */
export function fieldsOfText(text: string): readonly string[] | null {
  const inner = ONE_PLACE.exec(text.trim())?.[1];
  if (inner === undefined) return null;
  const fields = inner.split('|').map((field) => field.trim());
  return fields.every(isKnownField) ? fields : null;
}

/** A text that shows the first of these fields that is not empty. */
export const textOfFields = (fields: readonly string[]): string => `{${fields.join('|')}}`;

const isKnownField = (field: string): boolean =>
  (BADGE_FIELDS as readonly string[]).includes(field) || columnOfField(field) !== null;

/** All fields that a text has in braces, second choices among them. */
export function fieldsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/gu)].flatMap(([, inner]) => inner!.split('|').map((field) => field.trim()));
}

/** Fields in braces that no badge knows: most likely mistyped. */
export const unknownFields = (text: string): readonly string[] =>
  fieldsIn(text).filter((field) => !isKnownField(field));

/** Headings of the columns that imported lists brought along, in the order in which they are first met. */
export function columnHeadings(registrations: readonly Registration[]): readonly string[] {
  const headings = new Set<string>();
  for (const { custom } of registrations)
    for (const { label } of custom) if (label.trim() !== '' && !/[{}|]/u.test(label)) headings.add(label);
  return [...headings];
}

/** When an element is shown: always, or only if a field is there, or only if it is not. */
export type Showing = {
  readonly when: 'always' | 'filled' | 'empty' | 'equal';
  readonly text: string;
  readonly is: string;
};

export function showingOf({ showIf }: Pick<BadgeElement, 'showIf'>): Showing {
  if (!showIf) return { when: 'always', text: '', is: '' };
  const { text, is } = showIf;
  return { when: is === undefined ? 'filled' : is === '' ? 'empty' : 'equal', text, is: is ?? '' };
}

export function withShowing(element: BadgeElement, { when, text, is }: Showing): BadgeElement {
  const { showIf: _, ...rest } = element;
  if (when === 'always') return rest;
  return { ...rest, showIf: when === 'filled' ? { text } : { text, is: when === 'empty' ? '' : is } };
}
