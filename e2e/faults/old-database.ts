/**
 * Runs in the page, while no event is open: makes a database what the first version of the program wrote, with the same
 * rows, or what a newer one might.
 *
 * @returns how many rows there are.
 */
export async function changeVersion(about: { readonly name: string; readonly to: 'first' | 'newer' }): Promise<number> {
  const later = ['pictures', 'badgeDesigns', 'printQueue', 'feedbackForms', 'feedbackSlips', 'doorQuestions'];
  later.push('doorAnswers');
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.name)));
    });
  const ended = (transaction: IDBTransaction) =>
    new Promise((resolve) => transaction.addEventListener('complete', resolve));

  const present = await done(indexedDB.open(about.name));
  const stores = [...present.objectStoreNames];
  const rows: Record<string, unknown[]> = {};
  for (const store of stores) rows[store] = await done(present.transaction(store).objectStore(store).getAll());
  const count = Object.values(rows).flat().length;
  const isThere = present.version === 990;
  present.close();
  if (about.to === 'newer') {
    if (isThere) return count;
    const opening = indexedDB.open(about.name, 990);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('somethingNew'));
    (await done(opening)).close();
    return count;
  }
  await done(indexedDB.deleteDatabase(about.name));
  const opening = indexedDB.open(about.name, 10);
  const kept = stores.filter((store) => !later.includes(store));
  opening.addEventListener('upgradeneeded', () => {
    for (const store of kept)
      opening.result.createObjectStore(store, { keyPath: store === 'changeSets' ? 'seq' : 'id' });
  });
  const old = await done(opening);
  const filling = old.transaction(kept, 'readwrite', { durability: 'strict' });
  for (const store of kept) for (const row of rows[store]!) filling.objectStore(store).put(row);
  await ended(filling);
  old.close();
  return count;
}

/** Runs in the page: the version of a database, without opening it. */
export async function versionOfDatabase(name: string): Promise<number> {
  return (await indexedDB.databases()).find((database) => database.name === name)?.version ?? 0;
}

/** Runs in the page: holds a database as an older window does, and gives it free when it is asked to. */
export async function holdDatabase(name: string): Promise<number> {
  const opening = indexedDB.open(name);
  return new Promise((resolve) => {
    opening.addEventListener('success', () => {
      const held = opening.result;
      held.addEventListener('versionchange', () => held.close());
      resolve(held.version);
    });
  });
}

/** Runs in the page: the hash that a database says it has. */
export async function hashInDatabase(name: string): Promise<string> {
  const opening = indexedDB.open(name);
  return new Promise((resolve) => {
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('meta').objectStore('meta').get('head');
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve((reading.result as { hash: string }).hash);
      });
    });
  });
}
