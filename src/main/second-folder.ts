import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readBegunAt } from '#formats/event-file/read-begun-at.ts';
import { sweepFolder, sweepSharedFolder, writeSafely } from './write-safely.ts';

/** How a backup is named that this program wrote; what a person saved there under a name of their own is theirs. */
export const BACKUP_NAME = /^(\d{10})-.*\.folkmoot$/;

/**
 * Copies a backup into the second folder: a stick, or a folder of the network. Always the whole copy, or none.
 *
 * Its name there says of which event it is, since backups of several events lie side by side: two that were written in
 * the same second after as many changes would have the same name.
 * @throws the file system's error.
 */
export async function copyToSecondFolder(path: string, folder: string, eventId: string): Promise<void> {
  await writeSafely(join(folder, copyName(basename(path), eventId)), await readFile(path));
  await sweepSharedFolder(folder);
}

const copyName = (backupName: string, eventId: string) => backupName.replace(/\.folkmoot$/, `-${eventId}.folkmoot`);

/** The event that the name of a copy speaks of; null in copies of earlier versions, whose names spoke of none. */
const eventOfCopy = (name: string) => /-(E[0-9A-Z]{16})\.folkmoot$/.exec(name)?.[1] ?? null;

/** Which copies in the second folder belong to an event. */
export type CopiesOf = {
  readonly eventId: string;
  /** When it was begun; null where nobody knows. */
  readonly begunAt: string | null;
  /** Names of its backups in its own folder. */
  readonly names: ReadonlySet<string>;
  /** Another event of this laptop was begun at the same time: a copy of it, whose backups must stay. */
  readonly hasTwin: boolean;
};

/**
 * Removes the copies of an event from the second folder for backups: a stick, or a folder of the network.
 *
 * A copy says itself of what event it is; older ones than those in the event's own folder are found that way.
 * @returns whether the folder could be looked through; false for a stick that is not in.
 */
export async function eraseCopies(folder: string, event: CopiesOf): Promise<boolean> {
  try {
    // A copy that was cut off in the middle says nothing of itself, and holds names all the same.
    await sweepFolder(folder);
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (BACKUP_NAME.test(name) && (await isCopyOf(event, path))) await rm(path, { force: true });
    }
    return true;
  } catch {
    return false;
  }
}

async function isCopyOf({ eventId, begunAt, names, hasTwin }: CopiesOf, path: string): Promise<boolean> {
  const name = basename(path);
  const spokenOf = eventOfCopy(name);
  if (spokenOf === eventId) return true;
  if (hasTwin && (spokenOf !== null || !names.has(name))) return false;
  const of = readBegunAt(await readFile(path));
  // One that was cut off half way says nothing; its name does.
  return of === null ? names.has(name) : of === begunAt;
}
