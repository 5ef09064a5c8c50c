/** A list that was chosen, dropped, or opened by the system, on its way to the import review. */
export type ListFile = { readonly name: string; readonly bytes: Uint8Array };

let waitingList: ListFile | null = null;
const listListeners = new Set<() => void>();

/** Hands a list to the people screen, now or as soon as an event is open. */
export function offerList(file: ListFile): void {
  waitingList = file;
  for (const listener of listListeners) listener();
}

/** The list that waits to be imported, once. */
export function takeOfferedList(): ListFile | null {
  const file = waitingList;
  waitingList = null;
  return file;
}

/** Whether a list waits since before an event was open. */
export function isListWaiting(): boolean {
  return waitingList !== null;
}

export function onListOffered(listener: () => void): () => void {
  listListeners.add(listener);
  return () => listListeners.delete(listener);
}
