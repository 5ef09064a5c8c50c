import type { EventData } from '../event-data.ts';
import { wishesOffered } from '../board/wishes-offered.ts';
import type { SessionId } from '../ids.ts';

/** How far the people of a round sat where they wanted to; counts, never who. */
export type WishesMet = {
  /** People by the rank of the topic they got, 1 the first wish: `ranks[0]` got their first. */
  readonly ranks: readonly number[];
  /** Had wishes, but not for the topic they got. */
  readonly unranked: number;
  /** Had no wishes for this round. */
  readonly none: number;
  /** Were in charge of a group, which nobody asks wishes about. */
  readonly facilitating: number;
  readonly placed: number;
};

/** Counts the wishes that were met in one round, of everybody who has a place in it and did not cancel. */
export function wishesMet(
  data: Pick<EventData, 'registrations' | 'placements' | 'topics'>,
  roundId: SessionId,
): WishesMet {
  const people = new Map(data.registrations.map((person) => [person.id, person]));
  const topics = new Map(data.topics.map((topic) => [topic.id, topic]));
  const ranks: number[] = [];
  const counts = { unranked: 0, none: 0, facilitating: 0, placed: 0 };
  for (const { registrationId, topicId, roundId: id } of data.placements) {
    const person = people.get(registrationId);
    if (id !== roundId || !person || person.status === 'cancelled') continue;
    counts.placed++;
    if (topics.get(topicId)?.facilitatorIds.includes(registrationId)) {
      counts.facilitating++;
      continue;
    }
    const wished = wishesOffered(person, roundId, data.topics);
    const rank = wished.indexOf(topicId);
    if (wished.length === 0) counts.none++;
    else if (rank < 0) counts.unranked++;
    else ranks[rank] = (ranks[rank] ?? 0) + 1;
  }
  return { ranks: Array.from(ranks, (count) => count ?? 0), ...counts };
}
