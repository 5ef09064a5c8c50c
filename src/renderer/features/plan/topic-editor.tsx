import { ChevronLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { SessionId } from '#domain/ids.ts';
import { inOrderOfTime } from '#domain/plan-checks/session-times.ts';
import { readCount } from '#domain/planning/clock-text.ts';
import { seatsOfTopic } from '#domain/planning/topic-demand.ts';
import type { Topic, TopicState } from '#domain/plan.ts';
import { wallClock } from '../../connection/format.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { giveNotice } from '../../parts/notices.ts';
import { SavedField } from '../../parts/saved-field.tsx';
import { Select } from '../../parts/select.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import { DropTopicDialog } from './drop-topic-dialog.tsx';
import styles from './editor.module.css';
import { PeopleField } from './people-field.tsx';
import { PlaceFindings } from './place-findings.tsx';
import { usePlanLookup } from './plan-lookup.ts';
import { PromptsField } from './prompts-field.tsx';
import { RoomSelect } from './room-select.tsx';
import type { Selection } from './selection.ts';
import { usePlanRows } from './use-rows.ts';
import { wholeLine } from './whole-line.ts';

export type TopicEditorProps = {
  readonly topic: Topic;
  /** The round from which it was opened. */
  readonly roundId: SessionId | null;
  readonly onSelect: (selection: Selection | null) => void;
};

const STATES = ['offered', 'open', 'suggested', 'dropped'] as const satisfies readonly TopicState[];

/** One topic: what the group talks about, who is in charge, where, how large, and in which rounds. */
export function TopicEditor({ topic, roundId, onSelect }: TopicEditorProps) {
  const { act, undo } = useOpenEvent();
  const { sessions } = useOpenEventData();
  const { patchTopic } = usePlanRows();
  const { marks, zone } = usePlanLookup();
  const [isDropping, setIsDropping] = useState(false);
  const { id } = topic;
  const mark = marks.get(id);
  const round = sessions.find((one) => one.id === roundId);
  const rounds = inOrderOfTime(
    sessions.filter(({ kind }) => kind === 'round'),
    zone,
  );
  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        {mark ? <TopicMarkIcon mark={mark} size={24} /> : null}
        {round ? (
          <Button
            look="quiet"
            size="small"
            icon={<ChevronLeft aria-hidden />}
            onPress={() => onSelect({ kind: 'session', id: round.id })}
          >
            <span className={styles.back} dir="auto">
              {wholeLine(round.title)}
            </span>
          </Button>
        ) : null}
        <span className={styles.what} />
        <IconButton
          size="small"
          label={say('plan.removeTopic')}
          icon={<Trash2 aria-hidden />}
          onPress={async () => {
            const outcome = await act('removeTopic', { id });
            if (outcome.kind !== 'done') return;
            onSelect(round ? { kind: 'session', id: round.id } : null);
            giveNotice({
              tone: 'ok',
              text: say('plan.removed', { name: topic.title.slice(0, 80) }),
              action: { label: say('undo'), run: () => void undo() },
            });
          }}
        />
      </header>
      <PlaceFindings topicId={id} />
      <div data-field="title">
        <SavedField
          label={say('plan.topicTitle')}
          isGrowing
          value={topic.title}
          check={(text) => (text.trim() === '' ? say('plan.topicNeedsTitle') : undefined)}
          maxLength={10_000}
          onSave={(title) => patchTopic(id, { title: title.trim() })}
        />
      </div>
      <TopicWishes topic={topic} rounds={rounds.filter((one) => topic.roundIds.includes(one.id))} />
      <div className={styles.narrowWide}>
        <Select
          label={say('plan.stateLabel')}
          value={topic.state}
          options={STATES.map((state) => ({ id: state, label: say(`plan.state.${state}`) }))}
          onChange={(key) => {
            const state = STATES.find((one) => one === key) ?? topic.state;
            if (state === 'dropped') setIsDropping(true);
            else patchTopic(id, { state });
          }}
        />
        <RoomSelect value={topic.roomId} onChange={(roomId) => patchTopic(id, { roomId })} />
      </div>
      <PeopleField
        title={say('plan.facilitators')}
        addLabel={say('plan.addFacilitator')}
        ids={topic.facilitatorIds}
        onChange={(change) => patchTopic(id, (row) => ({ facilitatorIds: change(row.facilitatorIds) }))}
      />
      <SizeFields topic={topic} />
      <SavedField
        label={say('plan.description')}
        lines={4}
        value={topic.description}
        maxLength={100_000}
        onSave={(description) => patchTopic(id, { description })}
      />
      <PromptsField
        prompts={topic.prompts}
        onChange={(change) => patchTopic(id, (row) => ({ prompts: change(row.prompts) }))}
      />
      <fieldset className={styles.group}>
        <legend className={styles.heading}>{say('plan.rounds')}</legend>
        {rounds.map((one) => (
          <Checkbox
            key={one.id}
            isSelected={topic.roundIds.includes(one.id)}
            onChange={(isOn) =>
              patchTopic(id, ({ roundIds }) => ({
                roundIds: [...roundIds.filter((other) => other !== one.id), ...(isOn ? [one.id] : [])],
              }))
            }
          >
            {say('plan.roundAt', { time: wallClock(one.startsAt), name: wholeLine(one.title) })}
          </Checkbox>
        ))}
      </fieldset>
      <DropTopicDialog topic={topic} isOpen={isDropping} onClose={() => setIsDropping(false)} />
    </div>
  );
}

/** How wanted it is against its chairs, in words, for each of its rounds. */
function TopicWishes({
  topic,
  rounds,
}: {
  readonly topic: Topic;
  readonly rounds: readonly { readonly id: SessionId; readonly title: string }[];
}) {
  const { demand, rooms } = usePlanLookup();
  const seats = seatsOfTopic(topic, rooms);
  return (
    <ul className={styles.wishes}>
      {rounds.map((round) => {
        const { ranks } = demand.of(round.id, topic.id);
        const wanted = ranks[0] ?? 0;
        return (
          <li key={round.id} data-over={seats !== null && wanted > seats ? '' : undefined}>
            <strong>
              {seats === null
                ? say('plan.wantedNoLimit', { count: wanted })
                : say('plan.wantedSeats', { wanted, seats })}
            </strong>
            <span>
              {ranks.length > 1 ? say('plan.laterWishes', { second: ranks[1] ?? 0, third: ranks[2] ?? 0 }) : null}
            </span>
            {rounds.length > 1 ? <span className={styles.faint}>{wholeLine(round.title)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

function SizeFields({ topic }: { readonly topic: Topic }) {
  const { patchTopic } = usePlanRows();
  const { id, smallest, ideal, largest } = topic;
  const numberOrNothing = (text: string) =>
    text.trim() === '' || readCount(text) !== null ? undefined : say('plan.noNumber');
  return (
    <div className={styles.group}>
      <div className={styles.times}>
        <SavedField
          label={say('plan.smallest')}
          inputMode="numeric"
          value={String(smallest)}
          check={(text) => {
            const count = readCount(text);
            if (count === null) return say('plan.noNumber');
            return largest !== null && count > largest ? say('plan.smallestAboveLargest') : undefined;
          }}
          onSave={(text) => patchTopic(id, { smallest: readCount(text) ?? 0 })}
        />
        <SavedField
          label={say('plan.ideal')}
          inputMode="numeric"
          value={ideal === null ? '' : String(ideal)}
          check={numberOrNothing}
          onSave={(text) => patchTopic(id, { ideal: readCount(text) })}
        />
        <SavedField
          label={say('plan.largest')}
          inputMode="numeric"
          placeholder={say('plan.asRoom')}
          value={largest === null ? '' : String(largest)}
          check={(text) => {
            const wrong = numberOrNothing(text);
            if (wrong) return wrong;
            const count = readCount(text);
            return count !== null && count < smallest ? say('plan.largestBelowSmallest') : undefined;
          }}
          onSave={(text) => patchTopic(id, { largest: readCount(text) })}
        />
      </div>
      <Checkbox isSelected={topic.mayClose} onChange={(mayClose) => patchTopic(id, { mayClose })}>
        {say('plan.mayClose')}
      </Checkbox>
    </div>
  );
}
