import { FileDown, MessageSquareQuote, Plus, Printer, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { EventData } from '#domain/event-data.ts';
import type { FeedbackForm, FeedbackSlip } from '#domain/feedback.ts';
import type { FeedbackFormId, FeedbackSlipId, TopicId } from '#domain/ids.ts';
import { answerTo, feedbackResults, slipsOf } from '#domain/outcomes/feedback-results.ts';
import { newId } from '../../connection/new-id.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { Select } from '../../parts/select.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { FeedbackFormEditor } from './feedback-form-editor.tsx';
import styles from './feedback.module.css';
import { SlipEntry, type SlipAnswers } from './slip-entry.tsx';
import { SlipResults } from './slip-results.tsx';

export type SlipsFor = 'people' | 'groups';

export type FeedbackPaneProps = {
  readonly data: EventData;
  /** A form whose results were asked for elsewhere. */
  readonly wantedForm: FeedbackFormId | null;
  readonly onSaveForm: (form: FeedbackForm) => void;
  readonly onRemoveForm: (id: FeedbackFormId) => void;
  readonly onSaveSlip: (slip: FeedbackSlip) => void;
  readonly onRemoveSlip: (id: FeedbackSlipId) => void;
  readonly onPrint: (form: FeedbackForm, slipsFor: SlipsFor) => void;
  readonly onSaveFile: (form: FeedbackForm) => void;
};

const QUESTIONS = ['worth', 'heard', 'again', 'best', 'better'] as const;
const KIND_OF = { worth: 'marks', heard: 'marks', again: 'choice', best: 'words', better: 'words' } as const;

/** A form with the questions most gatherings ask. */
function firstForm(): FeedbackForm {
  const choices = [say('outcomes.slips.yes'), say('outcomes.slips.perhaps'), say('outcomes.slips.no')];
  return {
    id: newId('F') as FeedbackFormId,
    title: say('outcomes.slips.firstTitle'),
    sessionId: null,
    questions: QUESTIONS.map((key) => ({
      id: newId('Q'),
      text: say(`outcomes.slips.first.${key}`),
      kind: KIND_OF[key],
      choices: key === 'again' ? choices : [],
    })),
  };
}

/** Feedback slips: what is asked, the slips that came back typed in fast, and what they say together. */
export function FeedbackPane(props: FeedbackPaneProps) {
  const { data, wantedForm, onSaveForm, onRemoveForm, onSaveSlip, onRemoveSlip, onPrint, onSaveFile } = props;
  const [formId, setFormId] = useState<FeedbackFormId | null>(wantedForm);
  const [tab, setTab] = useState(wantedForm === null ? 'form' : 'results');
  const [topicId, setTopicId] = useState<TopicId | null>(null);
  const form = data.feedbackForms.find(({ id }) => id === formId) ?? data.feedbackForms[0] ?? null;
  const results = useMemo(() => form && feedbackResults(data, form), [data, form]);
  const slips = useMemo(() => (form ? slipsOf(data, form) : []), [data, form]);
  const make = () => {
    const made = firstForm();
    setFormId(made.id);
    setTab('form');
    onSaveForm(made);
  };
  if (!form || !results)
    return (
      <EmptyState
        icon={<MessageSquareQuote aria-hidden />}
        title={say('outcomes.slips.none')}
        text={say('outcomes.slips.noneText')}
        actions={
          <Button look="primary" icon={<Plus aria-hidden />} onPress={make}>
            {say('outcomes.slips.make')}
          </Button>
        }
      />
    );
  const topics = data.topics
    .filter(({ state, roundIds }) => state === 'offered' && form.sessionId && roundIds.includes(form.sessionId))
    .toSorted((a, b) => a.order - b.order);
  const note = (answers: SlipAnswers) =>
    onSaveSlip(newSlip(form, topics.some(({ id }) => id === topicId) ? topicId : null, answers));
  const last = slips.at(-1);
  return (
    <div className={styles.pane}>
      <div className={styles.tools}>
        {data.feedbackForms.length > 1 ? (
          <Select
            label={say('outcomes.slips.form')}
            isLabelHidden
            value={form.id}
            options={data.feedbackForms.map(({ id, title }) => ({ id, label: title }))}
            onChange={(id) => setFormId(id as FeedbackFormId)}
          />
        ) : null}
        <MenuButton
          label={say('outcomes.slips.print')}
          icon={<Printer aria-hidden />}
          choices={(['people', 'groups'] as const).map((id) => ({ id, label: say(`outcomes.slips.printFor.${id}`) }))}
          onChoose={(id) => onPrint(form, id as SlipsFor)}
        />
        <Button icon={<FileDown aria-hidden />} isDisabled={slips.length === 0} onPress={() => onSaveFile(form)}>
          {say('outcomes.slips.saveCsv')}
        </Button>
        <Button look="quiet" icon={<Plus aria-hidden />} onPress={make}>
          {say('outcomes.slips.another')}
        </Button>
      </div>
      <Tabs
        label={say('outcomes.slips.views')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'form',
            label: say('outcomes.slips.tab.form'),
            content: (
              <div className={styles.view}>
                <FeedbackFormEditor
                  key={form.id}
                  form={form}
                  sessions={data.sessions.filter(({ kind }) => kind === 'round' || kind === 'plenary')}
                  newQuestionId={() => newId('Q')}
                  onSave={onSaveForm}
                  onRemove={() => onRemoveForm(form.id)}
                />
              </div>
            ),
          },
          {
            id: 'enter',
            label: say('outcomes.slips.tab.enter'),
            content: (
              <div className={`${styles.view} ${styles.enter}`}>
                {topics.length > 0 ? (
                  <Select
                    label={say('outcomes.slips.group')}
                    value={topicId ?? 'none'}
                    options={[
                      { id: 'none', label: say('outcomes.slips.noGroup') },
                      ...topics.map(({ id, title }) => ({ id, label: title })),
                    ]}
                    onChange={(id) => setTopicId(id === 'none' ? null : (id as TopicId))}
                  />
                ) : null}
                <SlipEntry key={form.id} form={form} onNote={note} />
                <div className={styles.last}>
                  <p role="status">
                    {say('outcomes.slips.count', { count: slips.length })}
                    {last ? ` ${say('outcomes.slips.last', { answers: inShort(form, last) })}` : ''}
                  </p>
                  {last ? (
                    <IconButton
                      size="small"
                      label={say('outcomes.slips.takeBack')}
                      icon={<Undo2 aria-hidden />}
                      onPress={() => onRemoveSlip(last.id)}
                    />
                  ) : null}
                </div>
              </div>
            ),
          },
          {
            id: 'results',
            label: say('outcomes.slips.tab.results'),
            content: (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
              <div className={styles.view} tabIndex={0} role="group" aria-label={say('outcomes.slips.tab.results')}>
                <SlipResults results={results} />
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}

function newSlip(form: FeedbackForm, topicId: TopicId | null, answers: SlipAnswers): FeedbackSlip {
  return {
    id: newId('L') as FeedbackSlipId,
    formId: form.id,
    topicId,
    answers: Object.entries(answers)
      .map(([questionId, value]) => ({ questionId, value: value.trim() }))
      .filter(({ value }) => value !== ''),
    enteredAt: new Date().toISOString(),
  };
}

/** A slip in one line, to see that it was typed right. */
function inShort(form: FeedbackForm, slip: FeedbackSlip): string {
  return form.questions
    .map(({ id }) => answerTo(slip, id) || '–')
    .join(' · ')
    .slice(0, 160);
}
