import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId, type MenuName } from '#bridge/commands.ts';
import { say } from '#catalogue/catalogue.ts';

/** What the window says of the commands: labels that differ now ("Undo let in Ada"), and which cannot be used. */
export type MenuState = {
  readonly labels: Readonly<Record<string, string>>;
  readonly disabled: readonly string[];
  readonly hidden: readonly string[];
  /** Events to open straight from the menu, the latest first. */
  readonly recent: readonly { readonly id: string; readonly name: string }[];
};

/** A menu about which the window has said nothing yet. */
export const EMPTY_MENU_STATE: MenuState = { labels: {}, disabled: [], hidden: [], recent: [] };

/** Where a chosen item goes: the window does everything. */
export type MenuSending = {
  readonly command: (command: CommandId) => void;
  readonly openEvent: (eventId: string) => void;
};

const MENUS: readonly MenuName[] = ['file', 'edit', 'go', 'view', 'help'];

/**
 * Builds the menu bar from the list of commands. Items only send their id; the window knows what they do.
 *
 * The editing roles (cut, copy, paste, select all) are the system's own, so that text fields behave as everywhere.
 */
export function showMenu(state: MenuState, send: MenuSending): void {
  const template: MenuItemConstructorOptions[] = MENUS.map((menu) => ({
    label: say(`menu.${menu}`),
    submenu: [...commandsOf(menu, state, send.command), ...extrasOf(menu, state, send.openEvent)],
  }));
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function commandsOf(
  menu: MenuName,
  state: MenuState,
  send: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  return COMMANDS.filter((command) => command.menu === menu && !state.hidden.includes(command.id)).map((command) => ({
    id: command.id,
    label: state.labels[command.id] ?? say(`command.${command.id}`),
    ...(command.accelerator ? { accelerator: command.accelerator } : {}),
    enabled: !state.disabled.includes(command.id),
    click: () => send(command.id),
  }));
}

function extrasOf(menu: MenuName, state: MenuState, openEvent: MenuSending['openEvent']): MenuItemConstructorOptions[] {
  if (menu === 'edit') {
    return [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  }
  if (menu === 'view') return [{ type: 'separator' }, { role: 'togglefullscreen' }];
  if (menu === 'file') {
    const recent: MenuItemConstructorOptions[] = state.recent.map(({ id, name }, index) => ({
      id: `recent.${id}`,
      label: `&${index + 1}  ${name.replaceAll('&', '&&')}`,
      click: () => openEvent(id),
    }));
    return [
      { type: 'separator' },
      { id: 'recent', label: say('menu.recent'), submenu: recent, enabled: recent.length > 0 },
      { type: 'separator' },
      { label: say('menu.quit'), accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
    ];
  }
  return [];
}
