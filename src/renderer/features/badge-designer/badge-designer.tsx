import { ArrowLeft, Check } from 'lucide-react';
import { useState } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { BadgeDesign } from '#domain/badge-design.ts';
import { useSessionState } from '../../connection/event-session.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import styles from './design-editor.module.css';
import { DesignEditor } from './design-editor.tsx';
import { DesignList } from './design-list.tsx';
import type { LabelSize } from './design-properties.tsx';
import { TemplateGallery } from './template-gallery.tsx';
import { useDesigns } from './use-designs.ts';
import { useShownFor } from './use-shown-for.ts';

export type BadgeDesignerProps = {
  /** The labels of the sheet that is chosen on paper; null while that is not known. */
  readonly label: LabelSize | null;
  /** The design that badges are printed with now; empty while the sheet decides. */
  readonly usedId: string;
  readonly onUse: (designId: string) => void;
  readonly onClose: () => void;
};

/** Where badges are designed: the designs of the event, the badge as it prints, and what is chosen on it. */
export function BadgeDesigner({ label, usedId, onUse, onClose }: BadgeDesignerProps) {
  const { session, settings } = useOpenEvent();
  const { view } = useSessionState(session);
  const data = useOpenEventData();
  const designs = useDesigns();
  const shownChoice = useShownFor(data);
  const [openId, setOpenId] = useState<string | null>(
    () => (designs.all.find(({ id }) => id === usedId) ?? designs.all[0])?.id ?? null,
  );
  const row = designs.all.find(({ id }) => id === openId) ?? null;
  const begin = async (design: BadgeDesign) => setOpenId(await designs.add(design));
  const read = async () => {
    const id = label && (await designs.read(label));
    if (id !== null) setOpenId(id);
  };
  return (
    <div className={styles.designer}>
      <header className={styles.head}>
        <Button look="quiet" icon={<ArrowLeft aria-hidden />} onPress={onClose}>
          {say('designer.back')}
        </Button>
        <h1>{say('designer.title')}</h1>
        {row === null ? null : row.id === usedId ? (
          <span className={styles.used}>
            <Check aria-hidden />
            {say('designer.inUse')}
          </span>
        ) : (
          <Button look="primary" onPress={() => onUse(row.id)}>
            {say('designer.use')}
          </Button>
        )}
      </header>
      <div className={styles.columns} data-editing={row ? '' : undefined}>
        <div className={styles.lists}>
          <DesignList
            designs={designs}
            openId={row?.id ?? null}
            onOpen={setOpenId}
            onNew={() => setOpenId(null)}
            onRead={() => void read()}
          />
        </div>
        {row ? (
          <DesignEditor key={row.id} row={row} label={label} shownChoice={shownChoice} />
        ) : label === null ? null : (
          <TemplateGallery
            eventId={session.eventId}
            seq={view.seq}
            locale={settings.formats}
            label={label}
            onBegin={(design) => void begin(design)}
            onRead={() => void read()}
          />
        )}
      </div>
    </div>
  );
}
