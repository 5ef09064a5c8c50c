import { Columns3 } from 'lucide-react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import { IconButton } from '../../parts/button.tsx';
import { Popover } from '../../parts/popover.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { COLUMN_IDS, columnLabel } from './people-columns.tsx';
import styles from './people-list.module.css';

export type ColumnChooserProps = {
  readonly shown: readonly string[];
  readonly custom: ReadonlyMap<string, string>;
  readonly onChange: (shown: readonly string[]) => void;
};

/** Columns to choose from; the thousandth of a wide sheet is looked at in its person. */
const MOST = 200;

/** Which columns the table has; those of imported lists come after the program's own. */
export function ColumnChooser({ shown, custom, onChange }: ColumnChooserProps) {
  const ids = [...COLUMN_IDS, ...[...custom.keys()].map((id) => `custom:${id}`)];
  const all = ids.filter((id, at) => at < MOST || shown.includes(id));
  const toggle = (id: string, isShown: boolean) => {
    const next = new Set(shown);
    if (isShown) next.add(id);
    else next.delete(id);
    onChange(all.filter((one) => next.has(one)));
  };
  return (
    <DialogTrigger>
      <IconButton look="plain" label={say('people.columns')} icon={<Columns3 aria-hidden />} />
      <Popover placement="bottom end">
        <Dialog className={styles.chooser ?? ''} aria-label={say('people.columns')}>
          {all.map((id) => (
            <Checkbox key={id} isSelected={shown.includes(id)} onChange={(isShown) => toggle(id, isShown)}>
              {columnLabel(id, custom)}
            </Checkbox>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
