import { useEffect } from 'react';
import type { CommandId } from '#bridge/commands.ts';

/**
 * Ctrl+Z takes back the last arrival, also while the field has the focus and is empty: there the browser would bring
 * back the letters that were typed, and the person would still be in.
 */
export function useUndoKey(runCommand: (command: CommandId) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== 'z') return;
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) runCommand(event.shiftKey ? 'edit.redo' : 'edit.undo');
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [runCommand]);
}
