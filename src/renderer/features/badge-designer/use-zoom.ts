import { useEffect, useRef, useState, type RefObject } from 'react';
import type { FaceSize } from '#domain/badge-editing.ts';

/** Pixels for a millimetre. */
const STEPS = [1.5, 2, 3, 4, 6, 8, 12, 16] as const;
/** Space for the rulers and some air round the badge, pixels. */
const AROUND = { across: 72, down: 72 } as const;
const LARGEST_FIT = 9;

export type Zoom = {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly scale: number;
  readonly isFitted: boolean;
  readonly smaller: number | null;
  readonly larger: number | null;
  readonly setScale: (scale: number | 'fit') => void;
};

/** How large the badge is shown: as fits the window, or as was chosen. */
export function useZoom(face: FaceSize): Zoom {
  const area = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState({ width: 0, height: 0 });
  const [chosen, setChosen] = useState<number | 'fit'>('fit');
  useEffect(() => {
    if (!area.current) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSpace((before) => (before.width === width && before.height === height ? before : { width, height }));
    });
    watcher.observe(area.current);
    return () => watcher.disconnect();
  }, []);
  const fitted = Math.max(
    1,
    Math.min(LARGEST_FIT, (space.width - AROUND.across) / face.width, (space.height - AROUND.down) / face.height),
  );
  const scale = chosen === 'fit' ? fitted : chosen;
  return {
    area,
    scale,
    isFitted: chosen === 'fit',
    smaller: STEPS.findLast((step) => step < scale - 0.01) ?? null,
    larger: STEPS.find((step) => step > scale + 0.01) ?? null,
    setScale: setChosen,
  };
}
