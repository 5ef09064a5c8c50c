import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '#bridge/settings.ts';
import { ask } from '../connection/bridge-client.ts';
import { useCommand, useCommandBehind, windowIsWhole } from '../connection/command-handlers.ts';
import type { EventSession } from '../connection/event-session.ts';
import { AboutDialog, ShortcutSheet } from './help-dialogs.tsx';
import { findInEvent } from './palette-finds.ts';
import { Palette } from './palette.tsx';
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

  // Screens with a field of their own to find something take it before this.
  useCommandBehind(
    'edit.find',
    useCallback(() => setShown('palette'), []),
  );
  const find = useCallback((words: string) => (session ? findInEvent(session, words) : []), [session]);
  return (
    <>
      <Palette isOpen={shown === 'palette'} onClose={close} find={find} />
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
