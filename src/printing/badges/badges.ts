import { badgeRun, type BadgeFacts, type BadgeRun } from '#domain/documents/badge-document.ts';
import { sampleRun } from '#domain/documents/badge-samples.ts';
import { badgesDue } from '#domain/documents/print-runs.ts';
import type { CellPlace } from '#domain/documents/cell-grid.ts';
import { OwnStock, ownStockOf } from '#domain/documents/own-stock.ts';
import { DEFAULT_STOCK } from '#domain/documents/default-stock.ts';
import { indexLetter } from '#domain/documents/people-on-paper.ts';
import { cleanLine } from '../layout/clean-text.ts';
import { mm, type Bookmark, type DisplayPage, type DrawItem } from '../layout/display-list.ts';
import type { ReadResource } from '../layout/fonts.ts';
import { cellsOf, findStock, fitsPage, stockName, stockOfOwn, type Stock } from '../stock/stock.ts';
import { finishOrBlank, flowFor, type DocumentContext, type MadeDocument } from '../documents/document-context.ts';
import { readBadgeDesign, type BadgeDesign } from '#domain/badge-design.ts';
import { badgeFace, type BadgePress } from './badge-face.ts';
import { badgeTemplate, BADGE_TEMPLATES, templateFor } from '#domain/documents/badge-templates.ts';
import { backPlace, cellOutlines, corrected, cutMarks, inCell } from './imposition.ts';
import { pictureSize } from './picture-size.ts';

type BadgeResources = { readonly read: ReadResource; readonly picture?: (name: string) => Uint8Array | null };

/** Badges for everybody, or for those asked for, on sheets of the wanted stock. Made page by page: a run may be very long. */
export function badgesDocument(context: DocumentContext, resources: BadgeResources): MadeDocument {
  const { data, request, options, say, report } = context;
  const title = say('print.kind.badges');
  const stock = stockFor(context, resources.read);
  const cells = cellsOf(stock);
  const badges = options.sampleBadge ? sampleRun(options.sampleBadge, data) : badgeRun(data, request, cells.length);
  if (badges.people.length === 0)
    return { title, pages: finishOrBlank(context, flowFor(context), title), isTagged: false };
  if (!fitsPage(stock)) report({ code: 'cellOffPage', registrationId: null, values: { stock: stockName(stock) } });
  if (!options.sampleBadge && data.printRuns.some((run) => run.kind === 'badges')) {
    const count = badgesDue(data, request).same.length;
    if (count > 0) report({ code: 'printedBefore', registrationId: null, values: { count } });
  }
  const design = designFor(context, stock);
  const scale = scaleFor(context, design, stock);
  const sizes = new Map<string, ReturnType<typeof pictureSize>>();
  const press: BadgePress = {
    shaper: context.shaper,
    say,
    locale: context.locale,
    printerDpi: options.printerDpi ?? 600,
    moduleMm: options.moduleMm,
    isQuick: badges.people.length > 2000,
    pictureSize: (name) => {
      if (!sizes.has(name)) {
        const bytes = resources.picture?.(name);
        sizes.set(name, bytes ? pictureSize(bytes) : null);
      }
      return sizes.get(name)!;
    },
    report,
    hasElementsNamed: options.hasElementsNamed ?? false,
    shared: new Map(),
  };
  const backs = options.backs ?? 'none';
  const hasBacks = backs !== 'none' && design.fold === 'none' && design.back.length > 0;
  return {
    title,
    pageCount: pagesOf(badges.people.length, cells.length, request.startCell) * (hasBacks ? 2 : 1),
    pages: sheets(badges, { stock, cells, design, scale, press, context, backs: hasBacks ? backs : 'none' }),
    isTagged: false,
    ...(hasBacks ? { duplex: backs } : {}),
  };
}

const skippedCells = (startCell: number | undefined, cells: number) => Math.min((startCell ?? 1) - 1, cells - 1);

const pagesOf = (people: number, cells: number, startCell: number | undefined) =>
  Math.ceil((people + skippedCells(startCell, cells)) / cells);

function stockFor({ data, request, options, report }: DocumentContext, read: ReadResource): Stock {
  const own = options.ownStock === undefined ? null : OwnStock.safeParse(options.ownStock);
  if (own?.success) return stockOfOwn(own.data);
  const id = request.stockId ?? '';
  const kept = ownStockOf(data.event[0] ?? null, id);
  if (kept) return stockOfOwn(kept);
  const found = id === '' ? null : findStock(read, id);
  if (found) return found;
  // On the command line a sheet of one's own is called by its name.
  const named = data.event[0]?.ownStocks?.find(({ name }) => name.toLowerCase() === id.toLowerCase());
  if (named) return stockOfOwn(named);
  if (request.stockId || own)
    report({ code: 'unknownStock', registrationId: null, values: { stock: request.stockId ?? 'own' } });
  return findStock(read, DEFAULT_STOCK[request.paper])!;
}

function designFor({ data, options, report }: DocumentContext, stock: Stock): BadgeDesign {
  if (options.design !== undefined) {
    const read = readBadgeDesign(options.design);
    if ('design' in read) return read.design;
    report({ code: 'badDesign', registrationId: null, values: { problem: read.problem } });
  }
  const saved = data.badgeDesigns.find(({ id }) => id === options.designId);
  if (saved) return saved.design;
  const wanted = BADGE_TEMPLATES.find((template) => template === options.designId);
  return badgeTemplate(
    wanted ?? templateFor(stock.cellWidthMm, stock.cellHeightMm),
    stock.cellWidthMm,
    stock.cellHeightMm,
  );
}

/** 1 when the design has the size of the cell or is smaller; else what makes it fit. */
function scaleFor({ report }: DocumentContext, design: BadgeDesign, stock: Stock): number {
  const scale = Math.min(1, stock.cellWidthMm / design.widthMm, stock.cellHeightMm / design.heightMm);
  if (scale > 0.995) return scale > 0.9999 ? 1 : scale;
  report({
    code: 'designScaled',
    registrationId: null,
    values: { stock: stockName(stock), percent: Math.round(scale * 100) },
  });
  return scale;
}

type Run = {
  readonly stock: Stock;
  readonly cells: readonly CellPlace[];
  readonly design: BadgeDesign;
  readonly scale: number;
  readonly press: BadgePress;
  readonly context: DocumentContext;
  readonly backs: 'none' | 'longEdge' | 'shortEdge';
};

function* sheets({ people, facts }: BadgeRun, run: Run): Iterable<DisplayPage> {
  const { stock, cells, design, press, context, backs } = run;
  const { options, request } = context;
  const size = { width: mm(stock.pageWidthMm), height: mm(stock.pageHeightMm) };
  const skipped = skippedCells(request.startCell, cells.length);
  let letter = '';
  for (let first = -skipped; first < people.length; first += cells.length) {
    const used = cells.flatMap((place, cell): { place: CellPlace; badge: BadgeFacts }[] => {
      const person = people[first + cell];
      return person ? [{ place, badge: facts(person) }] : [];
    });
    const bookmarks: Bookmark[] = [];
    const front: DrawItem[] = [];
    for (const { place, badge } of used) {
      const next = indexLetter(badge.fullName);
      if (next !== letter && (options.order ?? 'name') === 'name') bookmarks.push({ title: next, level: 0 });
      letter = next;
      if (cleanLine(badge.fullName) === '')
        context.report({ code: 'noName', registrationId: badge.registrationId, values: { number: badge.shortNumber } });
      front.push(cellItem(faceItems(design, badge, press), place, run));
    }
    const places = used.map(({ place }) => place);
    if (options.hasOutlines) front.push(...cellOutlines(stock, cells));
    if (options.hasCutMarks) front.push(...cutMarks(stock, places));
    if (design.fold === 'across') front.push(...foldLines(stock, places));
    yield { ...size, items: corrected(front, options.calibration), bookmarks: bookmarks.slice(0, 1) };
    if (backs === 'none') continue;
    const back = used.map(({ place, badge }) =>
      cellItem(badgeFace(design.back, badge, press), backPlace(stock, place, backs), run),
    );
    yield { ...size, items: corrected(back, options.backCalibration ?? options.calibration), bookmarks: [] };
  }
}

function cellItem(
  items: readonly DrawItem[],
  place: CellPlace & { readonly isTurned?: boolean },
  { stock, design, scale }: Run,
): DrawItem {
  // A design smaller than the cell sits in its middle.
  const dx = (stock.cellWidthMm - design.widthMm * scale) / 2;
  const dy = (stock.cellHeightMm - design.heightMm * scale) / 2;
  const moved = { ...place, xMm: place.xMm + dx, yMm: place.yMm + dy };
  return inCell(items, moved, { widthMm: design.widthMm * scale, heightMm: design.heightMm * scale }, scale);
}

/** Front, or for a folded badge the front in the lower half and the back above it on its head. */
function faceItems(design: BadgeDesign, badge: BadgeFacts, press: BadgePress): DrawItem[] {
  const front = badgeFace(design.front, badge, press);
  if (design.fold === 'none') return front;
  const half = mm(design.heightMm / 2);
  const back = badgeFace(design.back, badge, press);
  return [
    { kind: 'group', matrix: [1, 0, 0, 1, 0, half], items: front },
    { kind: 'group', matrix: [-1, 0, 0, -1, mm(design.widthMm), half], items: back },
  ];
}

function foldLines(stock: Stock, places: readonly CellPlace[]): DrawItem[] {
  return places.map(({ xMm, yMm }): DrawItem => {
    const y = mm(yMm + stock.cellHeightMm / 2);
    return {
      kind: 'line',
      x1: mm(xMm),
      y1: y,
      x2: mm(xMm + stock.cellWidthMm),
      y2: y,
      stroke: { colour: '#b9b3a8', width: 0.4, dash: [2, 4] },
    };
  });
}
