import { useCallback, useMemo, useState } from 'react';
import type { Registration } from '#domain/registration.ts';
import { USUAL_COLUMNS } from './people-columns.tsx';

export type ColumnChoice = {
  readonly shown: readonly string[];
  /** Headings of columns that imported lists brought, by id. */
  readonly custom: ReadonlyMap<string, string>;
  readonly choose: (shown: readonly string[]) => void;
};

const place = (eventId: string) => `people columns ${eventId}`;

function remembered(eventId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(eventId)) ?? 'null');
    return Array.isArray(kept) && kept.every((id) => typeof id === 'string') ? kept : USUAL_COLUMNS;
  } catch {
    return USUAL_COLUMNS;
  }
}

/** Which columns the list of an event has; kept on this laptop. */
export function useColumnChoice(eventId: string, registrations: readonly Registration[]): ColumnChoice {
  const [shown, setShown] = useState(() => remembered(eventId));
  const custom = useMemo(() => {
    const labels = new Map<string, string>();
    for (const person of registrations)
      for (const { columnId, label } of person.custom) if (!labels.has(columnId)) labels.set(columnId, label);
    return labels;
  }, [registrations]);
  const choose = useCallback(
    (next: readonly string[]) => {
      setShown(next);
      localStorage.setItem(place(eventId), JSON.stringify(next));
    },
    [eventId],
  );
  return { shown, custom, choose };
}
