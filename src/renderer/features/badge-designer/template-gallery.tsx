import { FileUp } from 'lucide-react';
import { useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { tidied } from '#domain/badge-editing.ts';
import { oneBadgeRequest } from '#domain/documents/one-badge.ts';
import { BADGE_TEMPLATES, badgeTemplate, type BadgeTemplate } from '#domain/documents/badge-templates.ts';
import type { BadgeDesign } from '#domain/badge-design.ts';
import { Button } from '../../parts/button.tsx';
import type { LabelSize } from './design-properties.tsx';
import { shortMm } from './element-words.ts';
import styles from './template-gallery.module.css';
import { useFacePicture } from './use-face-picture.ts';

export type TemplateGalleryProps = {
  readonly eventId: string;
  readonly seq: number;
  readonly locale: string;
  readonly label: LabelSize;
  readonly onBegin: (design: BadgeDesign) => void;
  readonly onRead: () => void;
};

/** Five designs to begin with, drawn for the sheet as they would print. */
export function TemplateGallery(props: TemplateGalleryProps) {
  const { label, onBegin, onRead } = props;
  return (
    <div className={styles.gallery}>
      <h2>{say('designer.begin.title')}</h2>
      <p className={styles.about}>{say('designer.begin.about')}</p>
      <p className={styles.about}>
        {say('designer.begin.sheet', { width: shortMm(label.widthMm), height: shortMm(label.heightMm) })}
      </p>
      <ul className={styles.cards}>
        {BADGE_TEMPLATES.map((template) => (
          <li key={template}>
            <TemplateCard {...props} template={template} onBegin={onBegin} />
          </li>
        ))}
      </ul>
      <Button look="quiet" icon={<FileUp aria-hidden />} onPress={onRead}>
        {say('designer.import')}
      </Button>
    </div>
  );
}

/** Somebody with everything that a badge can show. */
const SHOWN = { kind: 'sample', sample: 'ordinary' } as const;
/** Space for a picture, pixels; a folded badge is higher than wide. */
const SPACE = { inline: 196, block: 126 } as const;
const blockSizeOf = ({ widthMm, heightMm }: BadgeDesign) => Math.min(SPACE.block, (SPACE.inline * heightMm) / widthMm);

function TemplateCard({
  eventId,
  seq,
  locale,
  label,
  template,
  onBegin,
}: TemplateGalleryProps & { readonly template: BadgeTemplate }) {
  const design = useMemo(() => {
    const height = template === 'folded' ? label.heightMm * 2 : label.heightMm;
    const name = say(`designer.template.${template}`);
    return { ...tidied(badgeTemplate(template, label.widthMm, height)), name };
  }, [template, label]);
  const request = useMemo(() => oneBadgeRequest(design, SHOWN, locale), [design, locale]);
  const picture = useFacePicture(eventId, seq, request);
  return (
    <button type="button" className={styles.card} onClick={() => onBegin(design)}>
      <span className={styles.picture}>
        {picture.address ? (
          <img
            src={picture.address}
            alt={''}
            style={{ aspectRatio: design.widthMm / design.heightMm, blockSize: blockSizeOf(design) }}
          />
        ) : (
          <span className={styles.blank} />
        )}
      </span>
      <strong>{design.name}</strong>
      <small>{say(`designer.templateAbout.${template}`)}</small>
    </button>
  );
}
