import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { ReadingShown } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import { topicMarks } from '#domain/documents/topic-marks.ts';
import type { TopicId } from '#domain/ids.ts';
import type { UnknownTopic } from '#domain/import/import-plan.ts';
import { roundsOfWishes } from '#domain/people/person-facts.ts';
import type { WishPart } from '#formats/csv/wishes-reading.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { IconButton } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './import-wizard.module.css';
import type { ImportWork } from './use-import.ts';

export type StepWishesProps = { readonly work: ImportWork; readonly reading: ReadingShown };

const EVERY = 'every';
const OPEN = 'open';

/** Which columns are wishes, for which round; and what titles mean that are no topic of the event. */
export function StepWishes({ work, reading }: StepWishesProps) {
  const data = useOpenEventData();
  const rounds = useMemo(() => roundsOfWishes(data), [data]);
  const { wishes } = reading;
  const change = (index: number, part: WishPart | null) =>
    work.choose({ wishes: part ? wishes.with(index, part) : wishes.toSpliced(index, 1) });
  return (
    <div className={styles.scroll}>
      {wishes.length === 0 ? <p className={styles.hint}>{say('importing.noWishesText')}</p> : null}
      {wishes.map((part, index) => (
        <section key={index} className={styles.part}>
          <div className={styles.partWords}>
            <h2>{say(`importing.wishKind.${part.kind}`)}</h2>
            <p dir="auto">
              {part.columns
                .map((column) => reading.columns[column]?.header ?? reading.header[column] ?? '')
                .join(' · ')}
            </p>
          </div>
          <div className={styles.partChoice}>
            <Select
              label={say('importing.forRound')}
              value={part.round === '' ? EVERY : part.round}
              options={[
                ...rounds.map(({ round }) => ({ id: round.title, label: round.title })),
                ...(part.round === '' || rounds.some(({ round }) => round.title === part.round)
                  ? []
                  : [{ id: part.round, label: say('importing.roundInFile', { round: part.round }) }]),
                { id: EVERY, label: say('importing.everyRound') },
              ]}
              onChange={(round) => change(index, { ...part, round: round === EVERY ? '' : round, confidence: 1 })}
            />
            {part.kind === 'rating-columns' ? (
              <Select
                label={say('importing.bestPoints')}
                value={part.isLowBest ? 'low' : 'high'}
                options={[
                  { id: 'low', label: say('importing.lowBest') },
                  { id: 'high', label: say('importing.highBest') },
                ]}
                onChange={(best) => change(index, { ...part, isLowBest: best === 'low', confidence: 1 })}
              />
            ) : null}
            <IconButton
              label={say('importing.notWishes')}
              icon={<Trash2 aria-hidden />}
              onPress={() => change(index, null)}
            />
          </div>
        </section>
      ))}
      {work.questions.length > 0 ? <Unknown work={work} questions={work.questions} /> : null}
    </div>
  );
}

/** Titles that no topic has, each asked about once for the whole file. */
function Unknown({ work, questions }: { readonly work: ImportWork; readonly questions: readonly UnknownTopic[] }) {
  const { topics } = useOpenEventData();
  const marks = useMemo(() => topicMarks(topics), [topics]);
  const offered = topics.filter((topic) => topic.state !== 'dropped');
  return (
    <section className={styles.unknown}>
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
                  { id: 'ignore', label: say('importing.ignoreTopic') },
                ]}
                onChange={(id) => {
                  if (id !== OPEN) work.decide({ topics: { [question.key]: id as TopicId | 'ignore' } });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
