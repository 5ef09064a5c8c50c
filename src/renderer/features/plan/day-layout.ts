import {
  instantOfWall,
  inOrderOfTime,
  sessionTimes,
  wallOfInstant,
  type SessionTimes,
} from '#domain/plan-checks/session-times.ts';
import type { Room, Session } from '#domain/plan.ts';

/** A session on the page of a day: where it stands in time and across. */
export type DayBlock = {
  readonly session: Session;
  readonly times: SessionTimes;
  /** Minutes that really pass from the first line of the page to the start. */
  readonly top: number;
  /** Where it begins across the page and how much of it it takes, 0 to 1. */
  readonly left: number;
  readonly width: number;
};

/** A column of parallel sessions; `groups` holds rounds, whose topics have rooms of their own. */
export type DayColumn = {
  readonly key: string;
  readonly roomId: Room['id'] | null;
  readonly kind: 'room' | 'groups' | 'none';
};

export type DayLayout = {
  /** Empty on a day on which nothing runs in parallel. */
  readonly columns: readonly DayColumn[];
  readonly blocks: readonly DayBlock[];
  /** Lines of the page: minutes from its top and the wall clock there. */
  readonly hours: readonly { readonly minute: number; readonly label: string }[];
  readonly minutes: number;
  /** The instant of the first line, milliseconds since 1970. */
  readonly start: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Lays the sessions of one day out on a page whose height is time.
 *
 * The height is time that really passes, so that a day on which the clocks change is longer or shorter as it
 * is in life. Sessions at the same time stand side by side, each in the column of its room.
 */
export function layoutDay(sessions: readonly Session[], rooms: readonly Room[], date: string, zone: string): DayLayout {
  const midnight = instantOfWall(`${date}T00:00`, zone) ?? 0;
  const timed = inOrderOfTime(
    sessions.filter(({ startsAt }) => startsAt.startsWith(date)),
    zone,
  ).flatMap((session) => {
    const times = sessionTimes(session, zone);
    return times ? [{ session, times }] : [];
  });
  const first = timed[0] ? timed[0].times.start : midnight + 9 * HOUR;
  const last = timed.reduce((end, { times }) => Math.max(end, times.end), first + HOUR);
  const start = midnight + Math.floor((first - midnight) / HOUR) * HOUR;
  const end = midnight + Math.ceil((last - midnight) / HOUR) * HOUR;
  const clusters = clustersOf(timed);
  const columns = columnsOf(clusters, rooms);
  const blocks = clusters.flatMap((cluster) => placeCluster(cluster, columns, start));
  const hours = [];
  for (let at = start; at <= end; at += HOUR) {
    hours.push({ minute: (at - start) / MINUTE, label: wallOfInstant(at, zone).slice(11, 16) });
  }
  return { columns, blocks, hours, minutes: (end - start) / MINUTE, start };
}

type Timed = { readonly session: Session; readonly times: SessionTimes };

/** Runs of sessions that hang together by overlapping; most are one session alone. */
function clustersOf(timed: readonly Timed[]): Timed[][] {
  const clusters: Timed[][] = [];
  let end = -Infinity;
  for (const one of timed) {
    if (one.times.start < end) clusters.at(-1)!.push(one);
    else clusters.push([one]);
    end = Math.max(end, one.times.end);
  }
  return clusters;
}

const keyOf = ({ roomId, kind }: Session) => roomId ?? (kind === 'round' ? 'groups' : 'none');

function columnsOf(clusters: readonly Timed[][], rooms: readonly Room[]): DayColumn[] {
  const used = new Set(
    clusters.filter(({ length }) => length > 1).flatMap((cluster) => cluster.map(({ session }) => keyOf(session))),
  );
  const columns: DayColumn[] = rooms
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => ({ key: id, roomId: id, kind: 'room' }));
  for (const kind of ['groups', 'none'] as const) if (used.has(kind)) columns.push({ key: kind, roomId: null, kind });
  return columns;
}

function placeCluster(cluster: readonly Timed[], columns: readonly DayColumn[], start: number): DayBlock[] {
  const top = ({ times }: Timed) => (times.start - start) / MINUTE;
  const only = cluster[0]!;
  if (cluster.length === 1) return [{ ...only, top: top(only), left: 0, width: 1 }];
  const placed: DayBlock[] = [];
  for (const [index, { key }] of columns.entries()) {
    const own = cluster.filter(({ session }) => keyOf(session) === key);
    const lanes: number[] = [];
    const laneOf = own.map(({ times }) => {
      const free = lanes.findIndex((until) => until <= times.start);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = times.end;
      return lane;
    });
    own.forEach((one, place) => {
      const width = 1 / columns.length / lanes.length;
      placed.push({ ...one, top: top(one), left: index / columns.length + laneOf[place]! * width, width });
    });
  }
  // A room that is not in the list any more has no column: its sessions are not to vanish.
  const lost = cluster.filter((one) => !placed.some(({ session }) => session.id === one.session.id));
  return [...placed, ...lost.map((one) => ({ ...one, top: top(one), left: 0, width: 1 / (columns.length + 1) }))];
}
