import { COMMANDS, OTHER_KEYS, type CommandId } from '#bridge/commands.ts';
import { isHeard, runCommand } from '../connection/command-handlers.ts';

const isMac = navigator.platform.startsWith('Mac');

/** The accelerator that a pressed key stands for, spelt as in the list of commands. */
function acceleratorOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [];
  if (isMac ? event.metaKey : event.ctrlKey) parts.push('CmdOrCtrl');
  if (event.shiftKey && (key.length > 1 || /[A-Z]/.test(key))) parts.push('Shift');
  return [...parts, key === '+' ? '=' : key].join('+');
}

const BY_ACCELERATOR: ReadonlyMap<string, CommandId> = new Map([
  ...COMMANDS.flatMap(({ id, accelerator }) => (accelerator === null ? [] : [[accelerator, id] as const])),
  ...Object.entries(OTHER_KEYS),
]);

/** Fields keep their own undo as long as there is something in them. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target.value !== '';
  return target instanceof HTMLElement && target.isContentEditable;
}

const isBehindDialog = () =>
  [...document.querySelectorAll('[role="dialog"][data-rac]')].some((dialog) => !dialog.closest('[data-exiting]'));

/**
 * Runs commands by their keys in the window itself, before the menu sees them.
 *
 * The menu shows the same keys; a key that was taken here does not reach it, so that nothing runs twice. Behind a
 * dialog only the keys of the dialog count; one that is fading away is no longer in front of anything.
 */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const id = BY_ACCELERATOR.get(acceleratorOf(event));
    if (!id || !isHeard(id)) return;
    if ((id === 'edit.undo' || id === 'edit.redo') && isWriting(event.target)) return;
    if (isBehindDialog() && !id.startsWith('view.')) return;
    event.preventDefault();
    runCommand(id);
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
