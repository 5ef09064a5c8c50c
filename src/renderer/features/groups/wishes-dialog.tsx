import { useMemo, useRef, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { readWishLine, wishCounts, type WishLine } from '#domain/board/wish-line.ts';
import { topicsOfRound } from '#domain/board/round-board.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { EventData } from '#domain/event-data.ts';
import type { RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import type { Session } from '#domain/plan.ts';
import { displayName, isExpected } from '#domain/registration.ts';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './wishes-dialog.module.css';

export type WishesDialogProps = {
  readonly data: EventData;
  /** Rounds in which people choose. */
  readonly rounds: readonly Session[];
  readonly roundInFront: SessionId;
  readonly onClose: () => void;
  readonly onWishes: (
    id: RegistrationId,
    wishes: readonly { readonly roundId: SessionId; readonly topicIds: readonly TopicId[] }[],
  ) => Promise<void>;
};

type Entered = { readonly key: number; readonly name: string; readonly letters: string; readonly isNew: boolean };

const SHOWN = 6;

/** Wishes as they are called out or stand on slips: number, letters, Enter, and the next. */
export function WishesDialog({ data, rounds, roundInFront, onClose, onWishes }: WishesDialogProps) {
  const [roundId, setRoundId] = useState<SessionId>(
    rounds.some(({ id }) => id === roundInFront) ? roundInFront : (rounds[0]?.id ?? roundInFront),
  );
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const nextKey = useRef(0);
  const roundIds = useMemo(() => rounds.map(({ id }) => id), [rounds]);
  const counts = useMemo(() => wishCounts(data, roundIds), [data, roundIds]);
  const expected = useMemo(() => data.registrations.filter(isExpected).length, [data.registrations]);
  const marks = topicMarks(data.topics);
  const line = readWishLine(data, text, roundIds, roundId);

  const enter = () => {
    if (line.kind !== 'wishes') return setProblem(line.kind === 'empty' ? null : problemWords(line));
    const { person, wishes } = line;
    const letters = wishes.flatMap(({ topicIds }) => topicIds.map((id) => marks.get(id)?.letter ?? '')).join(' ');
    const isNew = !person.wishes.some(({ roundId: id }) => wishes.some((wish) => wish.roundId === id));
    setEntered((before) => [{ key: nextKey.current++, name: displayName(person), letters, isNew }, ...before]);
    setText('');
    setProblem(null);
    return void onWishes(person.id, wishes);
  };

  return (
    <Dialog title={say('groups.wishes.title')} isOpen onClose={onClose} size="medium">
      <p className={styles.hint}>{say('groups.wishes.hint')}</p>
      {rounds.length > 1 ? (
        <ChoiceBar
          label={say('groups.round')}
          value={roundId}
          onChange={(id) => setRoundId(id as SessionId)}
          options={rounds.map((round) => ({
            id: round.id,
            label: say('groups.wishes.round', { time: round.startsAt.slice(11, 16), count: counts.get(round.id) ?? 0 }),
          }))}
        />
      ) : null}
      <ul className={styles.topics}>
        {topicsOfRound(data, roundId).map((topic) => (
          <li key={topic.id}>
            <TopicMarkIcon mark={marks.get(topic.id)!} size={20} />
            <span>{topic.title}</span>
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <TextField
          label={say('groups.wishes.field')}
          placeholder={say('groups.wishes.example')}
          value={text}
          onChange={(value) => {
            setText(value);
            setProblem(null);
          }}
          autoFocus
          autoComplete="off"
          {...(problem ? { problem } : {})}
        />
      </form>
      <p className={styles.preview} aria-live="polite">
        {problem === null ? previewWords(line, marks) : ''}
      </p>
      <p className={styles.count}>
        {say('groups.wishes.count', { count: counts.get(roundId) ?? 0, expected, here: entered.length })}
      </p>
      <ul className={styles.entered} aria-label={say('groups.wishes.entered')}>
        {entered.slice(0, SHOWN).map(({ key, name, letters, isNew }) => (
          <li key={key}>
            <strong>{letters}</strong>
            <span>{name}</span>
            {isNew ? null : <em>{say('groups.wishes.replaced')}</em>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function problemWords(line: Exclude<WishLine, { kind: 'wishes' } | { kind: 'empty' }>): string {
  const values = {
    number: 'number' in line ? line.number : 0,
    letter: 'letter' in line ? line.letter : '',
    name: 'person' in line ? displayName(line.person) : '',
  };
  return say(`groups.wishes.problem.${line.kind}`, values);
}

function previewWords(line: WishLine, marks: ReturnType<typeof topicMarks>): string {
  if (line.kind === 'wishes') {
    const letters = line.wishes.flatMap(({ topicIds }) => topicIds.map((id) => marks.get(id)?.letter ?? ''));
    return say('groups.wishes.preview', { name: displayName(line.person), letters: letters.join(', ') });
  }
  if (line.kind === 'noLetters' || line.kind === 'unknownLetter') return displayName(line.person);
  return '\u00a0';
}
