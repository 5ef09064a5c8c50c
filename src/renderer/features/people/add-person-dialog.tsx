import { useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { useDraft } from '../../connection/draft.ts';
import { useOneAtATime } from '../../connection/use-one-at-a-time.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './people-list.module.css';

export type AddPersonDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The new person's id: the list goes there. */
  readonly onAdded: (id: string) => void;
};

/** Where the half-filled form is kept while the window is away. */
export const addPersonPlace = (eventId: string) => `add-person ${eventId}`;

const NOTHING = { fullName: '', email: '', organization: '', town: '' };

/** Adds somebody by hand: a name or an address is enough, the rest is filled in beside the list. */
export function AddPersonDialog({ isOpen, onClose, onAdded }: AddPersonDialogProps) {
  const { act, session } = useOpenEvent();
  const [fields, setFields] = useDraft(addPersonPlace(session.eventId), NOTHING);
  const [isMissing, setIsMissing] = useState(false);
  const close = () => {
    setFields(NOTHING);
    setIsMissing(false);
    onClose();
  };
  const add = useOneAtATime(async () => {
    const trimmed = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value.trim()]));
    if (trimmed['fullName'] === '' && trimmed['email'] === '') return setIsMissing(true);
    const outcome = await act('addRegistration', { fields: trimmed });
    if (outcome.kind !== 'done') return;
    close();
    onAdded((outcome.result as { readonly id: string }).id);
  });
  const field = (name: keyof typeof NOTHING, isFirst = false) => (
    <TextField
      label={say(`people.field.${name}`)}
      value={fields[name]}
      onChange={(value) => {
        setFields({ ...fields, [name]: value });
        setIsMissing(false);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
      }}
      {...(isFirst ? { autoFocus: true } : {})}
      {...(isFirst && isMissing ? { problem: say('refused.needsName') } : {})}
    />
  );
  return (
    <Dialog
      title={say('people.addTitle')}
      isOpen={isOpen}
      onClose={close}
      size="small"
      actions={
        <>
          <Button look="quiet" onPress={close}>
            {say('cancel')}
          </Button>
          <Button look="primary" onPress={add}>
            {say('add')}
          </Button>
        </>
      }
    >
      {field('fullName', true)}
      {field('email')}
      <div className={styles.pair}>
        {field('organization')}
        {field('town')}
      </div>
    </Dialog>
  );
}
