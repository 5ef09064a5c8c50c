/** A change set as it goes to disk: its place in the order, and its JSON as UTF-8 bytes. */
export type JournalRecord = { readonly seq: number; readonly bytes: Uint8Array };

/** Answer of the desktop side to an append. Only `saved` means that the bytes are on the disk. */
export type AppendAnswer =
  | { readonly kind: 'saved'; readonly seq: number }
  | { readonly kind: 'gap'; readonly expectedSeq: number }
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the journal holds when an event is opened. */
export type JournalHead = {
  /** Sequence number of its last whole record; 0 when it is empty. */
  readonly seq: number;
  /** First record still kept; earlier ones live in the newest snapshot only. */
  readonly firstSeq: number;
  /** Bytes of a torn record that were cut off, for the log; 0 in a normal start. */
  readonly tornBytes: number;
};

/**
 * The journal of one event, as seen from the window: kept and fsynced by the desktop process.
 *
 * IndexedDB alone is not a safe (kills, full disks and damaged files wipe it); the journal is what
 * a person was promised when the status line said saved.
 */
export type JournalPort = {
  readonly head: () => Promise<JournalHead>;
  readonly append: (records: readonly JournalRecord[]) => Promise<AppendAnswer>;
  /** Records from a sequence number on, some at a time; empty when there are no more. */
  readonly read: (fromSeq: number) => Promise<readonly JournalRecord[]>;
  /**
   * Begins the journal anew behind this number, with the whole event up to there as the bytes of a `.folkmoot` file:
   * for when the changes in between are nowhere, so that later ones can be saved again.
   */
  readonly restart: (seq: number, snapshot: Uint8Array) => Promise<AppendAnswer>;
  /** Frees what was kept in reserve for a full disk. @returns whether there was anything. */
  readonly relieve: () => Promise<boolean>;
  /**
   * Puts the browser's databases out of the way when not even a new one opens: a missing file of theirs blocks all.
   * @returns whether it is worth trying again; false on a full disk, where that would help nobody.
   */
  readonly setDatabasesAside: () => Promise<boolean>;
  /** Writes a whole copy of the event from the journal as it is now. @returns whether there is one. */
  readonly keepCopy: () => Promise<boolean>;
  /** The nth newest snapshot (0 first): the bytes of a `.folkmoot` file and where it stood; null when there are no more. */
  readonly snapshot: (
    nth: number,
  ) => Promise<{ readonly seq: number; readonly bytes: Uint8Array; readonly writtenAt?: string | undefined } | null>;
};
