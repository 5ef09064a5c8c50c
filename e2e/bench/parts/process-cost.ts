import { readFileSync } from 'node:fs';
import { processTree } from '../../harness/process-tree.ts';

/** The clock of /proc on every Linux of today. */
const MS_PER_TICK = 10;

/**
 * Processor time that a program and all it started have used, in milliseconds; ended children count too.
 *
 * Unlike the time on the wall it hardly changes when others use the machine as well.
 */
export function cpuMsOf(root: number): number {
  let ticks = 0;
  for (const pid of processTree(root)) {
    const fields = afterName(pid);
    // utime, stime, cutime, cstime: fields 14 to 17 of proc_pid_stat(5); the name before them is cut off.
    if (fields) ticks += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  }
  return ticks * MS_PER_TICK;
}

/** Memory of a program and all it started in MB: the proportional set size, in which a shared page counts once. */
export function pssMbOf(root: number): number {
  let kilobytes = 0;
  for (const pid of processTree(root)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

function afterName(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
