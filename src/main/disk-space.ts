import { randomBytes } from 'node:crypto';
import { open, rm, stat, statfs } from 'node:fs/promises';
import type { DiskState } from '#bridge/contract.ts';
import { note, noteProblem } from './log.ts';
import { reasonOf } from './write-safely.ts';

const MEGABYTE = 1024 * 1024;
/** Below this the person is told once. */
const LOW_BYTES = 1024 * MEGABYTE;
/** Below this nothing large is begun any more. */
const SHORT_BYTES = 300 * MEGABYTE;
const RESERVE_BYTES = 64 * MEGABYTE;

/** How much room there is, in the three steps that matter. */
export function levelOf(freeBytes: number): DiskState['level'] {
  if (freeBytes < SHORT_BYTES) return 'short';
  return freeBytes < LOW_BYTES ? 'low' : 'enough';
}

/**
 * Room on the disk: how much there is, and a file kept in reserve.
 *
 * When the disk is full the reserve is deleted, so that a door goes on for thousands of arrivals while somebody
 * makes room.
 */
export class DiskSpace {
  readonly #folder: string;
  readonly #reserve: string;

  constructor(folder: string, reserve: string) {
    this.#folder = folder;
    this.#reserve = reserve;
  }

  async describe(): Promise<DiskState> {
    const freeBytes = await this.#freeBytes();
    return { freeBytes, level: freeBytes === null ? 'enough' : levelOf(freeBytes) };
  }

  /** Writes the reserve if it is not there and there is plenty of room for it. */
  async fillReserve(): Promise<void> {
    const length = await stat(this.#reserve).then(
      ({ size }) => size,
      () => 0,
    );
    if (length === RESERVE_BYTES || ((await this.#freeBytes()) ?? 0) < 4 * RESERVE_BYTES) return;
    try {
      const file = await open(this.#reserve, 'w');
      // Chance, so that a disk that packs files cannot make it small.
      const block = randomBytes(MEGABYTE);
      try {
        for (let at = 0; at < RESERVE_BYTES; at += MEGABYTE) await file.write(block, 0, MEGABYTE, at);
      } finally {
        await file.close();
      }
    } catch (error) {
      noteProblem(`reserve: ${reasonOf(error)}`);
      await rm(this.#reserve, { force: true }).catch(() => undefined);
    }
  }

  /** At a start on a full disk: without any room the browser's database does not even open. */
  async makeRoom(): Promise<void> {
    if (((await this.#freeBytes()) ?? RESERVE_BYTES) < RESERVE_BYTES / 8) await this.release();
  }

  /** Gives the reserve up. @returns whether there was one. */
  async release(): Promise<boolean> {
    const isThere = await stat(this.#reserve).then(
      () => true,
      () => false,
    );
    if (!isThere) return false;
    await rm(this.#reserve, { force: true });
    note('the disk is full: reserve given up');
    return true;
  }

  async #freeBytes(): Promise<number | null> {
    return statfs(this.#folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    );
  }
}
