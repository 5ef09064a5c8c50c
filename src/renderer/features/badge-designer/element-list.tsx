import { Armchair, Image, Minus, QrCode, Shapes, Square, Type, type LucideIcon } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import type { Chosen } from '#domain/badge-arranging.ts';
import type { BadgeElement } from '#domain/badge-design.ts';
import type { BadgeElementKind } from '#domain/badge-editing.ts';
import { elementWords } from './element-words.ts';
import styles from './side-lists.module.css';

export const ELEMENT_ICONS: Readonly<Record<BadgeElementKind, LucideIcon>> = {
  text: Type,
  qr: QrCode,
  seats: Armchair,
  image: Image,
  roleShape: Shapes,
  rectangle: Square,
  line: Minus,
};

export type ElementListProps = {
  readonly elements: readonly BadgeElement[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onRemove: () => void;
};

/** What stands on this side, the uppermost first: the other way to choose, for what lies under something else. */
export function ElementList({ elements, chosen, onChoose, onRemove }: ElementListProps) {
  const items = elements.map((element, index) => ({ id: index, element })).toReversed();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the list inside
    <div
      className={styles.listKeys}
      onKeyDown={(event) => {
        if ((event.key === 'Delete' || event.key === 'Backspace') && chosen.length > 0) onRemove();
      }}
    >
      <ListBox
        className={styles.list ?? ''}
        aria-label={say('designer.elements')}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={[...chosen]}
        onSelectionChange={(keys) =>
          onChoose(keys === 'all' ? elements.map((_, index) => index) : [...keys].map(Number))
        }
        items={items}
        dependencies={[elements]}
        renderEmptyState={() => <p className={styles.none}>{say('designer.noElements')}</p>}
      >
        {({ id, element }) => {
          const Icon = ELEMENT_ICONS[element.kind];
          return (
            <ListBoxItem id={id} textValue={elementWords(element)} className={styles.item ?? ''}>
              <Icon aria-hidden />
              <span dir="auto">{elementWords(element)}</span>
            </ListBoxItem>
          );
        }}
      </ListBox>
    </div>
  );
}
