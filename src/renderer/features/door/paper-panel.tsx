import { ClipboardList } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { doorPerson } from '#domain/door/door-person.ts';
import { instantOnPaper, readPaperLine } from '#domain/door/paper-line.ts';
import { factsOf } from '#domain/event-data.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Door } from './use-door.ts';
import styles from './paper-panel.module.css';

type Entered = { readonly key: number; readonly words: string; readonly isDone: boolean };

export type PaperPanelProps = { readonly door: Door };

/** A door list that was kept on paper, entered afterwards: number, time, Enter, next line. */
export function PaperPanel({ door }: PaperPanelProps) {
  const [text, setText] = useState('');
  const [time, setTime] = useState<string | null>(null);
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const line = readPaperLine(text);
  const row = line ? door.data.registrations.find(({ shortNumber }) => shortNumber === line.shortNumber) : undefined;
  const person = row ? doorPerson(row) : null;
  const timeOfLine = line?.time ?? time;

  const note = (words: string, isDone: boolean) =>
    setEntered((before) => [{ key: before.length, words, isDone }, ...before]);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    // What could not be entered stands in the list below; the field is free for the next line at once.
    setText('');
    const facts = factsOf(door.data);
    if (!line || !facts) return note(say('door.paper.unread', { text: text.slice(0, 40) }), false);
    if (!row || !person) return note(say('door.paper.nobody', { number: line.shortNumber }), false);
    const now = nowHere();
    const at = timeOfLine === null ? now.instant : instantOnPaper(timeOfLine, facts, now.instant, now.day);
    if (at === null) return note(say('door.paper.notYet', { time: timeOfLine ?? '' }), false);
    setTime(timeOfLine);
    const values = { number: person.shortNumber, name: person.name, time: timeOfLine ?? '' };
    if (door.states.get(row.id)?.arrival) return note(say('door.paper.already', values), false);
    const isSaved = await door.enterFromPaper(row.id, at);
    if (isSaved) note(say(timeOfLine === null ? 'door.paper.doneNow' : 'door.paper.done', values), true);
  };

  return (
    <section className={styles.panel} aria-label={say('door.paper.title')}>
      <header className={styles.head}>
        <ClipboardList aria-hidden />
        <h2>{say('door.paper.title')}</h2>
        <Button size="large" onPress={door.dismiss}>
          {say('door.paper.close')} <kbd>{say('door.key.escape')}</kbd>
        </Button>
      </header>
      <p className={styles.hint}>{say('door.paper.hint')}</p>
      <form className={styles.form} onSubmit={(event) => void enter(event)}>
        <TextField
          label={say('door.paper.line')}
          value={text}
          onChange={setText}
          autoFocus
          placeholder={say('door.paper.example')}
        />
        <p className={styles.who} role="status">
          {person ? <bdi>{person.name}</bdi> : line ? say('door.paper.nobody', { number: line.shortNumber }) : ''}
          {person && timeOfLine ? <span>{say('door.paper.at', { time: timeOfLine })}</span> : null}
        </p>
      </form>
      <ol className={styles.entered} aria-label={say('door.paper.entered')}>
        {entered.map(({ key, words, isDone }) => (
          <li key={key} data-done={isDone}>
            {words}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The instant, and the date on this laptop as `2026-10-25`. */
function nowHere(): { readonly instant: string; readonly day: string } {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { instant: now.toISOString(), day };
}
