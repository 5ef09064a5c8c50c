import type { EventData } from '../event-data.ts';
import type { FeedbackFormId, FeedbackSlipId, OutcomeId } from '../ids.ts';
import { foldName } from '../names/fold-name.ts';
import type { OutcomeKind } from '../outcome.ts';
import { displayName, type Registration } from '../registration.ts';
import { answerTo } from './feedback-results.ts';

/** Something that was said, with the words around what was looked for. */
export type FoundSaid = { readonly excerpt: string; readonly place: string } & (
  | { readonly kind: OutcomeKind; readonly outcomeId: OutcomeId }
  | {
      readonly kind: 'slip';
      readonly slipId: FeedbackSlipId;
      readonly formId: FeedbackFormId;
      readonly outcomeId: null;
    }
);

/** What the search looks through. */
export type SaidData = Pick<
  EventData,
  'outcomes' | 'feedbackForms' | 'feedbackSlips' | 'registrations' | 'topics' | 'sessions'
>;

/**
 * Outcomes and written words of feedback slips in which every word typed occurs, whatever its accents or script.
 *
 * Who took something on counts as one of its words. The newest stands first: while people speak, that is what is asked.
 *
 * @param limit how many at most.
 */
export function findSaid(data: SaidData, words: string, limit: number): readonly FoundSaid[] {
  const asked = foldName(words).split(/\s+/u).filter(Boolean);
  if (asked.length === 0) return [];
  const found: (FoundSaid & { readonly at: string })[] = [];
  const title = (rows: readonly { readonly id: string; readonly title: string }[], id: string | null) =>
    rows.find((row) => row.id === id)?.title ?? '';
  let people: ReadonlyMap<string, Registration> | null = null;
  for (const one of data.outcomes) {
    const { whoId } = one;
    if (whoId !== null) people ??= new Map(data.registrations.map((person) => [person.id, person]));
    const taker = whoId === null ? undefined : people?.get(whoId);
    // Where somebody was erased, the words that once named them are not searched.
    const who = whoId === null ? one.whoText : taker ? displayName(taker) : '';
    const text = folded(one, one.text);
    if (!asked.every((word) => text.includes(word) || (who !== '' && foldName(who).includes(word)))) continue;
    const place = title(data.topics, one.topicId) || title(data.sessions, one.sessionId);
    found.push({ kind: one.kind, outcomeId: one.id, excerpt: excerptOf(one.text, asked), place, at: one.notedAt });
  }
  for (const form of data.feedbackForms) {
    const written = form.questions.filter(({ kind }) => kind === 'words');
    for (const slip of data.feedbackSlips) {
      if (slip.formId !== form.id) continue;
      const text = written
        .map(({ id }) => answerTo(slip, id))
        .filter(Boolean)
        .join(' · ');
      if (!asked.every((word) => folded(slip, text).includes(word))) continue;
      const about = { slipId: slip.id, formId: form.id, outcomeId: null, place: form.title };
      found.push({ ...about, kind: 'slip', excerpt: excerptOf(text, asked), at: slip.enteredAt });
    }
  }
  return found
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
    .slice(0, limit)
    .map(({ at: _at, ...one }) => one);
}

const foldedTexts = new WeakMap<object, { readonly text: string; readonly folded: string }>();

/** A row is folded once: a new version of it is another object. */
function folded(row: object, text: string): string {
  const known = foldedTexts.get(row);
  if (known?.text === text) return known.folded;
  const made = { text, folded: foldName(text) };
  foldedTexts.set(row, made);
  return made.folded;
}

const EXCERPT = 90;

/** The line in which the first of the words stands, cut to what a list can show. */
function excerptOf(text: string, asked: readonly string[]): string {
  const flat = text.slice(0, 100_000).replaceAll(/\s+/gu, ' ').trim();
  if (flat.length <= EXCERPT) return flat;
  const lower = flat.toLowerCase();
  const hits = asked.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const from = Math.max(0, (hits.length > 0 ? Math.min(...hits) : 0) - 30);
  const begin = from === 0 ? 0 : flat.indexOf(' ', from) + 1 || from;
  const piece = flat.slice(begin, begin + EXCERPT).replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');
  return `${begin === 0 ? '' : '… '}${piece}${begin + EXCERPT < flat.length ? ' …' : ''}`;
}
