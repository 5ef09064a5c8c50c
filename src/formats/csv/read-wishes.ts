import type { DraftWishes } from '#domain/import/person-draft.ts';
import { foldHeader } from './fold-header.ts';
import { rankedItem, splitItems, type ListSplitting } from './split-list.ts';
import { foldText } from '#domain/import/fold-text.ts';
import { rankIn } from './wish-headings.ts';
import { answerOf, type WishPart } from './wishes-reading.ts';

const NO_WISH =
  /^(-+|–|—|n\/?a|none|no preference|no choice|keine?( angabe)?|egal|aucune?|ninguno|nessuno|geen|brak|ingen|нет|なし|特になし|无|없음)$/iu;

/** What one record wishes by one block of columns; null where it says nothing. */
export function readWishes(
  part: WishPart,
  record: readonly string[],
  wholeTitles: readonly string[],
): DraftWishes | null {
  const titles = titlesOf(part, record, wholeTitles).filter((entry) => !NO_WISH.test(entry));
  const isRanked = part.kind !== 'list-cell' && part.kind !== 'option-columns';
  return titles.length === 0 ? null : { round: part.round, titles, isRanked };
}

function titlesOf(part: WishPart, record: readonly string[], wholeTitles: readonly string[]): string[] {
  const cellAt = (column: number) => (record[column] ?? '').trim();
  const splitting: ListSplitting = { separators: part.separators ?? [], wholeTitles };
  switch (part.kind) {
    case 'ranked-columns':
    case 'single':
      return part.columns.map(cellAt).filter((cell) => cell !== '');
    case 'ranked-cell':
    case 'list-cell':
      return splitItems(cellAt(part.columns[0]!), splitting);
    case 'numbered-cell':
      return splitItems(cellAt(part.columns[0]!), splitting)
        .map((item) => rankedItem(item) ?? { title: item, rank: 1000 })
        .toSorted((a, b) => a.rank - b.rank)
        .map((entry) => entry.title);
    case 'rank-per-topic':
      return inOrder(part, (column) => rankIn(foldHeader(cellAt(column)).words, true));
    case 'rating-columns':
      return inOrder(part, (column) => {
        const points = pointsOf(cellAt(column));
        return cellAt(column) === '' || !Number.isFinite(points) || points === 0
          ? null
          : part.isLowBest
            ? points
            : -points;
      });
    case 'option-columns':
      return inOrder(part, (column, title) => {
        const cell = cellAt(column);
        const answer = cell !== '' && foldText(cell) === foldText(title) ? 'yes' : answerOf(cell);
        return answer === 'yes' ? 1 : answer === 'maybe' ? 2 : null;
      });
  }
}

/** "3", and "★★★☆☆". */
function pointsOf(cell: string): number {
  return /^[★☆⭐]+$/u.test(cell) ? [...cell].filter((sign) => sign !== '☆').length : Number(cell);
}

/** The topics of the columns by the order their cells give, lowest first; null leaves a topic out. */
function inOrder(part: WishPart, orderOf: (column: number, title: string) => number | null): string[] {
  return part.columns
    .flatMap((column, i) => {
      const title = part.titles?.[i] ?? '';
      const order = orderOf(column, title);
      return order === null || title === '' ? [] : [{ title, order }];
    })
    .toSorted((a, b) => a.order - b.order)
    .map((entry) => entry.title);
}
