import { z } from 'zod';
import { changed } from '#domain/change-set.ts';
import { defineAction, refuse, write } from './action.ts';
import { removeRowAction, saveRowAction } from './save-row.ts';

export const saveOutcome = saveRowAction('saveOutcome', 'outcomes', (outcome) => outcome.text.slice(0, 60));
export const removeOutcome = removeRowAction('removeOutcome', 'outcomes', (outcome) => outcome.text.slice(0, 60));
export const saveGroupAttendance = saveRowAction('saveGroupAttendance', 'groupAttendance', () => '');
export const removeGroupAttendance = removeRowAction('removeGroupAttendance', 'groupAttendance', () => '');

/** Changes the places of two outcomes in the order for the plenary. */
export const swapOutcomes = defineAction({
  name: 'swapOutcomes',
  args: z.object({ id: z.string().min(1), otherId: z.string().min(1) }),
  plan: ({ id, otherId }, { view }) => {
    const first = view.tables.outcomes.get(id);
    const second = view.tables.outcomes.get(otherId);
    if (!first || !second) return refuse('gone');
    return write(
      [
        changed('outcomes', first, { ...first, order: second.order }),
        changed('outcomes', second, { ...second, order: first.order }),
      ],
      'outcomeMoved',
      { name: first.text.slice(0, 60) },
    );
  },
});
