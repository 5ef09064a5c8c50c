import type { Registration, RegistrationStatus } from '../registration.ts';
import type { FileValue } from './merge-fields.ts';
import { DRAFT_TEXT_FIELDS, type PersonDraft } from './person-draft.ts';

/** A wish list as one value that can be compared: topic ids, best first. */
export const wishValue = (topicIds: readonly string[]): string => topicIds.join(' ');

/** Everything a record says, as values by field. */
export function valuesOf(
  draft: PersonDraft,
  wishes: readonly { readonly roundId: string; readonly topicIds: readonly string[] }[],
): FileValue[] {
  const values: FileValue[] = [];
  const add = (field: string, value: string, label = '') => values.push({ field, label, value });
  for (const field of DRAFT_TEXT_FIELDS) {
    const value = draft.fields[field];
    if (value !== undefined) add(field, value);
  }
  if (draft.status) add('status', draft.status);
  if (draft.hasConsented !== null) add('hasConsented', draft.hasConsented ? 'yes' : 'no');
  for (const { roundId, topicIds } of wishes) add(`wishes:${roundId}`, wishValue(topicIds));
  for (const { columnId, label, value } of draft.custom) add(`custom:${columnId}`, value, label);
  for (const { label, text } of draft.wishTexts) add(`wishText:${label}`, text, label);
  return values;
}

/** The same fields as they stand in a registration. */
export function currentValues(registration: Registration): Map<string, string> {
  const values = new Map<string, string>();
  for (const field of DRAFT_TEXT_FIELDS) values.set(field, registration[field]);
  values.set('status', registration.status);
  values.set('hasConsented', registration.hasConsented === null ? '' : registration.hasConsented ? 'yes' : 'no');
  for (const { roundId, topicIds } of registration.wishes) values.set(`wishes:${roundId}`, wishValue(topicIds));
  for (const { columnId, value } of registration.custom) values.set(`custom:${columnId}`, value);
  for (const { label, text } of registration.wishTexts) values.set(`wishText:${label}`, text);
  return values;
}

type Editable = { -readonly [K in keyof Registration]: Registration[K] };

/** A registration with some values of a file put in; `label` heads a custom field that is new. */
export function withValues<T extends Omit<Registration, 'id' | 'shortNumber' | 'badgeCode' | 'createdAt'>>(
  registration: T,
  values: readonly FileValue[],
): T {
  if (values.length === 0) return registration;
  const next = { ...registration } as unknown as Editable;
  let wishes: Registration['wishes'][number][] | null = null;
  let custom: Registration['custom'][number][] | null = null;
  let wishTexts: Registration['wishTexts'][number][] | null = null;
  for (const { field, label, value } of values) {
    const at = field.indexOf(':');
    if (at < 0) {
      setPlain(next, field, value);
      continue;
    }
    const key = field.slice(at + 1);
    switch (field.slice(0, at)) {
      case 'absent': {
        const rest = next.absentFromIds.filter((id) => id !== key);
        next.absentFromIds = value === '' ? rest : [...rest, key as never];
        break;
      }
      case 'wishes':
        wishes = (wishes ?? [...next.wishes]).filter((wish) => wish.roundId !== key);
        if (value !== '') wishes.push({ roundId: key as never, topicIds: value.split(' ') as never[] });
        break;
      case 'custom': {
        custom ??= [...next.custom];
        const known = custom.findIndex((entry) => entry.columnId === key);
        if (value === '') custom = custom.filter((entry) => entry.columnId !== key);
        else if (known >= 0) custom[known] = { ...custom[known]!, value };
        else custom.push({ columnId: key, label, value });
        break;
      }
      case 'wishText': {
        wishTexts ??= [...next.wishTexts];
        const known = wishTexts.findIndex((entry) => entry.label === key);
        if (known >= 0) wishTexts[known] = { label: key, text: value };
        else wishTexts.push({ label: key, text: value });
        break;
      }
      default:
    }
  }
  if (wishes) next.wishes = wishes.toSorted((a, b) => (a.roundId < b.roundId ? -1 : 1));
  if (custom) next.custom = custom;
  if (wishTexts) next.wishTexts = wishTexts;
  return next as unknown as T;
}

function setPlain(next: Editable, field: string, value: string): void {
  const list = () => (value === '' ? [] : value.split('\n'));
  if (field === 'status') next.status = value as RegistrationStatus;
  else if (field === 'hasConsented') next.hasConsented = value === '' ? null : value === 'yes';
  else if (field === 'role') next.role = value as Registration['role'];
  else if (field === 'needs') next.needs = list() as Registration['needs'];
  else if (field === 'tags') next.tags = list();
  else if (field !== 'presence') (next as unknown as Record<string, string>)[field] = value;
}
