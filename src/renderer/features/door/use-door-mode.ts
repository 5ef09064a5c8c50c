import { useCallback, useEffect, useState } from 'react';
import { COMMANDS, type CommandId } from '#bridge/commands.ts';

const MARK = 'doorMode';
/** Milliseconds after which a lock that was taken away is asked for again. */
const TAKE_AGAIN_MS = 1000;

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
    let isAsked = false;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      if (document.visibilityState !== 'visible' || isOver || isAsked || lock) return;
      isAsked = true;
      navigator.wakeLock.request('screen').then(
        (taken) => {
          isAsked = false;
          if (isOver) return void taken.release();
          lock = taken;
          // The system may take it away while the door stays in view: a battery that ran low, a display that went.
          taken.addEventListener('release', () => {
            if (lock === taken) lock = null;
            later();
          });
          return undefined;
        },
        () => {
          isAsked = false;
          later();
        },
      );
    };
    const later = () => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(take, TAKE_AGAIN_MS);
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, [isOn]);
}
