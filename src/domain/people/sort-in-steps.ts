import { finish, type Steps } from '../in-steps.ts';

/**
 * Puts a list in order in small steps, so that a window with 10,000 people goes on answering meanwhile.
 *
 * A merge sort over the runs that are already in order: a list in which little changed costs about one
 * comparison for each item. Equal items keep their order.
 *
 * @param stepSize comparisons between two yields.
 */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  stepSize = 2000,
): Steps<Item[]> {
  let compared = 0;
  let runs: Item[][] = [];
  let run: Item[] = [];
  for (const item of items) {
    if (run.length > 0 && compare(run.at(-1)!, item) > 0) {
      runs.push(run);
      run = [];
    }
    run.push(item);
    if (++compared % stepSize === 0) yield;
  }
  if (run.length > 0) runs.push(run);
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const left = runs[at]!;
      const right = runs[at + 1];
      if (!right) {
        merged.push(left);
        continue;
      }
      const both: Item[] = [];
      let i = 0;
      let j = 0;
      while (i < left.length && j < right.length) {
        both.push(compare(left[i]!, right[j]!) <= 0 ? left[i++]! : right[j++]!);
        if (++compared % stepSize === 0) yield;
      }
      while (i < left.length) both.push(left[i++]!);
      while (j < right.length) both.push(right[j++]!);
      merged.push(both);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** The same at one go, for lists of a few hundred. */
export function sortAtOnce<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Item[] {
  return finish(sortInSteps(items, compare));
}
