import type { EventData } from '../event-data.ts';
import type { SessionId, TopicId } from '../ids.ts';
import type { Session, Topic } from '../plan.ts';
import { foldedWords, foldText } from './fold-text.ts';
import { jaroWinkler } from './name-likeness.ts';
import type { DraftWishes } from './person-draft.ts';

/** What an import knows of rounds and topics. */
export type TopicBook = {
  readonly rounds: readonly Session[];
  /** Round named in a heading to the round it means; null where none or several fit. */
  readonly roundFor: (name: string) => Session | null;
  readonly topicsFor: (title: string, round: Session | null) => readonly Topic[];
  readonly proposalsFor: (title: string) => readonly TopicId[];
};

type Resolved = { roundId: SessionId; topicIds: TopicId[] }[];
const NONE: Resolved = [];
/** Answers kept; beyond that people answer so differently that keeping them saves nothing. */
const MOST_KEPT = 5000;

const titleKey = (title: string) => foldedWords(title).join(' ');
const ORDINAL = ['first', 'second', 'third', 'fourth', 'fifth'];
const DAY_PARTS: readonly (readonly [RegExp, (minutes: number) => boolean])[] = [
  [/^(morning|am|vormittag|vormittags|matin|manana|mattina|ochtend)$/, (minutes) => minutes < 12 * 60],
  [
    /^(afternoon|pm|nachmittag|nachmittags|apres|midi|tarde|pomeriggio|middag)$/,
    (minutes) => minutes >= 12 * 60 && minutes < 18 * 60,
  ],
  [/^(evening|abend|abends|soir)$/, (minutes) => minutes >= 17 * 60],
];

/** Looks rounds and topics of an event up by what lists call them. */
export function topicBook(data: Pick<EventData, 'sessions' | 'topics'>): TopicBook {
  const rounds = data.sessions
    .filter((session) => session.kind === 'round')
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
  const withTopics = rounds.filter((round) => data.topics.some((topic) => topic.roundIds.includes(round.id)));
  const topics = data.topics.filter((topic) => topic.state !== 'dropped');
  const byTitle = new Map<string, Topic[]>();
  for (const topic of topics)
    byTitle.set(titleKey(topic.title), [...(byTitle.get(titleKey(topic.title)) ?? []), topic]);

  const roundFor = (name: string): Session | null => {
    if (name === '') return null;
    const words = foldedWords(name);
    const exact = rounds.filter((round) => titleKey(round.title) === words.join(' '));
    if (exact.length === 1) return exact[0]!;
    for (const [pattern, fits] of DAY_PARTS) {
      if (!words.some((word) => pattern.test(word))) continue;
      const fitting = withTopics.filter((round) => fits(minutesOf(round.startsAt)));
      if (fitting.length === 1) return fitting[0]!;
    }
    for (const word of words) {
      const number = /^\d$/.test(word)
        ? Number(word)
        : /^[a-d]$/.test(word)
          ? word.charCodeAt(0) - 96
          : ORDINAL.indexOf(word) + 1;
      // Lists count the rounds that have topics to choose from.
      if (number > 0) return withTopics[number - 1] ?? rounds[number - 1] ?? null;
    }
    const containing = rounds.filter((round) => words.every((word) => foldedWords(round.title).includes(word)));
    return containing.length === 1 ? containing[0]! : null;
  };

  return {
    rounds,
    roundFor,
    topicsFor: (title, round) =>
      (byTitle.get(titleKey(title)) ?? []).filter((topic) => round === null || topic.roundIds.includes(round.id)),
    proposalsFor: (title) => proposals(title, topics),
  };
}

const minutesOf = (wallTime: string) => Number(wallTime.slice(11, 13)) * 60 + Number(wallTime.slice(14, 16));

/** Topics that a title may mean, most likely first: the same words, words it begins with, a slip of the pen. */
function proposals(title: string, topics: readonly Topic[]): TopicId[] {
  const words = foldedWords(title);
  if (words.length === 0) return [];
  return topics
    .map((topic) => {
      const theirs = foldedWords(topic.title);
      const shared = words.filter((word) => theirs.includes(word)).length;
      const cover = shared / Math.max(1, words.length);
      const likeness = jaroWinkler(words.join(' '), theirs.join(' '));
      return { id: topic.id, score: Math.max(cover >= 0.5 ? 0.6 + cover * 0.35 : 0, likeness >= 0.86 ? likeness : 0) };
    })
    .filter((entry) => entry.score > 0.75)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((entry) => entry.id);
}

/** The key under which a decision about an unknown title is kept. */
export function unknownTopicKey(text: string): string {
  return foldText(text).trim().slice(0, 500);
}

/** Works equal answers out once: of a hundred thousand people most wish for the same few topics. */
export class WishesOnce {
  readonly #known = new Map<string, Resolved>();
  readonly #book: TopicBook;
  readonly #meaningOf: (title: string, round: string) => Topic | null;

  constructor(book: TopicBook, meaningOf: (title: string, round: string) => Topic | null) {
    this.#book = book;
    this.#meaningOf = meaningOf;
  }

  of(wishes: readonly DraftWishes[]): Resolved {
    if (wishes.length === 0) return NONE;
    const key = JSON.stringify(wishes);
    const known = this.#known.get(key);
    if (known) return known;
    // Questions are counted each time they are asked: an answer with one is never kept.
    let hasAsked = false;
    const resolved = resolveWishes(wishes, this.#book, (title, round) => {
      hasAsked = true;
      return this.#meaningOf(title, round);
    });
    if (!hasAsked && this.#known.size < MOST_KEPT) this.#known.set(key, resolved);
    return resolved;
  }
}

/**
 * Wishes of a record as topics by round; a title goes to every round that offers its topic unless the heading names one.
 *
 * @param meaningOf asked for titles that no topic of that round has.
 */
export function resolveWishes(
  wishes: readonly DraftWishes[],
  book: TopicBook,
  meaningOf: (title: string, round: string) => Topic | null,
): Resolved {
  const byRound = new Map<SessionId, TopicId[]>();
  for (const wish of wishes) {
    const round = book.roundFor(wish.round);
    for (const title of wish.titles) {
      let topics = book.topicsFor(title, round);
      if (topics.length === 0) {
        const topic = meaningOf(title, wish.round);
        if (!topic) continue;
        topics = [topic];
      }
      for (const topic of topics) {
        for (const roundId of topic.roundIds) {
          if (round !== null && roundId !== round.id && topic.roundIds.includes(round.id)) continue;
          const list = byRound.get(roundId) ?? [];
          if (!list.includes(topic.id)) list.push(topic.id);
          byRound.set(roundId, list);
        }
      }
    }
  }
  return book.rounds.flatMap((round) => {
    const topicIds = byRound.get(round.id);
    return topicIds ? [{ roundId: round.id, topicIds: topicIds.slice(0, 200) }] : [];
  });
}
