import { ArrowRight, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { RowDetail, RowShown } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import type { FieldChange, RowDecision } from '#domain/import/import-plan.ts';
import { displayName } from '#domain/registration.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './row-panel.module.css';
import type { ImportWork } from './use-import.ts';

export type RowPanelProps = {
  readonly record: number;
  readonly work: ImportWork;
  readonly rows: readonly RowShown[];
  readonly onClose: () => void;
};

/** One record of the file: what it changes side by side, who it may be, and what is to become of it. */
export function RowPanel({ record, work, rows, onClose }: RowPanelProps) {
  const [detail, setDetail] = useState<RowDetail | null>(null);
  const { detailOf } = work;
  useEffect(() => {
    let isOver = false;
    void detailOf(record).then((found) => {
      if (!isOver) setDetail(found);
    });
    return () => {
      isOver = true;
    };
    // New rows mean a new plan, of which the record is asked again.
  }, [record, detailOf, rows]);
  if (!detail) return <aside className={styles.panel} aria-label={say('importing.record')} />;
  const { row } = detail;
  return (
    <aside className={styles.panel} aria-label={say('importing.record')}>
      <header className={styles.head}>
        <div>
          <h2 dir="auto">{row.name || say('importing.noName')}</h2>
          <p>{say('importing.line', { line: row.line })}</p>
        </div>
        <IconButton size="small" label={say('close')} icon={<X aria-hidden />} onPress={onClose} />
      </header>
      <div className={styles.body}>
        <Who detail={detail} work={work} />
        {detail.problems.length > 0 || row.flags.length > 0 ? (
          <section>
            <h3>{say('importing.mark.flagged')}</h3>
            <ul className={styles.problems}>
              {detail.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <Changes detail={detail} work={work} />
        <section>
          <h3>{say('importing.asInFile')}</h3>
          <dl className={styles.cells}>
            {detail.cells.map((cell, index) => (
              <div key={index}>
                <dt>{cell.heading}</dt>
                <dd dir="auto">{cell.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </aside>
  );
}

type PartProps = { readonly detail: RowDetail; readonly work: ImportWork };

/** Whether the record is somebody new, somebody known, or to be left out. */
function Who({ detail, work }: PartProps) {
  const { registrations } = useOpenEventData();
  const { row } = detail;
  const byId = useMemo(() => new Map(registrations.map((person) => [person.id, person])), [registrations]);
  const decision = work.decisions.rows?.[row.record];
  const candidates = [
    ...new Set([
      ...(row.registrationId ? [row.registrationId] : []),
      ...row.likenesses.map((likeness) => likeness.registrationId),
      ...(decision?.as === 'existing' ? [decision.registrationId] : []),
    ]),
  ];
  const value =
    decision === undefined ? 'proposed' : decision.as === 'existing' ? decision.registrationId : decision.as;
  const proposed = row.registrationId ? byId.get(row.registrationId) : undefined;
  const options = [
    {
      id: 'proposed',
      label: proposed
        ? say('importing.isKnown', { name: displayName(proposed) })
        : say(`importing.proposed.${row.outcome}`),
    },
    ...candidates.flatMap((id) => {
      const person = byId.get(id);
      const why = row.likenesses.find((likeness) => likeness.registrationId === id)?.why;
      if (!person || (id === row.registrationId && decision === undefined)) return [];
      return [
        {
          id: id as string,
          label: `${say('importing.isKnown', { name: displayName(person) })}${why ? ` (${say(`importing.why.${why}`)})` : ''}`,
        },
      ];
    }),
    { id: 'new', label: say('importing.isNew') },
    { id: 'skip', label: say('importing.isSkipped') },
  ];
  const change = (id: string) => {
    const next: RowDecision | undefined =
      id === 'proposed'
        ? undefined
        : id === 'new' || id === 'skip'
          ? { as: id }
          : { as: 'existing', registrationId: id as (typeof candidates)[number] };
    work.decide({ rows: { [row.record]: next } as NonNullable<ImportWork['decisions']['rows']> });
  };
  return (
    <section>
      <Select label={say('importing.who')} value={value} options={options} onChange={change} />
      {row.marks.length > 0 ? (
        <p className={styles.hint}>{row.marks.map((mark) => say(`importing.markText.${mark}`)).join(' ')}</p>
      ) : null}
    </section>
  );
}

/** Field by field: what stands here and what the file says; which of them is taken can be changed. */
function Changes({ detail, work }: PartProps) {
  const data = useOpenEventData();
  const { row } = detail;
  const titles = useMemo(
    () => new Map<string, string>(data.topics.map((topic) => [topic.id, topic.title])),
    [data.topics],
  );
  if (row.fields.length === 0) return null;
  const isNew = row.registrationId === null;
  const roundTitle = (id: string) => data.sessions.find((session) => session.id === id)?.title ?? '';
  const shownValue = (change: FieldChange, value: string) =>
    change.field.startsWith('wishes:')
      ? value
          .split(' ')
          .flatMap((id, index) => (titles.has(id) ? [`${index + 1}. ${titles.get(id)}`] : []))
          .join('\n')
      : change.field === 'status' && value !== ''
        ? say(`people.status.${value}`)
        : value;
  const label = (change: FieldChange) =>
    change.field.startsWith('wishes:')
      ? say('people.wishesIn', { round: roundTitle(change.field.slice(7)) })
      : change.label !== ''
        ? change.label
        : say(`people.field.${change.field === 'hasConsented' ? 'consent' : change.field}`);
  return (
    <section>
      <h3>{say(isNew ? 'importing.fills' : 'importing.changes')}</h3>
      <ul className={styles.changes}>
        {row.fields.map((change) => (
          <li key={change.field} data-take={change.take}>
            <strong>{label(change)}</strong>
            <div className={styles.sides}>
              {isNew ? null : (
                <>
                  <span className={styles.before} dir="auto">
                    {shownValue(change, change.before) || say('importing.empty')}
                  </span>
                  <ArrowRight aria-label={say('importing.becomesArrow')} />
                </>
              )}
              <span className={styles.after} dir="auto">
                {shownValue(change, change.after) || say('importing.empty')}
              </span>
            </div>
            {isNew ? null : (
              <Button
                size="small"
                look="quiet"
                onPress={() =>
                  work.decide({
                    fields: { [`${row.record}:${change.field}`]: change.take === 'file' ? 'ours' : 'file' },
                  })
                }
              >
                {say(change.take === 'file' ? 'importing.keepOurs' : 'importing.takeFile')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
