import { useEffect, type ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { Outcome } from '#domain/outcome.ts';
import { KIND_ICONS } from './outcome-kinds.ts';
import styles from './projector.module.css';

export type ProjectorProps = {
  readonly title: string;
  readonly outcomes: readonly Outcome[];
  readonly nameOf: (outcome: Outcome) => string;
  readonly onClose: () => void;
  /** The line to type in, below what was said. */
  readonly children: ReactNode;
};

/** The last things that were said, large enough for the back row, as they are typed. Escape closes it. */
export function Projector({ title, outcomes, nameOf, onClose, children }: ProjectorProps) {
  useEffect(() => {
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', keys);
    return () => {
      window.removeEventListener('keydown', keys);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [onClose]);
  return (
    <div className={styles.projector} role="dialog" aria-label={title}>
      <header>
        <h1 dir="auto">{title}</h1>
        <button type="button" onClick={onClose}>
          {say('outcomes.leaveProjector')}
        </button>
      </header>
      <ul>
        {outcomes.slice(-7).map((outcome) => {
          const Icon = KIND_ICONS[outcome.kind];
          const who = nameOf(outcome);
          return (
            <li key={outcome.id}>
              <Icon aria-hidden />
              <span dir="auto">
                {outcome.text}
                {who === '' ? null : <em>{who}</em>}
              </span>
            </li>
          );
        })}
      </ul>
      {children}
    </div>
  );
}
