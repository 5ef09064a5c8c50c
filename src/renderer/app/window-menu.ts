import { useEffect, useState, useSyncExternalStore } from 'react';
import { COMMANDS } from '#bridge/commands.ts';
import type { EventAbout } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { ask, onNotice } from '../connection/bridge-client.ts';
import { canRun, onCommandsChange, runCommand } from '../connection/command-handlers.ts';
import type { EventSession } from '../connection/event-session.ts';
import { eventSwitch } from '../connection/event-switch.ts';

const RECENT_AT_MOST = 8;
const SETTLES_AFTER_MS = 30;

/** Keeps the system's menu true, with and without an event: what undo takes back, what cannot be used, recent events. */
export function useWindowMenu(session: EventSession | null): void {
  const undo = useSyncExternalStore(session?.subscribe ?? never, () => session?.state.undo ?? null);
  const [version, setVersion] = useState(0);
  const [recent, setRecent] = useState<readonly EventAbout[]>([]);
  useEffect(() => onCommandsChange(() => setVersion((before) => before + 1)), []);
  const eventId = session?.eventId ?? null;
  useEffect(() => {
    void ask('events.list', null).then(setRecent);
  }, [eventId]);
  useEffect(
    () =>
      onNotice('event.open', ({ eventId: chosen }) => {
        if (chosen !== eventId) void openRecent(chosen).then(setRecent);
      }),
    [eventId],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      const disabled = COMMANDS.map((command) => command.id).filter((id) => !canRun(id));
      if (!undo?.undo) disabled.push('edit.undo');
      if (!undo?.redo) disabled.push('edit.redo');
      const labels: Record<string, string> = {};
      for (const [id, step, label] of [
        ['edit.undo', undo?.undo, 'undoLabel'],
        ['edit.redo', undo?.redo, 'redoLabel'],
      ] as const)
        if (step) labels[id] = menuText(say(label, { what: say(step.label.key, step.label.values) }));
      void ask('app.setMenu', {
        labels,
        disabled: [...new Set(disabled)],
        hidden: [],
        recent: recent
          .filter(({ id, isArchived, rehearsalOf }) => id !== eventId && !isArchived && rehearsalOf === undefined)
          .slice(0, RECENT_AT_MOST)
          .map(({ id, name }) => ({ id, name: cut(name || say('start.unnamed')) })),
      });
    }, SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [undo, version, recent, eventId]);
}

/** Opens an event that the menu named, if it is still there. @returns the events there are now. */
async function openRecent(chosen: string): Promise<readonly EventAbout[]> {
  const events = await ask('events.list', null);
  const about = events.find(({ id }) => id === chosen);
  if (!about) return events;
  runCommand('event.start');
  await eventSwitch().open(about);
  return events;
}

const never = () => () => undefined;

const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** In a menu `&` marks a letter; in a name it is a letter. Long names are cut. */
const menuText = (text: string) => cut(text).replaceAll('&', '&&');
