export type Measured = { readonly ms: number; readonly cpuMs: number };

/** Time on the wall and of the processor; the latter hardly changes when others use the machine too. */
export async function measure(work: () => unknown): Promise<Measured> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  await work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 };
}
