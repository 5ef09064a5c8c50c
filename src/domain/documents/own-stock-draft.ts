import { readMeasure } from './read-measure.ts';
import type { CellGrid } from './cell-grid.ts';
import { PAPER_MM, type Paper } from './document-request.ts';
import { OWN_STOCK_LIMITS, ownStockFaults, type OwnStock, type OwnStockFault } from './own-stock.ts';

/** The measures that are typed. */
export const DRAFT_NUMBERS = [
  'pageWidth',
  'pageHeight',
  'cellWidth',
  'cellHeight',
  'columns',
  'rows',
  'left',
  'top',
  'betweenX',
  'betweenY',
] as const;
export type DraftNumber = (typeof DRAFT_NUMBERS)[number];

/** A sheet of one's own while it is typed: every measure as it stands in its field. */
export type OwnStockDraft = Readonly<Record<DraftNumber, string>> & {
  readonly name: string;
  readonly paper: Paper | 'own';
  readonly shape: 'rectangle' | 'round';
  /** Whether `betweenX` and `betweenY` are the space between two cells, or go from one cell's edge to the next one's. */
  readonly between: 'gap' | 'pitch';
};

/** What is wrong at one place of the form. */
export type DraftProblem = {
  readonly at: DraftNumber | 'name' | 'shape';
  readonly code:
    | OwnStockFault['code']
    | 'missing'
    | 'notANumber'
    | 'notWhole'
    | 'zero'
    | 'below'
    | 'tooSmall'
    | 'tooLarge'
    | 'overlap'
    | 'nameMissing'
    | 'nameTaken';
  readonly values: Readonly<Record<string, number | string>>;
};

export type DraftReading = {
  /** As it can be kept; null while something is wrong. */
  readonly own: OwnStock | null;
  /** As it can be drawn, with cells off the page or over one another; null while a measure is missing. */
  readonly drawn: OwnStock | null;
  readonly problems: readonly DraftProblem[];
};

const rounded = (value: number) => Math.round(value * 1000) / 1000 + 0;

/** A measure as it is written into its field. */
export const measureText = (value: number): string => String(rounded(value));

const isSpace = (field: DraftNumber): field is 'betweenX' | 'betweenY' => field === 'betweenX' || field === 'betweenY';

function numberProblem(field: DraftNumber, text: string): DraftProblem | null {
  if (text.trim() === '') return { at: field, code: 'missing', values: {} };
  const value = readMeasure(text);
  if (value === null) return { at: field, code: 'notANumber', values: {} };
  if (isSpace(field)) return null;
  const [least, most] = OWN_STOCK_LIMITS[field];
  if ((field === 'columns' || field === 'rows') && !Number.isInteger(value))
    return { at: field, code: 'notWhole', values: {} };
  if (value === 0 && least > 0) return { at: field, code: 'zero', values: {} };
  if (value < 0) return { at: field, code: 'below', values: {} };
  if (value < least) return { at: field, code: 'tooSmall', values: { least } };
  if (value > most) return { at: field, code: 'tooLarge', values: { most } };
  return null;
}

/** The space between two cells that a field says, and what is wrong with it. One column or row alone has none. */
function space(draft: OwnStockDraft, field: 'betweenX' | 'betweenY', cell: number, count: number) {
  if (count === 1) return { gap: 0, problem: null };
  const problem = numberProblem(field, draft[field]);
  if (problem) return { gap: null, problem };
  const gap = rounded(readMeasure(draft[field])! - (draft.between === 'pitch' ? cell : 0));
  const [, most] = OWN_STOCK_LIMITS.gap;
  const found = (code: DraftProblem['code'], values: DraftProblem['values']) => ({ at: field, code, values });
  // A pitch of nothing would put all cells on one place.
  if (draft.between === 'pitch' && gap <= -cell) return { gap: null, problem: found('zero', {}) };
  if (gap < 0) return { gap, problem: found('overlap', { mm: -gap }) };
  return { gap, problem: gap > most ? found('tooLarge', { most }) : null };
}

/** Reads what was typed: the sheet, how it would lie on the page, and every problem at its place. */
export function readDraft(draft: OwnStockDraft, otherNames: readonly string[] = []): DraftReading {
  const name = draft.name.trim();
  const isTaken = otherNames.some((other) => other.trim().toLowerCase() === name.toLowerCase());
  const ofName: DraftProblem[] =
    name === ''
      ? [{ at: 'name', code: 'nameMissing', values: {} }]
      : isTaken
        ? [{ at: 'name', code: 'nameTaken', values: { name } }]
        : [];
  const page = draft.paper === 'own' ? null : PAPER_MM[draft.paper];
  const typed = DRAFT_NUMBERS.filter((field) => !isSpace(field) && !(page && field.startsWith('page')));
  const ofNumbers = typed.flatMap((field) => numberProblem(field, draft[field]) ?? []);
  if (ofNumbers.length > 0) return { own: null, drawn: null, problems: [...ofName, ...ofNumbers] };
  const value = (field: DraftNumber) => readMeasure(draft[field])!;
  const across = space(draft, 'betweenX', value('cellWidth'), value('columns'));
  const down = space(draft, 'betweenY', value('cellHeight'), value('rows'));
  const ofSpaces = [across.problem, down.problem].filter((problem) => problem !== null);
  if (across.gap === null || down.gap === null) return { own: null, drawn: null, problems: [...ofName, ...ofSpaces] };
  const drawn: OwnStock = {
    name: name.slice(0, 300),
    pageWidthMm: page?.width ?? value('pageWidth'),
    pageHeightMm: page?.height ?? value('pageHeight'),
    cellWidthMm: value('cellWidth'),
    cellHeightMm: value('cellHeight'),
    columns: value('columns'),
    rows: value('rows'),
    leftMm: value('left'),
    topMm: value('top'),
    gapXMm: across.gap,
    gapYMm: down.gap,
    ...(draft.shape === 'round' ? { shape: 'round' as const } : {}),
  };
  const problems = [...ofName, ...ofSpaces, ...ownStockFaults(drawn)];
  return { own: problems.length === 0 ? drawn : null, drawn, problems };
}

/** The other way of saying the space between cells, for the same sheet. */
export function withBetween(draft: OwnStockDraft, between: 'gap' | 'pitch'): OwnStockDraft {
  if (draft.between === between) return draft;
  const other = (field: 'betweenX' | 'betweenY', cellText: string) => {
    const [value, cell] = [readMeasure(draft[field]), readMeasure(cellText)];
    return value === null || cell === null
      ? draft[field]
      : measureText(between === 'pitch' ? value + cell : value - cell);
  };
  return {
    ...draft,
    between,
    betweenX: other('betweenX', draft.cellWidth),
    betweenY: other('betweenY', draft.cellHeight),
  };
}

function paperOf(width: number, height: number): OwnStockDraft['paper'] {
  const isOf = (paper: Paper) =>
    Math.abs(PAPER_MM[paper].width - width) < 0.05 && Math.abs(PAPER_MM[paper].height - height) < 0.05;
  return isOf('A4') ? 'A4' : isOf('Letter') ? 'Letter' : 'own';
}

/** A kept sheet, to be changed. */
export function draftOf(own: OwnStock): OwnStockDraft {
  return {
    name: own.name,
    paper: paperOf(own.pageWidthMm, own.pageHeightMm),
    shape: own.shape ?? 'rectangle',
    between: 'gap',
    pageWidth: measureText(own.pageWidthMm),
    pageHeight: measureText(own.pageHeightMm),
    cellWidth: measureText(own.cellWidthMm),
    cellHeight: measureText(own.cellHeightMm),
    columns: String(own.columns),
    rows: String(own.rows),
    left: measureText(own.leftMm),
    top: measureText(own.topMm),
    betweenX: measureText(own.gapXMm),
    betweenY: measureText(own.gapYMm),
  };
}

/** Measures of a sheet that another one can begin with. */
export type StockMeasures = {
  readonly pageWidthMm: number;
  readonly pageHeightMm: number;
  readonly cellWidthMm: number;
  readonly cellHeightMm: number;
  readonly shape: 'rectangle' | 'round';
  readonly grids: readonly CellGrid[];
};

/** A new sheet with the measures of one that is known, under no name yet. Of staggered ones the first grid. */
export function draftFromStock(stock: StockMeasures): OwnStockDraft {
  const [grid] = stock.grids;
  return draftOf({
    ...stock,
    name: '',
    columns: grid?.columns ?? 1,
    rows: grid?.rows ?? 1,
    leftMm: grid?.leftMm ?? 0,
    topMm: grid?.topMm ?? 0,
    gapXMm: grid && grid.columns > 1 ? grid.pitchXMm - stock.cellWidthMm : 0,
    gapYMm: grid && grid.rows > 1 ? grid.pitchYMm - stock.cellHeightMm : 0,
  });
}

/** Ten cards in the middle of a page: where a new sheet begins. */
export function newDraft(paper: Paper): OwnStockDraft {
  const { width, height } = PAPER_MM[paper];
  const [cellWidthMm, cellHeightMm, columns, rows] = [90, 54, 2, 5];
  return draftOf({
    name: '',
    pageWidthMm: width,
    pageHeightMm: height,
    cellWidthMm,
    cellHeightMm,
    columns,
    rows,
    leftMm: (width - columns * cellWidthMm) / 2,
    topMm: (height - rows * cellHeightMm) / 2,
    gapXMm: 0,
    gapYMm: 0,
  });
}
