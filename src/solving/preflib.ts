import { AssignmentInput } from '#domain/assignment/assignment.ts';

/**
 * A PrefLib file as a gathering: each order once per voter; ties of a category file fall by number.
 *
 * PrefLib gives no sizes: a tenth more seats than people, at least half of them taken; projects hold one each.
 */
export function readPreflib(text: string, name: string, rounds: number): AssignmentInput {
  const lines = text.split('\n');
  const topicCount = Number(lines.find((line) => line.startsWith('# NUMBER ALTERNATIVES'))!.split(':')[1]);
  const orders = lines.flatMap((line) => {
    const match = /^(\d+): *(.*)$/.exec(line);
    if (!match || line.startsWith('#')) return [];
    // In a category file the last category is "no": not a wish.
    const text = name.endsWith('.cat') ? match[2]!.replace(/,?\s*(\{[^}]*\}|\d+|\{\})\s*$/, '') : match[2]!;
    const wishes = (text.match(/\d+/g) ?? []).map((id) => `t${id}`);
    return Array.from({ length: Number(match[1]) }, () => wishes);
  });
  const n = orders.length;
  const isProject = name.startsWith('00038');
  const max = isProject ? 1 : Math.ceil((1.1 * n) / topicCount);
  const topics = Array.from({ length: topicCount }, (_, t) => ({
    id: `t${t + 1}`,
    max,
    min: isProject ? 0 : Math.floor(max / 2),
  }));
  const roundIds = Array.from({ length: rounds }, (_, r) => `r${r}`);
  return AssignmentInput.parse({
    rounds: roundIds.map((id) => ({ id, topics })),
    people: orders.map((wishes, p) => ({
      id: `p${p}`,
      wishes: Object.fromEntries(roundIds.map((id) => [id, wishes])),
    })),
  });
}
