/**
 * Commands of the whole window, with their keys and their place in the menu.
 *
 * The desktop builds the menu from this list and only sends the id back; what a command does is the window's
 * business. Never Ctrl+Alt: many keyboards read it as AltGr.
 */
export const COMMANDS = [
  { id: 'event.new', menu: 'file', accelerator: 'CmdOrCtrl+N' },
  { id: 'event.open', menu: 'file', accelerator: 'CmdOrCtrl+O' },
  { id: 'event.start', menu: 'file', accelerator: 'CmdOrCtrl+W' },
  { id: 'list.import', menu: 'file', accelerator: 'CmdOrCtrl+I' },
  { id: 'list.export', menu: 'file', accelerator: 'CmdOrCtrl+E' },
  { id: 'plan.calendar', menu: 'file', accelerator: null },
  { id: 'plan.list', menu: 'file', accelerator: null },
  { id: 'event.saveCopy', menu: 'file', accelerator: 'CmdOrCtrl+Shift+S' },
  { id: 'backup.now', menu: 'file', accelerator: 'CmdOrCtrl+S' },
  { id: 'backups.show', menu: 'file', accelerator: null },
  { id: 'paper.print', menu: 'file', accelerator: 'CmdOrCtrl+P' },
  { id: 'settings.show', menu: 'file', accelerator: 'CmdOrCtrl+,' },
  { id: 'edit.undo', menu: 'edit', accelerator: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', menu: 'edit', accelerator: 'CmdOrCtrl+Shift+Z' },
  { id: 'edit.find', menu: 'edit', accelerator: 'CmdOrCtrl+F' },
  { id: 'palette.show', menu: 'edit', accelerator: 'CmdOrCtrl+K' },
  { id: 'go.plan', menu: 'go', accelerator: 'CmdOrCtrl+1' },
  { id: 'go.people', menu: 'go', accelerator: 'CmdOrCtrl+2' },
  { id: 'go.groups', menu: 'go', accelerator: 'CmdOrCtrl+3' },
  { id: 'go.door', menu: 'go', accelerator: 'CmdOrCtrl+4' },
  { id: 'go.paper', menu: 'go', accelerator: 'CmdOrCtrl+5' },
  { id: 'go.outcomes', menu: 'go', accelerator: 'CmdOrCtrl+6' },
  { id: 'badges.design', menu: 'go', accelerator: null },
  { id: 'view.zoomIn', menu: 'view', accelerator: 'CmdOrCtrl+=' },
  { id: 'view.zoomOut', menu: 'view', accelerator: 'CmdOrCtrl+-' },
  { id: 'view.zoomReset', menu: 'view', accelerator: 'CmdOrCtrl+0' },
  { id: 'view.light', menu: 'view', accelerator: null },
  { id: 'view.dark', menu: 'view', accelerator: null },
  { id: 'view.system', menu: 'view', accelerator: null },
  { id: 'help.shortcuts', menu: 'help', accelerator: 'F1' },
  { id: 'help.about', menu: 'help', accelerator: null },
] as const satisfies readonly { id: string; menu: MenuName; accelerator: string | null }[];

/** Keys that people know from elsewhere for the same thing; not in the menu, which shows one. */
export const OTHER_KEYS: Readonly<Record<string, CommandId>> = {
  'CmdOrCtrl+Y': 'edit.redo',
  'CmdOrCtrl+Shift+P': 'palette.show',
};

export type MenuName = 'file' | 'edit' | 'go' | 'view' | 'help';

export type CommandId = (typeof COMMANDS)[number]['id'];
