import { MessagesSquare } from 'lucide-react';
import { useCallback, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { roundBoardSteps, topicsOfRound, type RoundBoard } from '#domain/board/round-board.ts';
import type { RegistrationId, SessionId } from '#domain/ids.ts';
import { isExpected } from '#domain/registration.ts';
import { useOpenEvent } from '../connection/open-event-context.ts';
import { ConflictView } from '../features/groups/conflict-view.tsx';
import { FieldRound } from '../features/groups/field-round.tsx';
import { GroupsDialogs, type GroupsDialogName } from '../features/groups/groups-dialogs.tsx';
import { GroupsPanel } from '../features/groups/groups-panel.tsx';
import { GroupsToolbar } from '../features/groups/groups-toolbar.tsx';
import { ResultStrip } from '../features/groups/result-strip.tsx';
import { RoundBoardView } from '../features/groups/round-board-view.tsx';
import { RoundTabs } from '../features/groups/round-tabs.tsx';
import { showCard } from '../features/groups/show-card.ts';
import { useGroups } from '../features/groups/use-groups.ts';
import { useLater } from '../connection/use-later.ts';
import { useMoves } from '../features/groups/use-moves.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import styles from './groups-screen.module.css';

const NOBODY: ReadonlySet<RegistrationId> = new Set();
const NO_BOARDS: readonly RoundBoard[] = [];
const ROUND_KEY = 'groups.round';

/** Who sits where in each round: propose, look, move by hand, accept. */
export function GroupsScreen() {
  const { act, go } = useOpenEvent();
  const groups = useGroups();
  const { data, rounds, seats, now, preview, quality, proof, stale, assigning, propose, accept, look } = groups;
  const [frontId, setFrontId] = useState(() => sessionStorage.getItem(ROUND_KEY));
  const [selected, setSelected] = useState<ReadonlySet<RegistrationId>>(NOBODY);
  const [reveal, setReveal] = useState<RegistrationId | null>(null);
  const [dialog, setDialog] = useState<GroupsDialogName | null>(null);
  const [isSplit, setIsSplit] = useState(false);
  const [regroups, setRegroups] = useState<SessionId | null>(null);
  const [isPanelOpen, setIsPanelOpen] = useState(() => window.innerWidth >= 980);

  const front = rounds.find(({ id }) => id === frontId) ?? rounds[0] ?? null;
  const at = front ? rounds.indexOf(front) : -1;
  const second = isSplit ? (rounds[at + 1] ?? rounds[at - 1] ?? null) : null;
  const isStarted = [...seats.values()].some((round) => round.size > 0);
  const { isLong, isReading } = groups;
  const boards =
    useLater<readonly RoundBoard[] | null>(
      useCallback(
        function* () {
          if (isReading) return null;
          const all: RoundBoard[] = [];
          for (const round of [front, second]) {
            const board = round && (yield* roundBoardSteps(data, round.id, seats, preview ? now : undefined));
            if (board) all.push(board);
          }
          return all;
        },
        [data, front, second, seats, now, preview, isReading],
      ),
      isLong,
      null,
    ) ?? NO_BOARDS;
  const { move, lock, toggleLock, fresh, said } = useMoves(groups, boards);
  const select = useCallback((_round: SessionId, ids: ReadonlySet<RegistrationId>) => setSelected(ids), []);

  const [board] = boards;
  if (!front) {
    return (
      <EmptyState
        icon={<MessagesSquare aria-hidden />}
        title={say('groups.empty.noRoundsTitle')}
        text={say('groups.empty.noRoundsText')}
        actions={<Button onPress={() => go('plan')}>{say('groups.empty.toPlan')}</Button>}
      />
    );
  }
  const bring = (id: RegistrationId) => {
    showCard(id);
    // Asked for again, the same person is brought into view again.
    setReveal(null);
    setTimeout(() => setReveal(id), 0);
  };
  const hasPeople = data.registrations.some(isExpected);
  const show = (id: SessionId) => {
    sessionStorage.setItem(ROUND_KEY, id);
    setFrontId(id);
  };
  const field = front.round?.groupBy ?? null;
  const isByField = field !== null && (topicsOfRound(data, front.id).length === 0 || regroups === front.id);
  return (
    <div className={styles.screen}>
      <h1 className="visually-hidden">{say('groups.title')}</h1>
      <div className={styles.bar}>
        <RoundTabs rounds={rounds} value={front.id} onChange={show} />
        <GroupsToolbar
          data={data}
          isProposing={assigning.progress !== null}
          isLooking={preview !== null || isByField}
          isStarted={isStarted}
          canPropose={hasPeople && groups.chosenRoundIds.length > 0}
          canSplit={rounds.length > 1}
          isSplit={isSplit}
          isPanelOpen={isPanelOpen}
          onFind={(id) => {
            setSelected(new Set([id]));
            setIsPanelOpen(true);
            bring(id);
          }}
          onPropose={(keepsSeats) => {
            if (field !== null && groups.chosenRoundIds[0]) show(groups.chosenRoundIds[0]);
            void propose({ scope: 'all', keepsSeats });
          }}
          onDo={(id) => {
            if (id === 'split') setIsSplit((before) => !before);
            else if (id === 'panel') setIsPanelOpen((before) => !before);
            else setDialog(id);
          }}
        />
      </div>
      {groups.conflict ? (
        <ConflictView
          data={data}
          result={groups.conflict}
          onClose={groups.clearConflict}
          onRules={() => setDialog('rules')}
          onPlan={() => go('plan')}
        />
      ) : null}
      {assigning.progress && dialog !== 'here' ? (
        <div className={styles.working}>
          <ProgressBar label={say(`groups.working.${assigning.progress.stage}`)} value={assigning.progress.share} />
          <Button onPress={assigning.cancel}>{say('groups.stop')}</Button>
        </div>
      ) : isByField || !board ? null : isStarted ? (
        <ResultStrip
          quality={quality}
          proof={proof}
          proposalName={preview?.name ?? null}
          stale={stale}
          problems={boards.reduce((sum, one) => sum + one.problems, 0)}
          actions={
            preview ? (
              <>
                <Button onPress={() => look(null)}>{say('groups.setAside')}</Button>
                <Button look="primary" onPress={() => void accept(preview)}>
                  {say('groups.accept')}
                </Button>
              </>
            ) : field !== null ? (
              <Button onPress={() => setRegroups(front.id)}>{say('groups.field.again')}</Button>
            ) : undefined
          }
        />
      ) : groups.conflict || !hasPeople || groups.chosenRoundIds.length === 0 ? null : (
        <p className={styles.nothingYet}>
          <strong>{say('groups.empty.title')}</strong>
          <span>{say('groups.empty.text')}</span>
        </p>
      )}
      <div className={styles.work}>
        {isByField ? (
          <FieldRound
            data={data}
            round={front}
            field={field}
            onMake={(tables) => {
              setRegroups(null);
              void act('makeFieldGroups', {
                roundId: front.id,
                groups: tables.map(({ title, group }) => ({ title, registrationIds: [...group.registrationIds] })),
              });
            }}
          />
        ) : !board ? null : board.columns.length === 0 || !hasPeople ? (
          <EmptyState
            icon={<MessagesSquare aria-hidden />}
            title={say(hasPeople ? 'groups.empty.noTopicsTitle' : 'groups.empty.noPeopleTitle')}
            text={say(hasPeople ? 'groups.empty.noTopicsText' : 'groups.empty.noPeopleText')}
            actions={
              <Button onPress={() => go(hasPeople ? 'plan' : 'people')}>
                {say(hasPeople ? 'groups.empty.toPlan' : 'groups.empty.toPeople')}
              </Button>
            }
          />
        ) : (
          <div className={styles.boards}>
            {boards.map((one) => (
              <RoundBoardView
                key={one.round.id}
                data={data}
                board={one}
                selected={selected}
                fresh={fresh}
                reveal={reveal}
                isReadOnly={preview !== null}
                isStarted={isStarted}
                title={boards.length > 1 ? `${one.round.startsAt.slice(11, 16)} ${one.round.title}` : null}
                onSelect={select}
                onMove={move}
                onToggleLock={toggleLock}
              />
            ))}
          </div>
        )}
        {isPanelOpen && !isByField && hasPeople && board ? (
          <GroupsPanel
            groups={groups}
            board={board}
            selected={selected}
            onSelect={(ids) => {
              setSelected(ids);
              const [first] = ids;
              if (first) bring(first);
            }}
            onMove={(ids, topicId) => move(front.id, ids, topicId)}
            onLock={(ids, isLocked) => void lock(front.id, ids, isLocked)}
            onToggleLock={toggleLock}
          />
        ) : null}
      </div>
      <div className="visually-hidden" role="status">
        {said}
      </div>
      <GroupsDialogs
        name={dialog}
        groups={groups}
        roundInFront={front.id}
        selected={selected}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
