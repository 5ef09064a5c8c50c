import styles from './canvas.module.css';

export type RulerProps = { readonly along: 'across' | 'down'; readonly length: number; readonly scale: number };

/** Height of the strip with its numbers; pixels. */
const STRIP = 18;

/** Millimetres along one edge of the badge. */
export function Ruler({ along, length, scale }: RulerProps) {
  const ticks = Array.from({ length: Math.floor(length) + 1 }, (_, mm) => mm).filter(
    (mm) => mm % 5 === 0 || scale >= 4,
  );
  const isAcross = along === 'across';
  const size = length * scale;
  return (
    <svg
      className={isAcross ? styles.rulerAcross : styles.rulerDown}
      width={isAcross ? size + 1 : STRIP}
      height={isAcross ? STRIP : size + 1}
      aria-hidden
    >
      {ticks.map((mm) => {
        const at = mm * scale + 0.5;
        const from = STRIP - (mm % 10 === 0 ? 7 : mm % 5 === 0 ? 5 : 3);
        return isAcross ? (
          <line key={mm} x1={at} x2={at} y1={from} y2={STRIP} />
        ) : (
          <line key={mm} y1={at} y2={at} x1={from} x2={STRIP} />
        );
      })}
      {ticks
        .filter((mm) => mm % 10 === 0 && (mm % 20 === 0 || scale >= 3))
        .map((mm) =>
          isAcross ? (
            <text key={mm} x={mm * scale} y={9} textAnchor={mm === 0 ? 'start' : 'middle'}>
              {mm}
            </text>
          ) : (
            <text key={mm} x={9} y={mm * scale + (mm === 0 ? 8 : 3)} textAnchor="end">
              {mm}
            </text>
          ),
        )}
    </svg>
  );
}
