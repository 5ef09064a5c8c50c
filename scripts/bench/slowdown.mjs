// @ts-check

/**
 * How much longer things take now than on a machine that has nothing else to do: time on the wall over processor time
 * of one busy fifth of a second. 1 is a quiet machine.
 */
export function slowdown() {
  const cpu = process.cpuUsage();
  const from = performance.now();
  let used = 0;
  let sum = 0;
  while (used < 200_000) {
    for (let i = 0; i < 1e6; i++) sum += i % 7;
    const { user, system } = process.cpuUsage(cpu);
    used = user + system + (sum < 0 ? 1 : 0);
  }
  return ((performance.now() - from) * 1000) / used;
}
