import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '#bridge/settings.ts';
import { ask } from '../connection/bridge-client.ts';
import { runCommand, useCommand, windowIsWhole } from '../connection/command-handlers.ts';
import { doorBookOf } from '../connection/door-book.ts';
import type { EventSession } from '../connection/event-session.ts';
import { focusPlace } from '../connection/focus-place.ts';
import { focusSaid } from '../connection/focus-said.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { findSaid as findSaidIn } from '#domain/outcomes/find-said.ts';
import { AboutDialog, ShortcutSheet } from './help-dialogs.tsx';
import { foundPerson, Palette } from './palette.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { useWindowMenu } from './window-menu.ts';

export type WindowDialogsProps = {
  readonly session: EventSession | null;
  readonly settings: Settings;
  readonly changeSettings: (patch: Partial<Settings>) => Promise<void>;
};

type Shown = 'palette' | 'settings' | 'shortcuts' | 'about' | null;

const ZOOM_STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

/** What opens over any screen: palette, settings, keyboard sheet, about. */
export function WindowDialogs({ session, settings, changeSettings }: WindowDialogsProps) {
  const [shown, setShown] = useState<Shown>(null);
  const close = useCallback(() => setShown(null), []);
  useCommand(
    'palette.show',
    useCallback(() => setShown('palette'), []),
  );
  useCommand(
    'settings.show',
    useCallback(() => setShown('settings'), []),
  );
  useCommand(
    'help.shortcuts',
    useCallback(() => setShown('shortcuts'), []),
  );
  useCommand(
    'help.about',
    useCallback(() => setShown('about'), []),
  );
  useZoom(settings, changeSettings);
  useEffect(windowIsWhole, []);
  useWindowMenu(session);

  const findPeople = useCallback(
    (words: string) => {
      if (!session) return [];
      const book = doorBookOf(session);
      return book.finder.find(words, 8).flatMap(({ id }) => {
        const person = book.person(id);
        return person ? [foundPerson(person)] : [];
      });
    },
    [session],
  );
  const findSaid = useCallback((words: string) => (session ? findSaidIn(session.data, words, 8) : []), [session]);
  return (
    <>
      <Palette
        isOpen={shown === 'palette'}
        onClose={close}
        findPeople={findPeople}
        onPerson={(id) => {
          focusPlace({
            sessionId: null,
            topicId: null,
            roomId: null,
            registrationId: id as RegistrationId,
            field: null,
          });
          runCommand('go.people');
        }}
        findSaid={findSaid}
        onSaid={(said) => {
          focusSaid({ outcomeId: said.outcomeId, formId: said.outcomeId === null ? said.formId : null });
          runCommand('go.outcomes');
        }}
      />
      <SettingsDialog
        isOpen={shown === 'settings'}
        onClose={close}
        settings={settings}
        changeSettings={changeSettings}
      />
      <ShortcutSheet isOpen={shown === 'shortcuts'} onClose={close} />
      <AboutDialog isOpen={shown === 'about'} onClose={close} />
    </>
  );
}

function useZoom(settings: Settings, changeSettings: WindowDialogsProps['changeSettings']): void {
  const zoomTo = useCallback(
    async (factor: number) => {
      await ask('app.setZoom', { factor });
      await changeSettings({ zoom: factor });
    },
    [changeSettings],
  );
  const { zoom } = settings;
  useCommand(
    'view.zoomIn',
    useCallback(() => zoomTo(ZOOM_STEPS.find((step) => step > zoom + 0.01) ?? 5), [zoom, zoomTo]),
  );
  useCommand(
    'view.zoomOut',
    useCallback(() => zoomTo(ZOOM_STEPS.findLast((step) => step < zoom - 0.01) ?? 0.5), [zoom, zoomTo]),
  );
  useCommand(
    'view.zoomReset',
    useCallback(() => zoomTo(1), [zoomTo]),
  );
}
