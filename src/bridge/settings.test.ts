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
