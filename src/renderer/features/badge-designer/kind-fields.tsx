import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { BadgeElement } from '#domain/badge-design.ts';
import { pictureAddress, pictureOf } from '#domain/pictures/picture-of.ts';
import { ask } from '../../connection/bridge-client.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';
import { takePicture, type TakenPicture } from '../../connection/take-picture.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceBar } from '../../parts/choice-bar.tsx';
import { MeasureField } from '../../parts/measure-field.tsx';
import { Select } from '../../parts/select.tsx';
import { ColourField } from './colour-field.tsx';
import type { Change } from './element-change.ts';
import { AlignBar, InkField } from './ink-and-align.tsx';
import { LiveText } from './live-text.tsx';
import styles from './properties.module.css';
import { wordsProblem } from './text-fields.tsx';

type Of<K extends BadgeElement['kind']> = { readonly change: Change<Extract<BadgeElement, { kind: K }>> };

type MmProps = {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onTry: (value: number) => void;
  readonly onSave: (value: number) => void;
  readonly onDrop: () => void;
};

function Mm(props: MmProps) {
  const { least, most } = props;
  return <MeasureField {...props} unit={say('designer.mm')} problem={say('designer.number', { least, most })} />;
}

/** A QR code: what it says and how large its squares are wanted. */
export function CodeFields({ change: { element, tryIt, save, drop } }: Of<'qr'>) {
  return (
    <>
      <LiveText
        label={say('designer.code')}
        value={element.content}
        hint={say('designer.wordsHint')}
        check={wordsProblem}
        onTry={(content) => tryIt({ content })}
        onSave={(content) => save({ content: content.slice(0, 2000) })}
        onDrop={drop}
      />
      <Mm
        label={say('designer.module')}
        value={element.moduleMm}
        least={0.1}
        most={10}
        step={0.1}
        onTry={(moduleMm) => tryIt({ moduleMm })}
        onSave={(moduleMm) => save({ moduleMm })}
        onDrop={drop}
      />
      <p className={styles.hint}>{say('designer.moduleHint')}</p>
      <ChoiceBar
        label={say('designer.level')}
        value={element.level}
        options={(['L', 'M', 'Q', 'H'] as const).map((id) => ({ id, label: say(`designer.levels.${id}`) }))}
        onChange={(level) => save({ level: level as 'M' })}
      />
    </>
  );
}

/** Rooms of the rounds, one beside the other. */
export function SeatsFields({ change }: Of<'seats'>) {
  return (
    <>
      <AlignBar change={change} />
      <InkField change={change} />
    </>
  );
}

export function RoleShapeFields({ change }: Of<'roleShape'>) {
  return <InkField change={change} />;
}

export function RectangleFields({ change: { element, tryIt, save, drop } }: Of<'rectangle'>) {
  return (
    <>
      {(['fill', 'stroke'] as const).map((part) => (
        <ColourField
          key={part}
          label={say(`designer.${part}`)}
          value={element[part]}
          canBeNone
          onTry={(colour) => tryIt({ [part]: colour })}
          onSave={(colour) => save({ [part]: colour })}
        />
      ))}
      {element.stroke ? (
        <Mm
          label={say('designer.strokeWidth')}
          value={element.strokeMm ?? 0.3}
          least={0.05}
          most={20}
          step={0.1}
          onTry={(strokeMm) => tryIt({ strokeMm })}
          onSave={(strokeMm) => save({ strokeMm })}
          onDrop={drop}
        />
      ) : null}
    </>
  );
}

export function LineFields({ change }: Of<'line'>) {
  const { element, tryIt, save, drop } = change;
  return (
    <>
      <Mm
        label={say('designer.strokeWidth')}
        value={element.strokeMm}
        least={0.05}
        most={20}
        step={0.1}
        onTry={(strokeMm) => tryIt({ strokeMm })}
        onSave={(strokeMm) => save({ strokeMm })}
        onDrop={drop}
      />
      <InkField change={change} />
    </>
  );
}

type Refusal = Extract<TakenPicture, { kind: 'refused' }>['why'];

/** A picture of the event, or one from a file; looked at before it is taken in. */
export function PictureFields({ change: { element, save } }: Of<'image'>) {
  const data = useOpenEventData();
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const picture = pictureOf(data, element.picture);
  const choose = async () => {
    const file = await ask('files.chooseToOpen', { purpose: 'picture', title: say('designer.chooseImage') });
    if (!file) return;
    if (file.kind !== 'file') return setTrouble(file.kind === 'tooLarge' ? 'tooHeavy' : 'unreadable');
    const taken = await takePicture(file.name, file.bytes);
    setTrouble(taken.kind === 'refused' ? taken.why : null);
    if (taken.kind === 'picture') save({ picture: taken.picture.id }, taken.picture);
  };
  return (
    <>
      {picture ? (
        <img className={styles.picture} src={pictureAddress(picture)} alt={picture.name} />
      ) : (
        <p className={styles.hint}>{say('designer.noImage')}</p>
      )}
      {data.pictures.length > 0 ? (
        <Select
          label={say('designer.image')}
          value={picture?.id ?? ''}
          options={data.pictures.map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => save({ picture: id })}
        />
      ) : null}
      <Button size="small" icon={<ImagePlus aria-hidden />} onPress={() => void choose()}>
        {say(picture ? 'designer.otherImage' : 'designer.chooseImage')}
      </Button>
      <p className={styles.trouble} role="status">
        {trouble ? say(`designer.imageRefused.${trouble}`) : null}
      </p>
    </>
  );
}
