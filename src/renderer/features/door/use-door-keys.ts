import { useLayoutEffect } from 'react';

export type DoorKeys = {
  readonly onWalkIn: () => void;
  readonly onWishes: () => void;
  readonly onLeaves: () => void;
  readonly onEscape: () => void;
};

/** The function keys of the door: they work while the field has the focus, and no scanner sends them. */
export function useDoorKeys({ onWalkIn, onWishes, onLeaves, onEscape }: DoorKeys): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const run = { F2: onWalkIn, F3: onWishes, F4: onLeaves, Escape: onEscape }[event.key];
      if (!run || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onWalkIn, onWishes, onLeaves, onEscape]);
}
