import { foldText } from '#domain/import/fold-text.ts';
import { foldHeader } from './fold-header.ts';
import { ORDINAL_RANK } from './ordinal-words.ts';
import { scoreHeader } from './score-header.ts';
import type { WishSearch } from './wish-search.ts';
import { isChoiceHeading, isNotAboutWishes, isTopicHeading, rankedHeading, roundInHeading } from './wish-headings.ts';
import type { WishPart } from './wishes-reading.ts';

const WEEKDAY =
  /^(mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/;

/** Two letters are a whole word where each letter is a syllable or a meaning. */
const TWO_LETTER_WORD = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2}$/u;

/**
 * Whether two columns draw from the same few words and hardly ever say the same in one row: what ranked wishes look
 * like in any language, and hardly anything else does.
 */
function sharedShare({ rows }: WishSearch, one: number, other: number): number {
  const values = [new Set<string>(), new Set<string>()] as const;
  let both = 0;
  let same = 0;
  for (const row of rows) {
    const a = foldText((row[one] ?? '').trim());
    const b = foldText((row[other] ?? '').trim());
    if (a !== '') values[0].add(a);
    if (b !== '') values[1].add(b);
    if (a === '' || b === '') continue;
    both += 1;
    if (a === b) same += 1;
  }
  const smaller = Math.min(values[0].size, values[1].size);
  if (smaller === 0 || both === 0 || same > both * 0.1) return 0;
  return [...values[1]].filter((value) => values[0].has(value)).length / smaller;
}

/** Whether the cells of a column could be titles of topics that many people name. */
function couldBeTopics({ looks }: WishSearch, column: number): boolean {
  const look = looks[column]!;
  return (
    look.filled > 0 &&
    look.emails === 0 &&
    look.dates < 0.3 &&
    look.numbers < 0.3 &&
    look.yesNo < 0.3 &&
    look.phones < 0.3 &&
    look.averageWords <= 9 &&
    (look.filled < 8 || look.distinct < look.filled * 0.7) &&
    !look.values.every((value) => WEEKDAY.test(foldText(value)) || (value.length < 3 && !TWO_LETTER_WORD.test(value)))
  );
}

const isUnknownHeading = (header: string) =>
  header.trim() !== '' && !isNotAboutWishes(header) && (scoreHeader(header)[0]?.score ?? 0) < 0.5;

/** A choice, and right beside it columns with the same topics below other words: the second choice, the third. */
export function joinSharedValues(
  part: WishPart,
  parts: readonly WishPart[],
  search: WishSearch,
  free: (column: number) => boolean,
): WishPart {
  if (part.kind !== 'single' && part.kind !== 'ranked-columns') return part;
  const columns = [...part.columns];
  const ranks = [...(part.ranks ?? [1])];
  for (let next = columns.at(-1)! + 1; next < search.headers.length; next++) {
    const header = search.headers[next]!;
    const wanted = ranks.at(-1)! + 1;
    const rank = rankedHeading(header)?.rank;
    // "And your second workshop" beside "the workshop you want most": no second round, the second wish.
    const isNext = part.round === '' && foldHeader(header).words.some((word) => ORDINAL_RANK.get(word) === wanted);
    const isRanked = rank === wanted || isNext;
    const isPlain = rank === undefined && !isTopicHeading(header) && !isChoiceHeading(header);
    const round = roundInHeading(header);
    if (
      !free(next) ||
      parts.some((other) => other !== part && other.columns.length > 1 && other.columns.includes(next)) ||
      (round !== '' && round !== part.round && !isNext) ||
      !(isRanked || (isPlain && isUnknownHeading(header))) ||
      !couldBeTopics(search, next) ||
      sharedShare(search, columns.at(-1)!, next) < 0.5
    )
      break;
    columns.push(next);
    ranks.push(wanted);
  }
  if (columns.length === part.columns.length) return part;
  const { separators: _separators, ...rest } = part;
  return { ...rest, kind: 'ranked-columns', shape: 'a', columns, ranks, confidence: Math.min(part.confidence, 0.7) };
}

/** Columns without a word that is known, side by side, that share their few values: told with little confidence. */
export function runOfSharedValues(search: WishSearch, free: (column: number) => boolean): WishPart[] {
  const fits = (column: number) =>
    free(column) && isUnknownHeading(search.headers[column]!) && couldBeTopics(search, column);
  for (let first = 0; first + 1 < search.headers.length; first++) {
    const columns = [first];
    while (
      columns.at(-1)! + 1 < search.headers.length &&
      columns.every(fits) &&
      fits(columns.at(-1)! + 1) &&
      sharedShare(search, columns.at(-1)!, columns.at(-1)! + 1) >= 0.6
    )
      columns.push(columns.at(-1)! + 1);
    // "In the morning", "in the afternoon": one choice in each part of the day, no ranks.
    const rounds = columns.map((column) => roundInHeading(search.headers[column]!));
    if (columns.length >= 2 && !rounds.includes('') && new Set(rounds).size === columns.length)
      return columns.map((column, at) => ({
        kind: 'single',
        shape: 'h',
        round: rounds[at]!,
        columns: [column],
        confidence: 0.6,
      }));
    // Two columns of a kind are many things; two that ask in the same words, or three, are wishes.
    if (columns.length >= 3 || (columns.length === 2 && sharesWords(search.headers, columns)))
      return [
        {
          kind: 'ranked-columns',
          shape: 'a',
          round: '',
          columns,
          ranks: columns.map((_, at) => at + 1),
          confidence: 0.6,
        },
      ];
  }
  return [];
}

function sharesWords(headers: readonly string[], columns: readonly number[]): boolean {
  const [one, other] = columns.map((column) => foldHeader(headers[column]!).words);
  return one!.some((word) => (word.length > 2 || /[^a-z]/.test(word)) && other!.includes(word));
}
