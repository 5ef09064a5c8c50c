import type { AssignmentInput, AssignmentPerson, AssignmentRound } from '#domain/assignment/assignment.ts';
import { seededRandom } from '#domain/assignment/seeded.ts';

/** What a made-up gathering looks like. */
export type RandomEvent = {
  readonly people: number;
  readonly rounds: number;
  readonly topics: number;
  readonly seed: number;
  /** Seats over people, 1 is just enough. */
  readonly slack: number;
  /** How uneven topics are liked. */
  readonly zipf: number;
  readonly ranked: number;
  /** Smallest size as a share of the mean. */
  readonly minShare: number;
  /** `same`: every round has the same topics and wishes; `apart`: none shared; `some`: each topic in some rounds. */
  readonly sharing: 'same' | 'apart' | 'some';
  readonly together?: number;
  readonly apart?: number;
  readonly mayClose?: boolean;
  readonly absent?: number;
  readonly locks?: number;
};

/** The gathering that is measured: its size is added. Five wishes each, few seats to spare, some topics liked by many. */
export const MEASURED_SHAPE = {
  seed: 1,
  slack: 1.08,
  zipf: 1.3,
  ranked: 5,
  minShare: 0.35,
  sharing: 'same',
} as const satisfies Partial<RandomEvent>;

/** A made-up gathering with wishes as people have them: some topics are liked by many, some people say nothing. */
export function randomEvent(shape: RandomEvent): AssignmentInput {
  const random = seededRandom(shape.seed * 7919 + shape.people * 31 + shape.topics * 7 + shape.rounds);
  const { people: n, topics: T } = shape;
  const limits = () => {
    const weight = Array.from({ length: T }, () => 0.7 + 0.6 * random());
    const sum = weight.reduce((a, b) => a + b, 0);
    const max = weight.map((w) => Math.max(1, Math.round((n * shape.slack * w) / sum)));
    for (let t = 0; max.reduce((a, b) => a + b, 0) < n * Math.max(1, shape.slack) && shape.slack >= 1; t++)
      max[t % T]!++;
    return max;
  };
  const pop = Array.from({ length: T }, (_, t) => -shape.zipf * Math.log(t + 1));
  const wishes = (): number[] => {
    if (random() < 0.08) return [];
    const many = random() < 0.12 ? 1 + Math.floor(random() * 3) : shape.ranked;
    return pop
      .map((value, t) => ({ t, key: value - Math.log(-Math.log(random() + 1e-12)) }))
      .toSorted((a, b) => b.key - a.key)
      .slice(0, Math.min(many, T))
      .map(({ t }) => t);
  };
  const offered: boolean[][] = [];
  const rounds: AssignmentRound[] = [];
  const sameMax = limits();
  for (let r = 0; r < shape.rounds; r++) {
    const max = shape.sharing === 'same' ? sameMax : limits();
    const open = Array.from({ length: T }, () => shape.sharing !== 'some' || random() < 0.6);
    while (open.filter(Boolean).length < Math.min(T, 3)) open[Math.floor(random() * T)] = true;
    const share = max.reduce((sum, value, t) => sum + (open[t] ? value : 0), 0) / (n * shape.slack);
    offered.push(open);
    rounds.push({
      id: `r${r}`,
      topics: max.flatMap((value, t) => {
        const most = shape.sharing === 'some' ? Math.ceil(value / share) : value;
        const min = Math.min(most, Math.floor((shape.minShare * n) / open.filter(Boolean).length));
        const id = shape.sharing === 'apart' ? `t${t}-${r}` : `t${t}`;
        return open[t] ? [{ id, min, ideal: null, max: most, mayClose: shape.mayClose ?? false, features: [] }] : [];
      }),
    });
  }
  const people: AssignmentPerson[] = Array.from({ length: n }, (_, p) => {
    const one = wishes();
    const absent = rounds.filter(() => random() < (shape.absent ?? 0)).map((round) => round.id);
    const lists: Record<string, string[]> = {};
    for (let r = 0; r < shape.rounds; r++) {
      const list = shape.sharing === 'apart' ? wishes() : one.filter((t) => offered[r]![t]);
      if (list.length > 0) lists[`r${r}`] = list.map((t) => (shape.sharing === 'apart' ? `t${t}-${r}` : `t${t}`));
    }
    return { id: `p${String(p).padStart(5, '0')}`, wishes: lists, absent, needs: [], attribute: '' };
  });
  const order = people.map((person) => person.id).toSorted(() => random() - 0.5);
  const take = (count: number) => order.splice(0, count);
  const together = Array.from({ length: shape.together ?? 0 }, (_, i) => take(i % 4 === 3 ? 3 : 2));
  const apart = Array.from({ length: shape.apart ?? 0 }, () => take(2));
  const locks = take(shape.locks ?? 0).flatMap((person) => {
    const round = rounds[Math.floor(random() * rounds.length)]!;
    const topic = round.topics[Math.floor(random() * round.topics.length)]!;
    return [{ person, round: round.id, topic: topic.id }];
  });
  return {
    seed: shape.seed,
    rounds,
    people,
    locks,
    together: together.filter((group) => group.length > 1),
    apart: apart.filter((group) => group.length > 1),
    previous: [],
    fixedRounds: [],
  };
}
