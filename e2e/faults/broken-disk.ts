import type { ElectronApplication, JSHandle } from '@playwright/test';

/** How a file system says that it will not write. */
export type DiskFault = 'ENOSPC' | 'EIO' | 'EROFS';

type Calls = Record<'write' | 'writeFile' | 'datasync' | 'sync', (...args: unknown[]) => Promise<unknown>> & {
  /** The calls as they were; there only while they are replaced. */
  whole?: Partial<Calls>;
};

/** What every open file of the running desktop process writes and fsyncs with; the program knows nothing of what is done to it. */
const callsOf = (electron: ElectronApplication): Promise<JSHandle<Calls>> =>
  electron.evaluateHandle(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const handle = await open(process.execPath, 'r');
    const calls = Object.getPrototypeOf(handle) as Calls;
    await handle.close();
    return calls;
  });

/**
 * From now on every write and every fsync of the running desktop process fails, as on a full or dying disk.
 *
 * @param afterBytes lets this many bytes of the next write through, so that a record is written in half.
 */
export async function breakDisk(electron: ElectronApplication, code: DiskFault, afterBytes = 0): Promise<void> {
  await (
    await callsOf(electron)
  ).evaluate(
    (calls, fault) => {
      if (calls.whole) return;
      const { write, writeFile, datasync, sync } = calls;
      calls.whole = { write, writeFile, datasync, sync };
      const refuse = () => Promise.reject(Object.assign(new Error(fault.code), { code: fault.code }));
      let left = fault.afterBytes;
      calls.write = function (this: unknown, ...args: unknown[]) {
        const length = Math.min(left, args[2] as number);
        if (length <= 0) return refuse();
        left -= length;
        return write.call(this, args[0], args[1], length, args[3]);
      };
      for (const name of ['writeFile', 'datasync', 'sync'] as const) calls[name] = refuse;
    },
    { code, afterBytes },
  );
}

/** From now on every fsync of the running desktop process takes this long, as on a stick or a worn disk. */
export async function slowDisk(electron: ElectronApplication, fsyncMs: number): Promise<void> {
  await (
    await callsOf(electron)
  ).evaluate((calls, ms) => {
    if (calls.whole) return;
    const { datasync, sync } = calls;
    calls.whole = { datasync, sync };
    for (const name of ['datasync', 'sync'] as const) {
      const whole = calls[name];
      calls[name] = async function (this: unknown) {
        await new Promise((done) => setTimeout(done, ms));
        return whole.call(this);
      };
    }
  }, fsyncMs);
}

/** The disk works again, and as quickly as it does. */
export async function mendDisk(electron: ElectronApplication): Promise<void> {
  await (
    await callsOf(electron)
  ).evaluate((calls) => {
    const { whole } = calls;
    delete calls.whole;
    Object.assign(calls, whole);
  });
}
