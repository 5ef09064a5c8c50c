import { foldText } from '#domain/import/fold-text.ts';
import { foldHeader } from './fold-header.ts';
import { findTopicColumns } from './find-topic-columns.ts';
import { findSplitting, ORDERING_SIGNS, rankedItem, splitItems } from './split-list.ts';
import { joinSharedValues, runOfSharedValues } from './shared-values.ts';
import {
  isChoiceHeading,
  isChoiceOfSomethingElse,
  isNotAboutWishes,
  isTopicHeading,
  rankedHeading,
  roundInHeading,
} from './wish-headings.ts';
import type { WishSearch } from './wish-search.ts';
import type { WishPart } from './wishes-reading.ts';

/** Wishes that headings give away: a column per rank, a column per topic. Looked for before fields are mapped. */
export function findWishColumns(search: WishSearch): WishPart[] {
  const ranked = findRankedColumns(search);
  const used = new Set(ranked.parts.flatMap((part) => part.columns));
  for (const column of ranked.leftovers) used.add(column);
  const perTopic = findTopicColumns(
    search.headers,
    search.rows,
    search.looks,
    search.titles,
    (column) => !used.has(column),
    search.above,
  );
  return [...ranked.parts, ...perTopic];
}

const withoutRemark = (header: string) =>
  header.replace(/\(([^()\d]*)\)/gu, (all, inner: string) =>
    roundInHeading(inner) === '' && rankedHeading(`choice ${inner}`) === null ? ' ' : all,
  );

type Ranked = { column: number; rank: number; filled: number };

function findRankedColumns({ headers, looks }: WishSearch): { parts: WishPart[]; leftovers: number[] } {
  const groups = new Map<string, { round: string; stem: string; columns: Ranked[] }>();
  for (const [column, header] of headers.entries()) {
    // "Wahl 6 (Ersatzwunsch)" belongs to "Wahl 5"; brackets that name a round or a rank are read.
    const heading = rankedHeading(withoutRemark(header)) ?? rankedHeading(header);
    const look = looks[column]!;
    if (
      !heading ||
      look.emails > 0.3 ||
      look.dates > 0.5 ||
      (look.yesNo > 0.6 && look.filled > 1) ||
      look.averageWords > 25
    )
      continue;
    const key = `${heading.round}\n${heading.stem}`;
    const group = groups.get(key) ?? { round: heading.round, stem: heading.stem, columns: [] };
    group.columns.push({ column, rank: heading.rank, filled: look.filled });
    groups.set(key, group);
  }
  const parts: WishPart[] = [];
  const leftovers: number[] = [];
  const hasSeveral = groups.size > 1;
  for (const { round, stem, columns } of groups.values()) {
    const { chosen, others } = newestSet(columns);
    const ranks = chosen.map((entry) => entry.rank);
    if (chosen.length < 2 && !(ranks[0] === 1 && isChoiceHeading(headers[chosen[0]!.column]!))) continue;
    leftovers.push(...others.map((entry) => entry.column));
    const isTwoOnly =
      chosen.length === 2 &&
      /wanted|secondary|backup|alternative/i.test(chosen.map((entry) => headers[entry.column]).join(' '));
    parts.push({
      kind: 'ranked-columns',
      shape: isTwoOnly ? 'i' : 'a',
      round: round || (hasSeveral ? stem : ''),
      columns: chosen.map((entry) => entry.column),
      ranks,
      confidence: chosen.length > 1 ? 0.95 : 0.7,
    });
  }
  return { parts, leftovers };
}

/** A form that was changed leaves its old columns behind: of sets with equal headings the fullest is read. */
function newestSet(columns: readonly Ranked[]): { chosen: Ranked[]; others: Ranked[] } {
  const sets: Ranked[][] = [];
  for (const entry of columns) {
    const set = sets.find((candidate) => !candidate.some((other) => other.rank === entry.rank));
    if (set) set.push(entry);
    else sets.push([entry]);
  }
  const total = (set: readonly Ranked[]) => set.reduce((sum, entry) => sum + entry.filled, 0);
  const chosen = sets.reduce((best, set) => (total(set) >= total(best) ? set : best), sets[0] ?? []);
  return { chosen: chosen.toSorted((a, b) => a.rank - b.rank), others: sets.filter((set) => set !== chosen).flat() };
}

/** Wishes inside cells: lists, rankings and single choices, among the columns that are no fields. */
export function findWishCells(search: WishSearch, free: (column: number) => boolean, hasWishes: boolean): WishPart[] {
  const { headers, rows, looks, titles } = search;
  const known = new Set(titles.map((title) => foldText(title.trim())));
  const parts: WishPart[] = [];
  for (const [column, header] of headers.entries()) {
    const look = looks[column]!;
    if (
      !free(column) ||
      look.filled === 0 ||
      look.emails > 0.2 ||
      look.dates > 0.5 ||
      look.yesNo > 0.6 ||
      look.numbers > 0.6 ||
      look.urls > 0.3
    )
      continue;
    const isAsked = (isTopicHeading(header) || isChoiceHeading(header)) && !isNotAboutWishes(header);
    const isKnown =
      known.size > 0 && look.values.filter((value) => holdsTitle(value, known)).length > look.values.length / 2;
    // A favourite tea is a choice as well: without a word for topics its cells must be topics.
    if (!isKnown && (!isAsked || isChoiceOfSomethingElse(header))) continue;
    const part = readCells(column, header, rows, titles, isTopicHeading(header) || isKnown, known);
    if (part) parts.push(part);
  }
  for (const [at, part] of parts.entries())
    parts[at] = joinSharedValues(withFallback(part, search, free), parts, search, free);
  if (parts.length === 0 && !hasWishes) {
    const run = runOfSharedValues(search, free);
    if (run.length > 0) return run;
  }
  const kept = parts.filter(
    (part) => !parts.some((other) => other !== part && part.columns.every((column) => other.columns.includes(column))),
  );
  // A choice without a word for topics is a wish only where nothing says more.
  const sure = kept.filter((part) => part.confidence >= 0.7);
  return sure.length > 0 ? sure : kept;
}

/**
 * Columns of which a person said that they hold wishes: how they are written is read from their cells, and one beside
 * the other with the same topics are ranked.
 */
export function readChosenWishes(search: WishSearch, chosen: readonly WishPart[]): WishPart[] {
  const known = new Set(search.titles.map((title) => foldText(title.trim())));
  const isOpen = (part: WishPart) => part.kind === 'ranked-cell' && part.separators === undefined;
  const parts = chosen.map((part) => {
    const column = part.columns[0]!;
    if (!isOpen(part)) return part;
    const read = readCells(column, search.headers[column] ?? '', search.rows, search.titles, true, known);
    return read ? { ...read, confidence: 1 } : part;
  });
  const opened = new Set(chosen.flatMap((part) => (isOpen(part) ? part.columns : [])));
  return parts.reduce<WishPart[]>((done, part) => {
    const last = done.at(-1);
    const column = part.columns[0]!;
    const isNext =
      part.kind === 'single' &&
      opened.has(column) &&
      (last?.kind === 'single' || last?.kind === 'ranked-columns') &&
      last.round === part.round &&
      last.columns.at(-1) === column - 1;
    if (!isNext) return [...done, part];
    const ranks = [...(last.ranks ?? [1])];
    const columns = [...last.columns, column];
    return [
      ...done.slice(0, -1),
      { ...last, kind: 'ranked-columns', shape: 'a', columns, ranks: [...ranks, ranks.at(-1)! + 1] },
    ];
  }, []);
}

const IF_FULL =
  /(^| )(if (it|that|this|one|first|group|room|my)?( \p{L}+){0,3} ?(is )?full|if not|otherwise|fall ?back|alternative(ly)?|alternativ(e|t|a|ly)?|backup|ersatz|ersatzweise|falls (\p{L}+ )*voll|sonst|wenn (\p{L}+ )*voll|sinon|si (\p{L}+ )*(complet|pleno|lleno|no)|si no|altrimenti|se no|anders|of anders|indien vol|ellers|annars|muuten|inaczej|jinak|kulonben|yoksa|иначе|если нет|senao)( |$)/u;

/** A single choice and, right beside it, what somebody would take if that is full. */
function withFallback(part: WishPart, { headers, looks }: WishSearch, free: (column: number) => boolean): WishPart {
  const next = (part.columns[0] ?? 0) + 1;
  const look = looks[next];
  if (part.kind !== 'single' || !look || look.filled === 0 || !free(next)) return part;
  if (!IF_FULL.test(foldHeader(headers[next] ?? '').key) || look.averageWords > 8 || look.yesNo > 0.6) return part;
  return { ...part, kind: 'ranked-columns', shape: 'i', columns: [part.columns[0]!, next], ranks: [1, 2] };
}

const holdsTitle = (cell: string, known: ReadonlySet<string>) => {
  const folded = foldText(cell.trim());
  return known.has(folded) || [...known].some((title) => title.length > 3 && folded.includes(title));
};

function readCells(
  column: number,
  header: string,
  rows: readonly (readonly string[])[],
  titles: readonly string[],
  isSure: boolean,
  known: ReadonlySet<string>,
): WishPart | null {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const splitting = findSplitting(cells, titles);
  const items = cells.map((cell) => splitItems(cell, splitting));
  const confidence = isSure ? 0.85 : 0.6;
  const base = { columns: [column], round: roundInHeading(header), confidence };
  const flat = items.flat();
  const numbered = flat.filter((item) => rankedItem(item) !== null && !known.has(foldText(item)));
  if (flat.length > 0 && numbered.length >= flat.length * 0.7 && items.some((list) => list.length > 1)) {
    return { kind: 'numbered-cell', shape: 'd', separators: splitting.separators, ...base };
  }
  const average = flat.reduce((sum, item) => sum + item.split(/\s+/).length, 0) / Math.max(1, flat.length);
  if (average > 14) return null;
  if (!items.some((list) => list.length > 1)) {
    const distinct = new Set(flat.map(foldText)).size;
    if (cells.length >= 6 && distinct > cells.length * 0.8 && known.size === 0) return null;
    return { kind: 'single', shape: 'h', ...base };
  }
  if (
    isRanking(items) ||
    splitting.separators.some((sign) => ORDERING_SIGNS.includes(sign)) ||
    /\b(rank|ranking|ranked|order preference|in order|preference order|reihenfolge|ordre|orden|ordine|volgorde|kolejnosc)\b/.test(
      foldHeader(header).key,
    )
  ) {
    return { kind: 'ranked-cell', shape: 'b', separators: splitting.separators, ...base };
  }
  return { kind: 'list-cell', shape: 'c', separators: splitting.separators, ...base };
}

/** Everybody names the same topics, in different orders: the order is the answer. */
function isRanking(items: readonly (readonly string[])[]): boolean {
  const lists = items.filter((list) => list.length > 0);
  const first = lists[0];
  if (!first || first.length < 3 || lists.length < 2) return false;
  const key = (list: readonly string[]) => list.map(foldText).toSorted().join('\n');
  const orders = new Set(lists.map((list) => list.map(foldText).join('\n')));
  return lists.every((list) => key(list) === key(first)) && orders.size > 1;
}
