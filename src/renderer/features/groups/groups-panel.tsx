import type { RoundBoard } from '#domain/board/round-board.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { OverviewPanel } from './overview-panel.tsx';
import { PersonPanel } from './person-panel.tsx';
import { SeveralPanel } from './several-panel.tsx';
import { SidePanel } from './side-panel.tsx';
import type { Groups } from './use-groups.ts';

export type GroupsPanelProps = {
  readonly groups: Groups;
  readonly board: RoundBoard;
  readonly selected: ReadonlySet<RegistrationId>;
  readonly onSelect: (ids: ReadonlySet<RegistrationId>) => void;
  readonly onMove: (ids: readonly RegistrationId[], topicId: TopicId | null) => void;
  readonly onLock: (ids: readonly RegistrationId[], isLocked: boolean) => void;
  readonly onToggleLock: (roundId: SessionId, ids: readonly RegistrationId[]) => void;
};

/** The side of the board: the overview, the person that is selected, or the several. */
export function GroupsPanel({ groups, board, selected, onSelect, onMove, onLock, onToggleLock }: GroupsPanelProps) {
  const { data, rounds, seats, quality, preview, fixedRoundIds } = groups;
  const { act } = useOpenEvent();
  const chosen = selected.size === 0 ? [] : data.registrations.filter(({ id }) => selected.has(id));
  const isReadOnly = preview !== null;
  const [first] = chosen;
  return (
    <SidePanel onBack={chosen.length > 0 ? () => onSelect(new Set()) : null}>
      {!first ? (
        <OverviewPanel
          quality={quality}
          rounds={rounds}
          isStarted={[...seats.values()].some((round) => round.size > 0)}
          onChoose={(id) => onSelect(new Set([id]))}
        />
      ) : chosen.length === 1 ? (
        <PersonPanel
          data={data}
          board={board}
          rounds={rounds}
          seats={seats}
          person={first}
          fixedRoundIds={fixedRoundIds}
          isReadOnly={isReadOnly}
          onMove={onMove}
          onWishes={(id, roundId, topicIds) =>
            void act('enterWishes', { id, wishes: [{ roundId, topicIds: [...topicIds] }] })
          }
          onToggleLock={onToggleLock}
        />
      ) : (
        <SeveralPanel
          data={data}
          board={board}
          ids={chosen.map(({ id }) => id)}
          isReadOnly={isReadOnly}
          onMove={onMove}
          onLock={onLock}
        />
      )}
    </SidePanel>
  );
}
