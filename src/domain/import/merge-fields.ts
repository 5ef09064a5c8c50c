import type { ImportedBase, Registration } from '../registration.ts';
import { isSameText, nameKey } from './fold-text.ts';
import type { FieldChange } from './import-plan.ts';
import { nameOf } from './match-people.ts';

/** One value a file gives for a field. */
export type FileValue = { readonly field: string; readonly label: string; readonly value: string };

/** How many older values of a field are remembered, so that an old file is recognised as old. */
const REMEMBERED = 3;
const WAS = 'was:';

export type MergeSettings = {
  readonly isBlankClearing: boolean;
  /** Our own export that somebody edited: its values count unless both sides are known to have changed. */
  readonly isOwnFormat: boolean;
  readonly decide: (field: string) => 'file' | 'ours' | undefined;
};

export type Merged = { readonly changes: readonly FieldChange[]; readonly base: ImportedBase };

/**
 * The three-way update: what the file said last time, what it says now, what stands here.
 *
 * A field that only the file changed is taken, one that only we changed is kept, one that both changed is a
 * conflict and stays ours until somebody decides. A value that an even older file had is a conflict too, so
 * that old and new files taken in by turns never swing silently.
 */
export function mergeFields(
  values: readonly FileValue[],
  current: ReadonlyMap<string, string>,
  source: string,
  registration: Registration | null,
  settings: MergeSettings,
): Merged {
  const known = registration?.imported.find((base) => base.source === source);
  const base = new Map<string, string>();
  const older = new Map<string, string[]>();
  for (const { field, value } of known?.values ?? []) {
    if (field.startsWith(WAS))
      older.set(field.slice(WAS.length), [...(older.get(field.slice(WAS.length)) ?? []), value]);
    else base.set(field, value);
  }
  const changes: FieldChange[] = [];
  for (const { field, label, value } of values) {
    const ours = current.get(field) ?? '';
    const last = base.get(field);
    const change = (take: 'file' | 'ours', isConflict: boolean) => {
      const decided = settings.decide(field);
      changes.push({ field, label, before: ours, after: value, take: decided ?? take, isConflict });
      remember(field, value, last);
    };
    if (isSameText(value, ours) || isSameName(field, value, registration)) {
      if (last === undefined && value !== '') base.set(field, value);
      continue;
    }
    if (value === '') {
      if (settings.isOwnFormat) change('file', false);
      else if (settings.isBlankClearing && last !== undefined && last !== '' && isSameText(last, ours))
        change('file', false);
      continue;
    }
    if (last !== undefined && isSameText(value, last)) continue;
    const isOld = (older.get(field) ?? []).some((was) => isSameText(was, value));
    if (ours === '' && last === undefined) change('file', false);
    else if (last !== undefined && isSameText(ours, last)) change(isOld ? 'ours' : 'file', isOld);
    else if (last === undefined && settings.isOwnFormat) change('file', false);
    else change('ours', true);
  }
  return {
    changes,
    base: {
      source,
      values: [
        ...[...base].map(([field, value]) => ({ field, value })),
        ...[...older].flatMap(([field, list]) => list.map((value) => ({ field: WAS + field, value }))),
      ],
    },
  };

  function remember(field: string, value: string, last: string | undefined): void {
    base.set(field, value);
    if (last === undefined || last === '') return;
    const list = [...(older.get(field) ?? []).filter((was) => was !== last), last];
    older.set(field, list.slice(-REMEMBERED));
  }
}

/** A full name that only joins the first and last name known here is no change, and the other way round. */
function isSameName(field: string, value: string, registration: Registration | null): boolean {
  if (!registration || value === '') return false;
  if (field === 'fullName') return registration.fullName === '' && nameKey(value) === nameKey(nameOf(registration));
  if ((field === 'firstName' || field === 'lastName') && registration[field] === '' && registration.fullName !== '') {
    const parts = nameKey(registration.fullName).split(' ');
    return nameKey(value)
      .split(' ')
      .every((part) => parts.includes(part));
  }
  return false;
}
