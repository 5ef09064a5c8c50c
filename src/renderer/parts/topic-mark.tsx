import type { CSSProperties } from 'react';
import type { TopicMark } from '#domain/documents/topic-marks.ts';
import styles from './topic-mark.module.css';

export type TopicMarkIconProps = { readonly mark: TopicMark; readonly size?: number };

/** The mark of a topic: letter, colour and shape, the same on screen, badge and door sign. */
export function TopicMarkIcon({ mark, size = 22 }: TopicMarkIconProps) {
  const { letter, colour, shape } = mark;
  const colours = {
    '--fill': `light-dark(${colour.light.fill}, ${colour.dark.fill})`,
    '--on-fill': `light-dark(${colour.light.onFill}, ${colour.dark.onFill})`,
  } as CSSProperties;
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" width={size} height={size} style={colours} aria-hidden>
      <path d={shape.path} className={styles.shape} />
      <text
        x={shape.letter.x}
        y={shape.letter.y + shape.letter.cap / 2}
        fontSize={shape.letter.cap / 0.714}
        className={styles.letter}
      >
        {letter}
      </text>
    </svg>
  );
}
