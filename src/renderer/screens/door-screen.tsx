import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { rehearsedId } from '#domain/door/rehearsal.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { useCommand } from '../connection/command-handlers.ts';
import { clockTime } from '../connection/format.ts';
import { useOpenEvent } from '../connection/open-event-context.ts';
import { CameraPanel } from '../features/door/camera-panel.tsx';
import { CountPanel } from '../features/door/count-panel.tsx';
import { DoorField } from '../features/door/door-field.tsx';
import { DoorMode } from '../features/door/door-mode.tsx';
import { DoorSaid } from '../features/door/door-said.tsx';
import { DoorStageView } from '../features/door/door-stage-view.tsx';
import { isForm } from '../features/door/door-stage.ts';
import { DoorTools } from '../features/door/door-tools.tsx';
import { HeadCountView } from '../features/door/head-count-view.tsx';
import { LastTen } from '../features/door/last-ten.tsx';
import { matchId } from '../features/door/match-list.tsx';
import { QuestionsDialog } from '../features/door/questions-dialog.tsx';
import { useDoorKeys } from '../features/door/use-door-keys.ts';
import { useDoorMode } from '../features/door/use-door-mode.ts';
import { useDoor, type Door } from '../features/door/use-door.ts';
import { useFittingRows } from '../features/door/use-fitting-rows.ts';
import { useKeysToField } from '../features/door/use-keys-to-field.ts';
import { useQuestionKeys } from '../features/door/use-question-keys.ts';
import { useRehearsal } from '../features/door/use-rehearsal.ts';
import { useScanner } from '../features/door/use-scanner.ts';
import { useUndoKey } from '../features/door/use-undo-key.ts';
import { roundsWithWishes } from '../features/door/wishes-panel.tsx';
import styles from './door-screen.module.css';

/** The door: find, let in, next. */
export function DoorScreen() {
  const { settings, runCommand } = useOpenEvent();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [stageRef, fitting] = useFittingRows();
  const door = useDoor(fitting);
  const mode = useDoorMode();
  const { begin: beginRehearsal } = useRehearsal();
  const [hasCamera, setHasCamera] = useState(false);
  const listId = useId();
  const clock = useCallback((at: string) => clockTime(at, settings), [settings]);
  const { scan, enterWords, stage, show } = door;
  const hasForm = isForm(stage);

  const focusField = useCallback(() => fieldRef.current?.focus(), []);
  // The scanner first: what it holds back must not move the focus.
  useScanner(
    fieldRef,
    useMemo(() => ({ onScan: scan, onWords: enterWords }), [scan, enterWords]),
  );
  useKeysToField(fieldRef, !hasForm);
  useUndoKey(runCommand);
  useCommand('edit.find', focusField);
  useEffect(() => {
    if (!hasForm) focusField();
  }, [focusField, hasForm, stage]);

  // Handlers that stay the same while somebody types, so that only the matches are drawn again with each key.
  const openWalkIn = useCallback(() => show({ kind: 'walkIn', name: fieldRef.current?.value.trim() ?? '' }), [show]);
  const openPaper = useCallback(() => show({ kind: 'paper' }), [show]);
  const openCamera = useCallback(() => setHasCamera(true), []);
  const [over, setOver] = useState<'heads' | 'questions' | null>(null);
  const openHeads = useCallback(() => setOver('heads'), []);
  const openQuestions = useCallback(() => setOver('questions'), []);
  const closeOver = useCallback(() => setOver(null), []);
  const openWishes = (id: RegistrationId) => show({ kind: 'wishes', id });
  const canWish = roundsWithWishes(door).length > 0;
  const present = presentPerson(door);
  const isHere = present !== null && door.states.get(present)?.state === 'here';
  useDoorKeys({
    onWalkIn: openWalkIn,
    onWishes: () => {
      if (present && isHere && canWish) openWishes(present);
    },
    onLeaves: () => {
      if (present && isHere) void door.noteLeft(present);
    },
    onEscape: door.dismiss,
  });
  const { setQuery } = door;
  const addDigits = useCallback(
    (digits: string) => {
      focusField();
      setQuery((fieldRef.current?.value ?? '') + digits);
    },
    [focusField, setQuery],
  );
  useQuestionKeys(door.query === '' ? (door.question?.answers.length ?? 0) : 0, door.answerQuestion, addDigits);
  const chosen = door.query.trim() === '' ? undefined : door.matches[door.chosen];
  const screen = (
    <div className={styles.screen} data-form={hasForm}>
      <h1 className="visually-hidden">{say('screen.door')}</h1>
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
        <DoorStageView
          door={door}
          listId={listId}
          clock={clock}
          ownDesk={settings.desk}
          onWishes={canWish ? openWishes : null}
        />
      </div>
      {hasForm ? null : (
        <div className={styles.last}>
          <LastTen
            checkIns={door.data.checkIns}
            states={door.states}
            book={door.book}
            clock={clock}
            onTakeBack={door.takeBack}
          />
        </div>
      )}
      <div className={styles.side}>
        <CountPanel registrations={door.data.registrations} states={door.states} clock={clock} />
        {hasCamera ? (
          <CameraPanel onCode={(text) => void scan([text.trim()])} onClose={() => setHasCamera(false)} />
        ) : null}
        <DoorTools
          onWalkIn={openWalkIn}
          onPaper={openPaper}
          onHeads={openHeads}
          onQuestions={mode.isOn ? null : openQuestions}
          onCamera={hasCamera ? null : openCamera}
          onDoorMode={mode.isOn ? null : mode.enter}
          onRehearse={mode.isOn || rehearsedId(door.data) !== null ? null : beginRehearsal}
        />
      </div>
      <DoorSaid stage={stage} book={door.book} />
      {over === 'heads' ? <HeadCountView door={door} onClose={closeOver} /> : null}
      {over === 'questions' ? <QuestionsDialog onClose={closeOver} /> : null}
    </div>
  );
  return mode.isOn ? <DoorMode onLeave={mode.leave}>{screen}</DoorMode> : screen;
}

/** The one person whom keys are about: the chosen match, or the one of the answer. */
function presentPerson({ stage, query, matches, chosen }: Door): RegistrationId | null {
  if (query.trim() !== '') return matches[chosen]?.id ?? null;
  if (stage.kind === 'noted' && stage.ids.length === 1) return stage.ids[0]!;
  if (stage.kind === 'answer') return stage.person?.id ?? null;
  return null;
}
