import { makeId } from '#domain/ids.ts';

/** Sixteen random bytes for an id. */
export const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

/** A new random id with this letter in front. */
export const newId = (letter: string): string => makeId(letter, randomBytes());
