import { z } from 'zod';
import { changesToGoBack } from '#domain/backups/compare-events.ts';
import { TABLE_NAMES, TABLES, type EventData } from '#domain/event-data.ts';
import { defineAction, nothing, write } from './action.ts';

/**
 * Takes the event back to what a backup holds, as one step that can be undone.
 *
 * Who arrived, what was printed and which lists were taken in stay: they happened.
 */
export const restoreBackup = defineAction({
  name: 'restoreBackup',
  args: z.object({
    content: z.object(
      Object.fromEntries(TABLE_NAMES.map((name) => [name, z.array(TABLES[name] as z.ZodType)])),
    ) as unknown as z.ZodType<EventData>,
    /** When the backup was written, for the words of the undo menu. */
    writtenAt: z.string().max(40),
  }),
  plan: ({ content, writtenAt }, { data }) => {
    const changes = changesToGoBack(data, content);
    return changes.length === 0 ? nothing() : write(changes, 'restoredBackup', { time: writtenAt });
  },
});
