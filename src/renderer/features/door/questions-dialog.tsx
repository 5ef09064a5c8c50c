import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { DoorQuestionId } from '#domain/ids.ts';
import { newId } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { useOneAtATime } from '../../connection/use-one-at-a-time.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './questions-dialog.module.css';

const MOST_ANSWERS = 9;

/** What everybody is asked at the door; set by the organiser before the day. */
export function QuestionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { act } = useOpenEvent();
  const { doorQuestions } = useOpenEventData();
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState('');
  const read = [...new Set(answers.split(',').map((one) => one.trim().slice(0, 100)))].filter((one) => one !== '');
  const isWhole = text.trim() !== '' && read.length > 0 && read.length <= MOST_ANSWERS;
  const add = useOneAtATime(async () => {
    if (!isWhole) return;
    const row = { id: newId('K') as DoorQuestionId, text: text.trim().slice(0, 500), answers: read, isAsked: true };
    const outcome = await act('saveDoorQuestion', { row });
    if (outcome.kind !== 'done') return;
    setText('');
    setAnswers('');
  });
  return (
    <Dialog title={say('door.question.title')} isOpen onClose={onClose} size="medium">
      <p className={styles.hint}>{say('door.question.hint')}</p>
      {doorQuestions.length === 0 ? <p>{say('door.question.none')}</p> : null}
      <ul className={styles.list}>
        {doorQuestions.map((question) => (
          <li key={question.id} className={styles.question}>
            <Checkbox
              isSelected={question.isAsked}
              onChange={(isAsked) => void act('saveDoorQuestion', { row: { ...question, isAsked } })}
            >
              {question.text}
            </Checkbox>
            <ol className={styles.answers}>
              {question.answers.map((answer) => (
                <li key={answer} dir="auto">
                  {answer}
                </li>
              ))}
            </ol>
            <IconButton
              label={say('door.question.remove', { text: question.text })}
              icon={<Trash2 aria-hidden />}
              onPress={() => void act('removeDoorQuestion', { id: question.id })}
            />
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={say('door.question.text')}
          placeholder={say('door.question.example')}
          value={text}
          onChange={setText}
          autoFocus
        />
        <TextField
          label={say('door.question.answers')}
          placeholder={say('door.question.answersExample')}
          value={answers}
          onChange={setAnswers}
        />
        <Button type="submit" look="primary" isDisabled={!isWhole}>
          {say('door.question.add')}
        </Button>
      </form>
    </Dialog>
  );
}
