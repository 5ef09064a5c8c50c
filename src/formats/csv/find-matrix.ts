import { foldText } from '#domain/import/fold-text.ts';
import { isDate, type ColumnLook } from './look-of-column.ts';
import { scoreHeader } from './score-header.ts';
import { isChoiceHeading, isNotAboutWishes, isTopicHeading } from './wish-headings.ts';
import type { WishPart } from './wishes-reading.ts';

const CROSS = /^[x×✗✓✔✅☑👍●•*+o]$/iu;

/** What a chat or a board calls a question with ticks; what is asked stands beside the word, in any language. */
const POLL =
  /^(poll|survey|vote|voting|umfrage|abstimmung|sondage|encuesta|votacion|enquete|votacao|sondaggio|votazione|peiling|stemming|ankieta|glosowanie|anketa|hlasovani|szavazas|omrostning|afstemning|avstemning|kysely|aanestys|опрос|голосование|опитування|голосування|ψηφοφορια|anket|oylama|jajak pendapat|استطلاع|סקר)(?= |$)|^(投票|アンケート|투표|설문)/u;
const isPoll = (above: string) => POLL.test(foldText(above.trim()).replace(/[^\p{L} ].*$/u, ''));

/**
 * A matrix of wishes whose headings are only the topics: numbers 1, 2, 3 that each person gave once, or crosses below
 * a line that asks for them.
 *
 * @param above what stands above the table; crosses alone could mean anything.
 */
export function findMatrix(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  looks: readonly ColumnLook[],
  free: (column: number) => boolean,
  above: string,
): WishPart | null {
  const isTopic = (column: number) =>
    free(column) &&
    (headers[column] ?? '').trim() !== '' &&
    !isNotAboutWishes(headers[column]!) &&
    (scoreHeader(headers[column]!)[0]?.score ?? 0) < 0.6;
  const numbers = longestRun(headers.length, (column) => isTopic(column) && isEach(looks[column]!, /^[1-9]$/));
  if (numbers.length >= 3 && areRanks(numbers, rows)) return part('rank-per-topic', 'e', numbers, headers, 0.7);
  const stars = longestRun(headers.length, (column) => isTopic(column) && isEach(looks[column]!, /^[★☆⭐]{1,10}$/u));
  if (stars.length >= 2) return { ...part('rating-columns', 'f', stars, headers, 0.6), isLowBest: false };
  const crosses = longestRun(headers.length, (column) => isTopic(column) && isEach(looks[column]!, CROSS));
  if (crosses.length >= 2 && (isChoiceHeading(above) || isTopicHeading(above) || isPoll(above))) {
    const yes = looks[crosses[0]!]!.values[0];
    return { ...part('option-columns', 'f', crosses, headers, 0.7), ...(yes === undefined ? {} : { yes }) };
  }
  const ticks = longestRun(headers.length, (column) => isTopic(column) && isEach(looks[column]!, TICK));
  if (ticks.length >= 3 && isNothingButTicks(ticks, headers, rows)) {
    const yes = looks[ticks[0]!]!.values[0];
    return { ...part('option-columns', 'f', ticks, headers, 0.55), ...(yes === undefined ? {} : { yes }) };
  }
  return null;
}

/** Marks of a chat; an x may be anything. */
const TICK = /^[✓✔✅☑👍]\ufe0f?$/u;
const OFFICE =
  /(^| )(paid|bezahlt|paye|pagado|pagato|betaald|waiver|deposit|signed|form|consent|arrived|invited|replied|told|badge)( |$)/u;

/** A poll copied by hand: hardly anything but who and the topics, and not everybody ticked the same. */
function isNothingButTicks(
  columns: readonly number[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  const others = headers.filter((header, at) => header.trim() !== '' && !columns.includes(at));
  if (others.length > 2) return false;
  if (columns.some((column) => isDate(headers[column]!) || OFFICE.test(foldText(headers[column]!)))) return false;
  const answers = rows.map((row) => columns.map((column) => ((row[column] ?? '').trim() === '' ? '-' : 'x')).join(''));
  return new Set(answers).size > 1;
}

const part = (
  kind: WishPart['kind'],
  shape: WishPart['shape'],
  columns: readonly number[],
  headers: readonly string[],
  confidence: number,
): WishPart => ({
  kind,
  shape,
  round: '',
  columns,
  titles: columns.map((column) => headers[column]!.trim()),
  confidence,
});

/** Filled, and with nothing else. */
const isEach = (look: ColumnLook, pattern: RegExp) =>
  look.filled > 0 && look.values.every((value) => pattern.test(foldText(value)));

function longestRun(width: number, fits: (column: number) => boolean): number[] {
  let run: number[] = [];
  let best: number[] = [];
  for (let column = 0; column <= width; column++) {
    if (column < width && fits(column)) run.push(column);
    else {
      if (run.length > best.length) best = run;
      run = [];
    }
  }
  return best;
}

/** Whether nearly everybody counts 1, 2, 3 over the columns, each number once. */
function areRanks(columns: readonly number[], rows: readonly (readonly string[])[]): boolean {
  const given = rows
    .map((row) => columns.map((column) => (row[column] ?? '').trim()).filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0);
  const counted = given.filter(
    (cells) => new Set(cells).size === cells.length && cells.every((cell) => Number(cell) <= cells.length),
  );
  const several = given.filter((cells) => cells.length > 1).length;
  return given.length > 0 && counted.length >= given.length * 0.8 && several >= given.length / 2;
}
