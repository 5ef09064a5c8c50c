import { foldText } from '#domain/import/fold-text.ts';
import { foldHeader } from './fold-header.ts';
import { findMatrix } from './find-matrix.ts';
import type { ColumnLook } from './look-of-column.ts';
import { isDate } from './look-of-column.ts';
import { scoreHeader } from './score-header.ts';
import { isChoiceHeading, isNotAboutWishes, isTopicHeading, rankIn, roundInHeading } from './wish-headings.ts';
import { answerOf, type WishPart } from './wishes-reading.ts';

const WEEKDAYS =
  /^(mon|tues?|wednes|thurs?|fri|satur|sun)(day)?s?$|^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/;
const SPLIT = /^(.*?)\s*(?:\[([^[\]]+)\]|\s[–—-]\s+(.+)|[:>→]\s+(.+)|_(.+)|\s\/\s(.+))\s*$/su;

/** A heading divided into the question and the topic it is about; null when it is not divided. */
function questionAndTopic(header: string): { question: string; topic: string } | null {
  if (header.length > 1000) return null;
  const bracket = /^(.*?)\s*\[([^[\]]+)\]\s*$/s.exec(header);
  const match = bracket ?? SPLIT.exec(header.trim());
  const topic = match?.slice(2).find((part) => part !== undefined);
  return match && topic && match[1]!.trim() !== '' ? { question: match[1]!.trim(), topic: topic.trim() } : null;
}

/** "Rang Klima", "Rang Wohnen": the same word that asks for a choice before several topics. */
function askedWordAndTopic(headers: readonly string[], column: number): { question: string; topic: string } | null {
  const words = headers[column]!.trim().split(/\s+/);
  const [asked = ''] = words;
  if (
    words.length < 2 ||
    words.length > 8 ||
    !isChoiceHeading(asked) ||
    rankIn(foldHeader(words[1]!).words, true) !== null
  )
    return null;
  const same = headers.filter((header) => header.trim().startsWith(`${asked} `)).length;
  return same >= 2 ? { question: asked, topic: words.slice(1).join(' ') } : null;
}

/** "Which circles?" and beside it "Which circles?/Care", "Which circles? (Care)": one heading begins another. */
function headingAndTopic(headers: readonly string[], column: number): { question: string; topic: string } | null {
  const header = headers[column]!.trim();
  for (const other of headers) {
    const question = other.trim();
    if (question.length < 3 || question.length >= header.length || !header.startsWith(question)) continue;
    const rest = /^\s*(?:[/:>|.–—-]+\s*(.+)|\((.+)\))$/su.exec(header.slice(question.length));
    const topic = (rest?.[1] ?? rest?.[2] ?? '').trim();
    if (topic !== '') return { question, topic };
  }
  return null;
}

type Column = { column: number; question: string; topic: string; isGrid: boolean };

/** Blocks of columns of which each is one topic: ticks, polls, ranks or points. */
export function findTopicColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  looks: readonly ColumnLook[],
  titles: readonly string[],
  free: (column: number) => boolean,
  above = '',
): WishPart[] {
  const known = new Set(titles.map((title) => foldText(title.trim())));
  const byQuestion = new Map<string, Column[]>();
  for (const [column, header] of headers.entries()) {
    if (!free(column) || header.trim() === '') continue;
    const isTitle = known.has(foldText(header.trim()));
    const divided = isTitle
      ? null
      : (headingAndTopic(headers, column) ?? questionAndTopic(header) ?? askedWordAndTopic(headers, column));
    const question = divided?.question ?? (isTitle ? '' : null);
    if (question === null) continue;
    const key = foldHeader(question).key;
    byQuestion.set(key, [
      ...(byQuestion.get(key) ?? []),
      { column, question, topic: divided?.topic ?? header.trim(), isGrid: header.trim().endsWith(']') },
    ]);
  }
  const parts: WishPart[] = [];
  const used = new Set<number>();
  for (const columns of byQuestion.values()) {
    if (columns.length < 2) continue;
    const question = columns[0]!.question;
    const isKnown = columns.filter(({ topic }) => known.has(foldText(topic))).length >= columns.length / 2;
    if (!isKnown && (!(isTopicHeading(question) || isChoiceHeading(question)) || isNotAboutWishes(question))) continue;
    if (columns.every(({ topic }) => WEEKDAYS.test(foldText(topic)))) continue;
    const part = readBlock(columns, rows, looks, isKnown ? 0.9 : 0.8);
    if (part) {
      parts.push(part);
      for (const { column } of columns) used.add(column);
    }
  }
  if (parts.length === 0) {
    const isFree = (column: number) => free(column) && !used.has(column);
    const found =
      findEchoes(headers, looks, isFree) ??
      findPoll(headers, rows, looks, isFree) ??
      findMatrix(headers, rows, looks, isFree, above);
    if (found) parts.push(found);
  }
  return parts;
}

type Answer = { readonly value: string; readonly topic: string };

/** The answers without a last line that counts them: numbers with nobody's name beside them. */
function withoutSums(
  answers: readonly Answer[],
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly Answer[] {
  const last = rows.at(-1) ?? [];
  const inBlock = new Map(columns.map(({ column, topic }) => [column, topic]));
  const isSum =
    rows.length > 2 &&
    rows.slice(0, -1).every((row) => row.some((cell, at) => !inBlock.has(at) && cell.trim() !== '')) &&
    last.some((cell) => cell.trim() !== '') &&
    last.every((cell, at) => cell.trim() === '' || (inBlock.has(at) && /^\d+$/.test(cell.trim())));
  if (!isSum) return answers;
  const sums = [...inBlock].map(([column, topic]) => ({ value: (last[column] ?? '').trim(), topic }));
  return answers.filter(
    ({ value, topic }) => !sums.some((sum) => sum.topic === topic && foldText(sum.value) === foldText(value.trim())),
  );
}

function readBlock(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  looks: readonly ColumnLook[],
  confidence: number,
): WishPart | null {
  const all = columns.flatMap(({ column, topic }) => looks[column]!.values.map((value) => ({ value, topic })));
  const cells = withoutSums(all, columns, rows);
  const base = {
    round: roundInHeading(columns[0]!.question),
    columns: columns.map(({ column }) => column),
    titles: columns.map(({ topic }) => topic),
    confidence,
  };
  const gridOr = <T extends WishPart['shape']>(shape: T) => (columns[0]!.isGrid ? ('g' as const) : shape);
  if (cells.length === 0) return rows.length === 0 && columns[0]!.isGrid ? null : null;
  const answers = cells.filter(
    ({ value, topic }) => answerOf(value) !== 'other' || foldText(value) === foldText(topic),
  );
  const isNumbers = cells.every(({ value }) => /^\d{1,2}$/.test(value));
  const most = Math.max(...cells.map(({ value }) => (isNumbers ? Number(value) : 0)));
  if (isNumbers && most > 1) {
    const repeats = rows.slice(0, 200).filter((row) => {
      const given = columns
        .map(({ column }) => (row[column] ?? '').trim())
        .filter((cell) => cell !== '' && cell !== '0');
      return new Set(given).size < given.length;
    });
    if (repeats.length === 0) return { kind: 'rank-per-topic', shape: 'e', ...base };
    return { kind: 'rating-columns', shape: gridOr('f'), isLowBest: false, ...base, confidence: 0.6 };
  }
  const ranks = cells.filter(
    ({ value }) => rankIn(foldHeader(value).words, false) !== null || /^(no choice|none|-)$/i.test(value),
  );
  if (ranks.length >= cells.length * 0.7 && answers.length < cells.length * 0.7)
    return { kind: 'rank-per-topic', shape: gridOr('e'), ...base };
  if (answers.length < cells.length * 0.9) return null;
  const spelled = wordsFor(columns, rows);
  return { kind: 'option-columns', shape: gridOr('f'), ...base, ...spelled };
}

/** How yes and maybe are spelled in a block, as they stand. */
function wordsFor(
  columns: readonly { column: number }[],
  rows: readonly (readonly string[])[],
): { yes?: string; maybe?: string } {
  const tally = { yes: new Map<string, number>(), maybe: new Map<string, number>() };
  for (const row of rows) {
    for (const { column } of columns) {
      const cell = (row[column] ?? '').trim();
      const answer = answerOf(cell);
      if (answer === 'yes' || answer === 'maybe') tally[answer].set(cell, (tally[answer].get(cell) ?? 0) + 1);
    }
  }
  const most = (words: ReadonlyMap<string, number>) => [...words].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const yes = most(tally.yes);
  const maybe = most(tally.maybe);
  return { ...(yes === undefined ? {} : { yes }), ...(maybe === undefined ? {} : { maybe }) };
}

/** A time of day, or a year with a day beside it; "Paid 2026" is no time that somebody could come. */
const isTimeOffered = (header: string) =>
  /\d{1,2}[:.h]\d{2}/.test(header) || (/\b20\d\d\b/.test(header) && /(^|\D)\d{1,2}(\D|$)/.test(header));

/** Whether nothing stands below a heading but the heading itself: the way some forms write a tick. */
const isEchoed = (header: string, look: ColumnLook | undefined) =>
  header.trim() !== '' &&
  look !== undefined &&
  look.filled > 0 &&
  look.values.every((value) => foldText(value.trim()) === foldText(header.trim()));

/** A column for each choice that holds the choice where it was ticked and nothing elsewhere. */
function findEchoes(
  headers: readonly string[],
  looks: readonly ColumnLook[],
  free: (column: number) => boolean,
): WishPart | null {
  const columns = [...headers.keys()].filter((column) => free(column) && isEchoed(headers[column]!, looks[column]));
  if (columns.length < 2 || columns.some((column) => isNotAboutWishes(headers[column]!))) return null;
  const titles = columns.map((column) => headers[column]!.trim());
  return { kind: 'option-columns', shape: 'f', round: '', columns, titles, confidence: 0.7 };
}

/** A poll: a run of columns headed by times or topics, answered yes, if need be, no. */
function findPoll(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  looks: readonly ColumnLook[],
  free: (column: number) => boolean,
): WishPart | null {
  let run: number[] = [];
  let best: number[] = [];
  for (let column = 0; column <= headers.length; column++) {
    const look = looks[column];
    const header = headers[column] ?? '';
    const fits =
      look !== undefined &&
      free(column) &&
      header.trim() !== '' &&
      look.filled > 0 &&
      look.values.every((value) => answerOf(value) !== 'other') &&
      (scoreHeader(header)[0]?.score ?? 0) < 0.9 &&
      !isNotAboutWishes(header);
    if (fits) run.push(column);
    else {
      if (run.length > best.length) best = run;
      run = [];
    }
  }
  if (best.length < 2) return null;
  const values = best.flatMap((column) => looks[column]!.values.map(answerOf));
  const dated = best.filter((column) => isDate(headers[column]!) || isTimeOffered(headers[column]!)).length;
  if (!values.includes('maybe') && dated < best.length / 2) return null;
  if (!values.includes('yes')) return null;
  const columns = best.map((column) => ({ column }));
  return {
    kind: 'option-columns',
    shape: 'f',
    round: '',
    columns: best,
    titles: best.map((column) => headers[column]!.trim()),
    confidence: 0.7,
    ...wordsFor(columns, rows),
  };
}
