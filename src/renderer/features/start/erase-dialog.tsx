import { useState } from 'react';
import type { EventAbout } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';

export type EraseDialogProps = {
  readonly event: EventAbout | null;
  readonly onClose: () => void;
  readonly onErase: (event: EventAbout) => void;
};

/** The one thing that cannot be undone: says so, and wants to be told twice. */
export function EraseDialog({ event, onClose, onErase }: EraseDialogProps) {
  const [isSure, setIsSure] = useState(false);
  const close = () => {
    setIsSure(false);
    onClose();
  };
  return (
    <Dialog
      title={say('erase.title', { name: event?.name || say('start.unnamed') })}
      isOpen={event !== null}
      onClose={close}
      size="small"
      actions={
        <>
          <Button onPress={close}>{say('cancel')}</Button>
          <Button
            look="stop"
            isDisabled={!isSure}
            onPress={() => {
              if (event) onErase(event);
              close();
            }}
          >
            {say('erase.erase')}
          </Button>
        </>
      }
    >
      <p>{say('erase.text')}</p>
      <Checkbox isSelected={isSure} onChange={setIsSure}>
        {say('erase.sure')}
      </Checkbox>
    </Dialog>
  );
}
