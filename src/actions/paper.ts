import { saveRowAction } from './save-row.ts';

/** Notes what was printed: who, on which sheet, in which version. */
export const recordPrintRun = saveRowAction('recordPrintRun', 'printRuns', (run) => run.kind);
