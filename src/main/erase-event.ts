import type { AnswerOf } from '#bridge/contract.ts';
import type { Backups } from './backups.ts';
import { eraseDatabasesAside } from './databases-aside.ts';
import type { Documents } from './documents.ts';
import type { EventFolders } from './event-folders.ts';
import { eraseCopies } from './second-folder.ts';
import type { Snapshots } from './snapshots.ts';

/** What holds anything of an event on the desktop side. */
export type Keepers = {
  readonly profile: string;
  readonly folders: EventFolders;
  readonly backups: Pick<Backups, 'forget'>;
  readonly snapshots: Pick<Snapshots, 'forget'>;
  readonly documents: Pick<Documents, 'forget'>;
  readonly secondFolder: () => Promise<string>;
};

/**
 * Removes an event for good: journal, snapshots, backups, pages on their way to paper, databases that were set aside, and
 * its backups in the second folder. The one thing that cannot be undone. The window deletes the databases.
 */
export async function eraseEvent(keepers: Keepers, eventId: string): Promise<AnswerOf<'events.erase'>> {
  const { folders, backups, snapshots, documents } = keepers;
  await backups.forget(eventId);
  await snapshots.forget(eventId);
  await documents.forget(eventId);
  const { createdAt } = await folders.about(eventId);
  const others = (await folders.list()).filter(({ id }) => id !== eventId);
  const copies = {
    eventId,
    begunAt: createdAt,
    names: new Set((await folders.backups(eventId)).map(({ fileName }) => fileName)),
    hasTwin: createdAt !== null && others.some((other) => other.createdAt === createdAt),
  };
  await folders.erase(eventId);
  await eraseDatabasesAside(keepers.profile);
  const second = await keepers.secondFolder();
  if (second === '') return { secondFolder: 'none' };
  return { secondFolder: (await eraseCopies(second, copies)) ? 'cleared' : 'unreachable' };
}
