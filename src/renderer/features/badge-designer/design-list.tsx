import { Ellipsis, Plus } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import type { BadgeDesign, SavedBadgeDesign } from '#domain/badge-design.ts';
import { IconButton } from '../../parts/button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { shortMm } from './element-words.ts';
import styles from './side-lists.module.css';
import type { Designs } from './use-designs.ts';

export type DesignListProps = {
  readonly designs: Designs;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  /** Shows what can be begun with. */
  readonly onNew: () => void;
  readonly onRead: () => void;
};

/** The designs of this event, and what can be done with the one in front. */
export function DesignList({ designs, openId, onOpen, onNew, onRead }: DesignListProps) {
  const open = designs.all.find(({ id }) => id === openId);
  const run = async (deed: string) => {
    if (deed === 'read') return onRead();
    if (!open) return;
    if (deed === 'duplicate') onOpen(await designs.duplicate(open));
    if (deed === 'write') await designs.write(open.design);
    if (deed === 'remove') await designs.remove(open);
  };
  return (
    <>
      <div className={styles.head}>
        <h2 id="badge-designs">{say('designer.designs')}</h2>
        <IconButton size="small" label={say('designer.new')} icon={<Plus aria-hidden />} onPress={onNew} />
        <MenuButton
          size="small"
          look="quiet"
          isIconOnly
          label={say('designer.more')}
          icon={<Ellipsis aria-hidden />}
          choices={[
            { id: 'duplicate', label: say('designer.duplicate'), isDisabled: !open },
            { id: 'write', label: say('designer.export'), isDisabled: !open },
            { id: 'read', label: say('designer.import') },
            'separator',
            { id: 'remove', label: say('designer.remove'), isDisabled: !open },
          ]}
          onChoose={(deed) => void run(deed)}
        />
      </div>
      <ListBox
        className={styles.designs ?? ''}
        aria-labelledby="badge-designs"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={openId === null ? [] : [openId]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (key !== undefined) onOpen(String(key));
        }}
        items={designs.all}
        renderEmptyState={() => <p className={styles.none}>{say('designer.none')}</p>}
      >
        {({ id, design }: SavedBadgeDesign) => (
          <ListBoxItem id={id} textValue={design.name} className={styles.design ?? ''}>
            <span dir="auto">{design.name}</span>
            <small>{sizeWords(design)}</small>
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );
}

export function sizeWords({ widthMm, heightMm, fold }: BadgeDesign): string {
  const size = { width: shortMm(widthMm), height: shortMm(heightMm) };
  return say(fold === 'across' ? 'designer.foldedSizeOf' : 'designer.sizeOf', size);
}
