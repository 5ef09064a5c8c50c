import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import styles from './full-view.module.css';

export type FullViewProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Before the title. */
  readonly mark?: ReactNode;
  /** A quiet line below the title. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
};

/** One thing alone in large type over the whole window, to be read at arm's length. Escape closes it. */
export function FullView({ title, closeLabel, isOpen, onClose, mark, below, children }: FullViewProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(isOpenNow) => {
        if (!isOpenNow) onClose();
      }}
      className={styles.cover ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.view ?? ''}>
          <div className={styles.inner}>
            <header className={styles.head}>
              {mark}
              <div className={styles.words}>
                <Heading slot="title" className={styles.title ?? ''} dir="auto">
                  {title}
                </Heading>
                {below ? <p className={styles.below}>{below}</p> : null}
              </div>
              <Button look="quiet" size="large" icon={<X aria-hidden />} onPress={onClose}>
                {closeLabel}
              </Button>
            </header>
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
