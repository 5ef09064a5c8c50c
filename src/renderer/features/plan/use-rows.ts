import { useMemo } from 'react';
import type { TableName, RowOf } from '#domain/event-data.ts';
import type { EventSession } from '../../connection/event-session.ts';
import { useOpenEvent, type OpenEventContext } from '../../connection/open-event-context.ts';

type Act = OpenEventContext['act'];

/** Saves wait for each other: two fields left quickly must not write each other's old value. */
let last: Promise<unknown> = Promise.resolve();
export function inTurn(job: () => Promise<unknown>): Promise<unknown> {
  last = last.then(job, job);
  return last;
}

function patchRow<T extends TableName>(
  session: EventSession,
  table: T,
  id: string,
  patch: Partial<RowOf<T>>,
  save: (row: RowOf<T>) => Promise<unknown>,
): void {
  void inTurn(async () => {
    const row = session.data[table].find((one) => (one as { readonly id: string }).id === id);
    if (row) await save({ ...row, ...patch });
  });
}

export type PlanRows = ReturnType<typeof rowsOf>;

function rowsOf(session: EventSession, act: Act) {
  return {
    patchSession: (id: string, patch: Partial<RowOf<'sessions'>>) =>
      patchRow(session, 'sessions', id, patch, (row) => act('saveSession', { row })),
    patchTopic: (id: string, patch: Partial<RowOf<'topics'>>) =>
      patchRow(session, 'topics', id, patch, (row) => act('saveTopic', { row })),
    patchRoom: (id: string, patch: Partial<RowOf<'rooms'>>) =>
      patchRow(session, 'rooms', id, patch, (row) => act('saveRoom', { row })),
    patchSuggestion: (id: string, patch: Partial<RowOf<'suggestions'>>) =>
      patchRow(session, 'suggestions', id, patch, (row) => act('saveSuggestion', { row })),
    patchFacts: (patch: Partial<RowOf<'event'>>) => void inTurn(() => act('editEventFacts', { patch })),
  };
}

/** Changes single fields of the plan's rows, one after the other. */
export function usePlanRows(): PlanRows {
  const { session, act } = useOpenEvent();
  return useMemo(() => rowsOf(session, act), [session, act]);
}
