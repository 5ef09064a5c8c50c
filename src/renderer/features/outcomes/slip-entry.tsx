import { Check } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { FeedbackForm, FeedbackQuestion } from '#domain/feedback.ts';
import { MARKS } from '#domain/outcomes/feedback-results.ts';
import { Button } from '../../parts/button.tsx';
import styles from './feedback.module.css';

export type SlipAnswers = Readonly<Record<string, string>>;

export type SlipEntryProps = {
  readonly form: FeedbackForm;
  readonly onNote: (answers: SlipAnswers) => void;
};

const LONGEST_ANSWER = 100_000;
const isAnswered = (answers: SlipAnswers) => Object.values(answers).some((value) => value.trim() !== '');

/**
 * A slip as it is typed in: one key for a mark or a choice goes on to the next question, Enter leaves one empty and goes
 * on, Backspace goes back. The last Enter notes the slip and begins the next.
 */
export function SlipEntry({ form, onNote }: SlipEntryProps) {
  const [answers, setAnswers] = useState<SlipAnswers>({});
  const list = useRef<HTMLOListElement>(null);
  const save = useRef<HTMLDivElement>(null);
  const kept = useRef({ answers, onNote });
  useEffect(() => {
    kept.current = { answers, onNote };
  });
  // What is half typed in when the screen is left is noted as far as it is.
  useEffect(() => () => void (isAnswered(kept.current.answers) && kept.current.onNote(kept.current.answers)), []);

  const goTo = useCallback((at: number) => {
    const question = list.current?.children[at];
    const field = question?.querySelector<HTMLElement>('textarea, [tabindex="0"]');
    if (field) field.focus();
    else if (at > 0) save.current?.querySelector('button')?.focus();
  }, []);
  useEffect(() => {
    // Whoever goes along the tabs with the arrow keys stays on them; whoever clicked wants to type.
    const timer = setTimeout(() => {
      if (!document.activeElement?.matches('[role=tab]:focus-visible')) goTo(0);
    }, 0);
    return () => clearTimeout(timer);
  }, [goTo, form.id]);

  const answer = (id: string, value: string) => setAnswers((before) => ({ ...before, [id]: value }));
  const note = () => {
    if (isAnswered(answers)) {
      onNote(answers);
      setAnswers({});
    }
    goTo(0);
  };
  const isTooLong = Object.values(answers).some((value) => value.length > LONGEST_ANSWER);
  return (
    <div className={styles.entry}>
      <ol className={styles.slip} ref={list}>
        {form.questions.map((question, at) => (
          <li key={question.id}>
            <p className={styles.asked} id={`asked-${question.id}`} dir="auto">
              {question.text}
            </p>
            {question.kind === 'words' ? (
              <textarea
                className={styles.written}
                rows={2}
                aria-labelledby={`asked-${question.id}`}
                dir="auto"
                value={answers[question.id] ?? ''}
                onChange={(event) => answer(question.id, event.target.value)}
                onKeyDown={(event) => {
                  if (event.nativeEvent.isComposing) return;
                  const isEmpty = (answers[question.id] ?? '') === '';
                  if (event.key === 'Enter' && !event.shiftKey) {
                    event.preventDefault();
                    goTo(at + 1);
                  } else if (event.key === 'Backspace' && isEmpty && at > 0) {
                    event.preventDefault();
                    goTo(at - 1);
                  }
                }}
              />
            ) : (
              <OneOf
                question={question}
                value={answers[question.id] ?? ''}
                onChange={(value) => answer(question.id, value)}
                onStep={(by) => goTo(Math.max(0, at + by))}
              />
            )}
          </li>
        ))}
      </ol>
      <div className={styles.noteSlip} ref={save}>
        <Button look="primary" icon={<Check aria-hidden />} isDisabled={isTooLong} onPress={note}>
          {say('outcomes.slips.note')}
        </Button>
        <p className={styles.keys}>{isTooLong ? say('outcomes.slips.answerTooLong') : say('outcomes.slips.keys')}</p>
      </div>
    </div>
  );
}

type OneOfProps = {
  readonly question: FeedbackQuestion;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onStep: (by: -1 | 1) => void;
};

/** The marks or choices of a question, side by side, each with the key that takes it. */
function OneOf({ question, value, onChange, onStep }: OneOfProps) {
  const options =
    question.kind === 'marks'
      ? MARKS.map((mark) => ({ key: mark, value: mark as string, words: '' }))
      : question.choices.map((words, at) => ({ key: String.fromCodePoint(97 + at), value: words, words }));
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const chosen = options.find(({ key }) => key === event.key.toLocaleLowerCase('en'));
    const at = options.findIndex((option) => option.value === value);
    if (chosen) {
      onChange(chosen.value);
      onStep(1);
    } else if (event.key === 'Enter') onStep(1);
    else if (event.key === 'Backspace') {
      if (value === '') onStep(-1);
      else onChange('');
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const next =
        options[(at + (event.key === 'ArrowRight' ? 1 : options.length - 1) + options.length) % options.length];
      if (next) onChange(at < 0 && event.key === 'ArrowRight' ? options[0]!.value : next.value);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      className={styles.oneOf}
      role="radiogroup"
      aria-labelledby={`asked-${question.id}`}
      tabIndex={0}
      onKeyDown={keys}
      data-kind={question.kind}
    >
      {options.map((option) => (
        <button
          key={option.key}
          type="button"
          role="radio"
          tabIndex={-1}
          aria-checked={option.value === value}
          aria-label={option.words === '' ? option.key : option.words}
          onClick={() => onChange(option.value === value ? '' : option.value)}
        >
          <kbd>{option.key}</kbd>
          {option.words === '' ? null : <span dir="auto">{option.words}</span>}
        </button>
      ))}
    </div>
  );
}
