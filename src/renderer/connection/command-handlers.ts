import { useEffect } from 'react';
import type { CommandId } from '#bridge/commands.ts';
import { onNotice } from './bridge-client.ts';

type Handler = () => void | Promise<void>;

const handlers = new Map<CommandId, Handler[]>();
const listeners = new Set<() => void>();

/** Whether something in view answers to this command now. */
export function canRun(command: CommandId): boolean {
  return (handlers.get(command)?.length ?? 0) > 0;
}

/* The start screen is there before the code of its dialogs: a key pressed in between is kept until they answer. */
let isWhole = false;
let early: CommandId | null = null;

/** Whether a command is heard now, or will be in a moment. */
export const isHeard = (command: CommandId): boolean => canRun(command) || !isWhole;

/** Says that everything that answers to commands is there; what nobody answered until now is forgotten. */
export function windowIsWhole(): void {
  isWhole = true;
  early = null;
}

/** Runs a command with whatever is in front: the handler that was put up last. */
export function runCommand(command: CommandId): void {
  const handler = handlers.get(command)?.at(-1);
  if (handler) void handler();
  else if (!isWhole) early = command;
}

/** Told whenever commands come or go, so that the menu can grey them. */
export function onCommandsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Answers to a command while the component is in view. The same command from menu, key, palette and button
 * ends here.
 */
export function useCommand(command: CommandId, handler: Handler, isEnabled = true): void {
  useEffect(() => {
    if (!isEnabled) return undefined;
    const stack = handlers.get(command) ?? [];
    handlers.set(command, [...stack, handler]);
    for (const listener of listeners) listener();
    if (early === command) {
      early = null;
      queueMicrotask(() => runCommand(command));
    }
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((other) => other !== handler),
      );
      for (const listener of listeners) listener();
    };
  }, [command, handler, isEnabled]);
}

/** Answers to a command wherever nothing in front of it does, whichever of them came first. */
export function useCommandBehind(command: CommandId, handler: Handler): void {
  useEffect(() => {
    handlers.set(command, [handler, ...(handlers.get(command) ?? [])]);
    for (const listener of listeners) listener();
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((other) => other !== handler),
      );
      for (const listener of listeners) listener();
    };
  }, [command, handler]);
}

/** Connects the menu of the desktop with the handlers. Once, at start. */
export function listenToMenu(): () => void {
  return onNotice('command', ({ command }) => runCommand(command));
}
