import type { SessionId, TopicId } from '#domain/ids.ts';

/** What is open in the editor beside the day. */
export type Selection =
  | { readonly kind: 'session'; readonly id: SessionId }
  | { readonly kind: 'topic'; readonly id: TopicId; readonly roundId: SessionId | null };

export const sameSelection = (a: Selection | null, b: Selection | null) => a?.kind === b?.kind && a?.id === b?.id;
