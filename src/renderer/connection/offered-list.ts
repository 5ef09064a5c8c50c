import { handedOver } from './handed-over.ts';

/** A list that was chosen, dropped, or opened by the system, on its way to the import review. */
export type ListFile = { readonly name: string; readonly bytes: Uint8Array };

const lists = handedOver<ListFile>();

/** Hands a list to the people screen, now or as soon as an event is open. */
export const offerList = lists.give;

/** The list that waits to be imported, once. */
export const takeOfferedList = (): ListFile | null => lists.take();

/** Whether a list waits since before an event was open. */
export const isListWaiting = (): boolean => lists.waiting() !== null;

export const onListOffered = lists.subscribe;
