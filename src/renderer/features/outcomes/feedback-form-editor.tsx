import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { FeedbackForm, FeedbackQuestion } from '#domain/feedback.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Session } from '#domain/plan.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { SavedField } from '../../parts/saved-field.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './feedback.module.css';

export type FeedbackFormEditorProps = {
  readonly form: FeedbackForm;
  readonly sessions: readonly Session[];
  readonly newQuestionId: () => string;
  readonly onSave: (form: FeedbackForm) => void;
  readonly onRemove: () => void;
};

const KINDS = ['marks', 'choice', 'words'] as const;
const MOST_QUESTIONS = 50;
const MOST_CHOICES = 20;
const LONGEST_CHOICE = 300;

/** The questions on a slip, in their order, each saved as it is changed. */
export function FeedbackFormEditor({ form, sessions, newQuestionId, onSave, onRemove }: FeedbackFormEditorProps) {
  const put = (questions: readonly FeedbackQuestion[]) => onSave({ ...form, questions: [...questions] });
  const change = (id: string, patch: Partial<FeedbackQuestion>) =>
    put(form.questions.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const swap = (at: number, by: -1 | 1) => {
    const next = [...form.questions];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    put(next);
  };
  return (
    <div className={styles.editor}>
      <div className={styles.formFacts}>
        <SavedField
          label={say('outcomes.slips.title')}
          value={form.title}
          maxLength={2000}
          onSave={(title) => onSave({ ...form, title })}
        />
        <Select
          label={say('outcomes.slips.about')}
          value={form.sessionId ?? 'all'}
          options={[
            { id: 'all', label: say('outcomes.wholeEvent') },
            ...sessions.map(({ id, title, startsAt }) => ({ id, label: `${startsAt.slice(11)} ${title}` })),
          ]}
          onChange={(id) => onSave({ ...form, sessionId: id === 'all' ? null : (id as SessionId) })}
        />
      </div>
      <ol className={styles.questions}>
        {form.questions.map((question, at) => (
          <li key={question.id} className={styles.question}>
            <div className={styles.questionLine}>
              <SavedField
                label={say('outcomes.slips.question', { number: at + 1 })}
                value={question.text}
                maxLength={2000}
                onSave={(text) => change(question.id, { text })}
              />
              <Select
                label={say('outcomes.slips.answer')}
                value={question.kind}
                options={KINDS.map((id) => ({ id, label: say(`outcomes.slips.kind.${id}`) }))}
                onChange={(kind) => change(question.id, { kind: kind as FeedbackQuestion['kind'] })}
              />
              <div className={styles.questionTools}>
                <IconButton
                  size="small"
                  label={say('outcomes.slips.up', { number: at + 1 })}
                  icon={<ArrowUp aria-hidden />}
                  isDisabled={at === 0}
                  onPress={() => swap(at, -1)}
                />
                <IconButton
                  size="small"
                  label={say('outcomes.slips.down', { number: at + 1 })}
                  icon={<ArrowDown aria-hidden />}
                  isDisabled={at === form.questions.length - 1}
                  onPress={() => swap(at, 1)}
                />
                <IconButton
                  size="small"
                  label={say('outcomes.slips.removeQuestion', { number: at + 1 })}
                  icon={<X aria-hidden />}
                  onPress={() => put(form.questions.filter(({ id }) => id !== question.id))}
                />
              </div>
            </div>
            {question.kind === 'choice' ? (
              <SavedField
                label={say('outcomes.slips.choices')}
                lines={3}
                value={question.choices.join('\n')}
                check={(text) => {
                  const lines = choicesIn(text);
                  if (lines.length > MOST_CHOICES) return say('outcomes.slips.tooMany', { count: MOST_CHOICES });
                  return lines.some((line) => line.length > LONGEST_CHOICE)
                    ? say('outcomes.slips.tooLong', { count: LONGEST_CHOICE })
                    : undefined;
                }}
                onSave={(text) => change(question.id, { choices: choicesIn(text) })}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <div className={styles.editorFoot}>
        <MenuButton
          label={say('outcomes.slips.addQuestion')}
          icon={<Plus aria-hidden />}
          choices={KINDS.map((id) => ({
            id,
            label: say(`outcomes.slips.kind.${id}`),
            isDisabled: form.questions.length >= MOST_QUESTIONS,
          }))}
          onChoose={(kind) =>
            put([
              ...form.questions,
              {
                id: newQuestionId(),
                text: '',
                kind: kind as FeedbackQuestion['kind'],
                choices:
                  kind === 'choice'
                    ? [say('outcomes.slips.yes'), say('outcomes.slips.perhaps'), say('outcomes.slips.no')]
                    : [],
              },
            ])
          }
        />
        <Button look="quiet" onPress={onRemove}>
          {say('outcomes.slips.remove')}
        </Button>
      </div>
    </div>
  );
}

/** The choices of a question, one in each line; the same one twice is one. */
const choicesIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
