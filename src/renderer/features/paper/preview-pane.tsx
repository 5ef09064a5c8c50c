import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { IconButton } from '../../parts/button.tsx';
import styles from './preview-pane.module.css';
import type { PreviewPage, PreviewState } from './use-preview.ts';

const ZOOMS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3] as const;

/** Pixels of the screen for a millimetre at 100 %; the style sheet says the same. */
const PIXELS_PER_MM = 2.6;

/** A page that is fitted grows no further than this: a single label should not fill the window. */
const LARGEST_FIT = 1.5;

export type PreviewPaneProps = {
  readonly preview: PreviewState;
  readonly title: string;
  readonly onNearEnd: () => void;
};

/** The document page by page, as it will print. */
export function PreviewPane({ preview, title, onNearEnd }: PreviewPaneProps) {
  const [chosen, setChosen] = useState<number | 'fit'>('fit');
  const { area, width } = useInnerWidth();
  const widest = preview.pages.reduce((most, { widthMm }) => Math.max(most, widthMm), 0);
  const fitted = widest > 0 && width > 0 ? Math.min(LARGEST_FIT, width / (widest * PIXELS_PER_MM)) : 1;
  const zoom = chosen === 'fit' ? fitted : chosen;
  const smaller = ZOOMS.findLast((step) => step < zoom - 0.005);
  const larger = ZOOMS.find((step) => step > zoom + 0.005);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element) return undefined;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onNearEnd();
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [onNearEnd, preview.pages.length]);

  return (
    <section className={styles.pane} aria-label={say('paper.preview')}>
      <header className={styles.bar}>
        <span role="status">{wordsOf(preview)}</span>
        <span className={styles.zoom}>
          <IconButton
            size="small"
            label={say('paper.smaller')}
            icon={<ZoomOut aria-hidden />}
            isDisabled={smaller === undefined}
            onPress={() => setChosen(smaller!)}
          />
          <span className={styles.percent}>{say('paper.percent', { percent: Math.round(zoom * 100) })}</span>
          <IconButton
            size="small"
            label={say('paper.larger')}
            icon={<ZoomIn aria-hidden />}
            isDisabled={larger === undefined}
            onPress={() => setChosen(larger!)}
          />
          <IconButton
            size="small"
            label={say('paper.fit')}
            icon={<MoveHorizontal aria-hidden />}
            isDisabled={chosen === 'fit'}
            onPress={() => setChosen('fit')}
          />
        </span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard */}
      <div ref={area} className={styles.pages} tabIndex={0} role="group" aria-label={title}>
        {preview.pages.map((page) => (
          <PagePicture key={page.address} page={page} total={preview.totalPages} zoom={zoom} title={title} />
        ))}
        <div ref={end} className={styles.end} />
      </div>
    </section>
  );
}

/** How much room an area has for what lies in it, in pixels; follows the window. */
function useInnerWidth() {
  const area = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const measure = () => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
      setWidth(element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { area, width };
}

function wordsOf(preview: PreviewState): string {
  if (preview.state === 'failed') return say('paper.previewFailed');
  if (preview.pages.length === 0) return preview.state === 'drawing' ? say('paper.drawing') : say('paper.noPages');
  return say('paper.pages', { count: preview.totalPages });
}

type PagePictureProps = {
  readonly page: PreviewPage;
  readonly total: number;
  readonly zoom: number;
  readonly title: string;
};

function PagePicture({ page, total, zoom, title }: PagePictureProps) {
  const size = { '--page-width': page.widthMm, '--page-height': page.heightMm, '--page-zoom': zoom } as CSSProperties;
  return (
    <img
      className={styles.page}
      style={size}
      src={page.address}
      alt={say('paper.pageOf', { title, page: page.index + 1, total })}
      draggable={false}
    />
  );
}
