import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RunningApp } from '../harness/running-app.ts';
import { launchSurely } from './fault-journey.ts';

/**
 * How many numbered people the browser's database holds by itself: without journal, snapshots and start-up check.
 *
 * A copy of the profile is opened twice, since what is damaged at the first opening is often thrown away only at the
 * second.
 * @param prefix of their names.
 */
export async function peopleInBareDatabase(profile: string, prefix: string): Promise<number> {
  const copy = `${profile}-bare`;
  await rm(copy, { recursive: true, force: true });
  if (existsSync(join(profile, 'IndexedDB')))
    await cp(join(profile, 'IndexedDB'), join(copy, 'IndexedDB'), { recursive: true });
  let found = 0;
  for (let opening = 0; opening < 2; opening++) {
    const app = new RunningApp(copy);
    try {
      const page = await launchSurely(app);
      await page.getByRole('button', { name: /Sample event/ }).waitFor();
      found = await page.evaluate(countPeople, prefix);
    } catch {
      found = 0;
    } finally {
      if (app.isRunning) await app.kill();
    }
  }
  await rm(copy, { recursive: true, force: true });
  return found;
}

/** Runs in the page. */
async function countPeople(prefix: string): Promise<number> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('event-') ? [name] : []));
  let most = 0;
  for (const name of names) {
    const rows = await new Promise<readonly { readonly fullName?: string }[]>((resolve) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('error', () => resolve([]));
      opening.addEventListener('success', () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains('registrations')) {
          resolve([]);
          return;
        }
        const asking = database.transaction('registrations').objectStore('registrations').getAll();
        asking.addEventListener('success', () => resolve(asking.result as { fullName?: string }[]));
        asking.addEventListener('error', () => resolve([]));
      });
    });
    most = Math.max(most, rows.filter((row) => row.fullName?.startsWith(prefix)).length);
  }
  return most;
}
