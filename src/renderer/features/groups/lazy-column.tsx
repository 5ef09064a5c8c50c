import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './board.module.css';

export type LazyColumnProps = {
  /** False draws it at once, in view or not. */
  readonly isLazy: boolean;
  readonly children: ReactNode;
};

const waiting = new Set<() => void>();

/** One column at a time, with room for a key between two of them. @returns takes the column out of the queue. */
function inTurn(draw: () => void): () => void {
  const next = () => {
    const [first] = waiting;
    if (!first) return;
    waiting.delete(first);
    first();
    if (waiting.size > 0) setTimeout(next, 0);
  };
  waiting.add(draw);
  if (waiting.size === 1) setTimeout(next, 0);
  return () => void waiting.delete(draw);
}

/** Draws what is inside once it comes near the view; of twenty columns only a handful are ever in it. */
export function LazyColumn({ isLazy, children }: LazyColumnProps) {
  const [isNear, setIsNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isDrawn = isNear || !isLazy;
  useEffect(() => {
    if (isDrawn || !place.current) return undefined;
    let leave: (() => void) | null = null;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) leave ??= inTurn(() => setIsNear(true));
      },
      { rootMargin: '0px 120px' },
    );
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      leave?.();
    };
  }, [isDrawn]);
  return isDrawn ? children : <div ref={place} className={styles.list} />;
}
