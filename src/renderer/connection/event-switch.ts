import { useEffect } from 'react';
import type { EventAbout } from '#bridge/contract.ts';
import type { EventData } from '#domain/event-data.ts';

/** How the window leaves one event for another without going through the start screen. */
export type EventSwitch = {
  readonly open: (about: EventAbout) => Promise<void>;
  readonly begin: (content: EventData, name: string) => Promise<void>;
};

let current: EventSwitch | null = null;

/** The window offers its ways from event to event to whatever is in front. */
export function useEventSwitch(open: EventSwitch['open'], begin: EventSwitch['begin']): void {
  useEffect(() => {
    const own = { open, begin };
    current = own;
    return () => {
      if (current === own) current = null;
    };
  }, [open, begin]);
}

/** The ways that lead from the open event to another one. */
export function eventSwitch(): EventSwitch {
  if (!current) throw new Error('no window offers a way to another event');
  return current;
}
