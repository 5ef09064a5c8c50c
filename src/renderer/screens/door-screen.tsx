import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { useCommand } from '../connection/command-handlers.ts';
import { clockTime } from '../connection/format.ts';
import { useOpenEvent } from '../connection/open-event-context.ts';
import { AnswerCard } from '../features/door/answer-card.tsx';
import { CountPanel } from '../features/door/count-panel.tsx';
import { DoorField } from '../features/door/door-field.tsx';
import { DoorSaid } from '../features/door/door-said.tsx';
import { IdleList } from '../features/door/idle-list.tsx';
import { LastTen } from '../features/door/last-ten.tsx';
import { MatchList, matchId } from '../features/door/match-list.tsx';
import { useDoorKeys } from '../features/door/use-door-keys.ts';
import { useDoor, type Door } from '../features/door/use-door.ts';
import { useFittingRows } from '../features/door/use-fitting-rows.ts';
import { useKeysToField } from '../features/door/use-keys-to-field.ts';
import { useScanner } from '../features/door/use-scanner.ts';
import { useUndoKey } from '../features/door/use-undo-key.ts';
import { WalkInPanel } from '../features/door/walk-in-panel.tsx';
import styles from './door-screen.module.css';

/** The door: find, let in, next. */
export function DoorScreen() {
  const { settings, runCommand } = useOpenEvent();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [stageRef, fitting] = useFittingRows();
  const door = useDoor(fitting);
  const listId = useId();
  const clock = useCallback((at: string) => clockTime(at, settings), [settings]);
  const focusField = useCallback(() => fieldRef.current?.focus(), []);
  const { scan, enterWords, stage, show, query } = door;
  const isFilledIn = stage.kind === 'walkIn' || stage.kind === 'wishes';
  // The scanner first: what it holds back must not move the focus.
  useScanner(
    fieldRef,
    useMemo(() => ({ onScan: scan, onWords: enterWords }), [scan, enterWords]),
  );
  useKeysToField(fieldRef, !isFilledIn);
  useUndoKey(runCommand);
  useCommand('edit.find', focusField);
  useEffect(() => {
    if (!isFilledIn) focusField();
  }, [focusField, isFilledIn, stage]);
  const present = presentPerson(door);
  useDoorKeys({
    onWalkIn: useCallback(() => show({ kind: 'walkIn', name: query.trim() }), [show, query]),
    onWishes: noWishes,
    onEscape: door.dismiss,
    onLeaves: () => {
      if (present && door.states.get(present)?.state === 'here') void door.noteLeft(present);
    },
  });

  const isTyped = door.query.trim() !== '';
  const chosen = isTyped ? door.matches[door.chosen] : undefined;
  return (
    <div className={styles.screen}>
      <div className={styles.field}>
        <DoorField
          fieldRef={fieldRef}
          label={say('door.find')}
          placeholder={say('door.placeholder')}
          value={door.query}
          onChange={door.setQuery}
          onEnter={door.enter}
          onMove={door.move}
          onEscape={door.dismiss}
          listId={listId}
          chosenId={chosen ? matchId(listId, chosen) : null}
        />
      </div>
      <div ref={stageRef} className={styles.stage}>
        {isTyped ? (
          <MatchList
            listId={listId}
            query={door.query}
            matches={door.matches}
            chosen={door.chosen}
            states={door.states}
            clock={clock}
            partySize={(person) => door.party(person).length}
            onChoose={(person) => void door.decide(person, door.query)}
            onWalkIn={() => door.enter('one')}
          />
        ) : stage.kind === 'walkIn' ? (
          <WalkInPanel key={stage.name} door={door} name={stage.name} />
        ) : stage.kind === 'idle' ? (
          <IdleList
            registrations={door.data.registrations}
            states={door.states}
            clock={clock}
            onChoose={(person) => void door.decide(person, '')}
            onLeft={(id) => void door.noteLeft(id)}
          />
        ) : (
          <AnswerCard door={door} ownDesk={settings.desk} clock={clock} onWishes={null} />
        )}
      </div>
      <div className={styles.last}>
        <LastTen door={door} clock={clock} />
      </div>
      <div className={styles.side}>
        <CountPanel registrations={door.data.registrations} states={door.states} clock={clock} />
      </div>
      <DoorSaid stage={door.stage} book={door.book} />
    </div>
  );
}

/** The one person whom keys are about: the chosen match, or the one of the answer. */
function presentPerson(door: Door): RegistrationId | null {
  const { stage, query, matches, chosen } = door;
  if (query.trim() !== '') return matches[chosen]?.id ?? null;
  if (stage.kind === 'noted' && stage.ids.length === 1) return stage.ids[0]!;
  if (stage.kind === 'answer') return stage.person?.id ?? null;
  return null;
}

const noWishes = () => undefined;
