import type { Settings } from './settings.ts';

/**
 * What an installation has chosen before anybody chose anything.
 *
 * By itself, without the schema beside it: the window paints with these before the code that knows schemas is read.
 */
export const DEFAULT_SETTINGS: Settings = {
  desk: '',
  theme: 'system',
  formats: '',
  paper: 'A4',
  nameOrder: 'asGiven',
  zoom: 1,
  hasSounds: true,
  backupFolder: '',
  doorPin: '',
  importProfiles: [],
  badgeStockId: '',
  badgeDesignId: '',
  printers: [],
  printerId: '',
};
