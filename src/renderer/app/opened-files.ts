import { useEffect } from 'react';
import type { OpenedFile } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import { giveNotice } from '../parts/notices.ts';
import { ask, onNotice } from '../connection/bridge-client.ts';
import { offerList } from '../connection/offered-list.ts';
import { readDropped } from './read-dropped.ts';

type Begin = (content: EventData, name: string) => Promise<void>;

/** Opens what a person gave: an event file becomes an event, everything else is offered to the import. */
export async function readOpenedFile(file: OpenedFile, begin: Begin): Promise<void> {
  if (file.kind !== 'file') {
    giveNotice({ tone: 'attention', text: say(`file.${file.kind}`, { name: file.name }) });
    return;
  }
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  const isNamedEvent = /\.folkmoot$/i.test(file.name);
  if (!isZip && !isNamedEvent) return offerList(file);
  const { readEventFile } = await import('#formats/event-file/read-event-file.ts');
  const reading = readEventFile(file.bytes);
  if (reading.kind === 'ok') return begin(reading.data, reading.data.event[0]?.name ?? file.name);
  // A zip of another program goes where it is looked into and named.
  if (!isNamedEvent) return offerList(file);
  giveNotice({ tone: 'stop', text: say(`file.${reading.kind}`, { name: file.name }) });
}

/** Files from the system, the command line, or dropped anywhere on the window. */
export function useOpenedFiles(begin: Begin, placeKind: string): void {
  useEffect(() => {
    if (placeKind === 'starting') return undefined;
    const take = async () => {
      // Several may have come at once, each with one word of it.
      for (let file = await ask('files.takeOpened', null); file; file = await ask('files.takeOpened', null))
        await readOpenedFile(file, begin);
    };
    void take();
    return onNotice('files.opened', () => void take());
  }, [begin, placeKind]);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      // Asked for while the drop is handled; afterwards the browser has forgotten it.
      const entry = event.dataTransfer.items[0]?.webkitGetAsEntry() ?? null;
      if (event.dataTransfer.files.length > 1)
        giveNotice({ tone: 'attention', text: say('file.several', { name: file.name }) });
      void readDropped(file, entry).then((opened) => readOpenedFile(opened, begin));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [begin]);
}
