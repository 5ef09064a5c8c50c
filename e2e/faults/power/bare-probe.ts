/** Runs in the page: numbers in the browser's database and nothing else, each told when its transaction is complete. */
export async function writeProbe(about: {
  readonly durability: 'strict' | 'relaxed';
  readonly forMs: number;
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('probe', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('numbers'));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('probe')));
  });
  const told = (window as unknown as { wasSaved: (index: number) => Promise<void> }).wasSaved;
  const until = performance.now() + about.forMs;
  for (let index = 0; performance.now() < until; index++) {
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('numbers', 'readwrite', { durability: about.durability });
      transaction.objectStore('numbers').put({ index, words: 'x'.repeat(200) }, index);
      transaction.addEventListener('complete', () => resolve());
    });
    await told(index);
  }
}

/** Runs in the page: how many of them are there. */
export async function countProbe(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('probe');
    opening.addEventListener('error', () => resolve(0));
    opening.addEventListener('success', () => {
      if (!opening.result.objectStoreNames.contains('numbers')) {
        resolve(0);
        return;
      }
      const counting = opening.result.transaction('numbers').objectStore('numbers').count();
      counting.addEventListener('success', () => resolve(counting.result));
      counting.addEventListener('error', () => resolve(0));
    });
  });
}
