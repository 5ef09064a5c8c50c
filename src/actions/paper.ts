import { z } from 'zod';
import { added, changed } from '#domain/change-set.ts';
import { PrintRun } from '#domain/print-run.ts';
import { defineAction, write } from './action.ts';
import { offTheQueue } from './print-queue.ts';
import { removeRowAction, saveRowAction } from './save-row.ts';

export const saveBadgeDesign = saveRowAction('saveBadgeDesign', 'badgeDesigns', ({ design }) =>
  design.name.slice(0, 60),
);
export const removeBadgeDesign = removeRowAction('removeBadgeDesign', 'badgeDesigns', ({ design }) =>
  design.name.slice(0, 60),
);

/** Notes what was printed: who, on which sheet, in which version. Badges that waited for it wait no longer. */
export const recordPrintRun = defineAction({
  name: 'recordPrintRun',
  args: z.object({ row: PrintRun }),
  plan: ({ row }, context) => {
    const before = context.view.tables.printRuns.get(row.id);
    const change = before ? changed('printRuns', before, row) : added('printRuns', row);
    return write([change, ...offTheQueue(row, context)], before ? 'printRunsChanged' : 'printRunsAdded', {
      name: row.kind,
    });
  },
});
