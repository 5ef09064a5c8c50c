import { say } from '#catalogue/catalogue.ts';
import { placesOf } from '#domain/documents/cell-grid.ts';
import { gridOfOwn, type OwnStock } from '#domain/documents/own-stock.ts';
import styles from './own-sheet-dialog.module.css';

/** So many labels bear their number; more would be a grey field. */
const MOST_NUMBERED = 80;

/** Labels that hang over the edge are shown so far, as a share of the page. */
const SHOWN_BEYOND = 0.25;

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const outline = ({ x, y, width, height }: Rectangle, isRound: boolean) =>
  isRound
    ? `M${x} ${y + height / 2}a${width / 2} ${height / 2} 0 1 1 ${width} 0a${width / 2} ${height / 2} 0 1 1 ${-width} 0z`
    : `M${x} ${y}h${width}v${height}h${-width}z`;

/** A page with its labels, to scale. What is off the page or over another label is dashed. */
export function OwnSheetDrawing({ own, isOld }: { readonly own: OwnStock; readonly isOld: boolean }) {
  const { pageWidthMm: pageWidth, pageHeightMm: pageHeight, cellWidthMm: width, cellHeightMm: height } = own;
  const overlaps = own.gapXMm < 0 || own.gapYMm < 0;
  const cells = placesOf([gridOfOwn(own)]).map(({ xMm, yMm }) => {
    const isOff = xMm + width > pageWidth + 0.05 || yMm + height > pageHeight + 0.05;
    return { x: xMm, y: yMm, width, height, isWrong: isOff || overlaps };
  });
  const pathOf = (isWrong: boolean) =>
    cells
      .filter((cell) => cell.isWrong === isWrong)
      .map((cell) => outline(cell, own.shape === 'round'))
      .join('');
  const beyond = (end: number, page: number) => Math.min(Math.max(end, page), page * (1 + SHOWN_BEYOND));
  const drawnWidth = beyond(Math.max(...cells.map(({ x }) => x + width)), pageWidth);
  const drawnHeight = beyond(Math.max(...cells.map(({ y }) => y + height)), pageHeight);
  const room = Math.max(drawnWidth, drawnHeight) * 0.01;
  const letters = Math.min(width, height) * 0.3;
  return (
    <svg
      className={styles.drawing}
      role="img"
      aria-label={say('ownSheet.drawing')}
      viewBox={`${-room} ${-room} ${drawnWidth + 2 * room} ${drawnHeight + 2 * room}`}
      data-old={isOld || undefined}
    >
      <rect className={styles.page} width={pageWidth} height={pageHeight} />
      <path className={styles.right} d={pathOf(false)} />
      <path className={styles.wrong} d={pathOf(true)} />
      {cells.length <= MOST_NUMBERED
        ? cells.map(({ x, y }, index) => (
            <text
              key={index}
              className={styles.number}
              x={x + width / 2}
              y={y + height / 2}
              dy="0.35em"
              fontSize={letters}
              aria-hidden
            >
              {index + 1}
            </text>
          ))
        : null}
    </svg>
  );
}
