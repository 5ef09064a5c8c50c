import { Braces } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { BADGE_FIELDS, type BadgeElement } from '#domain/badge-design.ts';
import { fieldOfColumn, fieldsOfText, textOfFields, unknownFields } from '#domain/badge-fields.ts';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { MeasureField } from '../../parts/measure-field.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { Select } from '../../parts/select.tsx';
import type { Change } from './element-change.ts';
import { fieldWords } from './element-words.ts';
import { AlignBar, InkField } from './ink-and-align.tsx';
import { LiveText } from './live-text.tsx';
import styles from './properties.module.css';

type TextElement = Extract<BadgeElement, { kind: 'text' }>;
export type TextFieldsProps = { readonly change: Change<TextElement>; readonly headings: readonly string[] };

const OWN_WORDS = 'own words';
const NOTHING = 'nothing';

export const fieldOptions = (headings: readonly string[]) =>
  [...BADGE_FIELDS, ...headings.map(fieldOfColumn)].map((field) => ({ id: field, label: fieldWords(field) }));

/** What is wrong with words with fields; undefined where all is well. */
export function wordsProblem(text: string): string | undefined {
  const [unknown] = unknownFields(text);
  return unknown === undefined ? undefined : say('designer.unknownField', { field: `{${unknown}}` });
}

/** A text: which field or which words, how large, and how it is set. */
export function TextFields({ change, headings }: TextFieldsProps) {
  const { element, tryIt, save, drop } = change;
  // Words that are one field are shown as fields, unless somebody wants to write on.
  const [isWriting, setIsWriting] = useState(false);
  const fields = isWriting ? null : fieldsOfText(element.text);
  const options = fieldOptions(headings);
  const known = (field: string) =>
    options.some(({ id }) => id === field) ? options : [...options, { id: field, label: fieldWords(field) }];
  return (
    <>
      <Select
        label={say('designer.shows')}
        value={fields?.[0] ?? OWN_WORDS}
        options={[...known(fields?.[0] ?? 'fullName'), { id: OWN_WORDS, label: say('designer.ownWords') }]}
        onChange={(field) => {
          setIsWriting(field === OWN_WORDS);
          if (field !== OWN_WORDS)
            save({ text: textOfFields([field, ...(fields?.slice(1) ?? []).filter((other) => other !== field)]) });
        }}
      />
      {fields ? (
        <Select
          label={say('designer.ifEmpty')}
          value={fields[1] ?? NOTHING}
          options={[
            { id: NOTHING, label: say('designer.nothing') },
            ...known(fields[1] ?? 'fullName').filter(({ id }) => id !== fields[0]),
          ]}
          onChange={(field) => {
            const rest = field === NOTHING ? [] : [field, ...fields.slice(2).filter((other) => other !== field)];
            save({ text: textOfFields([fields[0]!, ...rest]) });
          }}
        />
      ) : (
        <>
          <LiveText
            label={say('designer.words')}
            value={element.text}
            lines={2}
            hint={say('designer.wordsHint')}
            check={wordsProblem}
            onTry={(text) => tryIt({ text })}
            onSave={(text) => save({ text: text.slice(0, 2000) })}
            onDrop={drop}
          />
          <MenuButton
            label={say('designer.insert')}
            icon={<Braces aria-hidden />}
            look="quiet"
            size="small"
            choices={options}
            onChoose={(field) => save({ text: `${element.text.trimEnd()} {${field}}`.trimStart().slice(0, 2000) })}
          />
        </>
      )}
      <div className={styles.pair}>
        {(['minPt', 'maxPt'] as const).map((field) => (
          <MeasureField
            key={field}
            label={say(`designer.${field}`)}
            unit={say('designer.pt')}
            value={element[field]}
            least={1}
            most={400}
            problem={say('designer.number', { least: 1, most: 400 })}
            onTry={(value) => tryIt(sized(element, field, value))}
            onSave={(value) => save(sized(element, field, value))}
            onDrop={drop}
          />
        ))}
      </div>
      <p className={styles.hint}>{say('designer.fitted')}</p>
      <div className={styles.bars}>
        <ChoiceBar
          label={say('designer.weight')}
          value={element.weight}
          options={(['regular', 'bold'] as const).map((id) => ({ id, label: say(`designer.${id}`) }))}
          onChange={(weight) => save({ weight: weight as TextElement['weight'] })}
        />
        <ChoiceBar
          label={say('designer.lines')}
          value={String(element.maxLines)}
          options={[
            { id: '1', label: say('designer.oneLine') },
            { id: '2', label: say('designer.twoLines') },
          ]}
          onChange={(lines) => save({ maxLines: lines === '2' ? 2 : 1 })}
        />
        <AlignBar change={change} />
        <ChoiceBar
          label={say('designer.vertical')}
          value={element.vertical}
          options={[
            { id: 'top', label: say('designer.textTop') },
            { id: 'middle', label: say('designer.textMiddle') },
            { id: 'bottom', label: say('designer.textBottom') },
          ]}
          onChange={(vertical) => save({ vertical: vertical as TextElement['vertical'] })}
        />
      </div>
      <InkField change={change} />
    </>
  );
}

/** The least is never above the most: the one that is typed moves the other. */
function sized(element: TextElement, field: 'minPt' | 'maxPt', value: number): Partial<TextElement> {
  return field === 'minPt'
    ? { minPt: value, maxPt: Math.max(value, element.maxPt) }
    : { maxPt: value, minPt: Math.min(value, element.minPt) };
}
