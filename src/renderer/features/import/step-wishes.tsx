import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { ReadingShown } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import { roundsOfWishes } from '#domain/people/person-facts.ts';
import type { WishPart } from '#formats/csv/wishes-reading.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { IconButton } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './import-wizard.module.css';
import { NameQuestions } from './name-questions.tsx';
import { TopicQuestions } from './topic-questions.tsx';
import type { ImportWork } from './use-import.ts';

export type StepWishesProps = { readonly work: ImportWork; readonly reading: ReadingShown };

const EVERY = 'every';

/** Which columns are wishes, for which round; and what titles mean that are no topic of the event. */
export function StepWishes({ work, reading }: StepWishesProps) {
  const data = useOpenEventData();
  const rounds = useMemo(() => roundsOfWishes(data), [data]);
  const { wishes } = reading;
  const names = work.state.kind === 'ready' && work.decisions.withoutRules !== true ? work.state.plan.openNames : [];
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
      {work.questions.length > 0 ? <TopicQuestions work={work} questions={work.questions} /> : null}
      {names.length > 0 ? <NameQuestions work={work} names={names} /> : null}
    </div>
  );
}
