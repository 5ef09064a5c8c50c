import { say } from '#catalogue/catalogue.ts';
import type { BadgeElement } from '#domain/badge-design.ts';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { ColourField } from './colour-field.tsx';
import type { Change } from './element-change.ts';

type Inked = Exclude<BadgeElement, { kind: 'rectangle' | 'image' | 'qr' }>;
type Aligned = Extract<BadgeElement, { kind: 'text' | 'seats' }>;
type Of<E extends BadgeElement> = {
  readonly change: Pick<Change<E>, 'element' | 'tryIt' | 'save'>;
};

/** The colour of an element that is drawn in one. */
export function InkField<E extends Inked>({ change: { element, tryIt, save } }: Of<E>) {
  const inked = (colour: string) => ({ colour }) as Partial<E>;
  return (
    <ColourField
      label={say('designer.colour')}
      value={element.colour}
      onTry={(colour) => tryIt(inked(colour))}
      onSave={(colour) => save(inked(colour ?? element.colour))}
    />
  );
}

/** On which side of its box an element stands. */
export function AlignBar<E extends Aligned>({ change: { element, save } }: Of<E>) {
  return (
    <ChoiceBar
      label={say('designer.textAlign')}
      value={element.align}
      options={[
        { id: 'left', label: say('designer.textLeft') },
        { id: 'center', label: say('designer.textCentre') },
        { id: 'right', label: say('designer.textRight') },
      ]}
      onChange={(align) => save({ align } as Partial<E>)}
    />
  );
}
