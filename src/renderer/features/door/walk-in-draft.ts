import { readDraft } from '../../connection/draft.ts';

/** What is typed of somebody who is on no list. */
export type WalkInTyped = { readonly name: string; readonly organization: string; readonly email: string };

/** Where a walk-in half typed is kept while the window is away. */
export const walkInPlace = (eventId: string) => `walk-in ${eventId}`;

/** The walk-in who was being typed when the window stopped; null where there was none. */
export function walkInBefore(eventId: string): WalkInTyped | null {
  const kept = readDraft(walkInPlace(eventId));
  if (kept === null || typeof kept === 'string') return null;
  const { name = '', organization = '', email = '' } = kept;
  return { name, organization, email };
}
