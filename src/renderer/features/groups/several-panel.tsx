import { Lock, LockOpen, UserRoundX } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { RoundBoard } from '#domain/board/round-board.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, TopicId } from '#domain/ids.ts';
import { Button } from '../../parts/button.tsx';
import { MoveList } from './move-list.tsx';
import styles from './side-panel.module.css';

export type SeveralPanelProps = {
  readonly data: EventData;
  readonly board: RoundBoard;
  readonly ids: readonly RegistrationId[];
  readonly isReadOnly: boolean;
  readonly onMove: (ids: readonly RegistrationId[], topicId: TopicId | null) => void;
  readonly onLock: (ids: readonly RegistrationId[], isLocked: boolean) => void;
};

/** Several people at once: move, lock, take out. */
export function SeveralPanel({ data, board, ids, isReadOnly, onMove, onLock }: SeveralPanelProps) {
  return (
    <>
      <header className={styles.who}>
        <h3>{say('groups.panel.several', { count: ids.length })}</h3>
      </header>
      <div className={styles.row}>
        <Button size="small" isDisabled={isReadOnly} icon={<Lock aria-hidden />} onPress={() => onLock(ids, true)}>
          {say('groups.panel.lock')}
        </Button>
        <Button size="small" isDisabled={isReadOnly} icon={<LockOpen aria-hidden />} onPress={() => onLock(ids, false)}>
          {say('groups.panel.unlock')}
        </Button>
      </div>
      <section className={styles.part}>
        <h4>{say('groups.panel.moveTo')}</h4>
        <MoveList
          data={data}
          board={board}
          ids={ids}
          isDisabled={isReadOnly}
          onMove={(topicId) => onMove(ids, topicId)}
        />
        <Button
          size="small"
          look="quiet"
          isDisabled={isReadOnly}
          icon={<UserRoundX aria-hidden />}
          onPress={() => onMove(ids, null)}
        >
          {say('groups.panel.takeOut')}
        </Button>
      </section>
    </>
  );
}
