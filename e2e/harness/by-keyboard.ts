import type { Locator, Page } from '@playwright/test';

/** A person without a mouse: goes to things with Tab and the arrow keys, and types. Nothing here points or fills. */
export type ByKeyboard = {
  /** Goes to a thing with Tab (or back with Shift+Tab) until it has the focus. */
  readonly to: (place: Locator, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** Goes there and presses Enter. */
  readonly press: (place: Locator, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** Goes to a field, writes over what is in it and leaves it with Tab. */
  readonly write: (field: Locator, text: string, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** Goes to a choice, opens it and takes what begins with these words. */
  readonly choose: (button: Locator, words: string, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  readonly keys: (...keys: readonly string[]) => Promise<void>;
};

/** More stops than any screen has: a thing that is not reached by then cannot be reached. */
const MOST_STOPS = 120;

export function byKeyboard(window: Page): ByKeyboard {
  const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement);
  const to: ByKeyboard['to'] = async (place, key = 'Tab') => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await hasFocus(place)) return;
      await window.keyboard.press(key);
    }
    throw new Error(`${place.toString()} was not reached with ${key}`);
  };
  return {
    to,
    press: async (place, key) => {
      await to(place, key);
      await window.keyboard.press('Enter');
    },
    write: async (field, text, key) => {
      await to(field, key);
      await window.keyboard.press('Control+a');
      await window.keyboard.insertText(text);
      await window.keyboard.press('Tab');
    },
    choose: async (button, words, key) => {
      await to(button, key);
      await window.keyboard.press('Enter');
      await window.getByRole('option').first().waitFor();
      await window.keyboard.type(words);
      await window.keyboard.press('Enter');
      await window.getByRole('listbox').waitFor({ state: 'hidden' });
    },
    keys: async (...keys) => {
      for (const key of keys) await window.keyboard.press(key);
    },
  };
}
