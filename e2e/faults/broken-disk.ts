import type { ElectronApplication } from '@playwright/test';

/** How a file system says that it will not write. */
export type DiskFault = 'ENOSPC' | 'EIO' | 'EROFS';

/**
 * From now on every write and every fsync of the running desktop process fails, as on a full or dying disk.
 *
 * The program knows nothing of it: the calls are replaced from outside, in the real process.
 * @param afterBytes lets this many bytes of the next write through, so that a record is written in half.
 */
export async function breakDisk(electron: ElectronApplication, code: DiskFault, afterBytes = 0): Promise<void> {
  await electron.evaluate(
    async (_modules, fault) => {
      type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>;
      const { open } = process.getBuiltinModule('node:fs/promises');
      const handle = await open(process.execPath, 'r');
      const calls = Object.getPrototypeOf(handle) as Calls;
      await handle.close();
      const shared = globalThis as unknown as { wholeCalls?: Calls };
      if (shared.wholeCalls) return;
      const { write, writeFile, datasync, sync } = calls as Required<Calls>;
      shared.wholeCalls = { write: write!, writeFile: writeFile!, datasync: datasync!, sync: sync! };
      const refuse = () => Promise.reject(Object.assign(new Error(fault.code), { code: fault.code }));
      let left = fault.afterBytes;
      calls['write'] = function (this: unknown, ...args: unknown[]) {
        const length = Math.min(left, args[2] as number);
        if (length <= 0) return refuse();
        left -= length;
        return write!.call(this, args[0], args[1], length, args[3]);
      };
      for (const name of ['writeFile', 'datasync', 'sync']) calls[name] = refuse;
    },
    { code, afterBytes },
  );
}

/** The disk works again. */
export async function mendDisk(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const handle = await open(process.execPath, 'r');
    const shared = globalThis as unknown as { wholeCalls?: object };
    Object.assign(Object.getPrototypeOf(handle), shared.wholeCalls);
    delete shared.wholeCalls;
    await handle.close();
  });
}

/** From now on every fsync of the running desktop process takes this long, as on a stick or a worn disk; `mendDisk` ends it. */
export async function slowDisk(electron: ElectronApplication, fsyncMs: number): Promise<void> {
  await electron.evaluate(async (_modules, ms) => {
    type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>;
    const { open } = process.getBuiltinModule('node:fs/promises');
    const handle = await open(process.execPath, 'r');
    const calls = Object.getPrototypeOf(handle) as Calls;
    await handle.close();
    const shared = globalThis as unknown as { wholeCalls?: Calls };
    if (shared.wholeCalls) return;
    const { datasync, sync } = calls as Required<Calls>;
    shared.wholeCalls = { datasync: datasync!, sync: sync! };
    for (const [name, whole] of Object.entries(shared.wholeCalls)) {
      calls[name] = async function (this: unknown) {
        await new Promise((done) => setTimeout(done, ms));
        return whole.call(this);
      };
    }
  }, fsyncMs);
}
