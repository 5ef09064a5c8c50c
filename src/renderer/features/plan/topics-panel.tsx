import { ArrowLeft, Lightbulb, Merge, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { SuggestionId, TopicId } from '#domain/ids.ts';
import { inOrderOfTime } from '#domain/plan-checks/session-times.ts';
import { newSuggestion, newTopic } from '#domain/planning/new-rows.ts';
import type { Suggestion } from '#domain/plan.ts';
import { wallClock } from '../../connection/format.ts';
import { randomBytes } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { TextField } from '../../parts/text-field.tsx';
import editor from './editor.module.css';
import { usePlanLookup } from './plan-lookup.ts';
import { SuggestionEditor } from './suggestion-editor.tsx';
import { TopicEditor } from './topic-editor.tsx';
import { TopicRow } from './topic-row.tsx';
import styles from './topics-panel.module.css';
import { wholeLine } from './whole-line.ts';

type Chosen =
  | { readonly kind: 'topic'; readonly id: TopicId }
  | { readonly kind: 'suggestion'; readonly id: SuggestionId };

/** All topics by round, and what people suggested; at the side the one that is chosen. */
export function TopicsPanel() {
  const { act } = useOpenEvent();
  const data = useOpenEventData();
  const { topics, suggestions, sessions } = data;
  const { zone, topicsOf } = usePlanLookup();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const rounds = useMemo(
    () =>
      inOrderOfTime(
        sessions.filter(({ kind }) => kind === 'round'),
        zone,
      ),
    [sessions, zone],
  );
  const known = new Set<string>(rounds.map(({ id }) => id));
  const inOrder = topics.toSorted((a, b) => a.order - b.order);
  const loose = inOrder.filter((topic) => topic.state !== 'dropped' && !topic.roundIds.some((id) => known.has(id)));
  const dropped = inOrder.filter(({ state }) => state === 'dropped');
  const topic = chosen?.kind === 'topic' ? topics.find(({ id }) => id === chosen.id) : undefined;
  const suggestion = chosen?.kind === 'suggestion' ? suggestions.find(({ id }) => id === chosen.id) : undefined;
  const add = async (roundIds: (typeof rounds)[number]['id'][]) => {
    const row = newTopic({ title: say('plan.newTopic'), state: 'offered', roundIds }, topics, randomBytes());
    await act('saveTopic', { row });
    setChosen({ kind: 'topic', id: row.id });
  };
  const row = (one: (typeof topics)[number], roundId: (typeof rounds)[number]['id'] | null) => (
    <TopicRow
      key={one.id}
      topic={one}
      roundId={roundId}
      isSelected={topic?.id === one.id}
      onPress={() => setChosen({ kind: 'topic', id: one.id })}
    />
  );
  return (
    <div className={styles.panel}>
      <div className={styles.main}>
        <section className={styles.column}>
          {rounds.map((round) => (
            <div key={round.id} className={styles.round}>
              <h2 className={styles.heading}>
                <span dir="auto">
                  {say('plan.roundAt', { time: wallClock(round.startsAt), name: wholeLine(round.title) })}
                </span>
                <Button size="small" look="quiet" icon={<Plus aria-hidden />} onPress={() => void add([round.id])}>
                  {say('plan.addTopic')}
                </Button>
              </h2>
              {(topicsOf.get(round.id) ?? []).length > 0 ? (
                <ul className={editor.topicRows}>{(topicsOf.get(round.id) ?? []).map((one) => row(one, round.id))}</ul>
              ) : (
                <p className={styles.note}>
                  {round.round?.groupBy ? say(`plan.groupedBy.${round.round.groupBy}`) : say('plan.noTopicsYet')}
                </p>
              )}
            </div>
          ))}
          {rounds.length === 0 ? <p className={styles.note}>{say('topics.noRounds')}</p> : null}
          {loose.length > 0 ? (
            <div className={styles.round}>
              <h2 className={styles.heading}>{say('topics.loose')}</h2>
              <ul className={editor.topicRows}>{loose.map((one) => row(one, null))}</ul>
            </div>
          ) : null}
          {dropped.length > 0 ? (
            <div className={styles.round}>
              <h2 className={styles.heading}>{say('topics.dropped')}</h2>
              <ul className={editor.topicRows}>{dropped.map((one) => row(one, null))}</ul>
            </div>
          ) : null}
        </section>
        <section className={styles.column}>
          <Suggestions
            suggestions={suggestions}
            chosenId={suggestion?.id ?? null}
            onChoose={(id) => setChosen({ kind: 'suggestion', id })}
          />
        </section>
      </div>
      <aside className={editor.side} aria-label={say('plan.editor')} data-open={topic || suggestion ? '' : undefined}>
        <div className={editor.backToList}>
          <Button size="small" icon={<ArrowLeft aria-hidden />} onPress={() => setChosen(null)}>
            {say('topics.backToList')}
          </Button>
        </div>
        {topic ? (
          <TopicEditor
            key={topic.id}
            topic={topic}
            roundId={null}
            onSelect={(next) => setChosen(next?.kind === 'topic' ? { kind: 'topic', id: next.id } : null)}
          />
        ) : suggestion ? (
          <SuggestionEditor key={suggestion.id} suggestion={suggestion} onChoose={(next) => setChosen(next)} />
        ) : (
          <EmptyState
            icon={<Lightbulb aria-hidden />}
            title={say('topics.nothingChosen')}
            text={say('topics.nothingChosenText')}
          />
        )}
      </aside>
    </div>
  );
}

type SuggestionsProps = {
  readonly suggestions: readonly Suggestion[];
  readonly chosenId: SuggestionId | null;
  readonly onChoose: (id: SuggestionId) => void;
};

/** What people suggest: written down in one line at the desk, most supporters first. */
function Suggestions({ suggestions, chosenId, onChoose }: SuggestionsProps) {
  const { act } = useOpenEvent();
  const [typed, setTyped] = useState('');
  const add = async () => {
    if (typed.trim() === '') return;
    const row = newSuggestion(typed.trim(), new Date().toISOString(), randomBytes());
    setTyped('');
    await act('saveSuggestion', { row });
    onChoose(row.id);
  };
  const open = suggestions
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .toSorted((a, b) => b.supporterIds.length - a.supporterIds.length || (a.suggestedAt < b.suggestedAt ? -1 : 1));
  const merged = suggestions.filter(({ mergedIntoId }) => mergedIntoId !== null);
  return (
    <div className={styles.round}>
      <h2 className={styles.heading}>{say('topics.suggestions')}</h2>
      <TextField
        label={say('topics.addSuggestion')}
        isLabelHidden
        placeholder={say('topics.addSuggestion')}
        value={typed}
        onChange={setTyped}
        maxLength={10_000}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add();
          else event.continuePropagation();
        }}
      />
      {open.length > 0 ? (
        <ul className={editor.topicRows}>
          {open.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={editor.topicRow}
                aria-current={chosenId === one.id ? 'true' : undefined}
                onClick={() => onChoose(one.id)}
              >
                <span className={editor.topicWords}>
                  <strong dir="auto">{wholeLine(one.title) || say('plan.untitled')}</strong>
                  <span>
                    {one.promotedToId
                      ? say('topics.isTopic')
                      : say('topics.supporters', { count: one.supporterIds.length })}
                  </span>
                </span>
                <span className={styles.count}>{one.supporterIds.length}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.note}>{say('topics.noSuggestions')}</p>
      )}
      {merged.length > 0 ? (
        <ul className={styles.merged}>
          {merged.map((one) => (
            <li key={one.id}>
              <Merge aria-hidden />
              <span dir="auto">
                {say('topics.mergedInto', {
                  name: wholeLine(one.title),
                  other: wholeLine(suggestions.find(({ id }) => id === one.mergedIntoId)?.title ?? ''),
                })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
