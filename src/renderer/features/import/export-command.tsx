import { useCallback, useState } from 'react';
import { useCommand } from '../../connection/command-handlers.ts';
import { ExportDialog } from './export-dialog.tsx';

/** Answers "Export the list" on every screen, from menu, key and palette. */
export function ExportCommand() {
  const [isOpen, setIsOpen] = useState(false);
  useCommand(
    'list.export',
    useCallback(() => setIsOpen(true), []),
  );
  return isOpen ? <ExportDialog isOpen onClose={() => setIsOpen(false)} /> : null;
}
