import { Check, Pencil, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { say } from '#catalogue/catalogue.ts';
import type { SavedOwnStock } from '#domain/documents/own-stock.ts';
import { IconButton } from '../../parts/button.tsx';
import styles from './stock-picker.module.css';

export type OwnSheetListProps = {
  readonly sheets: readonly SavedOwnStock[];
  readonly stockId: string;
  readonly measuresOf: (own: SavedOwnStock) => string;
  readonly onChoose: (own: SavedOwnStock) => void;
  readonly onEdit: (own: SavedOwnStock) => void;
  readonly onRemove: (own: SavedOwnStock) => void;
};

/** The sheets that somebody measured for this event: to take, to change, to remove. */
export function OwnSheetList({ sheets, stockId, measuresOf, onChoose, onEdit, onRemove }: OwnSheetListProps) {
  return (
    <ul className={styles.own} aria-label={say('ownSheet.list')}>
      {sheets.map((own) => (
        <li key={own.id}>
          <AriaButton className={styles.ownChoice ?? ''} onPress={() => onChoose(own)}>
            <span className={styles.name}>
              <strong>{own.name}</strong>
            </span>
            <span className={styles.facts}>
              <span>{measuresOf(own)}</span>
              <span>{say('paper.source.own')}</span>
            </span>
            {own.id === stockId ? <Check aria-hidden /> : null}
          </AriaButton>
          <IconButton
            size="small"
            label={say('ownSheet.edit', { name: own.name })}
            icon={<Pencil aria-hidden />}
            onPress={() => onEdit(own)}
          />
          <IconButton
            size="small"
            label={say('ownSheet.remove', { name: own.name })}
            icon={<Trash2 aria-hidden />}
            onPress={() => onRemove(own)}
          />
        </li>
      ))}
    </ul>
  );
}
