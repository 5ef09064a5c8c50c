import type { EventData } from '../event-data.ts';
import { RULE_SEATS } from '../groups.ts';
import type { RegistrationId, TopicId } from '../ids.ts';
import type { Session } from '../plan.ts';
import type { Registration } from '../registration.ts';
import { wishMark, type BoardColumn, type CardProblem, type RoundBoard, type WishMark } from './round-board.ts';

/** What it would mean to put people into a topic, before anybody does. */
export type MoveEffect = {
  readonly topicId: TopicId;
  readonly sizeBefore: number;
  readonly sizeAfter: number;
  readonly limit: number | null;
  /** People beyond the limit afterwards. */
  readonly over: number;
  /** For one person: what the seat is now (null without one) and what it would be. */
  readonly single: { readonly from: WishMark | null; readonly to: WishMark } | null;
  readonly better: number;
  readonly worse: number;
  /** Rules that the move would break. */
  readonly breaks: readonly CardProblem[];
};

/** How good a seat is, lower is better; topics not wished for come after all wishes, no wish is as good as any. */
function weight(mark: WishMark | null): number {
  if (mark === null) return 10_000;
  if (mark.kind === 'rank') return mark.rank;
  return mark.kind === 'unranked' ? 1000 : 1;
}

type Asked = Pick<EventData, 'registrations' | 'rules' | 'rooms' | 'topics'>;

/**
 * The effect of moving people into each topic of a round: wish ranks old and new, size against the limit, rules broken.
 *
 * @returns one effect for every topic that people can be put into, in the order of the columns.
 */
export function moveEffects(data: Asked, board: RoundBoard, ids: readonly RegistrationId[]): MoveEffect[] {
  const moving = new Set(ids);
  const people = data.registrations.filter(({ id }) => moving.has(id));
  const columnOf = new Map<RegistrationId, BoardColumn>();
  const others = new Set<RegistrationId>();
  for (const rule of data.rules) {
    if (rule.registrationIds.some((id) => moving.has(id))) for (const id of rule.registrationIds) others.add(id);
  }
  for (const column of board.columns) {
    for (const card of column.cards) if (moving.has(card.id) || others.has(card.id)) columnOf.set(card.id, column);
  }
  return board.columns
    .filter((column) => !column.isWaiting)
    .map((column) => effectOn(data, board.round, column, people, columnOf));
}

function effectOn(
  data: Asked,
  { id: roundId, roomId }: Session,
  column: BoardColumn,
  people: readonly Registration[],
  columnOf: ReadonlyMap<RegistrationId, BoardColumn>,
): MoveEffect {
  const { topic } = column;
  const moving = new Set(people.map(({ id }) => id));
  let better = 0;
  let worse = 0;
  let added = 0;
  let single: MoveEffect['single'] = null;
  for (const person of people) {
    const now = columnOf.get(person.id);
    const from = now ? wishMark(person, roundId, now.topic, data.topics) : null;
    const to = wishMark(person, roundId, topic, data.topics);
    if (now?.topic.id !== topic.id) added++;
    if (weight(to) < weight(from)) better++;
    if (weight(to) > weight(from)) worse++;
    if (people.length === 1) single = { from, to };
  }
  const sitsHere = (id: RegistrationId) => moving.has(id) || columnOf.get(id)?.topic.id === topic.id;
  const breaks = new Set<CardProblem>();
  for (const rule of data.rules) {
    const own = rule.registrationIds.filter((id) => moving.has(id));
    if (own.length === 0) continue;
    const rest = rule.registrationIds.filter((id) => !moving.has(id));
    if (RULE_SEATS[rule.kind] === 'apart' && (own.length > 1 || rest.some(sitsHere))) breaks.add('apart');
    if (RULE_SEATS[rule.kind] === 'together' && rest.some((id) => columnOf.has(id) && !sitsHere(id)))
      breaks.add('together');
  }
  const features = data.rooms.find(({ id }) => id === (topic.roomId ?? roomId))?.features ?? [];
  if (people.some((person) => !person.needs.every((need) => features.includes(need)))) breaks.add('needs');
  const sizeAfter = column.size + added;
  const over = column.limit === null ? 0 : Math.max(0, sizeAfter - column.limit);
  return {
    topicId: topic.id,
    sizeBefore: column.size,
    sizeAfter,
    limit: column.limit,
    over,
    single,
    better,
    worse,
    breaks: [...breaks],
  };
}
