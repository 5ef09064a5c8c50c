import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { say } from '#catalogue/catalogue.ts';
import { COMMANDS, type MenuName } from './commands.ts';

const labelOf = (id: string) => say(`command.${id}`);
const letterOf = (label: string) => /&([a-z])/i.exec(label)?.[1]?.toLowerCase();

describe('the menus', () => {
  it.each(['file', 'edit', 'go', 'view', 'help'] satisfies MenuName[])(
    'give every command of %s a letter of its own',
    (menu) => {
      const labels = COMMANDS.filter((command) => command.menu === menu).map(({ id }) => labelOf(id));
      if (menu === 'file') labels.push(say('menu.recent'), say('menu.quit'));
      const letters = labels.map(letterOf);
      expect(letters).not.toContain(undefined);
      expect(labels.filter((_, index) => letters.indexOf(letters[index]) !== index)).toEqual([]);
    },
  );

  it('use no key twice, and never Ctrl+Alt, which many keyboards read as AltGr', () => {
    const keys = COMMANDS.flatMap(({ accelerator }) => (accelerator === null ? [] : [accelerator]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /Alt/.test(key))).toEqual([]);
  });

  it('offer nothing that no part of the window answers to', () => {
    const source = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join('src/renderer', path), 'utf8'))
      .join('\n');
    const unanswered = COMMANDS.filter(({ id }) => !new RegExp(`useCommand\\(\\s*'${id}'`).test(source));
    expect(unanswered.map(({ id }) => id)).toEqual([]);
  });
});
