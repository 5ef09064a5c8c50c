import { z } from 'zod';
import { mergePeople } from '#domain/people/merge-people.ts';
import { displayName } from '#domain/registration.ts';
import { defineAction, refuse, write } from './action.ts';

/** Makes one person of two records, with the fields chosen in the preview; one undo parts them again. */
export const mergeRegistrations = defineAction({
  name: 'mergeRegistrations',
  args: z.object({
    keptId: z.string().min(1),
    goneId: z.string().min(1),
    /** Lines taken from the record that goes: keys of `differingLines`. */
    taken: z.array(z.string().max(1100)).max(3000),
  }),
  plan: ({ keptId, goneId, taken }, context) => {
    const kept = context.view.tables.registrations.get(keptId);
    const gone = context.view.tables.registrations.get(goneId);
    if (!kept || !gone || keptId === goneId) return refuse('gone');
    const changes = mergePeople(context.data, kept, gone, new Set(taken), context);
    const merged = changes.find(({ table, id }) => table === 'registrations' && id === keptId)!.after as typeof kept;
    if (displayName(merged).trim() === '') return refuse('needsName');
    return write(changes, 'registrationsMerged', { name: displayName(merged) }, { id: keptId });
  },
});
