import { useEffect, useState } from 'react';
import type { Backup } from '#bridge/contract.ts';
import type { EventData } from '#domain/event-data.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { ask, onNotice } from '../../connection/bridge-client.ts';

/** The backups of an event, newest first; read anew whenever one is written. */
export function useBackups(eventId: string, isOpen: boolean): readonly Backup[] | null {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const read = () => void ask('backups.list', { eventId }).then(setBackups, () => setBackups([]));
    read();
    return onNotice('backups.written', read);
  }, [eventId, isOpen]);
  return backups;
}

export type BackupReading =
  | { readonly kind: 'none' | 'reading' | 'damaged' }
  | { readonly kind: 'read'; readonly data: EventData; readonly name: string };

const NOTHING_CHOSEN: BackupReading = { kind: 'none' };
const STILL_READING: BackupReading = { kind: 'reading' };

/** What a backup holds, once it is chosen. */
export function useBackupContent(eventId: string, backup: Backup | null): BackupReading {
  const [read, setRead] = useState<{ readonly of: Backup; readonly reading: BackupReading } | null>(null);
  useEffect(() => {
    if (!backup) return undefined;
    let isWanted = true;
    void ask('backups.read', { eventId, folder: backup.folder, fileName: backup.fileName })
      .catch(() => null)
      .then((bytes) => {
        if (!isWanted) return;
        const content = bytes ? readEventFile(bytes) : null;
        const reading: BackupReading =
          content?.kind === 'ok'
            ? { kind: 'read', data: content.data, name: content.manifest.event }
            : { kind: 'damaged' };
        setRead({ of: backup, reading });
      });
    return () => {
      isWanted = false;
    };
  }, [eventId, backup]);
  if (!backup) return NOTHING_CHOSEN;
  return read?.of === backup ? read.reading : STILL_READING;
}
