import { fingerprint, added, changed, type RowChange } from '../change-set.ts';
import type { SessionId, TopicId } from '../ids.ts';
import type { Session, Topic } from '../plan.ts';
import { newTopic } from '../planning/new-rows.ts';
import type { ImportDecisions, UnknownTopic } from './import-plan.ts';
import { unknownTopicKey, type TopicBook } from './resolve-wishes.ts';

const NEW = 'new:';

/** The decision "this title is a new topic of this round". */
export function newTopicIn(roundId: SessionId): `new:${SessionId}` {
  return `${NEW}${roundId}`;
}

/**
 * The id of a topic that is made from a title of a list.
 *
 * It follows from the title, so that planning twice means the same topic, and a newer file with the old title finds
 * it again although somebody renamed it since.
 */
export function topicIdOfTitle(title: string): TopicId {
  return `T${fingerprint(unknownTopicKey(title)).toUpperCase()}` as TopicId;
}

/**
 * What the titles of one file mean that no topic has: decided by a person, known from an earlier file, or a question
 * that is asked once for the whole file.
 */
export class TopicsInList {
  readonly #decided: NonNullable<ImportDecisions['topics']>;
  readonly #book: TopicBook;
  readonly #rounds: ReadonlyMap<string, Session>;
  readonly #before: ReadonlyMap<string, Topic>;
  readonly #made = new Map<TopicId, Topic>();
  readonly #unknown = new Map<string, { text: string; times: number; round: string }>();

  constructor(
    data: { readonly sessions: readonly Session[]; readonly topics: readonly Topic[] },
    book: TopicBook,
    decided: NonNullable<ImportDecisions['topics']>,
  ) {
    this.#book = book;
    this.#decided = decided;
    this.#rounds = new Map(data.sessions.filter(({ kind }) => kind === 'round').map((round) => [round.id, round]));
    this.#before = new Map(data.topics.map((topic) => [topic.id, topic]));
  }

  /** The topic a title means; null where it means none or nobody said yet. */
  meaningOf(title: string, round: string): Topic | null {
    const key = unknownTopicKey(title);
    const decision = Object.hasOwn(this.#decided, key) ? this.#decided[key] : undefined;
    if (decision === 'ignore') return null;
    const made = this.#before.get(topicIdOfTitle(title));
    if (decision?.startsWith(NEW)) {
      const topic = this.#newTopic(title, decision.slice(NEW.length));
      if (topic) return topic;
    } else if (decision !== undefined) {
      const topic = this.#before.get(decision);
      if (topic) return topic;
    } else if (made && made.state !== 'dropped') return made;
    const known = this.#unknown.get(key);
    if (known) known.times++;
    else this.#unknown.set(key, { text: title, times: 1, round });
    return null;
  }

  /** Titles nobody decided about, the most frequent first. */
  questions(): UnknownTopic[] {
    return [...this.#unknown]
      .map(([key, entry]) => ({
        key,
        ...entry,
        roundId: this.#book.roundFor(entry.round)?.id ?? null,
        proposals: this.#book.proposalsFor(entry.text),
      }))
      .toSorted((a, b) => b.times - a.times || (a.key < b.key ? -1 : 1));
  }

  /** Topics that come into being with the list, or are offered in one more round. */
  changes(): RowChange[] {
    return [...this.#made.values()].map((topic) => {
      const before = this.#before.get(topic.id);
      return before ? changed('topics', before, topic) : added('topics', topic);
    });
  }

  #newTopic(title: string, roundId: string): Topic | null {
    const round = this.#rounds.get(roundId);
    if (!round) return null;
    const id = topicIdOfTitle(title);
    const known = this.#made.get(id);
    if (known) return known;
    const before = this.#before.get(id);
    if (before?.roundIds.includes(round.id) && before.state !== 'dropped') return before;
    const all = [...this.#before.values(), ...this.#made.values()];
    const topic: Topic = before
      ? { ...before, state: 'offered', roundIds: [...new Set([...before.roundIds, round.id])] }
      : {
          ...newTopic(
            { title: title.slice(0, 10_000), state: 'offered', roundIds: [round.id] },
            all,
            new Uint8Array(16),
          ),
          id,
        };
    this.#made.set(id, topic);
    return topic;
  }
}
