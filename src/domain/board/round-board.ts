import { topicMarks, type TopicMark } from '../documents/topic-marks.ts';
import { seatLimit } from '../door/open-seats.ts';
import type { EventData } from '../event-data.ts';
import { RULE_SEATS } from '../groups.ts';
import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { RoomFeature, Session, Topic } from '../plan.ts';
import { displayName, isExpected, type Registration } from '../registration.ts';
import { seatsOf, type SeatsByRound } from './board-seats.ts';
import { finish, ROWS_PER_STEP, type Steps } from '../in-steps.ts';
import { peopleInOrder } from './people-in-order.ts';
import { wishesOffered } from './wishes-offered.ts';

/** What a seat means to the person in it. */
export type WishMark =
  | { readonly kind: 'rank'; readonly rank: number }
  /** Had wishes, this was none of them. */
  | { readonly kind: 'unranked' }
  /** Named no wish. */
  | { readonly kind: 'none' }
  /** In charge of this group. */
  | { readonly kind: 'leads' };

export type CardProblem = 'apart' | 'together' | 'needs' | 'leadsElsewhere' | 'absent' | 'notComing';

/** One person on the board. */
export type BoardCard = {
  readonly id: RegistrationId;
  readonly name: string;
  readonly shortNumber: number;
  /** Without a seat: what the best topic still open would be is not said; `none` or `unranked`. */
  readonly wish: WishMark;
  readonly isLocked: boolean;
  readonly problems: readonly CardProblem[];
  /** In a proposal: where the person sits now, if that is elsewhere. Undefined where nothing changes. */
  readonly cameFrom: TopicId | null | undefined;
};

export type BoardColumn = {
  readonly topic: Topic;
  readonly mark: TopicMark;
  readonly roomName: string;
  readonly cards: readonly BoardCard[];
  readonly size: number;
  /** The most people it takes: its own limit or its room's; null for no limit. */
  readonly limit: number | null;
  /** People beyond the limit. */
  readonly over: number;
  /** People short of the smallest size; 0 for a topic that may close and is empty. */
  readonly short: number;
  readonly firstWishes: number;
  readonly wishes: number;
  /** An open slot: nobody sits in it until a suggestion is promoted. */
  readonly isWaiting: boolean;
  /** A table of a round in which people do not choose. */
  readonly isTable: boolean;
};

export type RoundBoard = {
  readonly round: Session;
  readonly columns: readonly BoardColumn[];
  /** Expected in this round and without a seat. */
  readonly unseated: readonly BoardCard[];
  readonly seated: number;
  readonly absent: number;
  readonly problems: number;
};

/**
 * What a topic of this round is to a person.
 *
 * @param topics all topics of the event: ranks are counted among those offered in the round.
 */
export function wishMark(person: Registration, roundId: SessionId, topic: Topic, topics: readonly Topic[]): WishMark {
  if (topic.facilitatorIds.includes(person.id)) return { kind: 'leads' };
  const wished = wishesOffered(person, roundId, topics);
  if (wished.length === 0) return { kind: 'none' };
  const at = wished.indexOf(topic.id);
  return at < 0 ? { kind: 'unranked' } : { kind: 'rank', rank: at + 1 };
}

/** Topics that have a column in a round, in their order. */
export function topicsOfRound(data: Pick<EventData, 'topics'>, roundId: SessionId): Topic[] {
  return data.topics
    .filter((topic) => (topic.state === 'offered' || topic.state === 'open') && topic.roundIds.includes(roundId))
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Whom each person is to sit with or never to sit with. */
function partners(data: Pick<EventData, 'rules'>, kind: 'together' | 'apart'): Map<RegistrationId, RegistrationId[]> {
  const others = new Map<RegistrationId, RegistrationId[]>();
  for (const rule of data.rules) {
    if (RULE_SEATS[rule.kind] !== kind) continue;
    for (const id of rule.registrationIds) {
      const list = others.get(id) ?? [];
      list.push(...rule.registrationIds.filter((other) => other !== id));
      others.set(id, list);
    }
  }
  return others;
}

const NO_PROBLEMS: readonly CardProblem[] = [];
const lastCards = new WeakMap<Registration, Map<SessionId, BoardCard>>();
const lastLists = new WeakMap<Topic | Session, Map<SessionId, readonly BoardCard[]>>();

const sameMark = (a: WishMark, b: WishMark) =>
  a.kind === b.kind && (a.kind !== 'rank' || b.kind !== 'rank' || a.rank === b.rank);

const sameCard = (a: BoardCard, b: BoardCard) =>
  a.isLocked === b.isLocked &&
  a.cameFrom === b.cameFrom &&
  sameMark(a.wish, b.wish) &&
  a.problems.length === b.problems.length &&
  a.problems.every((problem, at) => problem === b.problems[at]);

/** The card of before where nothing on it changed, so that a list draws only the cards that did. */
function kept(person: Registration, roundId: SessionId, card: BoardCard): BoardCard {
  const cards = lastCards.get(person) ?? new Map<SessionId, BoardCard>();
  const before = cards.get(roundId);
  if (before && sameCard(before, card)) return before;
  lastCards.set(person, cards.set(roundId, card));
  return card;
}

/** The list of before where it holds the same cards. */
function keptList(place: Topic | Session, roundId: SessionId, cards: readonly BoardCard[]): readonly BoardCard[] {
  const lists = lastLists.get(place) ?? new Map<SessionId, readonly BoardCard[]>();
  const before = lists.get(roundId);
  if (before && before.length === cards.length && before.every((card, at) => card === cards[at])) return before;
  lastLists.set(place, lists.set(roundId, cards));
  return cards;
}

type Asked = Pick<EventData, 'sessions' | 'topics' | 'rooms' | 'registrations' | 'rules'>;

/**
 * One round as a board: a column for each topic, a card for each person, and what is wrong at its place.
 *
 * Whoever is in charge of a group sits in it, placed or not, unless somebody put them elsewhere.
 *
 * @param before the seats as they are now, when `seats` is a proposal.
 */
export function roundBoard(
  data: Asked,
  roundId: SessionId,
  seats: SeatsByRound,
  before?: SeatsByRound,
): RoundBoard | null {
  return finish(roundBoardSteps(data, roundId, seats, before));
}

/** The same in steps, for a window that must answer keys while ten thousand people are gone through. */
export function* roundBoardSteps(
  data: Asked,
  roundId: SessionId,
  seats: SeatsByRound,
  before?: SeatsByRound,
): Steps<RoundBoard | null> {
  const round = data.sessions.find(({ id }) => id === roundId);
  if (!round) return null;
  const topics = topicsOfRound(data, roundId);
  const marks = topicMarks(data.topics);
  const rooms = new Map(data.rooms.map((room) => [room.id, room]));
  const seated = seatsOf(seats, roundId);
  const earlier = before ? seatsOf(before, roundId) : null;
  const ledBy = new Map<RegistrationId, Topic>();
  for (const topic of topics) for (const id of topic.facilitatorIds) ledBy.set(id, topic);
  const together = partners(data, 'together');
  const apart = partners(data, 'apart');
  const columnOf = new Map(topics.map((topic) => [topic.id, { cards: [] as BoardCard[], first: 0, wishes: 0 }]));
  const featuresOf = new Map<TopicId, readonly RoomFeature[]>(
    topics.map((topic) => [topic.id, rooms.get((topic.roomId ?? round.roomId)!)?.features ?? []]),
  );
  const topicOf = new Map(topics.map((topic) => [topic.id, topic]));
  const unseated: BoardCard[] = [];
  let absent = 0;
  let problemCount = 0;
  const placeOf = (id: RegistrationId): TopicId | null => seated.get(id)?.topicId ?? ledBy.get(id)?.id ?? null;
  const expectedIds = new Set(data.registrations.filter(isExpected).map(({ id }) => id));

  yield;
  const order = peopleInOrder(data.registrations);
  for (const [place, person] of order.entries()) {
    if (place % ROWS_PER_STEP === 0) yield;
    const isComing = expectedIds.has(person.id);
    const isAway = person.absentFromIds.includes(roundId);
    const wished = wishesOffered(person, roundId, data.topics);
    if (isComing && !isAway && !ledBy.has(person.id)) {
      for (const [at, id] of wished.entries()) {
        const column = columnOf.get(id);
        if (!column) continue;
        column.wishes++;
        if (at === 0) column.first++;
      }
    }
    const seat = seated.get(person.id);
    const led = ledBy.get(person.id);
    const topicId = seat && topicOf.has(seat.topicId) ? seat.topicId : isComing && !isAway ? (led?.id ?? null) : null;
    if (topicId === null) {
      if (!isComing) continue;
      if (isAway) absent++;
      else {
        unseated.push(
          kept(person, roundId, {
            id: person.id,
            name: displayName(person),
            shortNumber: person.shortNumber,
            wish: { kind: wished.length > 0 ? 'unranked' : 'none' },
            isLocked: false,
            problems: NO_PROBLEMS,
            cameFrom: earlier?.get(person.id)?.topicId,
          }),
        );
      }
      continue;
    }
    const topic = topicOf.get(topicId)!;
    const problems: CardProblem[] = [];
    if (!isComing) problems.push('notComing');
    else if (isAway) problems.push('absent');
    if (led && led.id !== topicId) problems.push('leadsElsewhere');
    if (apart.get(person.id)?.some((other) => expectedIds.has(other) && placeOf(other) === topicId)) {
      problems.push('apart');
    }
    if (together.get(person.id)?.some((other) => expectedIds.has(other) && ![null, topicId].includes(placeOf(other)))) {
      problems.push('together');
    }
    const features = featuresOf.get(topicId)!;
    if (!person.needs.every((need) => features.includes(need))) problems.push('needs');
    problemCount += problems.length > 0 ? 1 : 0;
    const wasAt = earlier ? (earlier.get(person.id)?.topicId ?? null) : topicId;
    columnOf.get(topicId)!.cards.push(
      kept(person, roundId, {
        id: person.id,
        name: displayName(person),
        shortNumber: person.shortNumber,
        wish: wishMark(person, roundId, topic, data.topics),
        isLocked: seat?.isLocked ?? false,
        problems: problems.length === 0 ? NO_PROBLEMS : problems,
        cameFrom: wasAt === topicId || (earlier && earlier.size === 0) ? undefined : wasAt,
      }),
    );
  }

  const columns = topics.map((topic): BoardColumn => {
    const { cards, first, wishes } = columnOf.get(topic.id)!;
    const room = rooms.get((topic.roomId ?? round.roomId)!);
    const limit = seatLimit(topic, topic.roomId === null ? undefined : room);
    const size = cards.length;
    const isWaiting = topic.state === 'open';
    const mayStayEmpty = isWaiting || (topic.mayClose && size === 0);
    const over = limit === null ? 0 : Math.max(0, size - limit);
    const short = mayStayEmpty ? 0 : Math.max(0, topic.smallest - size);
    return {
      topic,
      mark: marks.get(topic.id)!,
      roomName: room?.name ?? '',
      cards: keptList(topic, roundId, cards),
      size,
      limit,
      over,
      short,
      firstWishes: first,
      wishes,
      isWaiting,
      isTable: round.round?.groupBy !== null && round.round?.groupBy !== undefined,
    };
  });
  const isStarted = seated.size > 0;
  for (const column of columns) if (column.over > 0 || (isStarted && column.short > 0)) problemCount++;
  const seatedCount = columns.reduce((sum, column) => sum + column.size, 0);
  return {
    round,
    columns,
    unseated: keptList(round, roundId, unseated),
    seated: seatedCount,
    absent,
    problems: problemCount,
  };
}
