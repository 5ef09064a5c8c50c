import { say } from '#catalogue/catalogue.ts';
import { boundsOf, withBounds } from '#domain/badge-arranging.ts';
import type { BadgeElement } from '#domain/badge-design.ts';
import { replaceElement, type BadgeBox, type BadgeSide } from '#domain/badge-editing.ts';
import { MeasureField } from '../../parts/measure-field.tsx';
import { Select } from '../../parts/select.tsx';
import {
  CodeFields,
  LineFields,
  PictureFields,
  RectangleFields,
  RoleShapeFields,
  SeatsFields,
} from './kind-fields.tsx';
import type { Change } from './element-change.ts';
import styles from './properties.module.css';
import { ShowingFields } from './showing-fields.tsx';
import { TextFields } from './text-fields.tsx';
import { shortMm } from './element-words.ts';
import type { Draft } from './use-draft.ts';

export type ElementPropertiesProps = {
  readonly draft: Draft;
  readonly side: BadgeSide;
  readonly index: number;
  readonly headings: readonly string[];
};

/** Everything about one element, in millimetres and points. */
export function ElementProperties({ draft, side, index, headings }: ElementPropertiesProps) {
  const element = draft.design[side][index];
  if (!element) return null;
  const replaced = (next: BadgeElement) => replaceElement(draft.design, side, index, next);
  const changeOf = <E extends BadgeElement>(one: E): Change<E> => ({
    element: one,
    tryIt: (patch) => draft.show(replaced({ ...one, ...patch })),
    save: (patch, picture) => void draft.keep(replaced({ ...one, ...patch }), picture),
    drop: draft.drop,
  });
  const bounds = boundsOf(element);
  const measure = (field: keyof BadgeBox, label: string) => (
    <MeasureField
      label={label}
      unit={say('designer.mm')}
      value={shortMm(bounds[field])}
      least={field === 'x' || field === 'y' ? -1000 : 0}
      most={1000}
      problem={say('designer.number', { least: field === 'x' || field === 'y' ? -1000 : 0, most: 1000 })}
      onTry={(value) => draft.show(replaced(withBounds(element, { ...bounds, [field]: value })))}
      onSave={(value) => void draft.keep(replaced(withBounds(element, { ...bounds, [field]: value })))}
      onDrop={draft.drop}
    />
  );
  return (
    <>
      <section className={styles.section} aria-label={say('designer.placeAndSize')}>
        <div className={styles.pair}>
          {measure('x', say('designer.left'))}
          {measure('y', say('designer.top'))}
          {measure('width', say('designer.width'))}
          {measure('height', say('designer.height'))}
        </div>
        {element.kind === 'line' || element.kind === 'rectangle' ? null : (
          <Select
            label={say('designer.turn')}
            value={String(element.turn ?? 0)}
            options={['0', '90', '180', '270'].map((turn) => ({ id: turn, label: say(`designer.turns.${turn}`) }))}
            onChange={(turn) => {
              const { turn: _, ...rest } = element;
              const to = Number(turn) as 0 | 90 | 180 | 270;
              void draft.keep(replaced(to === 0 ? rest : { ...rest, turn: to }));
            }}
          />
        )}
      </section>
      <section className={styles.section} aria-label={say(`designer.kind.${element.kind}`)}>
        {element.kind === 'text' ? <TextFields change={changeOf(element)} headings={headings} /> : null}
        {element.kind === 'qr' ? <CodeFields change={changeOf(element)} /> : null}
        {element.kind === 'seats' ? <SeatsFields change={changeOf(element)} /> : null}
        {element.kind === 'roleShape' ? <RoleShapeFields change={changeOf(element)} /> : null}
        {element.kind === 'rectangle' ? <RectangleFields change={changeOf(element)} /> : null}
        {element.kind === 'line' ? <LineFields change={changeOf(element)} /> : null}
        {element.kind === 'image' ? <PictureFields change={changeOf(element)} /> : null}
      </section>
      <section className={styles.section} aria-label={say('designer.shown')}>
        <ShowingFields
          element={element}
          headings={headings}
          onSave={(next) => void draft.keep(replaced(next))}
          onTry={(next) => draft.show(replaced(next))}
          onDrop={draft.drop}
        />
      </section>
    </>
  );
}
