import { answerOf } from './answer-of.ts';

/** A database as it stands, in memory: enough to make it again elsewhere. */
export type WholeDatabase = {
  readonly name: string;
  /** In the browser's numbers. */
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[] | null;
    readonly autoIncrement: boolean;
    readonly rows: readonly unknown[];
  }[];
};

/**
 * Reads a database whole, whatever is in it; null where it cannot be read, is one without keys in its rows, or has
 * indexes: then its event is built again from its journal.
 */
export async function readWholeDatabase(name: string, factory: IDBFactory = indexedDB): Promise<WholeDatabase | null> {
  const database = await answerOf(factory.open(name)).catch(() => null);
  if (!database) return null;
  try {
    const names = [...database.objectStoreNames];
    if (names.length === 0) return null;
    const transaction = database.transaction(names, 'readonly');
    const stores = await Promise.all(
      names.map(async (store) => {
        const { keyPath, autoIncrement, indexNames } = transaction.objectStore(store);
        if (keyPath === null || indexNames.length > 0) throw new Error('not one of an event');
        return { name: store, keyPath, autoIncrement, rows: await answerOf(transaction.objectStore(store).getAll()) };
      }),
    );
    return { name, version: database.version, stores };
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Makes a database again with all its rows at once, so that a kill leaves it whole or not there. @throws what the browser says. */
export async function writeWholeDatabase(whole: WholeDatabase, factory: IDBFactory = indexedDB): Promise<void> {
  const request = factory.open(whole.name, whole.version);
  request.onupgradeneeded = () => {
    // In the transaction that makes the stores: there is no moment at which they are there and empty.
    for (const { name, keyPath, autoIncrement, rows } of whole.stores) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const row of rows) store.put(row);
    }
  };
  (await answerOf(request)).close();
}
