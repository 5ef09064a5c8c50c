import { say } from '#catalogue/catalogue.ts';
import { withFold } from '#domain/badge-arranging.ts';
import { faceSize, fitDesign } from '#domain/badge-editing.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { MeasureField } from '../../parts/measure-field.tsx';
import { shortMm } from './element-words.ts';
import { LiveText } from './live-text.tsx';
import styles from './properties.module.css';
import type { Draft } from './use-draft.ts';

export type LabelSize = { readonly widthMm: number; readonly heightMm: number };

export type DesignPropertiesProps = {
  readonly draft: Draft;
  /** The labels of the sheet that is chosen on paper; null while that is not known. */
  readonly label: LabelSize | null;
};

const LEAST_MM = 10;
const MOST_MM = 500;

/** The design as a whole: its name, its size, and whether it is folded. */
export function DesignProperties({ draft, label }: DesignPropertiesProps) {
  const { design } = draft;
  const face = faceSize(design);
  const isFolded = design.fold === 'across';
  const isOther =
    label !== null &&
    (Math.abs(label.widthMm - design.widthMm) > 0.1 || Math.abs(label.heightMm - design.heightMm) > 0.1);
  const sized = (width: number, height: number) => fitDesign(design, width, isFolded ? height * 2 : height);
  return (
    <>
      <section className={styles.section} aria-label={say('designer.design')}>
        <LiveText
          label={say('designer.name')}
          value={design.name}
          check={(name) => (name.trim() === '' ? say('designer.noName') : undefined)}
          onTry={() => undefined}
          onSave={(name) => void draft.keep({ ...design, name: name.trim().slice(0, 300) })}
          onDrop={draft.drop}
        />
        <div className={styles.pair}>
          <MeasureField
            label={say('designer.width')}
            unit={say('designer.mm')}
            value={face.width}
            least={LEAST_MM}
            most={MOST_MM}
            problem={say('designer.number', { least: LEAST_MM, most: MOST_MM })}
            onSave={(width) => void draft.keep(sized(width, face.height))}
          />
          <MeasureField
            label={say(isFolded ? 'designer.faceHeight' : 'designer.height')}
            unit={say('designer.mm')}
            value={face.height}
            least={LEAST_MM}
            most={MOST_MM}
            problem={say('designer.number', { least: LEAST_MM, most: MOST_MM })}
            onSave={(height) => void draft.keep(sized(face.width, height))}
          />
        </div>
        <Checkbox
          isSelected={isFolded}
          onChange={(isFoldedNow) => void draft.keep(withFold(design, isFoldedNow ? 'across' : 'none'))}
        >
          {say('designer.folded')}
        </Checkbox>
        {isFolded ? <p className={styles.hint}>{say('designer.foldedHint')}</p> : null}
      </section>
      {isOther ? (
        <section className={styles.section}>
          <p className={styles.hint} role="status">
            {say('designer.otherSize', { width: shortMm(label.widthMm), height: shortMm(label.heightMm) })}
          </p>
          <Button size="small" onPress={() => void draft.keep(fitDesign(design, label.widthMm, label.heightMm))}>
            {say('designer.fitSheet')}
          </Button>
        </section>
      ) : null}
    </>
  );
}
