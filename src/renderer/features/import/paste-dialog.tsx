import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { ListFile } from '../../connection/offered-list.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';

export type PasteDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPaste: (file: ListFile) => void;
};

/** A longer text is a whole list, and a field that shows it would keep the window busy for seconds: it is read at once. */
const MOST_SHOWN = 200_000;

/** Pasted text as a list: cells from a sheet, or names and addresses out of an e-mail. */
export function listFromText(text: string): ListFile {
  return { name: say('importing.pastedName'), bytes: new TextEncoder().encode(text) };
}

/** A place to paste a list into, for those who do not drop files. */
export function PasteDialog({ isOpen, onClose, onPaste }: PasteDialogProps) {
  const [text, setText] = useState('');
  const close = () => {
    setText('');
    onClose();
  };
  return (
    <Dialog
      title={say('importing.pasteTitle')}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button look="quiet" onPress={close}>
            {say('cancel')}
          </Button>
          <Button
            look="primary"
            isDisabled={text.trim() === ''}
            onPress={() => {
              onPaste(listFromText(text));
              close();
            }}
          >
            {say('importing.readIt')}
          </Button>
        </>
      }
    >
      <TextField
        label={say('importing.pasteLabel')}
        hint={say('importing.pasteHint')}
        lines={10}
        value={text}
        onChange={setText}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (pasted.length <= MOST_SHOWN) return;
          event.preventDefault();
          onPaste(listFromText(pasted));
          close();
        }}
        autoFocus
      />
    </Dialog>
  );
}
