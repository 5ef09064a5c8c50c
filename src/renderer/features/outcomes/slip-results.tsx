import { say } from '#catalogue/catalogue.ts';
import type { FeedbackResults, QuestionResult } from '#domain/outcomes/feedback-results.ts';
import styles from './feedback.module.css';

/** What came back on the slips of a form, a bar for each answer, as it will stand in the report. */
export function SlipResults({ results }: { readonly results: FeedbackResults }) {
  if (results.slips === 0) return <p className={styles.nothing}>{say('outcomes.slips.noneBack')}</p>;
  return (
    <ol className={styles.results}>
      {results.questions.map((question) => (
        <li key={question.id}>
          <h2 dir="auto">{question.text}</h2>
          <p className={styles.keys}>
            {question.mean === null ? '' : `${say('report.mean', { mean: question.mean.toFixed(1) })} · `}
            {say('report.answered', { count: question.answered })}
          </p>
          <Bars question={question} />
          {question.words.length > 0 ? (
            <ul className={styles.said}>
              {question.words.map((words, at) => (
                <li key={at} dir="auto">
                  {words}
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** A bar for each answer, with how many took it. */
export function Bars({ question }: { readonly question: QuestionResult }) {
  if (question.bars.length === 0) return null;
  const most = Math.max(1, ...question.bars.map(({ count }) => count));
  return (
    <dl className={styles.bars} data-kind={question.kind}>
      {question.bars.map(({ label, count }) => (
        <div key={label}>
          <dt dir="auto">{label}</dt>
          <dd>
            <span className={styles.bar} style={{ inlineSize: `${(100 * count) / most}%` }} />
            <span>{count}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
