import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { nameOnPaper } from '#domain/documents/people-on-paper.ts';
import { lastPrinted } from '#domain/documents/print-runs.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { foldName } from '#domain/names/fold-name.ts';
import { dateAndTime } from '../../connection/format.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { ComboSearch } from '../../parts/combo-search.tsx';
import styles from './one-person.module.css';

export type OnePersonProps = {
  readonly personId: RegistrationId | null;
  readonly onChoose: (id: RegistrationId) => void;
};

const SHOWN = 8;

/** Whose badge is printed alone, found by typing; says where and when it was printed before. */
export function OnePerson({ personId, onChoose }: OnePersonProps) {
  const { settings } = useOpenEvent();
  const { registrations, printRuns } = useOpenEventData();
  const names = useMemo(
    () =>
      registrations.map((person) => ({
        id: person.id,
        name: nameOnPaper(person),
        plain: foldName(nameOnPaper(person)),
      })),
    [registrations],
  );
  const chosen = names.find(({ id }) => id === personId);
  const before = useMemo(
    () => (personId ? lastPrinted(printRuns, 'badges').get(personId) : undefined),
    [printRuns, personId],
  );
  return (
    <div className={styles.one}>
      <ComboSearch
        label={say('paper.one.label')}
        placeholder={say('paper.one.placeholder')}
        nothingFound={say('paper.one.nobody')}
        find={(typed) => {
          const words = foldName(typed.trim());
          const found = [];
          for (const person of names) {
            if (person.plain.includes(words)) found.push({ id: person.id as string, label: person.name });
            if (found.length === SHOWN) break;
          }
          return found;
        }}
        onChoose={(id) => {
          const person = names.find((one) => one.id === id);
          if (person) onChoose(person.id);
        }}
      />
      <div role="status" className={styles.about}>
        {chosen ? <strong dir="auto">{chosen.name}</strong> : <span>{say('paper.one.none')}</span>}
        {before ? (
          <span>
            {say('paper.one.before', {
              at: dateAndTime(before.printedAt, settings),
              sheet: before.sheet,
              label: before.cell,
            })}
          </span>
        ) : null}
      </div>
    </div>
  );
}
