import { MessagesSquare, PanelRight, Sparkles } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { roundBoard } from '#domain/board/round-board.ts';
import { placementId } from '#domain/groups.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { displayName, isExpected } from '#domain/registration.ts';
import { useOpenEvent } from '../connection/open-event-context.ts';
import { OverviewPanel } from '../features/groups/overview-panel.tsx';
import { PersonPanel } from '../features/groups/person-panel.tsx';
import { ResultStrip } from '../features/groups/result-strip.tsx';
import { RoundBoardView } from '../features/groups/round-board-view.tsx';
import { RoundTabs } from '../features/groups/round-tabs.tsx';
import { SeveralPanel } from '../features/groups/several-panel.tsx';
import { SidePanel } from '../features/groups/side-panel.tsx';
import { useGroups } from '../features/groups/use-groups.ts';
import { wishWords } from '../features/groups/wish-rank.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { giveNotice } from '../parts/notice.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import styles from './groups-screen.module.css';

const NOBODY: ReadonlySet<RegistrationId> = new Set();

/** Who sits where in each round: propose, look, move by hand, accept. */
export function GroupsScreen() {
  const { act, go } = useOpenEvent();
  const groups = useGroups();
  const { data, rounds, seats, now, preview, quality, proof, stale, assigning, propose, accept, look } = groups;
  const [frontId, setFrontId] = useState<SessionId | null>(() => lastRound());
  const [selected, setSelected] = useState<ReadonlySet<RegistrationId>>(NOBODY);
  const [fresh, setFresh] = useState<ReadonlySet<RegistrationId>>(NOBODY);
  const [said, setSaid] = useState('');
  const [isPanelOpen, setIsPanelOpen] = useState(() => window.innerWidth >= 980);

  const front = rounds.find(({ id }) => id === frontId) ?? rounds[0] ?? null;
  const board = useMemo(
    () => (front ? roundBoard(data, front.id, seats, preview ? now : undefined) : null),
    [data, front, seats, now, preview],
  );
  const isStarted = seats.size > 0 && [...seats.values()].some((round) => round.size > 0);

  const move = useCallback(
    async (roundId: SessionId, ids: readonly RegistrationId[], topicId: TopicId | null) => {
      if (preview) return giveNotice({ tone: 'attention', text: say('groups.acceptFirst') });
      setFresh(new Set(ids));
      await act('movePeople', {
        roundId,
        registrationIds: [...ids],
        topicId,
        isLocked: topicId !== null,
        source: 'hand',
      });
      return undefined;
    },
    [act, preview],
  );
  const sayMove = useCallback(
    (ids: readonly RegistrationId[], topicId: TopicId | null) => {
      const column = board?.columns.find(({ topic }) => topic.id === topicId);
      const person = data.registrations.find(({ id }) => id === ids[0]);
      if (!column || !person) return setSaid(say('groups.moved.out', { count: ids.length }));
      const already = column.cards.filter(({ id }) => ids.includes(id)).length;
      const values = {
        letter: column.mark.letter,
        topic: column.topic.title,
        size: column.size + ids.length - already,
        count: ids.length,
      };
      if (ids.length > 1) return setSaid(say('groups.moved.many', values));
      const wished = person.wishes.find(({ roundId }) => roundId === board?.round.id)?.topicIds ?? [];
      const at = topicId ? wished.indexOf(topicId) : -1;
      const wish = wishWords(
        wished.length === 0 ? { kind: 'none' } : at < 0 ? { kind: 'unranked' } : { kind: 'rank', rank: at + 1 },
      );
      return setSaid(say('groups.moved.one', { ...values, name: displayName(person), wish }));
    },
    [board, data.registrations],
  );
  const moveAndSay = useCallback(
    (roundId: SessionId, ids: readonly RegistrationId[], topicId: TopicId | null) => {
      if (!preview) sayMove(ids, topicId);
      void move(roundId, ids, topicId);
    },
    [move, preview, sayMove],
  );
  const lock = useCallback(
    async (roundId: SessionId, ids: readonly RegistrationId[], isLocked: boolean) => {
      if (preview) return giveNotice({ tone: 'attention', text: say('groups.acceptFirst') });
      await act('lockPlacements', { ids: ids.map((id) => placementId(roundId, id)), isLocked });
      return undefined;
    },
    [act, preview],
  );
  const toggleLock = useCallback(
    (roundId: SessionId, ids: readonly RegistrationId[]) => {
      const areAll = ids.every((id) => now.get(roundId)?.get(id)?.isLocked ?? true);
      void lock(roundId, ids, !areAll);
    },
    [lock, now],
  );
  const select = useCallback((_roundId: SessionId, ids: ReadonlySet<RegistrationId>) => setSelected(ids), []);

  if (!front || !board) {
    return (
      <EmptyState
        icon={<MessagesSquare aria-hidden />}
        title={say('groups.empty.noRoundsTitle')}
        text={say('groups.empty.noRoundsText')}
        actions={<Button onPress={() => go('plan')}>{say('groups.empty.toPlan')}</Button>}
      />
    );
  }
  const chosen = data.registrations.filter(({ id }) => selected.has(id));
  const hasPeople = data.registrations.some(isExpected);
  const again = isStarted || preview;
  return (
    <div className={styles.screen}>
      <div className={styles.bar}>
        <RoundTabs
          rounds={rounds}
          value={front.id}
          onChange={(id) => {
            sessionStorage.setItem('groups.round', id);
            setFrontId(id);
          }}
        />
        <div className={styles.tools}>
          <IconButton
            label={say(isPanelOpen ? 'groups.panel.hide' : 'groups.panel.show')}
            icon={<PanelRight aria-hidden />}
            onPress={() => setIsPanelOpen((before) => !before)}
          />
          <Button
            look={preview ? 'plain' : 'primary'}
            icon={<Sparkles aria-hidden />}
            isDisabled={assigning.progress !== null || !hasPeople}
            onPress={() => void propose({ scope: 'all', keepsSeats: true })}
          >
            {say(again ? 'groups.proposeAgain' : 'groups.propose')}
          </Button>
        </div>
      </div>
      {assigning.progress ? (
        <div className={styles.working}>
          <ProgressBar label={say(`groups.working.${assigning.progress.stage}`)} value={assigning.progress.share} />
          <Button onPress={assigning.cancel}>{say('cancel')}</Button>
        </div>
      ) : isStarted ? (
        <ResultStrip
          quality={quality}
          proof={proof}
          proposalName={preview?.name ?? null}
          stale={stale}
          problems={board.problems}
          actions={
            preview ? (
              <>
                <Button onPress={() => look(null)}>{say('groups.setAside')}</Button>
                <Button look="primary" onPress={() => void accept(preview)}>
                  {say('groups.accept')}
                </Button>
              </>
            ) : undefined
          }
        />
      ) : null}
      <div className={styles.work}>
        <div className={styles.boards}>
          <RoundBoardView
            data={data}
            board={board}
            selected={selected}
            fresh={fresh}
            isReadOnly={preview !== null}
            isStarted={isStarted}
            onSelect={select}
            onMove={moveAndSay}
            onToggleLock={toggleLock}
          />
        </div>
        {isPanelOpen ? (
          <SidePanel>
            {chosen.length === 1 ? (
              <PersonPanel
                data={data}
                board={board}
                rounds={rounds}
                seats={seats}
                person={chosen[0]!}
                isReadOnly={preview !== null}
                onMove={(ids, topicId) => moveAndSay(front.id, ids, topicId)}
                onToggleLock={toggleLock}
              />
            ) : chosen.length > 1 ? (
              <SeveralPanel
                data={data}
                board={board}
                ids={chosen.map(({ id }) => id)}
                isReadOnly={preview !== null}
                onMove={(ids, topicId) => moveAndSay(front.id, ids, topicId)}
                onLock={(ids, isLocked) => void lock(front.id, ids, isLocked)}
              />
            ) : (
              <OverviewPanel quality={quality} rounds={rounds} onChoose={(id) => setSelected(new Set([id]))} />
            )}
          </SidePanel>
        ) : null}
      </div>
      <div className="visually-hidden" role="status">
        {said}
      </div>
    </div>
  );
}

function lastRound(): SessionId | null {
  return sessionStorage.getItem('groups.round') as SessionId | null;
}
