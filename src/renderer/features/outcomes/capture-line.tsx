import { CalendarClock, CircleAlert } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { foldName, wordsOf } from '#domain/names/fold-name.ts';
import { readLine } from '#domain/outcomes/read-line.ts';
import type { Registration } from '#domain/registration.ts';
import { displayName } from '#domain/registration.ts';
import { useDraft } from '../../connection/draft.ts';
import { useOpenEvent } from '../../connection/open-event-context.ts';
import { Tag } from '../../parts/chip.tsx';
import styles from './capture-line.module.css';
import { KIND_ICONS, KIND_TONES } from './outcome-kinds.ts';

/** What a line became: ready to be noted. */
export type CapturedLine = ReturnType<typeof readLine> & { readonly whoPerson: Registration | null };

export type CaptureLineProps = {
  /** Today, `2026-10-25`. */
  readonly today: string;
  readonly placeTitle: string;
  readonly dayOf: (date: string) => string;
  readonly findPeople: (words: string) => readonly Registration[];
  readonly onCapture: (line: CapturedLine) => void;
};

/** A note holds so many letters (schema of the outcome); what is longer stays in the line until it is divided. */
const LONGEST_NOTE = 100_000;

/** One line, Enter, next. A letter in front makes it a commitment, a question, a decision; @ names somebody. */
export function CaptureLine({ today, placeTitle, dayOf, findPeople, onCapture }: CaptureLineProps) {
  const { session } = useOpenEvent();
  const [line, setLine] = useDraft<string>(`capture ${session.eventId} ${placeTitle}`, '');
  /** Among those found, and last of all the words as they are typed; null is what fits best. */
  const [choice, setChoice] = useState<number | null>(null);
  const read = useMemo(() => readLine(line, today), [line, today]);
  const found = useMemo(() => (read.who === '' ? [] : findPeople(read.who).slice(0, 5)), [read.who, findPeople]);
  const chosen = choice ?? likeliest(found, read.who);
  const person = found[chosen] ?? null;
  const isTooLong = read.text.length > LONGEST_NOTE;
  const isPast = read.dueOn !== null && read.dueOn < today;
  const note = () => {
    if ((read.text === '' && read.who === '') || isTooLong) return;
    onCapture({ ...read, text: read.text || read.who, whoPerson: person });
    setLine('');
    setChoice(null);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      note();
    } else if (found.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const count = found.length + 1;
      setChoice((Math.min(chosen, count - 1) + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
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
        autoFocus
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
            {found.length > 0 ? (
              <span className={styles.hint}>
                {say('outcomes.morePeople', { count: found.length - (person ? 1 : 0) })}
              </span>
            ) : null}
            {read.dueOn ? (
              <Tag tone={isPast ? 'attention' : 'plain'} icon={isPast ? <CalendarClock aria-hidden /> : undefined}>
                {say(isPast ? 'outcomes.duePast' : 'outcomes.due', { date: dayOf(read.dueOn) })}
              </Tag>
            ) : null}
            {isTooLong ? (
              <Tag tone="stop" icon={<CircleAlert aria-hidden />}>
                {say('outcomes.tooLong', { count: read.text.length })}
              </Tag>
            ) : (
              <span className={styles.hint}>{say('outcomes.enter')}</span>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** The first whose name holds every word as it begins; else the words stay words: "the choir" is nobody. */
function likeliest(found: readonly Registration[], who: string): number {
  const asked = wordsOf(foldName(who));
  const at = found.findIndex((person) => {
    const named = wordsOf(foldName(`${displayName(person)} ${person.badgeName}`));
    return asked.every((word) => named.some((name) => name.startsWith(word)));
  });
  return at < 0 ? found.length : at;
}
