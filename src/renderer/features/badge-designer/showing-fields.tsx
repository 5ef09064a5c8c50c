import { say } from '#catalogue/catalogue.ts';
import type { BadgeElement } from '#domain/badge-design.ts';
import { fieldsOfText, showingOf, textOfFields, withShowing, type Showing } from '#domain/badge-fields.ts';
import { Select } from '../../parts/select.tsx';
import { LiveText } from './live-text.tsx';
import { fieldOptions } from './text-fields.tsx';

export type ShowingFieldsProps = {
  readonly element: BadgeElement;
  readonly headings: readonly string[];
  readonly onTry: (element: BadgeElement) => void;
  readonly onSave: (element: BadgeElement) => void;
  readonly onDrop: () => void;
};

/** When an element is on the badge at all. */
export function ShowingFields({ element, headings, onTry, onSave, onDrop }: ShowingFieldsProps) {
  const showing = showingOf(element);
  const options = fieldOptions(headings);
  const field = fieldsOfText(showing.text)?.[0] ?? 'lastName';
  const save = (patch: Partial<Showing>) => onSave(withShowing(element, { ...showing, ...patch }));
  return (
    <>
      <Select
        label={say('designer.shown')}
        value={showing.when}
        options={(['always', 'filled', 'empty', 'equal'] as const).map((when) => ({
          id: when,
          label: say(`designer.showing.${when}`),
        }))}
        onChange={(when) =>
          save({ when: when as Showing['when'], text: showing.text === '' ? textOfFields([field]) : showing.text })
        }
      />
      {showing.when === 'always' ? null : (
        <Select
          label={say('designer.showingField')}
          value={field}
          options={options.some(({ id }) => id === field) ? options : [...options, { id: field, label: field }]}
          onChange={(chosen) => save({ text: textOfFields([chosen]) })}
        />
      )}
      {showing.when === 'equal' ? (
        <LiveText
          label={say('designer.showingIs')}
          value={showing.is}
          onTry={(is) => onTry(withShowing(element, { ...showing, is }))}
          onSave={(is) => save({ is: is.slice(0, 500) })}
          onDrop={onDrop}
        />
      ) : null}
    </>
  );
}
