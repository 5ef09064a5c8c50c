import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Tells of each watched element whether it is in view or soon will be. */
export type NearWatch = (element: Element, tell: (isNear: boolean) => void) => () => void;

/** As far round what is in view as a turn of the wheel goes. */
const MARGIN = '400px 500px';

/**
 * Watches which blocks of a large day are near what is in view, so that only those are drawn whole.
 *
 * All of them stay in the page as buttons with their names, for keys and for screen readers.
 */
export function useNearWatch(scroller: RefObject<Element | null>, isNeeded: boolean): NearWatch | null {
  const tells = useRef(new Map<Element, (isNear: boolean) => void>());
  const observer = useRef<IntersectionObserver | null>(null);
  const watch = useCallback<NearWatch>(
    (element, tell) => {
      observer.current ??= new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) tells.current.get(target)?.(isIntersecting);
        },
        { root: scroller.current, rootMargin: MARGIN },
      );
      tells.current.set(element, tell);
      observer.current.observe(element);
      return () => {
        tells.current.delete(element);
        observer.current?.unobserve(element);
      };
    },
    [scroller],
  );
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );
  return isNeeded ? watch : null;
}

/** Whether an element is near what is in view; always so where nothing watches. */
export function useNear(watch: NearWatch | null, element: RefObject<Element | null>, isNearAtFirst: boolean): boolean {
  const [isNear, setIsNear] = useState(isNearAtFirst);
  useEffect(() => (watch && element.current ? watch(element.current, setIsNear) : undefined), [watch, element]);
  return watch === null || isNear;
}
