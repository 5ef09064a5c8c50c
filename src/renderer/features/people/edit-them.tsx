import { PencilLine } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import { isSharedField, SHARED_FIELDS, valuesAmong, type SharedField } from '#domain/people/shared-fields.ts';
import type { Registration } from '#domain/registration.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Popover } from '../../parts/popover.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './selection-bar.module.css';

/** Sets one field of everybody who is selected, in one step. */
export function EditThem({ people }: { readonly people: readonly Registration[] }) {
  const { act, undoChangeSet } = useOpenEvent();
  const [field, setField] = useState<SharedField>('town');
  const [value, setValue] = useState('');
  const save = async (text: string, close: () => void) => {
    const outcome = await act('editRegistrations', { ids: people.map(({ id }) => id), patch: { [field]: text } });
    setValue('');
    close();
    if (outcome.kind === 'done')
      giveNotice({
        tone: 'ok',
        text: say('did.manyChanged', { count: people.length }),
        action: { label: say('undo'), run: () => void undoChangeSet(outcome.seq) },
      });
  };
  return (
    <DialogTrigger>
      <Button size="small" icon={<PencilLine aria-hidden />}>
        {say('people.editThem')}
      </Button>
      <Popover placement="bottom start">
        <Dialog className={styles.editDialog ?? ''} aria-label={say('people.editThem')}>
          {({ close }) => (
            <>
              <Select
                label={say('people.editField')}
                value={field}
                options={SHARED_FIELDS.map((name) => ({ id: name, label: say(`people.column.${name}`) }))}
                onChange={(id) => {
                  if (isSharedField(id)) setField(id);
                }}
              />
              <TextField
                label={say('people.editValue')}
                value={value}
                onChange={setValue}
                autoFocus
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key === 'Enter' && value.trim() !== '') void save(value.trim(), close);
                }}
              />
              <p className={styles.now}>{nowWords(people, field)}</p>
              <div className={styles.editActions}>
                <Button look="quiet" onPress={() => save('', close)}>
                  {say('people.clearField')}
                </Button>
                <Button look="primary" isDisabled={value.trim() === ''} onPress={() => save(value.trim(), close)}>
                  {say('people.setField', { count: people.length })}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What stands there now, so that nobody writes over answers unseen. */
function nowWords(people: readonly Registration[], field: SharedField): string {
  const { values, blank } = valuesAmong(people, field);
  if (values.length === 0) return say('people.allBlank');
  const shown = values.slice(0, 3).map(({ value, count }) => say('people.valueOf', { value, count }));
  if (values.length > 3) shown.push(say('people.otherValues', { count: values.length - 3 }));
  if (blank > 0) shown.push(say('people.blankOf', { count: blank }));
  return say('people.nowValues', { values: shown.join(', ') });
}
