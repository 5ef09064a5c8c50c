import { useCallback, useEffect, useState } from 'react';
import { COMMANDS, type CommandId } from '#bridge/commands.ts';

const MARK = 'doorMode';

/** Commands that stay as they are in door mode; every other one leads out of it. */
const STAYING: ReadonlySet<CommandId> = new Set([
  'edit.undo',
  'edit.redo',
  'edit.find',
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomReset',
  'view.light',
  'view.dark',
  'view.system',
]);

export const LEADING_OUT: readonly CommandId[] = COMMANDS.map(({ id }) => id).filter((id) => !STAYING.has(id));

/** What undo may take back while only the door is in view; anything else is the organiser's. */
export const DOOR_LABELS: ReadonlySet<string> = new Set(
  [
    'letIn',
    'letInMany',
    'checkInTakenBack',
    'left',
    'returned',
    'walkInAdmitted',
    'wishesChanged',
    'doorAnswered',
    'badgeQueued',
  ].map((name) => `did.${name}`),
);

/**
 * Door mode: the door fills the screen and nothing else can be reached. Outlives a window that crashed and came back,
 * or the PIN would be worth nothing.
 */
export function useDoorMode(): {
  readonly isOn: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
} {
  const [isOn, setIsOn] = useState(() => sessionStorage.getItem(MARK) !== null);
  useEffect(() => {
    if (!isOn) return undefined;
    const main = document.getElementById('main');
    const others = [...(main?.parentElement?.children ?? [])].filter((element) => element !== main);
    for (const element of others) element.toggleAttribute('inert', true);
    return () => {
      for (const element of others) element.toggleAttribute('inert', false);
    };
  }, [isOn]);
  useStaysAwake(isOn);
  const enter = useCallback(() => {
    sessionStorage.setItem(MARK, 'on');
    setIsOn(true);
    // Some systems refuse; the door fills the window then.
    document.documentElement.requestFullscreen().catch(() => undefined);
  }, []);
  const leave = useCallback(() => {
    sessionStorage.removeItem(MARK);
    setIsOn(false);
    if (document.fullscreenElement) void document.exitFullscreen();
  }, []);
  return { isOn, enter, leave };
}

/** Keeps the screen lit, also after the laptop was shut and opened again. */
function useStaysAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const take = () => {
      if (document.visibilityState !== 'visible' || isOver) return;
      navigator.wakeLock.request('screen').then(
        (taken) => {
          if (isOver) void taken.release();
          else lock = taken;
        },
        () => undefined,
      );
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, [isOn]);
}
