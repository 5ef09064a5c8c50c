import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type RefObject } from 'react';
import type { FoundPlace } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { IconButton } from '../../parts/button.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { FindBar } from './find-bar.tsx';
import styles from './preview-pane.module.css';
import type { FindInDocument } from './use-find-in-document.ts';
import type { PreviewPage, PreviewState } from './use-preview.ts';

const ZOOMS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3] as const;

/** Pixels of the screen for a millimetre at 100 %; the style sheet says the same. */
const PIXELS_PER_MM = 2.6;

/** A page that is fitted grows no further than this: a single label should not fill the window. */
const LARGEST_FIT = 1.5;

export type PreviewPaneProps = {
  readonly preview: PreviewState;
  readonly title: string;
  readonly find: FindInDocument;
  /** Told which pages are in view, so that they are drawn. */
  readonly onShow: (first: number, last: number) => void;
};

/** The document page by page, as it will print. */
export function PreviewPane({ preview, title, find, onShow }: PreviewPaneProps) {
  const [chosen, setChosen] = useState<number | 'fit'>('fit');
  const { area, width } = useInnerWidth();
  const widest = [...preview.pages.values()].reduce((most, { widthMm }) => Math.max(most, widthMm), 0);
  const fitted = widest > 0 && width > 0 ? Math.min(LARGEST_FIT, width / (widest * PIXELS_PER_MM)) : 1;
  const zoom = chosen === 'fit' ? fitted : chosen;
  const smaller = ZOOMS.findLast((step) => step < zoom - 0.005);
  const larger = ZOOMS.find((step) => step > zoom + 0.005);
  const inFront = find.places[find.at];
  const placesOnPage = useMemo(() => byPage(find.places), [find.places]);
  useShownPages(area, preview.totalPages, onShow);
  useShowInFront(area, inFront, preview.totalPages, zoom);

  return (
    <section className={styles.pane} aria-label={say('paper.preview')}>
      <header className={styles.bar}>
        <span role="status" className={styles.count}>
          {wordsOf(preview)}
        </span>
        <FindBar find={find} />
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
      <div ref={area} className={styles.pages} tabIndex={0} role="group" aria-label={title} data-preview-pages>
        {Array.from({ length: preview.totalPages }, (_, index) => (
          <PagePlace
            key={index}
            index={index}
            page={preview.pages.get(index)}
            // Pages of one document are of one size; until it is drawn a page is taken to be like the others.
            like={preview.pages.get(index) ?? preview.pages.values().next().value}
            total={preview.totalPages}
            zoom={zoom}
            title={title}
            places={placesOnPage.get(index)}
            inFront={inFront?.page === index ? inFront : undefined}
          />
        ))}
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
  if (preview.totalPages === 0) return preview.state === 'drawing' ? say('paper.drawing') : say('paper.noPages');
  return say('paper.pages', { count: preview.totalPages });
}

/** Tells which pages are in view, or nearly. */
function useShownPages(
  area: RefObject<HTMLDivElement | null>,
  totalPages: number,
  onShow: (first: number, last: number) => void,
): void {
  useEffect(() => {
    const root = area.current;
    if (!root) return undefined;
    const shown = new Set<number>();
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = Number((target as HTMLElement).dataset.page);
          if (isIntersecting) shown.add(index);
          else shown.delete(index);
        }
        if (shown.size > 0) onShow(Math.min(...shown), Math.max(...shown));
      },
      { root, rootMargin: '200px 0px' },
    );
    for (const page of root.querySelectorAll('[data-page]')) watcher.observe(page);
    return () => watcher.disconnect();
  }, [area, totalPages, onShow]);
}

/** Brings the place that is in front into the middle of the view, also when the pages become larger or smaller. */
function useShowInFront(
  area: RefObject<HTMLDivElement | null>,
  inFront: FoundPlace | undefined,
  totalPages: number,
  zoom: number,
): void {
  useEffect(() => {
    if (!inFront || totalPages === 0) return;
    const place = area.current?.querySelector('[data-in-front]');
    place?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [area, inFront, totalPages, zoom]);
}

function byPage(places: readonly FoundPlace[]): ReadonlyMap<number, readonly FoundPlace[]> {
  const pages = new Map<number, FoundPlace[]>();
  for (const place of places) pages.set(place.page, [...(pages.get(place.page) ?? []), place]);
  return pages;
}

type PagePlaceProps = {
  readonly index: number;
  readonly page: PreviewPage | undefined;
  readonly like: PreviewPage | undefined;
  readonly total: number;
  readonly zoom: number;
  readonly title: string;
  readonly places: readonly FoundPlace[] | undefined;
  readonly inFront: FoundPlace | undefined;
};

/** The room of a page, its picture when it is drawn, and marks where the words that are looked for stand. */
function PagePlace({ index, page, like, total, zoom, title, places, inFront }: PagePlaceProps) {
  const { widthMm = 210, heightMm = 297 } = like ?? {};
  const size = { '--page-width': widthMm, '--page-height': heightMm, '--page-zoom': zoom } as CSSProperties;
  return (
    <div className={styles.page} style={size} data-page={index}>
      {page ? (
        <img src={page.address} alt={say('paper.pageOf', { title, page: index + 1, total })} draggable={false} />
      ) : null}
      {places?.flatMap((place, nth) =>
        place.boxes.map((box, piece) => (
          <span
            key={`${nth}-${piece}`}
            className={joinClasses(styles.found, place === inFront && styles.inFront)}
            style={{
              left: `${(box.xMm / widthMm) * 100}%`,
              top: `${(box.yMm / heightMm) * 100}%`,
              width: `${(box.widthMm / widthMm) * 100}%`,
              height: `${(box.heightMm / heightMm) * 100}%`,
            }}
            {...(place === inFront && piece === 0 ? { 'data-in-front': '' } : {})}
          />
        )),
      )}
    </div>
  );
}
