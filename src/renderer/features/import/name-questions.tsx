import { useMemo, useState } from 'react';
import type { OpenName, PersonRef } from '#actions/list-protocol.ts';
import { say } from '#catalogue/catalogue.ts';
import { findByName } from '#domain/board/people-in-order.ts';
import { foldName } from '#domain/names/fold-name.ts';
import { displayName } from '#domain/registration.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { ComboSearch } from '../../parts/combo-search.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './import-questions.module.css';
import type { ImportWork } from './use-import.ts';

export type NameQuestionsProps = { readonly work: ImportWork; readonly names: readonly OpenName[] };

const OPEN = 'open';
const NOBODY = 'nobody';
const MOST_FOUND = 12;

/** Names in "with whom" columns that fit nobody or several: who is meant, or nobody. */
export function NameQuestions({ work, names }: NameQuestionsProps) {
  const { registrations } = useOpenEventData();
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const rows = work.state.kind === 'ready' ? work.state.rows : NO_ROWS;
  const newPeople = useMemo(
    () => rows.filter((row) => row.outcome === 'new').map((row) => ({ ...row, folded: foldName(row.name) })),
    [rows],
  );
  const find = (typed: string, by: number) => {
    const words = foldName(typed).split(/\s+/u);
    const inFile = newPeople
      .filter((row) => row.record !== by && words.every((word) => row.folded.includes(word)))
      .slice(0, MOST_FOUND)
      .map((row) => ({ id: `record:${row.record}`, label: row.name, hint: say('importing.inFile') }));
    const known = findByName(registrations, typed, MOST_FOUND).map((person) => ({
      id: person.id as string,
      label: displayName(person),
      hint: person.town,
    }));
    return [...inFile, ...known].slice(0, MOST_FOUND);
  };
  const hidden = work.state.kind === 'ready' ? work.state.plan.openNameCount - names.length : 0;
  return (
    <section className={styles.questions}>
      <h2>{say('importing.namesTitle')}</h2>
      <p className={styles.hint}>{say('importing.namesText')}</p>
      <ul className={styles.names}>
        {names.map(({ key, kind, by, record, text, proposals }) => {
          const decided = work.decisions.names?.[key];
          const chosen = decided === undefined ? OPEN : (decided ?? NOBODY);
          const decide = (id: string) => work.decide({ names: { [key]: id === NOBODY ? null : (id as PersonRef) } });
          const isFound = chosen !== OPEN && chosen !== NOBODY && !proposals.some(({ ref }) => ref === chosen);
          return (
            <li key={key}>
              <div className={styles.asked}>
                <span className={styles.soft} dir="auto">
                  {say('importing.nameBy', { name: by })} · {say(`importing.nameKind.${kind}`)}
                </span>
                <span className={styles.asWritten} dir="auto">
                  {text}
                </span>
              </div>
              <Select
                label={say('importing.nameMeans', { text, by })}
                isLabelHidden
                value={chosen}
                options={[
                  { id: OPEN, label: say('importing.undecided') },
                  ...proposals.map(({ ref, name }) => ({ id: ref as string, label: name })),
                  ...(isFound ? [{ id: chosen, label: found.get(chosen) ?? chosen }] : []),
                  { id: NOBODY, label: say('importing.nobodyMeant') },
                ]}
                onChange={(id) => {
                  if (id !== OPEN) decide(id);
                }}
              />
              <ComboSearch
                label={`${say('importing.somebodyElse')}: ${say('importing.nameMeans', { text, by })}`}
                isLabelHidden
                placeholder={say('importing.somebodyElse')}
                nothingFound={say('groups.find.nobody')}
                find={(typed) => find(typed, record)}
                onChoose={(id) => {
                  const label =
                    newPeople.find((row) => `record:${row.record}` === id)?.name ??
                    registrations.filter((person) => person.id === id).map(displayName)[0] ??
                    '';
                  setFound(new Map(found).set(id, label));
                  decide(id);
                }}
              />
            </li>
          );
        })}
      </ul>
      {hidden > 0 ? <p className={styles.hint}>{say('importing.moreNames', { count: hidden })}</p> : null}
    </section>
  );
}

const NO_ROWS: readonly never[] = [];
