import { join } from 'node:path';
import type { AnswerOf, ArgumentOf } from '#bridge/contract.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import type { Backups } from './backups.ts';
import type { DiskSpace } from './disk-space.ts';
import { backupFileName, type EventFolders } from './event-folders.ts';
import { note, noteProblem } from './log.ts';
import type { Snapshots } from './snapshots.ts';
import { isDiskFull, makeFolderAnyway, reasonOf, writeSafely } from './write-safely.ts';

/** What saving a change needs of the desktop side. */
export type Keeping = {
  readonly folders: EventFolders;
  readonly backups: Backups;
  readonly snapshots: Snapshots;
  readonly disk: DiskSpace;
};

type AppendAnswer = AnswerOf<'journal.append'>;

/** Puts changes into the journal of their event; on a full disk with what was kept in reserve. */
export async function appendToJournal(
  { folders, backups, snapshots, disk }: Keeping,
  eventId: string,
  records: ArgumentOf<'journal.append'>['records'],
): Promise<AppendAnswer> {
  try {
    let journal = await folders.journal(eventId);
    const append = () =>
      journal.append(records).catch(async (error: unknown) => {
        if (!isDiskFull(error) || !(await disk.release())) throw error;
        return journal.append(records);
      });
    let expectedSeq = await append();
    if (!(await journal.isInPlace())) {
      noteProblem('the folder of the event is gone: its journal is begun again');
      journal = await folders.journalAgain(eventId, journal);
      expectedSeq = await append();
    }
    if (expectedSeq !== null) return { kind: 'gap', expectedSeq };
    if (records.length > 0) {
      backups.changed(eventId);
      snapshots.changed(eventId, records);
    }
    return { kind: 'saved', seq: journal.lastSeq };
  } catch (error) {
    return refusal(error);
  }
}

/**
 * Begins a journal anew behind a snapshot that the window made of everything it has.
 *
 * The snapshot is read back from the disk and must be whole before the journal is replaced.
 */
export async function restartJournal(
  { folders, backups, snapshots }: Keeping,
  eventId: string,
  { seq, snapshot }: { readonly seq: number; readonly snapshot: Uint8Array },
): Promise<AppendAnswer> {
  if (readEventFile(snapshot).kind !== 'ok') return { kind: 'failed', reason: 'snapshot' };
  try {
    const folder = join(folders.folderOf(eventId), 'snapshots');
    await makeFolderAnyway(folder);
    const fileName = backupFileName(seq, 'journal-restarted');
    await writeSafely(join(folder, fileName), snapshot);
    const written = await folders.readBackup(eventId, 'snapshots', fileName);
    if (!written || readEventFile(written).kind !== 'ok') return { kind: 'failed', reason: 'readBack' };
    const journal = await folders.journal(eventId);
    await journal.restart(seq);
    note(`journal restarted behind ${seq}`);
    backups.changed(eventId);
    snapshots.changed(eventId, []);
    return { kind: 'saved', seq: journal.lastSeq };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): AppendAnswer {
  noteProblem(`journal: ${reasonOf(error)}`);
  return isDiskFull(error) ? { kind: 'diskFull' } : { kind: 'failed', reason: reasonOf(error) };
}
