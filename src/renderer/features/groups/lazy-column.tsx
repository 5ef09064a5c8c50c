import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './board.module.css';

export type LazyColumnProps = {
  /** False draws it at once, in view or not. */
  readonly isLazy: boolean;
  readonly children: ReactNode;
};

/** Draws what is inside once it comes near the view; of twenty columns only a handful are ever in it. */
export function LazyColumn({ isLazy, children }: LazyColumnProps) {
  const [isNear, setIsNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isDrawn = isNear || !isLazy;
  useEffect(() => {
    if (isDrawn || !place.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { rootMargin: '0px 120px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isDrawn]);
  return isDrawn ? children : <div ref={place} className={styles.list} />;
}
