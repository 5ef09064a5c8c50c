import { z } from 'zod';
import { InstantText } from './event.ts';
import { CheckInId, RegistrationId } from './ids.ts';

export const CheckInKind = z.enum(['arrived', 'withdrawn', 'left', 'returned']);
export type CheckInKind = z.infer<typeof CheckInKind>;

/**
 * A fact from the door. Never changed and never deleted: undo adds `withdrawn`.
 *
 * Who is in is a fold over all facts, so that facts from several desks can be merged in any order later.
 */
export const CheckIn = z.object({
  /** `desk-sequence`, so that the same fact taken in twice is one fact. */
  id: CheckInId,
  kind: CheckInKind,
  registrationId: RegistrationId,
  /** Wall-clock instant as the laptop had it; may jump when somebody sets the clock. */
  at: InstantText,
  /** Counts up with every fact of a desk and past every fact it has seen: orders facts when clocks are wrong. */
  clock: z.number().int().nonnegative(),
  desk: z.string().max(200),
  /** For `withdrawn`: the fact that is taken back. */
  ofId: CheckInId.nullable(),
});
export type CheckIn = Readonly<z.infer<typeof CheckIn>>;
