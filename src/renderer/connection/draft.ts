import { useCallback, useState } from 'react';

/** What somebody began to type: one text, or the fields of a form. */
export type Draft = string | Readonly<Record<string, string>>;

/** More than so much is a page that was pasted, not a form half filled in, and would crowd the others out. */
const LONGEST = 200_000;

const keyOf = (place: string) => `draft ${place}`;

/** What was being typed at a place when the window stopped, or null. */
export function readDraft(place: string): Draft | null {
  const kept = sessionStorage.getItem(keyOf(place));
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as Draft;
  } catch {
    return null;
  }
}

/** The places beginning with these words at which something was being typed. */
export function placesWithDrafts(beginning: string): readonly string[] {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(keyOf(beginning)))
    .map((key) => key.slice(keyOf('').length));
}

/** Keeps a half-typed text outside the page; null forgets it. */
export function keepDraft(place: string, draft: Draft | null): void {
  const text = draft === null ? '' : JSON.stringify(draft);
  if (draft === null || text.length > LONGEST) return sessionStorage.removeItem(keyOf(place));
  try {
    sessionStorage.setItem(keyOf(place), text);
  } catch {
    sessionStorage.removeItem(keyOf(place));
  }
}

/** Forgets what was being typed about one event. */
export function forgetDrafts(eventId: string): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(keyOf('')) && key.includes(eventId)) sessionStorage.removeItem(key);
  }
}

/**
 * State that a crash of the window does not take away: sessionStorage lives outside the page, ends with the program
 * and never reaches the disk of an event.
 *
 * @param place where it is typed; with the event's id for what belongs to one event.
 * @param nothing what stands there when nothing was typed; setting it forgets the draft.
 */
export function useDraft<D extends Draft>(place: string, nothing: D): readonly [D, (draft: D) => void] {
  const [draft, setDraft] = useState<D>(() => restored(readDraft(place), nothing));
  const change = useCallback(
    (after: D) => {
      setDraft(after);
      keepDraft(place, JSON.stringify(after) === JSON.stringify(nothing) ? null : after);
    },
    [place, nothing],
  );
  return [draft, change];
}

/** What was kept, as far as it has the form that is wanted now. */
function restored<D extends Draft>(kept: Draft | null, nothing: D): D {
  if (kept === null || typeof kept !== typeof nothing) return nothing;
  if (typeof kept === 'string') return kept as D;
  const fields = Object.entries(kept).filter(
    ([name, value]) => name in (nothing as object) && typeof value === 'string',
  );
  return { ...(nothing as object), ...Object.fromEntries(fields) } as D;
}
