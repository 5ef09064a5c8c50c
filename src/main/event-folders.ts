import { readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EventAbout, type Backup } from '#bridge/contract.ts';
import { JournalFile, SET_ASIDE_PREFIX } from './journal-file.ts';
import { BACKUP_NAME } from './second-folder.ts';
import { makeFolderAnyway, namesIn, sweepFolder, writeSafely } from './write-safely.ts';

/** How long a journal that was damaged or replaced is kept. */
const SET_ASIDE_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Everything that this program puts into the folder of an event. */
const OURS = /^(about\.json|journal\.fmj|snapshots|backups|[a-z]+-set-aside-.*|\.folkmoot-writing-.*)$/;

/**
 * The folder of every event: `journal.fmj`, `about.json`, `snapshots/`, `backups/`.
 *
 * `about.json` is only what the start screen shows and which generation of the database is in use; the
 * event itself is in the journal and the snapshots.
 */
export class EventFolders {
  readonly #root: string;
  readonly #journals = new Map<string, Promise<JournalFile>>();
  #changes: Promise<void> = Promise.resolve();
  readonly #erased = new Set<string>();
  /** As last read or written: a folder that is made again gets its description back. */
  readonly #abouts = new Map<string, EventAbout>();

  constructor(root: string) {
    this.#root = root;
  }

  folderOf(eventId: string): string {
    return join(this.#root, eventId);
  }

  async create(eventId: string): Promise<EventAbout> {
    await this.#makeFolders(eventId);
    const about: EventAbout = {
      id: eventId,
      name: '',
      startsOn: null,
      generation: 1,
      lastOpenedAt: new Date().toISOString(),
      isSample: false,
      isArchived: false,
      createdAt: null,
    };
    await this.#writeAbout(about);
    await this.journal(eventId);
    return about;
  }

  /** All events of this laptop, the last used first. A folder without a readable `about.json` is shown by its id. */
  async list(): Promise<EventAbout[]> {
    const names = await namesIn(this.#root);
    const events = await Promise.all(
      names.filter((name) => /^E[0-9A-Z]{16}$/.test(name)).map((name) => this.about(name)),
    );
    return events.toSorted((a, b) => (b.lastOpenedAt ?? '').localeCompare(a.lastOpenedAt ?? ''));
  }

  async about(eventId: string): Promise<EventAbout> {
    const path = join(this.folderOf(eventId), 'about.json');
    // Asked twice: a disk that fails once must not make an event forget its name.
    const text = await readFile(path, 'utf8')
      .catch(() => readFile(path, 'utf8'))
      .catch(() => '');
    const parsed = EventAbout.safeParse(parseJson(text));
    if (parsed.success && parsed.data.id === eventId) {
      this.#abouts.set(eventId, parsed.data);
      return parsed.data;
    }
    const known = this.#abouts.get(eventId);
    if (known) return known;
    return {
      id: eventId,
      name: '',
      startsOn: null,
      generation: 1,
      lastOpenedAt: null,
      isSample: false,
      isArchived: false,
      createdAt: null,
    };
  }

  /** Changes the description of an event; changes made at the same time all count. One that is erased stays erased. */
  change(eventId: string, patch: Partial<EventAbout>): Promise<void> {
    const turn = this.#changes.then(async () => {
      if (!this.#erased.has(eventId)) await this.#writeAbout({ ...(await this.about(eventId)), ...patch });
    });
    this.#changes = turn.catch(() => undefined);
    return turn;
  }

  /** @throws GONE when the event was erased: nothing may bring its folder back. */
  async journal(eventId: string): Promise<JournalFile> {
    if (this.#erased.has(eventId)) throw Object.assign(new Error('the event is erased'), { code: 'GONE' });
    let journal = this.#journals.get(eventId);
    if (!journal) {
      journal = JournalFile.open(join(this.folderOf(eventId), 'journal.fmj'));
      this.#journals.set(eventId, journal);
      journal.catch(() => this.#journals.delete(eventId));
    }
    return journal;
  }

  /**
   * The journal of an event whose file is not in its place any more: its folder was moved or removed while it was open.
   *
   * Made again, and empty unless another file stands there: the window is then asked for everything by what it answers.
   * @param lost the one that is out of its place; what another request began instead meanwhile is taken as it is.
   */
  async journalAgain(eventId: string, lost: JournalFile): Promise<JournalFile> {
    if ((await this.#journals.get(eventId)?.catch(() => undefined)) !== lost) return this.journal(eventId);
    this.#journals.delete(eventId);
    await lost.close().catch(() => undefined);
    await this.#makeFolders(eventId);
    await this.change(eventId, {});
    return this.journal(eventId);
  }

  /** Backups and snapshots of an event, newest first. */
  async backups(eventId: string): Promise<Backup[]> {
    const found: Backup[] = [];
    for (const folder of ['snapshots', 'backups'] as const) {
      const path = join(this.folderOf(eventId), folder);
      for (const fileName of await namesIn(path)) {
        const seq = BACKUP_NAME.exec(fileName)?.[1];
        if (!seq) continue;
        const { mtime, size } = await stat(join(path, fileName));
        found.push({ fileName, folder, writtenAt: mtime.toISOString(), byteLength: size, seq: Number(seq) });
      }
    }
    return found.toSorted((a, b) => b.seq - a.seq || b.writtenAt.localeCompare(a.writtenAt));
  }

  async readBackup(
    eventId: string,
    folder: Backup['folder'],
    fileName: string,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    if (!BACKUP_NAME.test(fileName) || fileName.includes('/') || fileName.includes('\\')) return null;
    return readFile(join(this.folderOf(eventId), folder, fileName)).catch(() => null);
  }

  /** Removes an event for good: journal, snapshots, backups. The one thing that cannot be undone. */
  async erase(eventId: string): Promise<void> {
    this.#erased.add(eventId);
    const journal = this.#journals.get(eventId);
    this.#journals.delete(eventId);
    await (await journal?.catch(() => undefined))?.close();
    await this.#changes;
    this.#abouts.delete(eventId);
    await this.#eraseBehindLinks(this.folderOf(eventId));
    await rm(this.folderOf(eventId), { recursive: true, force: true, maxRetries: 3 });
  }

  /** Sweeps temporary files that a kill left behind (they may hold names), and journals set aside long ago. */
  async sweep(now = Date.now()): Promise<void> {
    await sweepFolder(dirname(this.#root));
    for (const event of await this.list()) {
      const path = this.folderOf(event.id);
      for (const folder of ['', 'snapshots', 'backups']) await sweepFolder(join(path, folder));
      for (const name of await namesIn(path)) {
        if (!name.startsWith(SET_ASIDE_PREFIX)) continue;
        const { mtimeMs } = await stat(join(path, name));
        if (now - mtimeMs > SET_ASIDE_KEPT_MS) await rm(join(path, name), { force: true });
      }
    }
  }

  async closeAll(): Promise<void> {
    for (const journal of this.#journals.values()) await (await journal).close().catch(() => undefined);
    this.#journals.clear();
  }

  /** Where somebody put a folder elsewhere, with a link in its place: what is ours there goes, and nothing else. */
  async #eraseBehindLinks(path: string): Promise<void> {
    for (const folder of ['snapshots', 'backups'])
      for (const name of await namesIn(join(path, folder)))
        if (BACKUP_NAME.test(name)) await rm(join(path, folder, name), { force: true });
    for (const name of await namesIn(path))
      if (OURS.test(name)) await rm(join(path, name), { recursive: true, force: true, maxRetries: 3 });
  }

  async #makeFolders(eventId: string): Promise<void> {
    await makeFolderAnyway(join(this.folderOf(eventId), 'snapshots'));
    await makeFolderAnyway(join(this.folderOf(eventId), 'backups'));
  }

  async #writeAbout(about: EventAbout): Promise<void> {
    await writeSafely(join(this.folderOf(about.id), 'about.json'), JSON.stringify(about, null, 2));
    this.#abouts.set(about.id, about);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The name of a snapshot or backup: its sequence number first, so that names sort in time. */
export function backupFileName(seq: number, label: string): string {
  return `${String(seq).padStart(10, '0')}-${label}.folkmoot`;
}
