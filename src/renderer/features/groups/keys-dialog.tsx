import { say } from '#catalogue/catalogue.ts';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './keys-dialog.module.css';

const KEYS = ['letter', 'drag', 'lock', 'out', 'select', 'many', 'columns', 'find'] as const;

/** The keys of the board. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={say('groups.keys.title')} isOpen onClose={onClose} size="small">
      <dl className={styles.keys}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{say(`groups.keys.${key}.key`)}</kbd>
            </dt>
            <dd>{say(`groups.keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
