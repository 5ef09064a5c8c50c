import { useCallback, useRef, useState } from 'react';
import type { BadgeDesign, SavedBadgeDesign } from '#domain/badge-design.ts';
import type { Picture } from '#domain/picture.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';

/** The design in front, as it is being changed. */
export type Draft = {
  readonly design: BadgeDesign;
  /** Shows a change that is not finished: while something is dragged or typed. */
  readonly show: (design: BadgeDesign) => void;
  /** Shows a finished change and saves it: one step to undo. */
  readonly keep: (design: BadgeDesign, picture?: Picture) => Promise<void>;
  /** Saves what is shown, if it is not saved yet. */
  readonly finish: () => Promise<void>;
  /** Back to what is saved. */
  readonly drop: () => void;
};

type Pending = { readonly id: string; readonly design: BadgeDesign };

/** What is saved, and over it what somebody is just doing. */
export function useDraft(row: SavedBadgeDesign): Draft {
  const { act } = useOpenEvent();
  const [pending, setPending] = useState<Pending | null>(null);
  const newest = useRef<Pending | null>(null);
  const put = useCallback((next: Pending | null) => {
    newest.current = next;
    setPending(next);
  }, []);
  const keep = useCallback(
    async (design: BadgeDesign, picture?: Picture) => {
      put({ id: row.id, design });
      await act('saveBadgeDesign', {
        row: { id: row.id, design, savedAt: new Date().toISOString() },
        ...(picture ? { picture } : {}),
      });
      // What came meanwhile stays in view.
      if (newest.current?.design === design) put(null);
    },
    [act, put, row.id],
  );
  const show = useCallback((design: BadgeDesign) => put({ id: row.id, design }), [put, row.id]);
  const finish = useCallback(async () => {
    const now = newest.current;
    if (now?.id === row.id) await keep(now.design);
  }, [keep, row.id]);
  const drop = useCallback(() => put(null), [put]);
  return { design: pending?.id === row.id ? pending.design : row.design, show, keep, finish, drop };
}
