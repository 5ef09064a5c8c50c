import { say } from '#catalogue/catalogue.ts';

const isMac = navigator.platform.startsWith('Mac');

/** Keys as this computer names them: `CmdOrCtrl+Shift+Z` is Ctrl+Shift+Z, or ⇧⌘Z on a Mac. */
export function keysOf(accelerator: string | null): string {
  if (accelerator === null) return '';
  const parts = accelerator.split('+').map((part) => {
    if (part === 'CmdOrCtrl') return isMac ? '⌘' : say('keys.ctrl');
    if (part === 'Shift') return isMac ? '⇧' : say('keys.shift');
    return part === '' ? '+' : part;
  });
  return isMac ? parts.toReversed().join('') : parts.join('+');
}
