import { ArrowUpRight, Merge, Trash2 } from 'lucide-react';
import { say } from '#catalogue/catalogue.ts';
import type { SuggestionId, TopicId } from '#domain/ids.ts';
import { inOrderOfTime } from '#domain/plan-checks/session-times.ts';
import { newTopic, topicFromSuggestion } from '#domain/planning/new-rows.ts';
import type { Suggestion, Topic } from '#domain/plan.ts';
import { wallClock } from '../../connection/format.ts';
import { randomBytes } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { SavedField } from '../../parts/saved-field.tsx';
import styles from './editor.module.css';
import { PeopleField } from './people-field.tsx';
import { usePlanLookup } from './plan-lookup.ts';
import { usePlanRows } from './use-rows.ts';
import { wholeLine } from './whole-line.ts';

type Next =
  | { readonly kind: 'topic'; readonly id: TopicId }
  | { readonly kind: 'suggestion'; readonly id: SuggestionId };

export type SuggestionEditorProps = {
  readonly suggestion: Suggestion;
  readonly onChoose: (next: Next | null) => void;
};

/** One suggestion: its words, who supports it, and what becomes of it. */
export function SuggestionEditor({ suggestion, onChoose }: SuggestionEditorProps) {
  const { act, undo } = useOpenEvent();
  const { topics, suggestions, sessions } = useOpenEventData();
  const { patchSuggestion } = usePlanRows();
  const { zone } = usePlanLookup();
  const { id } = suggestion;
  const rounds = inOrderOfTime(
    sessions.filter(({ kind }) => kind === 'round'),
    zone,
  );
  const slots = topics.filter(({ state }) => state === 'open');
  const others = suggestions.filter((one) => one.id !== id && one.mergedIntoId === null && one.promotedToId === null);
  const promote = async (topic: Topic) => {
    const outcome = await act('promoteSuggestion', { suggestionId: id, topic: topicFromSuggestion(suggestion, topic) });
    if (outcome.kind === 'done') onChoose({ kind: 'topic', id: topic.id });
  };
  const timeOf = (slot: Topic) => {
    const round = rounds.find((one) => slot.roundIds.includes(one.id));
    return round ? wallClock(round.startsAt) : '';
  };
  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        <span className={styles.what}>{say('topics.suggestion')}</span>
        <IconButton
          size="small"
          label={say('topics.removeSuggestion')}
          icon={<Trash2 aria-hidden />}
          onPress={async () => {
            const outcome = await act('removeSuggestion', { id });
            if (outcome.kind !== 'done') return;
            onChoose(null);
            giveNotice({
              tone: 'ok',
              text: say('plan.removed', { name: suggestion.title.slice(0, 80) }),
              action: { label: say('undo'), run: () => void undo() },
            });
          }}
        />
      </header>
      <SavedField
        label={say('plan.topicTitle')}
        isGrowing
        value={suggestion.title}
        maxLength={10_000}
        check={(text) => (text.trim() === '' ? say('plan.topicNeedsTitle') : undefined)}
        onSave={(title) => patchSuggestion(id, { title: title.trim() })}
      />
      <SavedField
        label={say('plan.description')}
        lines={3}
        value={suggestion.description}
        maxLength={100_000}
        onSave={(description) => patchSuggestion(id, { description })}
      />
      {suggestion.promotedToId ? (
        <Button
          icon={<ArrowUpRight aria-hidden />}
          onPress={() => suggestion.promotedToId && onChoose({ kind: 'topic', id: suggestion.promotedToId })}
        >
          {say('topics.openTopic')}
        </Button>
      ) : (
        <div className={styles.buttons}>
          <MenuButton
            label={say('topics.makeTopic')}
            icon={<ArrowUpRight aria-hidden />}
            look="primary"
            choices={[
              ...slots.map((slot) => ({
                id: slot.id,
                label: say('topics.intoSlot', { time: timeOf(slot), name: wholeLine(slot.title).slice(0, 60) }),
              })),
              ...rounds.map((round) => ({
                id: round.id,
                label: say('topics.besides', {
                  time: wallClock(round.startsAt),
                  name: wholeLine(round.title).slice(0, 60),
                }),
              })),
            ]}
            onChoose={(key) => {
              const slot = slots.find((one) => one.id === key);
              const round = rounds.find((one) => one.id === key);
              if (slot) void promote(slot);
              else if (round) {
                void promote(
                  newTopic({ title: suggestion.title, state: 'offered', roundIds: [round.id] }, topics, randomBytes()),
                );
              }
            }}
          />
          {others.length > 0 ? (
            <MenuButton
              label={say('topics.mergeInto')}
              icon={<Merge aria-hidden />}
              choices={others.map((one) => ({ id: one.id, label: wholeLine(one.title).slice(0, 60) }))}
              onChoose={async (key) => {
                const into = others.find((one) => one.id === key);
                if (!into) return;
                const outcome = await act('mergeSuggestions', { id, intoId: into.id });
                if (outcome.kind === 'done') onChoose({ kind: 'suggestion', id: into.id });
              }}
            />
          ) : null}
        </div>
      )}
      <PeopleField
        title={say('topics.supporters', { count: suggestion.supporterIds.length })}
        addLabel={say('topics.addSupporter')}
        ids={suggestion.supporterIds}
        onChange={(change) => patchSuggestion(id, (row) => ({ supporterIds: change(row.supporterIds) }))}
      />
    </div>
  );
}
