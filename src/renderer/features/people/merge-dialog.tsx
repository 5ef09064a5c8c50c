import { useMemo, useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { differingLines, lineValue, usuallyTaken, type MergeLine } from '#domain/people/merge-fields.ts';
import type { Topic } from '#domain/plan.ts';
import { displayName, type Registration } from '#domain/registration.ts';
import { dateAndTime } from '../../connection/format.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RadioCard } from '../../parts/radio-card.tsx';
import { giveNotice } from '../../parts/notices.ts';
import styles from './merge-dialog.module.css';

export type MergeDialogProps = {
  /** The two records; the one with the lower number is offered as the one to keep. */
  readonly people: readonly [Registration, Registration];
  readonly onClose: () => void;
  /** The record that stayed. */
  readonly onMerged: (id: Registration['id']) => void;
};

/** Two records of one person side by side: which one stays, and whose words stand where they differ. */
export function MergeDialog({ people, onClose, onMerged }: MergeDialogProps) {
  const { act, undoChangeSet } = useOpenEvent();
  const { topics } = useOpenEventData();
  const [first, second] = useMemo(() => people.toSorted((a, b) => a.shortNumber - b.shortNumber), [people]) as [
    Registration,
    Registration,
  ];
  const [keptId, setKeptId] = useState(first.id);
  const kept = keptId === first.id ? first : second;
  const gone = kept === first ? second : first;
  // What was chosen by hand, as the record whose words stand; everything else follows the usual rule.
  const [chosen, setChosen] = useState<ReadonlyMap<string, Registration['id']>>(new Map());
  const lines = useMemo(() => differingLines(first, second), [first, second]);
  const usual = useMemo(() => usuallyTaken(kept, gone), [kept, gone]);
  const standsFrom = (key: string) => chosen.get(key) ?? (usual.has(key) ? gone.id : kept.id);
  const merge = async () => {
    const taken = lines.map(({ key }) => key).filter((key) => standsFrom(key) === gone.id);
    const outcome = await act('mergeRegistrations', { keptId: kept.id, goneId: gone.id, taken });
    if (outcome.kind !== 'done') return;
    giveNotice({
      tone: 'ok',
      text: say('did.registrationsMerged', { name: displayName(kept) }),
      action: { label: say('undo'), run: () => void undoChangeSet(outcome.seq) },
    });
    onClose();
    onMerged(kept.id);
  };
  return (
    <Dialog
      title={say('people.merge.title')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {say('cancel')}
          </Button>
          <Button look="primary" onPress={merge}>
            {say('people.merge.do')}
          </Button>
        </>
      }
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('people.merge.keep')}</th>
            {[first, second].map((person) => (
              <th key={person.id} scope="col">
                <RadioCard
                  name="kept"
                  isChosen={person.id === keptId}
                  onChoose={() => setKeptId(person.id)}
                  aria-label={say('people.merge.keepThis', { name: displayName(person), number: person.shortNumber })}
                  className={styles.choice}
                >
                  <strong dir="auto">{displayName(person)}</strong>
                  <small>
                    {say('people.numberAndSource', {
                      number: person.shortNumber,
                      source: say(`people.source.${person.source}`),
                    })}
                  </small>
                </RadioCard>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                <LineLabel line={line} />
              </th>
              {[first, second].map((person) => (
                <td key={person.id}>
                  <RadioCard
                    name={line.key}
                    isChosen={standsFrom(line.key) === person.id}
                    onChoose={() => setChosen((before) => new Map(before).set(line.key, person.id))}
                    {...(line.kind === 'wishes' ? { 'aria-label': wishTitles(person, line, topics) } : {})}
                    className={styles.choice}
                  >
                    <LineText line={line} person={person} />
                  </RadioCard>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length === 0 ? <p className={styles.note}>{say('people.merge.allSame')}</p> : null}
      <p className={styles.note}>{say('people.merge.moves')}</p>
    </Dialog>
  );
}

function LineLabel({ line }: { readonly line: MergeLine }) {
  const { sessions } = useOpenEventData();
  if (line.kind === 'custom') return <span dir="auto">{line.label}</span>;
  if (line.kind === 'field')
    return say(line.key === 'hasConsented' ? 'people.field.consent' : `people.field.${line.key}`);
  const round = sessions.find(({ id }) => id === line.roundId)?.title ?? '';
  return say('people.wishesIn', { round });
}

/** The wishes of a line one after the other, read out for its choice. */
function wishTitles(person: Registration, line: MergeLine, topics: readonly Topic[]): string {
  const value = lineValue(person, line);
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  const titles = ids.map((id) => topics.find((topic) => topic.id === id)?.title ?? '');
  return titles.length === 0 ? say('people.merge.nothing') : titles.join(', ');
}

function LineText({ line, person }: { readonly line: MergeLine; readonly person: Registration }) {
  const { topics } = useOpenEventData();
  const { settings } = useOpenEvent();
  const value = lineValue(person, line);
  if (value === '' || value === null || (Array.isArray(value) && value.length === 0))
    return <span className={styles.nothing}>{say('people.merge.nothing')}</span>;
  if (Array.isArray(value)) {
    const titles = value.map((id: unknown) => topics.find((topic) => topic.id === id)?.title ?? '');
    return (
      <ol className={styles.wishes}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
    );
  }
  if (typeof value === 'boolean') return say(`people.consent.${value ? 'yes' : 'no'}`);
  if (line.key === 'status') return say(`people.status.${person.status}`);
  if (line.key === 'role') return say(`people.role.${person.role}`);
  const text = typeof value === 'string' ? value : '';
  const isInstant = line.key === 'registeredAt' && /^\d{4}-\d{2}-\d{2}T.*Z$/.test(text);
  return <span dir="auto">{isInstant ? dateAndTime(text, settings) : text}</span>;
}
