const HOUR_MS = 60 * 60 * 1000;
const NEWEST_KEPT = 10;
const HOURS_KEPT = 24;
const DAYS_KEPT = 30;

/** A snapshot as far as its keeping goes. */
export type KeptSnapshot = { readonly fileName: string; readonly writtenAt: string; readonly seq: number };

/**
 * The snapshots that may go: all but the newest ten, the last of each hour for a day and of each day for a month.
 *
 * @param snapshots newest first.
 * @param now ISO 8601. A clock that was set back makes snapshots of the future: they are kept.
 */
export function snapshotsToDrop(snapshots: readonly KeptSnapshot[], now: string): readonly KeptSnapshot[] {
  const kept = new Set(snapshots.slice(0, NEWEST_KEPT));
  const seen = new Set<string>();
  for (const snapshot of snapshots) {
    const age = Date.parse(now) - Date.parse(snapshot.writtenAt);
    if (age < 0) kept.add(snapshot);
    for (const [span, key] of [
      [HOURS_KEPT * HOUR_MS, snapshot.writtenAt.slice(0, 13)],
      [DAYS_KEPT * 24 * HOUR_MS, snapshot.writtenAt.slice(0, 10)],
    ] as const) {
      if (age > span || seen.has(key)) continue;
      seen.add(key);
      kept.add(snapshot);
    }
  }
  return snapshots.filter((snapshot) => !kept.has(snapshot));
}
