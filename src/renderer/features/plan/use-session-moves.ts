import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RoomId, SessionId } from '#domain/ids.ts';
import { moveSession, type Follow } from '#domain/plan-checks/move-sessions.ts';
import { instantOfWall, minutesToClock, wallNotBefore } from '#domain/plan-checks/session-times.ts';
import type { Session } from '#domain/plan.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { inTurn } from './use-rows.ts';

/** Where a session is about to go; what is left out stays. */
export type Move = {
  readonly id: SessionId;
  readonly startsAt?: string;
  /** Only the day, `2027-10-24`, or only the time of the start, `10:00`: the other half stays as it is when the move is written. */
  readonly day?: string;
  readonly startClock?: string;
  /** Until when it goes, `11:30`: counted from the start that it has when the move is written. */
  readonly endClock?: string;
  readonly minutes?: number;
  readonly roomId?: RoomId | null;
};

export type SessionMoves = {
  /** The sessions as they are shown: with the move that is under way. */
  readonly sessions: readonly Session[];
  readonly moving: SessionId | null;
  /** Shows a move without writing it: while a pointer drags. */
  readonly show: (move: Move) => void;
  /** Writes the move that is shown as one step. */
  readonly finish: () => void;
  readonly giveUp: () => void;
  /** Moves or stretches by minutes; presses of a key that follow quickly become one step. */
  readonly nudge: (id: SessionId, by: { readonly start?: number; readonly length?: number }) => void;
  /** Moves at once. */
  readonly move: (move: Move) => void;
};

const MINUTE = 60_000;
const PAUSE_MS = 600;
export const SHORTEST = 5;

/** Moves sessions by pointer, key and field alike; with `follow` later ones of the day go along. */
export function useSessionMoves(saved: readonly Session[], zone: string, follow: Follow): SessionMoves {
  const { act, session } = useOpenEvent();
  const [pending, setPending] = useState<Move | null>(null);
  const pendingRef = useRef<Move | null>(null);
  /** What is on its way to the disk: a key pressed meanwhile goes on from there and not from what was. */
  const writing = useRef<Move | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const put = useCallback((move: Move | null) => {
    pendingRef.current = move;
    setPending(move);
  }, []);

  const write = useCallback(
    (move: Move) => {
      const before = session.data.sessions;
      const after = withMove(before, move, follow, zone);
      const moves = after.flatMap((one, index) => {
        const old = before[index]!;
        return old === one ||
          (old.startsAt === one.startsAt && old.minutes === one.minutes && old.roomId === one.roomId)
          ? []
          : [{ id: one.id, startsAt: one.startsAt, minutes: one.minutes, roomId: one.roomId }];
      });
      return moves.length === 0 ? Promise.resolve() : act('moveSessions', { moves, byMinutes: 0 });
    },
    [act, session, follow, zone],
  );

  const finish = useCallback(() => {
    clearTimeout(timer.current);
    const move = pendingRef.current;
    if (!move) return;
    pendingRef.current = null;
    writing.current = move;
    void inTurn(() => write(move)).finally(() => {
      if (writing.current === move) writing.current = null;
      // What is shown goes only when what is saved has come, and not if another move has begun meanwhile.
      if (pendingRef.current === null) setPending(null);
    });
  }, [write]);

  const giveUp = useCallback(() => {
    clearTimeout(timer.current);
    put(null);
  }, [put]);

  const nudge = useCallback<SessionMoves['nudge']>(
    (id, by) => {
      if (pendingRef.current && pendingRef.current.id !== id) finish();
      const row = session.data.sessions.find((one) => one.id === id);
      if (!row) return;
      const known = pendingRef.current ?? (writing.current?.id === id ? writing.current : null);
      const before = { startsAt: row.startsAt, minutes: row.minutes, ...known };
      const instant = instantOfWall(before.startsAt, zone);
      if (instant === null) return;
      put({
        id,
        startsAt: by.start ? wallNotBefore(instant + by.start * MINUTE, zone) : before.startsAt,
        minutes: Math.max(SHORTEST, before.minutes + (by.length ?? 0)),
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(finish, PAUSE_MS);
    },
    [finish, put, session, zone],
  );

  const finishRef = useRef(finish);
  useEffect(() => {
    finishRef.current = finish;
  });
  useEffect(() => () => finishRef.current(), []);

  const sessions = useMemo(
    () => (pending ? withMove(saved, pending, follow, zone) : saved),
    [saved, pending, follow, zone],
  );
  return useMemo(
    () => ({
      sessions,
      moving: pending?.id ?? null,
      show: put,
      finish,
      giveUp,
      nudge,
      move: (move: Move) => void inTurn(() => write(move)),
    }),
    [sessions, pending, put, finish, giveUp, nudge, write],
  );
}

function withMove(sessions: readonly Session[], move: Move, follow: Follow, zone: string): readonly Session[] {
  const row = sessions.find((one) => one.id === move.id);
  if (!row) return sessions;
  const day = move.day ?? row.startsAt.slice(0, 10);
  const clock = move.startClock ?? row.startsAt.slice(11);
  const startsAt = move.startsAt ?? `${day}T${clock}`;
  const untilEnd = move.endClock === undefined ? null : minutesToClock(startsAt, move.endClock, zone);
  const to = {
    ...(startsAt === row.startsAt ? {} : { startsAt }),
    ...(move.minutes === undefined && untilEnd === null ? {} : { minutes: untilEnd ?? move.minutes }),
  };
  const moved = moveSession(sessions, move.id, to, follow, zone);
  const { roomId } = move;
  return roomId === undefined ? moved : moved.map((one) => (one.id === move.id ? { ...one, roomId } : one));
}
