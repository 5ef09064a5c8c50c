import { useState } from 'react';
import type { EventAbout } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';

export type DuplicateDialogProps = {
  readonly event: EventAbout;
  readonly onClose: () => void;
  readonly onDuplicate: (event: EventAbout, name: string) => void;
};

/** Asks what the next event is called that is made from this one. */
export function DuplicateDialog({ event, onClose, onDuplicate }: DuplicateDialogProps) {
  const [name, setName] = useState(say('duplicate.name', { name: event.name }));
  const make = () => {
    if (name.trim() === '') return;
    onDuplicate(event, name.trim());
    onClose();
  };
  return (
    <Dialog
      title={say('duplicate.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={make}>
            {say('duplicate.make')}
          </Button>
        </>
      }
    >
      <p>{say('duplicate.text')}</p>
      <TextField
        label={say('newEvent.name')}
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={(key) => {
          if (key.key === 'Enter') make();
        }}
      />
    </Dialog>
  );
}
