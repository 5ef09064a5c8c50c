import { z } from 'zod';
import { InstantText } from './event.ts';
import { QueuedPrintId, RegistrationId } from './ids.ts';

/** A badge that somebody at the door asked for and that is not on paper yet. */
export const QueuedPrint = z.object({
  id: QueuedPrintId,
  kind: z.literal('badge'),
  registrationId: RegistrationId,
  queuedAt: InstantText,
});
export type QueuedPrint = Readonly<z.infer<typeof QueuedPrint>>;
