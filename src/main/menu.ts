import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId, type MenuName } from '#bridge/commands.ts';
import { say } from '#catalogue/catalogue.ts';

/** What the window says of the commands: labels that differ now ("Undo let in Ada"), and which cannot be used. */
export type MenuState = {
  readonly labels: Readonly<Record<string, string>>;
  readonly disabled: readonly string[];
  readonly hidden: readonly string[];
};

/** A menu about which the window has said nothing yet. */
export const EMPTY_MENU_STATE: MenuState = { labels: {}, disabled: [], hidden: [] };

const MENUS: readonly MenuName[] = ['file', 'edit', 'go', 'view', 'help'];

/**
 * Builds the menu bar from the list of commands. Items only send their id; the window knows what they do.
 *
 * The editing roles (cut, copy, paste, select all) are the system's own, so that text fields behave as everywhere.
 */
export function showMenu(window: BrowserWindow | null, state: MenuState, send: (command: CommandId) => void): void {
  const template: MenuItemConstructorOptions[] = MENUS.map((menu) => ({
    label: say(`menu.${menu}`),
    submenu: [...commandsOf(menu, state, send), ...extrasOf(menu)],
  }));
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  const built = Menu.buildFromTemplate(template);
  if (process.platform === 'darwin') Menu.setApplicationMenu(built);
  else window?.setMenu(built);
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

function extrasOf(menu: MenuName): MenuItemConstructorOptions[] {
  if (menu === 'edit') {
    return [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  }
  if (menu === 'view') return [{ type: 'separator' }, { role: 'togglefullscreen' }];
  if (menu === 'file') {
    return [{ type: 'separator' }, { label: say('menu.quit'), accelerator: 'CmdOrCtrl+Q', click: () => app.quit() }];
  }
  return [];
}
