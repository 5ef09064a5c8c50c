import { useEffect, useRef, useState, type RefObject } from 'react';

/** Heights in pixels of the chosen match and of every other one, gap included. */
const CHOSEN = 130;
const OTHER = 54;

/** How many matches the area has room for, so that no row is cut off. */
export function useFittingRows(): readonly [RefObject<HTMLDivElement | null>, number] {
  const area = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState(5);
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRows(Math.max(2, Math.min(12, 1 + Math.floor((entry.contentRect.height - CHOSEN) / OTHER))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [area, rows];
}
