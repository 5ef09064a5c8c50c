import { ArrowRightLeft, Check } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { TopicMark } from '#domain/documents/topic-marks.ts';
import type { Sitter } from '#domain/outcomes/group-sitting.ts';
import type { Topic } from '#domain/plan.ts';
import { displayName, type Registration } from '#domain/registration.ts';
import { Button } from '../../parts/button.tsx';
import { ComboSearch } from '../../parts/combo-search.tsx';
import { FullView } from '../../parts/full-view.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './group-view.module.css';

export type OtherGroup = { readonly topic: Topic; readonly mark: TopicMark | undefined };

export type GroupViewProps = {
  readonly topic: Topic;
  readonly mark: TopicMark | undefined;
  /** When and where, in words. */
  readonly about: string;
  readonly sitters: readonly Sitter[];
  /** The other groups of the round; the letter of one moves somebody there. */
  readonly others: readonly OtherGroup[];
  readonly findPeople: (words: string) => readonly Registration[];
  /** Ticks people as sitting in a topic of this round, or takes the tick away. */
  readonly onTick: (topic: Topic, people: readonly Registration[], isHere: boolean) => void;
  readonly onClose: () => void;
  /** The line to note what the group says, and what was noted. */
  readonly notes: ReactNode;
};

/** One group alone in large type, for its facilitator: who came, what to talk about, what to know. */
export function GroupView(props: GroupViewProps) {
  const { topic, mark, about, sitters, others, findPeople, onTick, onClose } = props;
  const list = useRef<HTMLUListElement>(null);
  const here = sitters.filter(({ isHere }) => isHere).length;
  const missing = sitters.filter(({ isHere }) => !isHere).map(({ person }) => person);
  const byId = new Map(sitters.map((sitter) => [sitter.person.id as string, sitter.person]));
  const boxes = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=checkbox]') ?? [])];
  useEffect(() => boxes()[0]?.focus(), []);

  const keys = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.getAttribute('role') !== 'checkbox' || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = boxes();
    const at = all.indexOf(target);
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, step))]?.focus();
      return;
    }
    const other = others.find(({ mark: one }) => one?.letter === event.key.toLocaleUpperCase('en'));
    const person = byId.get(target.dataset['person'] ?? '');
    if (!other || !person) return;
    event.preventDefault();
    all[at + 1 < all.length ? at + 1 : at - 1]?.focus();
    onTick(other.topic, [person], true);
  };

  return (
    <FullView
      title={topic.title}
      closeLabel={say('outcomes.group.close')}
      mark={mark ? <TopicMarkIcon mark={mark} size={48} /> : undefined}
      below={about}
      isOpen
      onClose={onClose}
    >
      <div className={styles.columns}>
        <section className={styles.people} aria-label={say('outcomes.group.who')}>
          <div className={styles.count}>
            <p role="status">
              <strong>{here}</strong> {say('outcomes.group.here', { count: sitters.length })}
            </p>
            <Button
              size="small"
              icon={<Check aria-hidden />}
              isDisabled={missing.length === 0}
              onPress={() => onTick(topic, missing, true)}
            >
              {say('outcomes.group.all')}
            </Button>
          </div>
          {sitters.length === 0 ? <p className={styles.nobody}>{say('outcomes.group.nobody')}</p> : null}
          <ul className={styles.names} ref={list}>
            {sitters.map((sitter) => (
              <SitterRow key={sitter.person.id} {...props} sitter={sitter} onKeyDown={keys} />
            ))}
          </ul>
          <div className={styles.foot}>
            <PersonSearch findPeople={findPeople} onChoose={(person) => onTick(topic, [person], true)} />
            <p className={styles.keys}>
              {say(others.length > 0 ? 'outcomes.group.keys' : 'outcomes.group.keysAlone', {
                letters: others.flatMap(({ mark: one }) => one?.letter ?? []).join(' '),
              })}
            </p>
          </div>
        </section>
        <div className={styles.side}>
          {topic.prompts.length > 0 || topic.description.trim() !== '' ? (
            <section className={styles.prompts} aria-label={say('outcomes.group.prompts')}>
              <h2>{say('outcomes.group.prompts')}</h2>
              {topic.description.trim() === '' ? null : <p dir="auto">{topic.description}</p>}
              <ol>
                {topic.prompts.map((prompt, index) => (
                  <li key={index} dir="auto">
                    {prompt}
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
          <section className={styles.notes} aria-label={say('outcomes.group.notes')}>
            <h2>{say('outcomes.group.notes')}</h2>
            {props.notes}
          </section>
        </div>
      </div>
    </FullView>
  );
}

type SitterRowProps = Pick<GroupViewProps, 'topic' | 'others' | 'onTick'> & {
  readonly sitter: Sitter;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function SitterRow({ sitter, topic, others, onTick, onKeyDown }: SitterRowProps) {
  const { person, isHere, isFacilitator, accessNeed } = sitter;
  const name = displayName(person);
  return (
    <li className={styles.row} data-here={isHere ? '' : undefined}>
      <button
        type="button"
        role="checkbox"
        aria-checked={isHere}
        className={styles.name}
        data-person={person.id}
        onClick={() => onTick(topic, [person], !isHere)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.box}>{isHere ? <Check aria-hidden /> : null}</span>
        <span className={styles.words}>
          <span dir="auto">{name}</span>
          {isFacilitator ? <span className={styles.note}>{say('outcomes.group.facilitator')}</span> : null}
          {accessNeed === '' ? null : (
            <span className={styles.note} dir="auto">
              {accessNeed}
            </span>
          )}
        </span>
      </button>
      {others.length === 0 ? null : (
        <MenuButton
          label={say('outcomes.group.elsewhere', { name })}
          icon={<ArrowRightLeft aria-hidden />}
          isIconOnly
          look="quiet"
          choices={others.map(({ topic: other, mark }) => ({
            id: other.id,
            label: other.title,
            ...(mark ? { icon: <TopicMarkIcon mark={mark} size={20} />, shortcut: mark.letter } : {}),
          }))}
          onChoose={(id) => {
            const other = others.find((one) => one.topic.id === id);
            if (other) onTick(other.topic, [person], true);
          }}
        />
      )}
    </li>
  );
}

type PersonSearchProps = {
  readonly findPeople: (words: string) => readonly Registration[];
  readonly onChoose: (person: Registration) => void;
};

/** Somebody who sits here and was planned elsewhere or nowhere: type, Enter. */
function PersonSearch({ findPeople, onChoose }: PersonSearchProps) {
  const shown = useRef<readonly Registration[]>([]);
  return (
    <ComboSearch
      label={say('outcomes.group.somebodyElse')}
      isLabelHidden
      placeholder={say('outcomes.group.somebodyElse')}
      nothingFound={say('outcomes.group.notFound')}
      find={(typed) => {
        shown.current = findPeople(typed);
        return shown.current.map((person) => ({
          id: person.id,
          label: displayName(person),
          hint: person.organization || person.town,
        }));
      }}
      onChoose={(id) => {
        const person = shown.current.find((one) => one.id === id);
        if (person) onChoose(person);
      }}
      onTyped={(typed) => {
        const [person] = findPeople(typed);
        if (person) onChoose(person);
      }}
    />
  );
}
