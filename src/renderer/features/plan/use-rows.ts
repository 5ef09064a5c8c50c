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

/**
 * What changes of a row. What is made from the row, such as a list with one more in it, is a function: it is asked when
 * its turn comes, for the row that is saved by then, and not for the one that the screen shows.
 */
export type Patch<Row> = Partial<Row> | ((row: Row) => Partial<Row>);

const patchOf = <Row extends object>(patch: Patch<Row>, row: Row): Partial<Row> =>
  typeof patch === 'function' ? patch(row) : patch;

function patchRow<T extends TableName>(
  session: EventSession,
  table: T,
  id: string,
  patch: Patch<RowOf<T>>,
  save: (row: RowOf<T>) => Promise<unknown>,
): void {
  void inTurn(async () => {
    const row = session.data[table].find((one) => (one as { readonly id: string }).id === id);
    if (row) await save({ ...row, ...patchOf(patch, row) });
  });
}

export type PlanRows = ReturnType<typeof rowsOf>;

function rowsOf(session: EventSession, act: Act) {
  return {
    patchSession: (id: string, patch: Patch<RowOf<'sessions'>>) =>
      patchRow(session, 'sessions', id, patch, (row) => act('saveSession', { row })),
    patchTopic: (id: string, patch: Patch<RowOf<'topics'>>) =>
      patchRow(session, 'topics', id, patch, (row) => act('saveTopic', { row })),
    patchRoom: (id: string, patch: Patch<RowOf<'rooms'>>) =>
      patchRow(session, 'rooms', id, patch, (row) => act('saveRoom', { row })),
    patchSuggestion: (id: string, patch: Patch<RowOf<'suggestions'>>) =>
      patchRow(session, 'suggestions', id, patch, (row) => act('saveSuggestion', { row })),
    patchFacts: (patch: Patch<RowOf<'event'>>) =>
      void inTurn(async () => {
        const facts = session.data.event[0];
        if (facts) await act('editEventFacts', { patch: patchOf(patch, facts) });
      }),
  };
}

/** Changes single fields of the plan's rows, one after the other. */
export function usePlanRows(): PlanRows {
  const { session, act } = useOpenEvent();
  return useMemo(() => rowsOf(session, act), [session, act]);
}
