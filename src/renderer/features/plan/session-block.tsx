import { memo, useRef } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { FindingSeverity } from '#domain/plan-checks/finding.ts';
import type { Session, Topic } from '#domain/plan.ts';
import { wallClock } from '../../connection/format.ts';
import { Severity } from './severity.tsx';
import type { Selection } from './selection.ts';
import { KindIcon } from './session-kinds.tsx';
import styles from './timeline.module.css';
import { TopicCard } from './topic-card.tsx';
import type { Grab } from './use-block-drag.ts';
import { useNear, type NearWatch } from './use-near.ts';
import { wholeLine } from './whole-line.ts';

export type SessionBlockProps = {
  readonly session: Session;
  readonly endsWall: string;
  /** Pixels. */
  readonly top: number;
  readonly height: number;
  /** Parts of the page, 0 to 1. */
  readonly left: number;
  readonly width: number;
  readonly scale: number;
  readonly room: string;
  readonly topics: readonly Topic[];
  readonly worst: FindingSeverity | undefined;
  readonly isMoving: boolean;
  /** The session or the topic of it that is open beside the day. */
  readonly selectedId: string | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onGrab: Grab;
  readonly near: NearWatch | null;
  readonly isNearAtFirst: boolean;
};

/** One session on the page of the day; a round shows its topics side by side, as they will sit. */
export const SessionBlock = memo(function SessionBlock(props: SessionBlockProps) {
  const { session, endsWall, top, height, left, width, scale, isMoving, selectedId, onSelect, onGrab } = props;
  const { room, topics } = props;
  const feedback = session.round?.feedbackMinutes ?? 0;
  const who = session.speakers.map(({ name }) => name).join(', ');
  const isUnderHeading = width < 1 && session.roomId !== null;
  const about = [isUnderHeading ? '' : room, who, roundWords(session, topics.length)].filter(Boolean).join(' · ');
  const item = useRef<HTMLLIElement>(null);
  const isNear = useNear(props.near, item, props.isNearAtFirst);
  const size = height < 30 ? 'line' : height < 46 ? 'short' : 'full';
  return (
    <li
      ref={item}
      className={styles.block}
      style={{
        insetBlockStart: top + 13,
        blockSize: Math.max(height - 2, 16),
        insetInlineStart: `${left * 100}%`,
        inlineSize: `calc(${width * 100}% - ${width < 1 ? 4 : 0}px)`,
      }}
      data-kind={session.kind}
      data-size={size}
      data-topics={topics.length > 0 ? '' : undefined}
      data-session={session.id}
      data-selected={selectedId === session.id ? '' : undefined}
      data-moving={isMoving ? '' : undefined}
    >
      <button
        type="button"
        className={styles.face}
        data-block={session.id}
        aria-current={selectedId === session.id ? 'true' : undefined}
        aria-describedby="plan-keys"
        {...(isNear ? {} : { 'aria-label': nameOf(session, endsWall, room) })}
        onClick={() => onSelect({ kind: 'session', id: session.id })}
        onPointerDown={(event) => onGrab(event, session.id, 'move')}
      >
        {isNear ? <Face {...props} about={about} size={size} isUnderHeading={isUnderHeading} /> : null}
      </button>
      {isNear && topics.length > 0 ? (
        <ul className={styles.topics} aria-label={say('plan.topicsOf', { name: wholeLine(session.title) })}>
          {topics.map((topic) => (
            <TopicCard
              key={topic.id}
              topic={topic}
              roundId={session.id}
              isSelected={selectedId === topic.id}
              onSelect={onSelect}
            />
          ))}
        </ul>
      ) : null}
      {feedback > 0 && feedback < session.minutes ? (
        <div className={styles.feedback} style={{ blockSize: feedback * scale }}>
          <span>{say('plan.feedbackPart', { count: feedback })}</span>
        </div>
      ) : null}
      {/* The same is done with Shift and the arrow keys. */}
      <div className={styles.foot} onPointerDown={(event) => onGrab(event, session.id, 'length')} aria-hidden />
    </li>
  );
});

function roundWords(session: Session, topics: number): string {
  if (session.kind !== 'round' || topics > 0) return '';
  const { groupBy } = session.round ?? { groupBy: null };
  return groupBy === null ? say('plan.noTopicsYet') : say(`plan.groupedBy.${groupBy}`);
}

type FaceProps = SessionBlockProps & {
  readonly about: string;
  readonly size: 'line' | 'short' | 'full';
  readonly isUnderHeading: boolean;
};

function Face({ session, endsWall, room, worst, about, size, isUnderHeading }: FaceProps) {
  return (
    <>
      <KindIcon kind={session.kind} />
      <span className={styles.words}>
        <span className={styles.line}>
          <span className={styles.time}>
            {wallClock(session.startsAt)}–{wallClock(endsWall)}
          </span>
          <strong dir="auto">{wholeLine(session.title) || say('plan.untitled')}</strong>
          <span className="visually-hidden">
            {say(`plan.kind.${session.kind}`)} {isUnderHeading ? room : ''}
          </span>
        </span>
        {about && size !== 'line' ? (
          <span className={styles.about} dir="auto">
            {wholeLine(about)}
          </span>
        ) : null}
      </span>
      {worst ? <Severity severity={worst} /> : null}
    </>
  );
}

const nameOf = (session: Session, endsWall: string, room: string) =>
  `${wallClock(session.startsAt)}–${wallClock(endsWall)} ${wholeLine(session.title) || say('plan.untitled')} ${wholeLine(room)}`;
