import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { joinClasses } from './join-classes.ts';

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large';
  /** Buttons at the end; the one that does the thing stands last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Something that wants an answer before the work goes on. Escape closes it. */
export function Dialog({ title, isOpen, onClose, size = 'medium', actions, children }: DialogProps) {
  const shown = useRef<HTMLElement>(null);
  useEscapeFromNowhere(isOpen, shown, onClose);
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(isOpenNow) => {
        if (!isOpenNow) onClose();
      }}
      className={styles.scrim ?? ''}
    >
      <Modal className={joinClasses(styles.modal, styles[size])}>
        <AriaDialog ref={shown} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={say('close')} icon={<X aria-hidden />} onPress={onClose} size="small" />
          </div>
          <div className={styles.body}>{children}</div>
          {actions ? <div className={styles.foot}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Closes the topmost dialog by Escape also while nothing has the focus: for some frames after a list in it closed, the
 * focus is on its way back, and a quick hand would press for nothing.
 */
function useEscapeFromNowhere(
  isOpen: boolean,
  shown: { readonly current: HTMLElement | null },
  onClose: () => void,
): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const keyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.activeElement !== document.body) return;
      const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=listbox], [role=menu]')].at(
        -1,
      );
      if (top === shown.current) close.current();
    };
    document.addEventListener('keydown', keyDown);
    return () => document.removeEventListener('keydown', keyDown);
  }, [isOpen, shown]);
}
