import type { Paper } from './document-request.ts';

/** The sheet that is used when none was chosen: eight badge inserts on a page. */
export const DEFAULT_STOCK: Readonly<Record<Paper, string>> = { A4: 'avery-l7418', Letter: 'avery-5390' };
