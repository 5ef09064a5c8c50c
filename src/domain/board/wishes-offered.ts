import type { SessionId, TopicId } from '../ids.ts';
import type { Topic } from '../plan.ts';
import type { Registration } from '../registration.ts';

const offers = new WeakMap<readonly Topic[], Map<SessionId, ReadonlySet<TopicId>>>();

/** Topics that people can have in a round; kept for as long as the list of topics is the same one. */
function offeredIn(topics: readonly Topic[], roundId: SessionId): ReadonlySet<TopicId> {
  const byRound = offers.get(topics) ?? new Map<SessionId, ReadonlySet<TopicId>>();
  offers.set(topics, byRound);
  let offered = byRound.get(roundId);
  if (!offered) {
    offered = new Set(
      topics.filter(({ state, roundIds }) => state === 'offered' && roundIds.includes(roundId)).map(({ id }) => id),
    );
    byRound.set(roundId, offered);
  }
  return offered;
}

const NO_WISHES: readonly TopicId[] = [];

/**
 * What somebody wishes in a round among the topics that are offered there, best first.
 *
 * A wish for a topic that was dropped since does not count: the next one takes its place, as it does when groups are
 * worked out. So "first wish" is the best that could be had, on screen, on paper and in the engine.
 */
export function wishesOffered(person: Registration, roundId: SessionId, topics: readonly Topic[]): readonly TopicId[] {
  const wished = person.wishes.find((wishes) => wishes.roundId === roundId)?.topicIds ?? NO_WISHES;
  const offered = offeredIn(topics, roundId);
  return wished.every((id) => offered.has(id)) ? wished : wished.filter((id) => offered.has(id));
}

/** What somebody wished in a round that is not offered there now: told to whoever asks why their next wish counts. */
export function wishesSkipped(person: Registration, roundId: SessionId, topics: readonly Topic[]): readonly TopicId[] {
  const wished = person.wishes.find((wishes) => wishes.roundId === roundId)?.topicIds ?? NO_WISHES;
  const offered = offeredIn(topics, roundId);
  return wished.every((id) => offered.has(id)) ? NO_WISHES : wished.filter((id) => !offered.has(id));
}
