import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { ImportDecisions, UnknownTopic } from '#domain/import/import-plan.ts';
import { newTopicIn } from '#domain/import/topics-in-list.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { Select } from '../../parts/select.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './import-questions.module.css';
import type { ImportWork } from './use-import.ts';

export type TopicQuestionsProps = { readonly work: ImportWork; readonly questions: readonly UnknownTopic[] };

type TopicDecision = NonNullable<ImportDecisions['topics']>[string];

const OPEN = 'open';

/** Titles that no topic has, each asked about once for the whole file. */
export function TopicQuestions({ work, questions }: TopicQuestionsProps) {
  const { topics, sessions } = useOpenEventData();
  const marks = useMemo(() => topicMarks(topics), [topics]);
  const rounds = useMemo(
    () =>
      sessions
        .filter(({ kind }) => kind === 'round')
        .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0)),
    [sessions],
  );
  const offered = topics.filter((topic) => topic.state !== 'dropped');
  return (
    <section className={styles.questions}>
      <h2>{say('importing.unknownTitle')}</h2>
      <p className={styles.hint}>{say('importing.unknownText')}</p>
      <ul>
        {questions.map((question) => {
          const likely = new Set<string>(question.proposals);
          const inOrder = offered.toSorted((a, b) => Number(likely.has(b.id)) - Number(likely.has(a.id)));
          return (
            <li key={question.key}>
              <span className={styles.asWritten} dir="auto">
                {question.text}
              </span>
              <span className={styles.times}>{say('importing.times', { count: question.times })}</span>
              <Select
                label={say('importing.means', { text: question.text })}
                isLabelHidden
                value={work.decisions.topics?.[question.key] ?? OPEN}
                options={[
                  { id: OPEN, label: say('importing.undecided') },
                  ...inOrder.map((topic) => {
                    const mark = marks.get(topic.id);
                    return {
                      id: topic.id,
                      label: topic.title,
                      ...(mark ? { mark: <TopicMarkIcon mark={mark} size={18} /> } : {}),
                    };
                  }),
                  ...rounds
                    .filter(({ id }) => question.roundId === null || question.roundId === id)
                    .map((round) => ({
                      id: newTopicIn(round.id),
                      label: say('importing.newTopicIn', { round: round.title }),
                    })),
                  { id: 'ignore', label: say('importing.ignoreTopic') },
                ]}
                onChange={(id) => {
                  if (id !== OPEN) work.decide({ topics: { [question.key]: id as TopicDecision } });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
