import { dataOf } from '#domain/event-view.ts';
import type { ChangeSet } from '#domain/change-set.ts';
import type { ImportRecord } from '#domain/import-record.ts';
import { planUndoOfImport, type KeptEdit } from '#domain/import/undo-import.ts';
import type { EventDesk, Planned } from '#storage/event-desk.ts';
import type { RunOutcome } from './desk-runner.ts';

/** What taking an import back would do now. */
export type TakeBackPreview = {
  /** Rows that would go back to what they were. */
  readonly rows: number;
  readonly kept: readonly KeptEdit[];
};

/** The number of the change set an import was written with. */
function seqOf(record: ImportRecord): number | null {
  const { reading } = record;
  const seq = typeof reading === 'object' && reading !== null ? (reading as { seq?: unknown }).seq : undefined;
  return typeof seq === 'number' ? seq : null;
}

async function find(desk: EventDesk, importId: string): Promise<{ record: ImportRecord; changeSet: ChangeSet } | null> {
  const record = desk.view.tables.imports.get(importId);
  const seq = record ? seqOf(record) : null;
  const changeSet = seq === null ? null : await desk.changeSet(seq);
  return record && changeSet?.action === 'importList' ? { record, changeSet } : null;
}

/** What would go back and what would stay, before anything is done. Null when the import is no longer there. */
export async function previewTakeBack(desk: EventDesk, importId: string, now: string): Promise<TakeBackPreview | null> {
  const found = await find(desk, importId);
  if (!found) return null;
  const { changes, kept } = planUndoOfImport(found.record, found.changeSet.changes, dataOf(desk.view), now);
  return { rows: changes.filter(({ table }) => table !== 'imports').length, kept };
}

/** Takes an import back, days later too; what was edited since stays and is told. One step, which redo brings back. */
export async function takeBackImport(
  desk: EventDesk,
  importId: string,
  now: string,
): Promise<RunOutcome<readonly KeptEdit[]>> {
  const found = await find(desk, importId);
  if (!found) return { kind: 'refused', reason: { key: 'refused.gone', values: {} } };
  const { record, changeSet } = found;
  const committed = await desk.commit<readonly KeptEdit[]>('undo', (view): Planned<readonly KeptEdit[]> => {
    const { changes, kept } = planUndoOfImport(record, changeSet.changes, dataOf(view), now);
    return {
      kind: 'write',
      changes,
      label: changeSet.label,
      result: kept,
      changeSetKind: 'undo',
      aboutSeq: changeSet.seq,
    };
  });
  return committed.kind === 'done' ? { ...committed, keptRows: 0 } : committed;
}
