import type { ReactNode } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { dateInWords, shortDay } from '#domain/documents/days-on-paper.ts';
import { clockOf } from '#domain/documents/people-on-paper.ts';
import { numbersOnPaper, type ProgrammeLine, type ReportOnPaper } from '#domain/documents/report-document.ts';
import type { FeedbackResults } from '#domain/outcomes/feedback-results.ts';
import type { ReportedOutcome, ReportedRound, ReportedTopic } from '#domain/outcomes/report.ts';
import { TopicMarkIcon } from '../../parts/topic-mark.tsx';
import styles from './report-preview.module.css';
import { Bars } from './slip-results.tsx';

export type ReportPreviewProps = { readonly paper: ReportOnPaper; readonly locale: string };

/**
 * The whole report as it will be given away, in the order and the words of the paper.
 *
 * Made from the same plain data as the PDF: what is not here is not on paper, and nothing is on paper that is not here.
 */
export function ReportPreview({ paper, locale }: ReportPreviewProps) {
  const { report } = paper;
  const first = dateInWords(report.startsOn, locale);
  return (
    <div className={styles.report}>
      <header>
        <p className={styles.facts}>
          {[
            say('print.kind.report'),
            report.endsOn === report.startsOn ? first : `${first} – ${dateInWords(report.endsOn, locale)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.name} dir="auto">
          {report.name || say('print.untitled')}
        </p>
        <p className={styles.facts} dir="auto">
          {report.venueName}
        </p>
      </header>
      <dl className={styles.numbers}>
        {numbersOnPaper(report).map((key) => (
          <div key={key}>
            <dd>{report.numbers[key]}</dd>
            <dt>{say(`print.report.number.${key}`)}</dt>
          </div>
        ))}
      </dl>
      <Part title={say('print.report.commitments')} isEmpty={report.commitments.length === 0}>
        <Outcomes outcomes={report.commitments} locale={locale} isPromised withPlace />
      </Part>
      <Part title={say('print.report.decisions')} isEmpty={report.decisions.length === 0}>
        <Outcomes outcomes={report.decisions} locale={locale} withPlace />
      </Part>
      <Part title={say('print.report.openQuestions')} isEmpty={report.openQuestions.length === 0}>
        <Outcomes outcomes={report.openQuestions} locale={locale} withPlace />
      </Part>
      <Part
        title={say('print.report.nextMeeting')}
        isEmpty={report.nextMeeting === '' && report.nextMeetingOn === null}
      >
        {report.nextMeetingOn === null ? null : (
          <p className={styles.day}>{dateInWords(report.nextMeetingOn, locale)}</p>
        )}
        <p className={styles.words} dir="auto">
          {report.nextMeeting}
        </p>
      </Part>
      {report.rounds.map((round) => (
        <RoundPart key={round.roundId} round={round} paper={paper} locale={locale} />
      ))}
      <Part title={say('print.report.general')} isEmpty={paper.elsewhere.length === 0}>
        <Outcomes outcomes={paper.elsewhere} locale={locale} withPlace />
      </Part>
      {report.feedback.map((form) => (
        <FeedbackPart key={form.formId} form={form} locale={locale} />
      ))}
      <Part title={say('print.report.programme')} isEmpty={paper.programme.length === 0}>
        <Programme lines={paper.programme} locale={locale} />
      </Part>
      <p className={styles.facts}>{say('print.report.names')}</p>
    </div>
  );
}

type PartProps = { readonly title: string; readonly isEmpty: boolean; readonly children: ReactNode };

function Part({ title, isEmpty, children }: PartProps) {
  if (isEmpty) return null;
  return (
    <section className={styles.part}>
      <h3 dir="auto">{title}</h3>
      {children}
    </section>
  );
}

type OutcomesProps = {
  readonly outcomes: readonly ReportedOutcome[];
  readonly locale: string;
  readonly withPlace?: boolean;
  readonly withKind?: boolean;
  /** In the list of commitments it is said where nobody or no day is named. */
  readonly isPromised?: boolean;
};

function Outcomes({ outcomes, locale, withPlace, withKind, isPromised }: OutcomesProps) {
  if (outcomes.length === 0) return null;
  return (
    <ul className={styles.list}>
      {outcomes.map((one) => {
        const day = one.dueOn === null ? '' : shortDay(one.dueOn, locale);
        const facts = [
          withKind && one.kind !== 'feedback' ? say(`print.report.kind.${one.kind}`) : '',
          one.who ?? (one.isSomebody ? say('print.report.somebody') : isPromised ? say('print.report.nobody') : ''),
          isPromised ? day || say('print.report.noDate') : day === '' ? '' : say('print.report.due', { date: day }),
          one.state === 'open' ? '' : say(`print.report.state.${one.state}`),
          withPlace ? one.topicTitle || one.sessionTitle : '',
        ].filter((fact) => fact !== '');
        return (
          <li key={one.id}>
            <span className={styles.words} dir="auto">
              {one.text}
            </span>
            {facts.length > 0 ? (
              <span className={styles.facts} dir="auto">
                {facts.join('  ·  ')}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

type RoundProps = ReportPreviewProps & { readonly round: ReportedRound };

function RoundPart({ round, paper, locale }: RoundProps) {
  const { ranks, unranked, none, placed } = round.wishes;
  const wishes = [
    ...ranks.map((count, at) => ({ count, words: say('print.report.wishRank', { rank: at + 1, count }) })),
    { count: unranked, words: say('print.report.wishUnranked', { count: unranked }) },
    { count: none, words: say('print.report.wishNone', { count: none }) },
  ].filter(({ count }) => count > 0);
  return (
    <Part
      title={`${clockOf(round.startsAt)}  ${round.title.trim() || say('print.untitled')}`}
      isEmpty={round.topics.length === 0 && round.outcomes.length === 0}
    >
      {placed === 0 || ranks.length === 0 ? null : (
        <ul className={styles.wishes}>
          {wishes.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {round.topics.map((topic) => (
        <TopicPart key={topic.topicId} topic={topic} paper={paper} locale={locale} />
      ))}
      <Outcomes outcomes={round.outcomes} locale={locale} withKind />
    </Part>
  );
}

type TopicProps = ReportPreviewProps & { readonly topic: ReportedTopic };

function TopicPart({ topic, paper, locale }: TopicProps) {
  const mark = paper.marks.get(topic.topicId);
  const facts = [
    topic.facilitators.length > 0 ? say('print.topic.with', { names: topic.facilitators.join(', ') }) : '',
    say(topic.sat === null ? 'print.report.placed' : 'print.report.sat', { count: topic.sat ?? topic.placed }),
  ].filter((fact) => fact !== '');
  return (
    <section className={styles.topic}>
      <h4 dir="auto">
        {mark ? <TopicMarkIcon mark={mark} size={18} /> : null}
        <span>{topic.title.trim() || say('print.agenda.openSlot')}</span>
      </h4>
      <p className={styles.facts} dir="auto">
        {facts.join('  ·  ')}
      </p>
      <Outcomes outcomes={topic.outcomes} locale={locale} withKind />
    </section>
  );
}

function FeedbackPart({ form, locale }: { readonly form: FeedbackResults; readonly locale: string }) {
  return (
    <Part title={form.title.trim() || say('print.report.feedback')} isEmpty={false}>
      <p className={styles.facts} dir="auto">
        {[form.sessionTitle, say('print.report.slips', { count: form.slips })].filter(Boolean).join('  ·  ')}
      </p>
      {form.questions
        .filter(({ answered }) => answered > 0)
        .map((question) => {
          const mean = question.mean?.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
          const answered = say('print.report.answered', { count: question.answered });
          return (
            <section key={question.id} className={styles.topic}>
              <h4 dir="auto">{question.text}</h4>
              <p className={styles.facts}>
                {mean === undefined ? answered : `${say('print.report.mean', { mean })}  ·  ${answered}`}
              </p>
              <Bars question={question} />
              {question.words.length === 0 ? null : (
                <ul className={styles.list}>
                  {question.words.map((words, at) => (
                    <li key={at} className={styles.words} dir="auto">
                      {words}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          );
        })}
    </Part>
  );
}

const timesOf = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): string =>
  `${clockOf(startsAt)}–${clockOf(endsAt)}`;

function Programme({ lines, locale }: { readonly lines: readonly ProgrammeLine[]; readonly locale: string }) {
  const days = [...new Set(lines.map(({ startsAt }) => startsAt.slice(0, 10)))];
  return days.map((day) => (
    <div key={day}>
      {days.length > 1 ? <p className={styles.day}>{dateInWords(day, locale)}</p> : null}
      <ul className={styles.programme}>
        {lines
          .filter(({ startsAt }) => startsAt.startsWith(day))
          .map((line) => {
            const notes = [
              line.isOff ? say('print.report.didNotRun') : '',
              line.planned ? say('print.report.planned', { times: timesOf(line.planned) }) : '',
              line.people === null ? '' : say('print.groups.people', { count: line.people }),
            ].filter((note) => note !== '');
            return (
              <li key={line.id} data-quiet={line.isQuiet ? '' : undefined}>
                <span>{line.isOff ? '' : timesOf(line)}</span>
                <span className={styles.session}>
                  <span dir="auto">{line.title.trim() || say('print.untitled')}</span>
                  {notes.map((note) => (
                    <span key={note} className={styles.facts}>
                      {note}
                    </span>
                  ))}
                </span>
              </li>
            );
          })}
      </ul>
    </div>
  ));
}
