import type { AssignmentInput, AssignmentResult } from '#domain/assignment/assignment.ts';
import type { MipEngine } from '#domain/assignment/mip.ts';

/**
 * The best plan by a plain model of every seat of every round, solved level by level: slow, and written without
 * anything of the assignment engine, so that the two can only agree when both are right. For tests.
 *
 * @returns under-min rooms, second bad seats, then `rank:count` for every rank above the first that is not empty, and
 * `changed:count` where seats that people knew had to change; null where no plan exists.
 */
export function oraclePlan(input: AssignmentInput, engine: MipEngine, hardMin: boolean): string[] | null {
  const upper: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const column = (most: number) => upper.push(most) - 1;
  const row = (terms: (readonly [number, number])[], low: number, high: number) => {
    for (const [j, v] of terms) {
      indices.push(j);
      values.push(v);
    }
    starts.push(indices.length);
    rowLower.push(low);
    rowUpper.push(high);
  };
  const x = new Map<string, number>();
  const key = (p: string, r: string, t: string) => `${p}|${r}|${t}`;
  const lockOf = new Map(input.locks.map((lock) => [`${lock.person}|${lock.round}`, lock.topic]));
  const repeats: number[] = [];
  const under: number[] = [];
  const second: number[] = [];
  const byRank = new Map<number, number[]>();
  const changed: number[] = [];
  const before = new Map(input.previous.map((seat) => [`${seat.person}|${seat.round}`, seat.topic]));
  for (const person of input.people) {
    const bad: number[] = [];
    for (const round of input.rounds) {
      if (person.absent.includes(round.id)) continue;
      const lock = lockOf.get(`${person.id}|${round.id}`);
      const wishes = person.wishes[round.id] ?? [];
      const seats: (readonly [number, number])[] = [];
      for (const topic of round.topics) {
        const isOpen =
          lock === undefined ? person.needs.every((need) => topic.features.includes(need)) : lock === topic.id;
        if (!isOpen) continue;
        const j = column(1);
        x.set(key(person.id, round.id, topic.id), j);
        seats.push([j, 1]);
        const known = before.get(`${person.id}|${round.id}`);
        if (known !== undefined && known !== topic.id && round.topics.some(({ id }) => id === known)) changed.push(j);
        if (wishes.length === 0) continue;
        const place = wishes.indexOf(topic.id);
        const rank = place >= 0 ? place + 1 : (wishes.length + 1 + round.topics.length) / 2;
        if (place < 0 || rank >= 5) bad.push(j);
        const list = byRank.get(rank) ?? [];
        list.push(j);
        byRank.set(rank, list);
      }
      row(seats, 1, 1);
    }
    if (bad.length > 1) {
      const extra = column(20);
      second.push(extra);
      row([...bad.map((j) => [j, 1] as const), [extra, -1]], -Infinity, 1);
    }
    const topics = new Set(input.rounds.flatMap((round) => round.topics.map((topic) => topic.id)));
    for (const topic of topics) {
      const seats = input.rounds.flatMap((round) => {
        const j = x.get(key(person.id, round.id, topic));
        return j === undefined ? [] : [[j, 1] as const];
      });
      const locked = input.rounds.filter((round) => lockOf.get(`${person.id}|${round.id}`) === topic).length;
      if (seats.length < 2) continue;
      const again = column(20);
      repeats.push(again);
      row([...seats, [again, -1]], -Infinity, Math.max(1, locked));
    }
  }
  for (const round of input.rounds) {
    for (const topic of round.topics) {
      const seats = input.people.flatMap((person) => {
        const j = x.get(key(person.id, round.id, topic.id));
        return j === undefined ? [] : [[j, 1] as const];
      });
      const most = topic.max ?? input.people.length;
      if (topic.mayClose) {
        const open = column(1);
        row([...seats, [open, -most]], -Infinity, 0);
        row([...seats, [open, -topic.min]], 0, Infinity);
      } else {
        row(seats, 0, most);
        if (hardMin) row(seats, topic.min, Infinity);
        else if (topic.min > 0) {
          const small = column(1);
          under.push(small);
          row([...seats, [small, topic.min]], topic.min, Infinity);
        }
      }
    }
    for (const group of input.together) {
      const here = group.filter((id) => !input.people.find((p) => p.id === id)?.absent.includes(round.id));
      for (let i = 1; i < here.length; i++) {
        for (const topic of round.topics) {
          const a = x.get(key(here[0]!, round.id, topic.id));
          const b = x.get(key(here[i]!, round.id, topic.id));
          const terms = [...(a === undefined ? [] : [[a, 1] as const]), ...(b === undefined ? [] : [[b, -1] as const])];
          if (terms.length > 0) row(terms, 0, 0);
        }
      }
    }
    for (const [one, two] of input.apart) {
      for (const topic of round.topics) {
        const a = x.get(key(one!, round.id, topic.id));
        const b = x.get(key(two!, round.id, topic.id));
        if (a !== undefined && b !== undefined)
          row(
            [
              [a, 1],
              [b, 1],
            ],
            0,
            1,
          );
      }
    }
  }
  const session = engine({
    columns: upper.length,
    rows: rowLower.length,
    upper: Float64Array.from(upper),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
  });
  try {
    const ranks = [...byRank.keys()].filter((rank) => rank > 1).toSorted((a, b) => b - a);
    const found: string[] = [];
    const levels = [repeats, under, second, ...ranks.map((rank) => byRank.get(rank)!), changed];
    for (const [index, level] of levels.entries()) {
      const cost = new Float64Array(upper.length);
      for (const j of level) cost[j] = 1;
      const answer = session.solve({
        cost,
        isRelaxed: false,
        timeLimitMs: 60_000,
        shouldStop: () => false,
      });
      if (answer.status === 'infeasible' && index === 0) return null;
      if (answer.status !== 'optimal') throw new Error(`The oracle failed on level ${index}: ${answer.status}`);
      const count = Math.round(answer.value);
      if (index === 1 || index === 2) found.push(String(count));
      else if (index > 2 && count > 0) found.push(`${ranks[index - 3] ?? 'changed'}:${count}`);
      session.addLevel(cost, count);
    }
    return found;
  } finally {
    session.dispose();
  }
}

/** The same counts of a plan of the engine. */
export function levelCounts(result: AssignmentResult): string[] {
  const [under, second, leximin] = result.levels;
  const counts = leximin!.value as readonly number[];
  const perRank = counts.flatMap((count, i) => {
    const rank = leximin!.ranks![i]!;
    return rank > 1 && count > 0 ? [`${rank}:${count}`] : [];
  });
  const changed = result.levels[3]!.value as number;
  return [String(under!.value), String(second!.value), ...perRank, ...(changed > 0 ? [`changed:${changed}`] : [])];
}
