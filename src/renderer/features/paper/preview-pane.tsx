import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { IconButton } from '../../parts/button.tsx';
import styles from './preview-pane.module.css';
import type { PreviewPage, PreviewState } from './use-preview.ts';

const ZOOMS = [0.5, 0.75, 1, 1.5, 2] as const;

export type PreviewPaneProps = {
  readonly preview: PreviewState;
  readonly title: string;
  readonly onNearEnd: () => void;
};

/** The document page by page, as it will print. */
export function PreviewPane({ preview, title, onNearEnd }: PreviewPaneProps) {
  const [zoom, setZoom] = useState(2);
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
            isDisabled={zoom === 0}
            onPress={() => setZoom(zoom - 1)}
          />
          <span className={styles.percent}>{say('paper.percent', { percent: ZOOMS[zoom]! * 100 })}</span>
          <IconButton
            size="small"
            label={say('paper.larger')}
            icon={<ZoomIn aria-hidden />}
            isDisabled={zoom === ZOOMS.length - 1}
            onPress={() => setZoom(zoom + 1)}
          />
        </span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard */}
      <div className={styles.pages} tabIndex={0} role="group" aria-label={title}>
        {preview.pages.map((page) => (
          <PagePicture key={page.address} page={page} total={preview.totalPages} zoom={ZOOMS[zoom]!} title={title} />
        ))}
        <div ref={end} className={styles.end} />
      </div>
    </section>
  );
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
