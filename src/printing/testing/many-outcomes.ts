import type { EventData } from '#domain/event-data.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { blankOutcome, type Outcome, type OutcomeKind } from '#domain/outcome.ts';
import { seededNumbers } from './many-people.ts';

const KINDS: readonly OutcomeKind[] = ['feedback', 'feedback', 'feedback', 'commitment', 'question', 'decision'];
const WORDS =
  'rent hall garden key soup list chairs river school night bus repair café tools bread winter heat music letters 十月 садок قهوة street'.split(
    ' ',
  );

/** The same event after `count` things were said in its groups, in several scripts, every third taken on by somebody. */
export function withOutcomes(data: EventData, count: number): EventData {
  const next = seededNumbers(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const rounds = data.sessions.filter(({ kind }) => kind === 'round');
  const outcomes = Array.from({ length: count }, (_, order): Outcome => {
    const round = pick(rounds);
    const topics = data.topics.filter(({ roundIds }) => roundIds.includes(round.id));
    const words = Array.from({ length: 5 + Math.floor(next() * 25) }, () => pick(WORDS));
    const isTaken = order % 3 === 0;
    return blankOutcome({
      id: `O${order}` as OutcomeId,
      kind: pick(KINDS),
      sessionId: round.id,
      topicId: topics.length === 0 ? null : pick(topics).id,
      text: words.join(' '),
      whoId: isTaken ? pick(data.registrations).id : null,
      dueOn: isTaken ? `2027-0${1 + (order % 9)}-15` : null,
      order,
      notedAt: '2026-10-25T17:00:00.000Z',
    });
  });
  return { ...data, outcomes };
}
