import type { AssignmentInput, Conflict } from './assignment.ts';
import { AWAY, buildModel, type AssignmentModel } from './assignment-model.ts';
import { conflictWords } from './conflict-words.ts';
import { shrinkConflict } from './conflict-shrink.ts';
import { loadsOf } from './plan-score.ts';
import { buildRoundProblem, type RoundProblem } from './round-problem.ts';
import { solveTopicFlow } from './topic-flow.ts';

type Found = Omit<Conflict, 'words'>;

/**
 * The smallest set of people, topics and rules that cannot all hold, or null where none was found.
 *
 * Looks for the plain reasons first (two locks, a rule against a rule, too few seats for those who can sit nowhere
 * else), then takes rules away one by one as long as the rest still cannot hold.
 */
export function findConflict(input: AssignmentInput, isMinHard: boolean): Conflict | null {
  const model = buildModel(input);
  const found =
    contradiction(model) ??
    lockedWrongly(model) ??
    inRounds(model, isMinHard) ??
    inRounds(buildModel({ ...input, together: [], apart: [] }), isMinHard) ??
    inRounds(buildModel(withoutRules(input)), isMinHard) ??
    shrinkConflict(input, model, isMinHard);
  return found ? inWords(found) : null;
}

/** Only sizes and people: where these alone do not fit, no rule is to blame. */
const withoutRules = (input: AssignmentInput): AssignmentInput => ({
  ...input,
  people: input.people.map((person) => ({ ...person, needs: [] })),
  locks: [],
  together: [],
  apart: [],
});

/** Contradictions between locks, limits and rules that no search is needed for. */
export function findPlainConflict(model: AssignmentModel): Conflict | null {
  const found = contradiction(model) ?? lockedWrongly(model);
  return found ? inWords(found) : null;
}

function inWords(found: Found): Conflict {
  const tidy = {
    ...found,
    people: [...new Set(found.people)].toSorted(),
    topics: [...new Set(found.topics)].toSorted(),
  };
  return { ...tidy, words: conflictWords(tidy) };
}

function contradiction(model: AssignmentModel): Found | null {
  const twice = model.lockedTwice[0];
  if (twice) {
    return {
      kind: 'lockedTwice',
      round: model.rounds[twice.round]!.id,
      people: [model.people[twice.person]!],
      topics: twice.topics,
      seats: 1,
      needed: twice.topics.length,
    };
  }
  for (const [a, b] of model.apart) {
    const group = model.together.find((members) => members.includes(a) && members.includes(b));
    if (!group) continue;
    const shared = model.rounds.find((round) => !round.isPast && round.seat[a] !== AWAY && round.seat[b] !== AWAY);
    if (!shared) continue;
    const people = [model.people[a]!, model.people[b]!];
    return { kind: 'togetherAndApart', round: null, people, topics: [], seats: null, needed: null };
  }
  return null;
}

function lockedWrongly(model: AssignmentModel): Found | null {
  for (const round of model.rounds) {
    if (round.isPast) continue;
    const names = (list: Iterable<number>) => Array.from(list, (p) => model.people[p]!);
    const base = { round: round.id, seats: null, needed: null };
    if (round.topicCount === 0) {
      const here = names([...round.seat.keys()].filter((p) => round.seat[p] !== AWAY));
      if (here.length > 0) return { ...base, kind: 'noTopics', people: here, topics: [], needed: here.length };
      continue;
    }
    const load = loadsOf(round, round.seat);
    for (let t = 0; t < round.topicCount; t++) {
      if (load[t]! <= round.max[t]!) continue;
      const locked = [...round.seat.keys()].filter((p) => round.seat[p] === t);
      return {
        ...base,
        kind: 'lockedBeyondMax',
        people: names(locked),
        topics: [round.topics[t]!.id],
        seats: round.max[t]!,
        needed: locked.length,
      };
    }
    for (const [a, b] of model.apart) {
      if (round.seat[a]! < 0 || round.seat[a] !== round.seat[b]) continue;
      return {
        ...base,
        kind: 'apartLockedTogether',
        people: names([a, b]),
        topics: [round.topics[round.seat[a]!]!.id],
      };
    }
    for (const group of model.together) {
      const locked = group.filter((p) => round.seat[p]! >= 0);
      const other = locked.find((p) => round.seat[p] !== round.seat[locked[0]!]);
      if (other === undefined) continue;
      return {
        ...base,
        kind: 'togetherLockedApart',
        people: names([locked[0]!, other]),
        topics: [round.topics[round.seat[locked[0]!]!]!.id, round.topics[round.seat[other]!]!.id],
      };
    }
  }
  return null;
}

function inRounds(model: AssignmentModel, isMinHard: boolean): Found | null {
  for (const [r, round] of model.rounds.entries()) {
    if (round.isPast) continue;
    const problem = buildRoundProblem(model, r, { taken: null, repeats: 'ignore', badElsewhere: null });
    const found = nowhereToGo(model, problem) ?? tooFewSeats(model, problem, isMinHard);
    if (found) return found;
  }
  return null;
}

/** People, alone or kept together, for whom no topic is left. */
function nowhereToGo(model: AssignmentModel, problem: RoundProblem): Found | null {
  const { round, topicCount: T, allowed, max } = problem;
  const topicsOf = (i: number) => [...Array(T).keys()].filter((t) => allowed[i * T + t]);
  for (const group of problem.groups) {
    const people = group.map((i) => model.people[problem.people[i]!]!);
    const open = topicsOf(group[0]!);
    if (open.length === 0) {
      return { kind: 'togetherNoTopic', round: round.id, people, topics: [], seats: 0, needed: group.length };
    }
    const most = Math.max(...open.map((t) => max[t]!));
    if (most >= group.length) continue;
    const topics = open.map((t) => round.topics[t]!.id);
    return { kind: 'togetherTooLarge', round: round.id, people, topics, seats: most, needed: group.length };
  }
  for (let i = 0; i < problem.people.length; i++) {
    if (topicsOf(i).length > 0) continue;
    const p = problem.people[i]!;
    const isByNeed = [...Array(T).keys()].every((t) => !round.suits[p * T + t]);
    if (!isByNeed) return null;
    return { kind: 'needs', round: round.id, people: [model.people[p]!], topics: [], seats: 0, needed: 1 };
  }
  return null;
}

/** Hall's condition: people who can only go to these topics, and the seats these have. */
function tooFewSeats(model: AssignmentModel, problem: RoundProblem, isMinHard: boolean): Found | null {
  const { round, topicCount: T, allowed } = problem;
  const n = problem.people.length;
  const cost = Float64Array.from(allowed, (flag) => (flag ? 0 : Infinity));
  const solve = (min: Int32Array) => solveTopicFlow({ people: n, topics: T, cost, min, max: problem.max });
  const names = (list: readonly number[]) => list.map((i) => model.people[problem.people[i]!]!);
  const ids = (set: ReadonlySet<number>) => [...set].map((t) => round.topics[t]!.id);

  const flow = solve(new Int32Array(T));
  if (!flow.isFeasible && flow.stuck.length > 0) {
    let best: { topics: Set<number>; people: number[]; seats: number } | null = null;
    for (let start = 0; start < T; start++) {
      if (flow.load[start]! <= problem.max[start]!) continue;
      const topics = new Set([start]);
      const people = new Set<number>();
      for (const t of topics) {
        for (let i = 0; i < n; i++) {
          if (!flow.has[i * T + t]) continue;
          people.add(i);
          for (let u = 0; u < T; u++) if (allowed[i * T + u]) topics.add(u);
        }
      }
      const seats = [...topics].reduce((sum, t) => sum + problem.max[t]!, 0);
      if (people.size > seats && (!best || topics.size < best.topics.size))
        best = { topics, people: [...people], seats };
    }
    if (best) {
      const { topics, people, seats } = best;
      return {
        kind: 'seats',
        round: round.id,
        people: names(people),
        topics: ids(topics),
        seats,
        needed: people.length,
      };
    }
  }
  if (!isMinHard || !flow.isFeasible) return null;
  const strict = solve(problem.min.map((min, t) => (round.mayClose[t] && problem.lockedLoad[t] === 0 ? 0 : min)));
  if (strict.isFeasible) return null;
  const short = [...Array(T).keys()].find((t) => !round.mayClose[t] && strict.load[t]! < problem.min[t]!);
  if (short === undefined) return null;
  const topics = new Set([short]);
  for (const t of topics) {
    for (let i = 0; i < n; i++) {
      if (!allowed[i * T + t]) continue;
      for (let u = 0; u < T; u++) {
        if (strict.has[i * T + u] && strict.load[u]! <= problem.min[u]!) topics.add(u);
      }
    }
  }
  const people = [...Array(n).keys()].filter((i) => [...topics].some((t) => allowed[i * T + t]));
  const needed = [...topics].reduce((sum, t) => sum + problem.min[t]!, 0);
  return { kind: 'minimum', round: round.id, people: names(people), topics: ids(topics), seats: people.length, needed };
}
