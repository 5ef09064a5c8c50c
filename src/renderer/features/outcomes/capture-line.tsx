import { useMemo, useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { readLine } from '#domain/outcomes/read-line.ts';
import type { Registration } from '#domain/registration.ts';
import { displayName } from '#domain/registration.ts';
import { Tag } from '../../parts/chip.tsx';
import styles from './capture-line.module.css';
import { KIND_ICONS, KIND_TONES } from './outcome-kinds.ts';

/** What a line became: ready to be noted. */
export type CapturedLine = ReturnType<typeof readLine> & { readonly whoPerson: Registration | null };

export type CaptureLineProps = {
  /** Today, `2026-10-25`. */
  readonly today: string;
  readonly placeTitle: string;
  readonly findPeople: (words: string) => readonly Registration[];
  readonly onCapture: (line: CapturedLine) => void;
};

/** One line, Enter, next. A letter in front makes it a commitment, a question, a decision; @ names somebody. */
export function CaptureLine({ today, placeTitle, findPeople, onCapture }: CaptureLineProps) {
  const [line, setLine] = useState('');
  const [choice, setChoice] = useState(0);
  const read = useMemo(() => readLine(line, today), [line, today]);
  const found = useMemo(() => (read.who === '' ? [] : findPeople(read.who).slice(0, 5)), [read.who, findPeople]);
  const person = found[Math.min(choice, found.length - 1)] ?? null;
  const note = () => {
    if (read.text === '' && read.who === '') return;
    onCapture({ ...read, text: read.text || read.who, whoPerson: person });
    setLine('');
    setChoice(0);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      note();
    } else if (found.length > 1 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setChoice((choice + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (event.key === 'Escape') {
      setLine('');
    }
  };
  const Icon = KIND_ICONS[read.kind];
  return (
    <div className={styles.capture}>
      <textarea
        className={styles.line}
        aria-label={say('outcomes.line', { place: placeTitle })}
        placeholder={say('outcomes.placeholder')}
        value={line}
        rows={1}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={keys}
        data-capture
      />
      <div className={styles.read} role="status">
        {line.trim() === '' ? (
          <span className={styles.hint}>{say('outcomes.lineHint')}</span>
        ) : (
          <>
            <Tag tone={KIND_TONES[read.kind]} icon={<Icon aria-hidden />}>
              {say(`outcomes.kind.${read.kind}`)}
            </Tag>
            {read.who === '' ? null : person ? (
              <Tag tone="accent">{displayName(person)}</Tag>
            ) : (
              <Tag>{say('outcomes.freeWho', { name: read.who })}</Tag>
            )}
            {found.length > 1 ? (
              <span className={styles.hint}>{say('outcomes.morePeople', { count: found.length - 1 })}</span>
            ) : null}
            {read.dueOn ? <Tag>{say('outcomes.due', { date: read.dueOn })}</Tag> : null}
            <span className={styles.hint}>{say('outcomes.enter')}</span>
          </>
        )}
      </div>
    </div>
  );
}
