import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { StockAbout } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { ask } from '../../connection/bridge-client.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/chip.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SearchField } from '../../parts/text-field.tsx';
import styles from './stock-picker.module.css';

export type StockPickerProps = { readonly stockId: string; readonly onChange: (stockId: string) => void };

/** The sheet that is printed on, out of several thousand, found by the maker's number. */
export function StockPicker({ stockId, onChange }: StockPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<StockAbout | null>(null);
  useEffect(() => {
    if (stockId === '' || chosen?.id === stockId) return;
    void ask('stock.find', { words: stockId, limit: 1 }).then((found) =>
      setChosen(found.find((stock) => stock.id === stockId) ?? null),
    );
  }, [stockId, chosen]);
  return (
    <div className={styles.picker}>
      <span className={styles.label}>{say('paper.stock')}</span>
      <Button onPress={() => setIsOpen(true)}>
        <span className={styles.chosen}>
          <span>{chosen ? chosen.name : say('paper.defaultStock')}</span>
          {chosen ? <small>{measuresOf(chosen)}</small> : null}
        </span>
      </Button>
      <StockDialog
        isOpen={isOpen}
        stockId={stockId}
        onClose={() => setIsOpen(false)}
        onChoose={(stock) => {
          setChosen(stock);
          onChange(stock.id);
          setIsOpen(false);
        }}
      />
    </div>
  );
}

function measuresOf(stock: StockAbout): string {
  return say('paper.measures', {
    width: Math.round(stock.cellWidthMm * 10) / 10,
    height: Math.round(stock.cellHeightMm * 10) / 10,
    count: stock.cells,
  });
}

type StockDialogProps = {
  readonly isOpen: boolean;
  readonly stockId: string;
  readonly onClose: () => void;
  readonly onChoose: (stock: StockAbout) => void;
};

function StockDialog({ isOpen, stockId, onClose, onChoose }: StockDialogProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly StockAbout[]>([]);
  useEffect(() => {
    if (!isOpen) return undefined;
    let isCurrent = true;
    void ask('stock.find', { words, limit: 60 }).then((stocks) => {
      if (isCurrent) setFound(stocks);
    });
    return () => {
      isCurrent = false;
    };
  }, [isOpen, words]);
  return (
    <Dialog title={say('paper.stockTitle')} isOpen={isOpen} onClose={onClose}>
      <SearchField label={say('paper.stockSearch')} value={words} onChange={setWords} autoFocus />
      <ListBox
        className={styles.list ?? ''}
        aria-label={say('paper.stockTitle')}
        items={found}
        renderEmptyState={() => <p className={styles.none}>{say('paper.stockNone')}</p>}
        onAction={(id) => {
          const stock = found.find((entry) => entry.id === id);
          if (stock) onChoose(stock);
        }}
      >
        {(stock) => (
          <ListBoxItem id={stock.id} textValue={stock.name} className={styles.item ?? ''}>
            <span className={styles.name}>
              <strong>{stock.name}</strong>
              <span>{stock.description}</span>
            </span>
            <span className={styles.facts}>
              <span>{measuresOf(stock)}</span>
              <span>{say(`paper.source.${stock.source}`)}</span>
            </span>
            {stock.conflictMm > 0 ? (
              <Tag tone="attention">{say('paper.conflict', { mm: stock.conflictMm })}</Tag>
            ) : null}
            {stock.id === stockId ? <Check aria-hidden /> : null}
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}
