import { useSyncExternalStore } from 'react';
import { createLivePresence, type LivePresence } from '#domain/door/live-presence.ts';
import type { PresenceState } from '#domain/door/presence.ts';
import type { RegistrationId } from '#domain/ids.ts';
import type { Registration } from '#domain/registration.ts';
import { createPersonIndex, type PersonIndex } from '#search/person-index.ts';
import { useOpenEvent } from './open-event-context.ts';
import type { EventSession } from './event-session.ts';

/** A way to find people that stays the same as long as its answers do. */
export type Finder = {
  /** The people who fit what was typed, best first. */
  readonly find: (query: string, limit: number) => Registration[];
  /** False for the moment after opening in which not everybody can be found yet. */
  readonly isComplete: boolean;
};

/** Milliseconds of index work between two breaths of the window. */
const STEP_MS = 6;

/**
 * Finds people and knows who is here, for as long as the event is open.
 *
 * Lives with the session and not with a screen: the index of 10,000 people is built once, in small steps, and then
 * follows every change row by row.
 */
export class DoorBook {
  readonly #session: EventSession;
  readonly #index: PersonIndex = createPersonIndex();
  readonly #presence: LivePresence = createLivePresence();
  readonly #indexed = new Map<string, Registration>();
  readonly #listeners = new Set<() => void>();
  #seen: ReadonlyMap<string, Registration> = new Map();
  #waiting: Registration[] = [];
  /** People who are gone and still stand in the index; nobody is shown who is not in the event. */
  #leaving: string[] = [];
  #finder: Finder = this.#newFinder();

  constructor(session: EventSession) {
    this.#session = session;
    session.subscribe(() => this.#follow());
    this.#follow();
  }

  /** The people who fit what was typed, best first. */
  find(query: string, limit: number): Registration[] {
    return this.#finder.find(query, limit);
  }

  /** Finds people by the newest rows; another object as soon as its answers may differ. */
  get finder(): Finder {
    return this.#finder;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  person(id: RegistrationId): Registration | null {
    return this.#session.state.view.tables.registrations.get(id) ?? null;
  }

  /** Who is here, by the newest facts. */
  states(): ReadonlyMap<RegistrationId, PresenceState> {
    return this.#presence.of(this.#session.data.checkIns);
  }

  #follow(): void {
    const rows = this.#session.state.view.tables.registrations;
    if (rows === this.#seen) return;
    this.#seen = rows;
    const isIdle = this.#waiting.length === 0 && this.#leaving.length === 0;
    this.#leaving = [...this.#indexed.keys()].filter((id) => !rows.has(id));
    this.#waiting = [...rows.values()].filter((row) => this.#indexed.get(row.id) !== row);
    if (isIdle) this.#work();
    else this.#tell();
  }

  #work(): void {
    const until = performance.now() + STEP_MS;
    while (this.#leaving.length + this.#waiting.length > 0 && performance.now() < until) {
      const gone = this.#leaving.pop();
      if (gone === undefined) {
        const row = this.#waiting.pop()!;
        this.#index.set(row);
        this.#indexed.set(row.id, row);
        continue;
      }
      this.#index.remove(gone as RegistrationId);
      this.#indexed.delete(gone);
    }
    this.#tell();
    if (!this.#isComplete) setTimeout(() => this.#work(), 0);
  }

  get #isComplete(): boolean {
    return this.#leaving.length === 0 && this.#waiting.length === 0;
  }

  #newFinder(): Finder {
    return {
      // Some more than asked: those who are gone must not take the place of those who are there.
      find: (query, limit) =>
        this.#index
          .find(query, limit + Math.min(this.#leaving.length, 500))
          .flatMap(({ id }) => this.person(id) ?? [])
          .slice(0, limit),
      isComplete: this.#isComplete,
    };
  }

  #tell(): void {
    this.#finder = this.#newFinder();
    for (const listener of this.#listeners) listener();
  }
}

const books = new WeakMap<EventSession, DoorBook>();

/** The book of an open event; the same one for every screen. */
export function doorBookOf(session: EventSession): DoorBook {
  let book = books.get(session);
  if (!book) books.set(session, (book = new DoorBook(session)));
  return book;
}

/** The book of the open event; draws the component again when somebody can be found who could not before. */
export function useDoorBook(): { readonly book: DoorBook; readonly finder: Finder } {
  const book = doorBookOf(useOpenEvent().session);
  const finder = useSyncExternalStore(book.subscribe, () => book.finder);
  return { book, finder };
}
