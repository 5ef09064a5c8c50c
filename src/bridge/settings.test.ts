import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { Settings } from './settings.ts';

test('a settings file with nothing in it means the defaults that the window paints with', () => {
  expect(Settings.parse({})).toEqual(DEFAULT_SETTINGS);
});
