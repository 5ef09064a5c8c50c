import { readdirSync, readFileSync } from 'node:fs';

/** @returns the process and everything it started, children first; Linux only, elsewhere the process alone. */
export function processTree(root: number): number[] {
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => [...(childrenOf.get(pid) ?? []).flatMap(below), pid];
  return below(root);
}

function parentOf(pid: number): number | undefined {
  try {
    // The name in brackets may hold spaces and brackets itself; what follows the last one is "state parent ...".
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** Ends a process and all it started at once, as a power cut does: nobody gets to write anything any more. */
export function killTree(root: number): void {
  const pids = process.platform === 'linux' ? processTree(root) : [root];
  // Stopped first, so that the parent cannot react to the death of a child.
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const) {
    for (const pid of pids.toReversed()) {
      try {
        process.kill(pid, signal);
      } catch {
        // It ended by itself meanwhile.
      }
    }
  }
}
