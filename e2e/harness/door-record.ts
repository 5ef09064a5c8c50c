import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChangeSet } from '#domain/change-set.ts';
import type { CheckIn } from '#domain/check-in.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { decodeEntries } from '#main/journal-records.ts';

/** What was noted at the door, in the order of the change sets, with the people that each was about. */
export type DoorRecord = { readonly facts: readonly CheckIn[]; readonly histories: ReadonlyMap<string, string[]> };

function recordOf(changeSets: readonly Pick<ChangeSet, 'changes' | 'action'>[]): DoorRecord {
  const facts: CheckIn[] = [];
  const histories = new Map<string, string[]>();
  for (const { action, changes } of changeSets) {
    for (const { table, after } of changes) {
      if (table !== 'checkIns' || !after) continue;
      const fact = after as unknown as CheckIn;
      facts.push(fact);
      histories.set(fact.registrationId, [...(histories.get(fact.registrationId) ?? []), `${action}: ${fact.id}`]);
    }
  }
  return { facts, histories };
}

/** The same from the journal of the only event of this profile, as it lies on the disk. */
export function recordInJournal(profile: string): DoorRecord {
  const [event] = readdirSync(join(profile, 'events'));
  const { entries } = decodeEntries(readFileSync(join(profile, 'events', event!, 'journal.fmj')), 1);
  return recordOf(entries.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8')) as ChangeSet));
}

/**
 * Every fact of the door that lies on the disk beside the browser: in the newest snapshot, and in the journal behind it,
 * which does not keep what snapshots hold.
 */
export function factsOnDisk(profile: string): readonly CheckIn[] {
  const [event] = readdirSync(join(profile, 'events'));
  const folder = join(profile, 'events', event!, 'snapshots');
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.folkmoot'))
    .toSorted()
    .at(-1);
  const reading = newest === undefined ? null : readEventFile(readFileSync(join(folder, newest)));
  const kept = reading?.kind === 'ok' ? reading.data.checkIns : [];
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...recordInJournal(profile).facts.filter(({ id }) => !known.has(id))];
}

/** The same from the history in the window's database, and the facts of the table beside it. */
export async function recordInDatabase(window: Page): Promise<DoorRecord & { readonly table: readonly CheckIn[] }> {
  const { changeSets, table } = await window.evaluate(async () => {
    const known = await indexedDB.databases();
    const name = known.map((about) => about.name ?? '').find((word) => word.startsWith('event-'))!;
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      });
    const db = await wait(indexedDB.open(name));
    const all = (store: string) => wait(db.transaction(store).objectStore(store).getAll()) as Promise<unknown[]>;
    const found = { changeSets: await all('changeSets'), table: await all('checkIns') };
    db.close();
    return found;
  });
  return { ...recordOf(changeSets as ChangeSet[]), table: table as CheckIn[] };
}
