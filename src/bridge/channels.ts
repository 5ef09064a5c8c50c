/**
 * Names of everything the window may ask of the desktop side, and of everything it may be told.
 *
 * The preload imports only this file: no schema library inside the sandbox.
 */
export const REQUEST_CHANNELS = [
  'app.describe',
  'app.report',
  'app.licences',
  'app.setMenu',
  'app.setZoom',
  'app.finished',
  'settings.read',
  'settings.write',
  'events.list',
  'events.create',
  'events.describe',
  'events.archive',
  'events.erase',
  'events.setGeneration',
  'journal.head',
  'journal.append',
  'journal.read',
  'journal.snapshot',
  'journal.restart',
  'disk.describe',
  'disk.relieve',
  'databases.clear',
  'databases.setAside',
  'backups.writeNow',
  'backups.list',
  'backups.read',
  'files.chooseToOpen',
  'files.chooseFolder',
  'files.save',
  'files.takeOpened',
  'stock.find',
  'documents.make',
  'documents.stop',
  'documents.preview',
  'documents.find',
  'documents.save',
  'documents.openElsewhere',
  'documents.print',
] as const;

export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

export const NOTICE_CHANNELS = [
  'command',
  'event.open',
  'backups.written',
  'files.opened',
  'app.closing',
  'documents.progress',
] as const;

export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];
