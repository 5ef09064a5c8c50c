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
  const next = { ...registration } as unknown as Editable;
  for (const { field, label, value } of values) {
    const at = field.indexOf(':');
    const kind = at < 0 ? field : field.slice(0, at);
    const key = field.slice(at + 1);
    if (kind === 'status') next.status = value as RegistrationStatus;
    else if (kind === 'hasConsented') next.hasConsented = value === '' ? null : value === 'yes';
    else if (kind === 'role') next.role = value as Registration['role'];
    else if (kind === 'needs') next.needs = value === '' ? [] : (value.split('\n') as Registration['needs']);
    else if (kind === 'tags') next.tags = value === '' ? [] : value.split('\n');
    else if (kind === 'absent') {
      const rest = next.absentFromIds.filter((id) => id !== key);
      next.absentFromIds = value === '' ? rest : [...rest, key as never];
    } else if (kind === 'topic' || kind === 'presence') continue;
    else if (kind === 'wishes') {
      const rest = next.wishes.filter((wish) => wish.roundId !== key);
      const topicIds = value === '' ? [] : (value.split(' ') as never[]);
      next.wishes =
        topicIds.length === 0
          ? rest
          : [...rest, { roundId: key as never, topicIds }].toSorted((a, b) => (a.roundId < b.roundId ? -1 : 1));
    } else if (kind === 'custom') {
      const kept = next.custom.find((entry) => entry.columnId === key);
      const rest = next.custom.filter((entry) => entry.columnId !== key);
      next.custom =
        value === ''
          ? rest
          : kept
            ? next.custom.map((entry) => (entry === kept ? { ...entry, value } : entry))
            : [...rest, { columnId: key, label, value }];
    } else if (kind === 'wishText') {
      const has = next.wishTexts.some((entry) => entry.label === key);
      next.wishTexts = has
        ? next.wishTexts.map((entry) => (entry.label === key ? { label: key, text: value } : entry))
        : [...next.wishTexts, { label: key, text: value }];
    } else (next as unknown as Record<string, string>)[field] = value;
  }
  return next as unknown as T;
}
