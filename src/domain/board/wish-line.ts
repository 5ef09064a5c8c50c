import { topicMarks } from '../documents/topic-marks.ts';
import type { EventData } from '../event-data.ts';
import type { SessionId, TopicId } from '../ids.ts';
import type { Registration } from '../registration.ts';
import { topicsOfRound } from './round-board.ts';

/** Wishes of one person as somebody called them out or wrote them on a slip. */
export type WishLine =
  | {
      readonly kind: 'wishes';
      readonly person: Registration;
      readonly wishes: readonly { readonly roundId: SessionId; readonly topicIds: readonly TopicId[] }[];
    }
  | { readonly kind: 'empty' }
  /** No number in front. */
  | { readonly kind: 'noNumber' }
  | { readonly kind: 'unknownNumber'; readonly number: number }
  | { readonly kind: 'noLetters'; readonly person: Registration }
  | { readonly kind: 'unknownLetter'; readonly person: Registration; readonly letter: string };

/** Topics by the letter they carry, of all rounds in which people choose. */
export function topicsByLetter(
  data: Pick<EventData, 'topics'>,
  roundIds: readonly SessionId[],
): ReadonlyMap<string, readonly { readonly topicId: TopicId; readonly roundId: SessionId }[]> {
  const marks = topicMarks(data.topics);
  const byLetter = new Map<string, { topicId: TopicId; roundId: SessionId }[]>();
  for (const roundId of roundIds) {
    for (const topic of topicsOfRound(data, roundId)) {
      const letter = marks.get(topic.id)!.letter;
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), { topicId: topic.id, roundId }]);
    }
  }
  return byLetter;
}

/**
 * Reads a line such as `14 b a`: the short number of a person and the letters of topics, best first.
 *
 * Letters may stand together (`14ba`). A letter of another round counts for that round, so that `14 b a e d` says both;
 * one that is offered in several rounds counts for the round in front.
 */
export function readWishLine(
  data: Pick<EventData, 'registrations' | 'topics'>,
  text: string,
  roundIds: readonly SessionId[],
  roundInFront: SessionId,
): WishLine {
  const line = text.trim().toUpperCase();
  if (line === '') return { kind: 'empty' };
  const match = /^#?(\d+)[\s.:,-]*(.*)$/u.exec(line);
  if (!match) return { kind: 'noNumber' };
  const number = Number(match[1]);
  const person = data.registrations.find(({ shortNumber }) => shortNumber === number);
  if (!person) return { kind: 'unknownNumber', number };
  const byLetter = topicsByLetter(data, roundIds);
  const letters = match[2]!
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (byLetter.has(word) ? [word] : [...word]));
  if (letters.length === 0) return { kind: 'noLetters', person };
  const wishes = new Map<SessionId, TopicId[]>();
  for (const letter of letters) {
    const offers = byLetter.get(letter);
    if (!offers) return { kind: 'unknownLetter', person, letter };
    const { roundId, topicId } = offers.find((offer) => offer.roundId === roundInFront) ?? offers[0]!;
    const list = wishes.get(roundId) ?? [];
    if (!list.includes(topicId)) wishes.set(roundId, [...list, topicId]);
  }
  return { kind: 'wishes', person, wishes: [...wishes].map(([roundId, topicIds]) => ({ roundId, topicIds })) };
}

/** How many people who are expected have named a wish in each round. */
export function wishCounts(
  data: Pick<EventData, 'registrations'>,
  roundIds: readonly SessionId[],
): ReadonlyMap<SessionId, number> {
  const counts = new Map<SessionId, number>(roundIds.map((id): [SessionId, number] => [id, 0]));
  for (const person of data.registrations) {
    if (person.status !== 'coming' && person.status !== 'maybe') continue;
    for (const { roundId, topicIds } of person.wishes) {
      if (topicIds.length > 0 && counts.has(roundId)) counts.set(roundId, counts.get(roundId)! + 1);
    }
  }
  return counts;
}
