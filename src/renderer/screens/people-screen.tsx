import { ClipboardPaste, FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { chooseList } from '../connection/choose-list.ts';
import { runCommand } from '../connection/command-handlers.ts';
import { onListOffered, takeOfferedList, type ListFile } from '../connection/offered-list.ts';
import { ImportWizard } from '../features/import/import-wizard.tsx';
import { ListTools } from '../features/import/list-tools.tsx';
import { PastImports } from '../features/import/past-imports.tsx';
import { listFromText, PasteDialog } from '../features/import/paste-dialog.tsx';
import { PeopleList } from '../features/people/people-list.tsx';
import { Button } from '../parts/button.tsx';

type Shown = 'paste' | 'past' | null;

/** Who comes: the list of people, and the way in and out for lists. */
export function PeopleScreen() {
  const [file, setFile] = useState<ListFile | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    const take = () => {
      const offered = takeOfferedList();
      if (offered) setFile(offered);
    };
    take();
    return onListOffered(take);
  }, []);
  usePastedList(setFile, file === null && shown === null);
  const close = () => setShown(null);
  if (file) {
    return (
      <ImportWizard
        key={`${file.name} ${file.bytes.byteLength}`}
        file={file}
        onClose={() => setFile(null)}
        onChooseOther={() => void chooseList()}
      />
    );
  }
  return (
    <>
      <PeopleList
        tools={
          <ListTools
            onImport={() => void chooseList()}
            onPaste={() => setShown('paste')}
            onExport={() => runCommand('list.export')}
            onPast={() => setShown('past')}
          />
        }
        firstSteps={
          <>
            <Button look="primary" icon={<FileUp aria-hidden />} onPress={() => void chooseList()}>
              {say('importing.chooseList')}
            </Button>
            <Button icon={<ClipboardPaste aria-hidden />} onPress={() => setShown('paste')}>
              {say('importing.paste')}
            </Button>
          </>
        }
      />
      <PasteDialog isOpen={shown === 'paste'} onClose={close} onPaste={setFile} />
      <PastImports isOpen={shown === 'past'} onClose={close} />
    </>
  );
}

/** Several lines pasted outside any field are a list. */
function usePastedList(onList: (file: ListFile) => void, isEnabled: boolean): void {
  useEffect(() => {
    if (!isEnabled) return undefined;
    const paste = (event: ClipboardEvent) => {
      const target = event.target as Element | null;
      if (target?.closest('input, textarea, [contenteditable], [role=dialog]')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || !/[\n\t@;,]/.test(text)) return;
      event.preventDefault();
      onList(listFromText(text));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onList, isEnabled]);
}
