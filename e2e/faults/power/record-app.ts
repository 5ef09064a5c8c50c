import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/run.mjs';

/** The library that writes down what the app writes, built with the compiler of this machine; null where there is none. */
export function buildRecorder(): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(projectRoot, 'out', 'faults', 'record-writes.so');
  mkdirSync(join(projectRoot, 'out', 'faults'), { recursive: true });
  try {
    const source = join(import.meta.dirname, 'record-writes.c');
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-w', '-o', library, source, '-ldl', '-lpthread'], {
      stdio: 'pipe',
    });
  } catch {
    return null;
  }
  return existsSync(library) ? library : null;
}

/** How an app is started so that everything written below its profile is written down. */
export function recordedBy(library: string, profile: string, log: string): { env: Record<string, string> } {
  return { env: { LD_PRELOAD: library, POWER_ROOT: profile, POWER_LOG: log } };
}
