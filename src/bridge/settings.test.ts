import { expect, test } from 'vitest';
import { CONTRACT } from './contract.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { Settings } from './settings.ts';

test('a settings file with nothing in it means the defaults that the window paints with', () => {
  expect(Settings.parse({})).toEqual(DEFAULT_SETTINGS);
});

test('a change of one choice says nothing about the others', () => {
  expect(CONTRACT['settings.write'].argument.parse({ patch: { theme: 'dark' } })).toEqual({ patch: { theme: 'dark' } });
});

const measured = { offsetXMm: 2, offsetYMm: -1.5, scaleX: 1, scaleY: 0.99 };

test('the one printer that earlier versions kept is taken over as the first, and stays in use', () => {
  const { printers, printerId, theme } = Settings.parse({ theme: 'dark', printerCalibration: measured });
  expect(printers).toEqual([{ id: printerId, name: '', calibration: measured }]);
  expect(theme).toBe('dark');
  expect(Settings.parse({ printerCalibration: null })).toEqual(DEFAULT_SETTINGS);
});

test('printers of now are not replaced by what an earlier version left in the file', () => {
  const office = { id: 'p2', name: 'Office laser, tray 2', calibration: measured };
  const kept = { printers: [office], printerId: '', printerCalibration: measured };
  expect(Settings.parse(kept)).toEqual({ ...DEFAULT_SETTINGS, printers: [office] });
  expect(Settings.parse({ printers: [], printerCalibration: measured })).toEqual(DEFAULT_SETTINGS);
});
