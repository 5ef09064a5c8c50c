import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { nameOnPaper } from '#domain/documents/people-on-paper.ts';
import type { RegistrationId } from '#domain/ids.ts';
import { foldName } from '#domain/names/fold-name.ts';
import type { Registration } from '#domain/registration.ts';
import { ComboSearch } from '../../parts/combo-search.tsx';
import { Select } from '../../parts/select.tsx';
import styles from './design-editor.module.css';
import type { ShownChoice } from './use-shown-for.ts';

const FOUND = 8;

export type ShownForBarProps = { readonly choice: ShownChoice; readonly people: readonly Registration[] };

/** Whose badge is shown: one of the hard ones, or anybody by name. */
export function ShownForBar({ choice, people }: ShownForBarProps) {
  const names = useMemo(
    () =>
      people.map((person) => ({
        id: person.id as string,
        label: nameOnPaper(person),
        plain: foldName(nameOnPaper(person)),
      })),
    [people],
  );
  return (
    <div className={styles.shownFor}>
      <Select
        label={say('designer.someone')}
        isLabelHidden
        value={choice.id}
        options={choice.options}
        onChange={choice.choose}
      />
      {people.length > 0 ? (
        <ComboSearch
          label={say('designer.someoneElse')}
          isLabelHidden
          placeholder={say('designer.someoneElse')}
          nothingFound={say('designer.nobody')}
          find={(typed) => {
            const words = foldName(typed.trim());
            return names.filter(({ plain }) => plain.includes(words)).slice(0, FOUND);
          }}
          onChoose={(id) => choice.choosePerson(id as RegistrationId)}
        />
      ) : null}
    </div>
  );
}
