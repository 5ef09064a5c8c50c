import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { Button } from '../../parts/button.tsx';
import styles from './side-panel.module.css';

export type SidePanelProps = {
  /** Back to the overview; null when it is shown. */
  readonly onBack: (() => void) | null;
  readonly children: ReactNode;
};

/** The side of the board: how it went, or all about what is selected. */
export function SidePanel({ onBack, children }: SidePanelProps) {
  return (
    <aside className={styles.panel} aria-label={say('groups.panel.label')}>
      {onBack ? (
        <div className={styles.back}>
          <Button size="small" look="quiet" icon={<ChevronLeft aria-hidden />} onPress={onBack}>
            {say('groups.panel.overview')}
          </Button>
        </div>
      ) : null}
      {children}
    </aside>
  );
}
