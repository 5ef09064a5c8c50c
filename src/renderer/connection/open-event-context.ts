import { createContext, useContext } from 'react';
import type { RunOutcome } from '#actions/desk-runner.ts';
import type { ActionName, ArgsOf, ResultOf } from '#actions/registry.ts';
import type { CommandId } from '#bridge/commands.ts';
import type { Settings } from '#bridge/settings.ts';
import type { EventData } from '#domain/event-data.ts';
import { useEventData, type EventSession } from './event-session.ts';

export const SCREENS = ['plan', 'people', 'groups', 'door', 'paper', 'outcomes'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** What every screen of an open event can reach. */
export type OpenEventContext = {
  readonly session: EventSession;
  readonly settings: Settings;
  readonly changeSettings: (patch: Partial<Settings>) => Promise<void>;
  /**
   * Does something to the event. What was not possible is said in a notice; so is what could not be saved.
   * Resolves when it is on disk.
   */
  readonly act: <N extends ActionName>(action: N, args: ArgsOf<N>) => Promise<RunOutcome<ResultOf<N>>>;
  readonly undo: () => Promise<void>;
  /** Takes back one change set of any age, e.g. an import. */
  readonly undoChangeSet: (seq: number) => Promise<RunOutcome<null>>;
  readonly go: (screen: ScreenName) => void;
  readonly runCommand: (command: CommandId) => void;
};

export const OpenEvent = createContext<OpenEventContext | null>(null);

/** The open event; only inside a screen of one. */
export function useOpenEvent(): OpenEventContext {
  const context = useContext(OpenEvent);
  if (!context) throw new Error('no event is open here');
  return context;
}

/** The open event as plain lists; draws the component again when anything in it changed. */
export function useOpenEventData(): EventData {
  return useEventData(useOpenEvent().session);
}
