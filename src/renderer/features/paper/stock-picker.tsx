import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { StockAbout } from '#bridge/contract.ts';
import { say } from '#catalogue/catalogue.ts';
import { DEFAULT_STOCK } from '#domain/documents/default-stock.ts';
import type { Paper } from '#domain/documents/document-request.ts';
import { draftFromStock, draftOf, newDraft, type OwnStockDraft } from '#domain/documents/own-stock-draft.ts';
import {
  cellsOfOwn,
  OWN_STOCK_ID,
  ownStockOf,
  type OwnStock,
  type SavedOwnStock,
} from '#domain/documents/own-stock.ts';
import { factsOf } from '#domain/event-data.ts';
import { ask } from '../../connection/bridge-client.ts';
import { newId } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/chip.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SearchField } from '../../parts/text-field.tsx';
import { OwnSheetDialog } from './own-sheet-dialog.tsx';
import { OwnSheetList } from './own-sheet-list.tsx';
import styles from './stock-picker.module.css';

export type StockPickerProps = {
  readonly stockId: string;
  readonly paper: Paper;
  readonly onChange: (stockId: string) => void;
};

/** What is open: nothing, the list of sheets, or the measures of an own one. */
type Shown =
  | 'nothing'
  | 'list'
  | { readonly start: OwnStockDraft; readonly about: string; readonly own: SavedOwnStock | null };

const NO_SHEETS: readonly SavedOwnStock[] = [];

/** The sheet that is printed on, out of several thousand and those of one's own, found by the maker's number. */
export function StockPicker({ stockId, paper, onChange }: StockPickerProps) {
  const { act } = useOpenEvent();
  const facts = factsOf(useOpenEventData());
  const sheets = facts?.ownStocks ?? NO_SHEETS;
  const own = ownStockOf(facts, stockId);
  const [shown, setShown] = useState<Shown>('nothing');
  const [known, setKnown] = useState<StockAbout | null>(null);
  // Without a choice the usual sheet is printed on, so a new one can start from that.
  const wantedId = own ? null : stockId === '' ? DEFAULT_STOCK[paper] : stockId;
  useEffect(() => {
    if (wantedId === null || known?.id === wantedId) return;
    void ask('stock.find', { words: wantedId, limit: 1 }).then((found) =>
      setKnown(found.find((stock) => stock.id === wantedId) ?? null),
    );
  }, [wantedId, known]);
  const usual = known?.id === wantedId ? known : null;
  const chosen = own ? aboutOwn(own) : stockId === '' ? null : usual;
  const startFrom = own
    ? { name: own.name, start: { ...draftOf(own), name: '' }, isStaggered: false }
    : usual && { name: usual.name, start: draftFromStock(usual), isStaggered: usual.grids.length > 1 };
  const save = async (measures: OwnStock, id: string) => {
    await act('saveOwnStock', { stock: { ...measures, id } });
    onChange(id);
    setShown('nothing');
  };
  return (
    <div className={styles.picker}>
      <span className={styles.label}>{say('paper.stock')}</span>
      <Button onPress={() => setShown('list')}>
        <span className={styles.chosen}>
          <span>{chosen ? chosen.name : say('paper.defaultStock')}</span>
          {chosen ? <small>{measuresOf(chosen)}</small> : null}
        </span>
      </Button>
      <StockDialog
        isOpen={shown === 'list'}
        stockId={stockId}
        sheets={sheets}
        startFrom={startFrom?.name ?? null}
        onClose={() => setShown('nothing')}
        onChoose={(id) => {
          onChange(id);
          setShown('nothing');
        }}
        onNew={() => setShown({ start: newDraft(paper), about: say('ownSheet.about'), own: null })}
        onStartFrom={() => {
          if (!startFrom) return;
          const { name, start, isStaggered } = startFrom;
          setShown({
            start,
            about: say(isStaggered ? 'ownSheet.copiedFirst' : 'ownSheet.copied', { name }),
            own: null,
          });
        }}
        onEdit={(sheet) => setShown({ start: draftOf(sheet), about: say('ownSheet.about'), own: sheet })}
        onRemove={(sheet) => void act('removeOwnStock', { id: sheet.id })}
      />
      {typeof shown === 'object' ? (
        <OwnSheetDialog
          start={shown.start}
          about={shown.about}
          otherNames={sheets.filter(({ id }) => id !== shown.own?.id).map(({ name }) => name)}
          onSave={(measures) => void save(measures, shown.own?.id ?? OWN_STOCK_ID + newId('W'))}
          onClose={() => setShown('list')}
        />
      ) : null}
    </div>
  );
}

const aboutOwn = (own: SavedOwnStock) => ({ ...own, cells: cellsOfOwn(own) });

function measuresOf(stock: Pick<StockAbout, 'cellWidthMm' | 'cellHeightMm' | 'cells'>): string {
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
  readonly sheets: readonly SavedOwnStock[];
  /** The sheet that a new one could start from. */
  readonly startFrom: string | null;
  readonly onChoose: (stockId: string) => void;
  readonly onNew: () => void;
  readonly onStartFrom: () => void;
  readonly onEdit: (own: SavedOwnStock) => void;
  readonly onRemove: (own: SavedOwnStock) => void;
};

function StockDialog({ isOpen, stockId, sheets, startFrom, onClose, onChoose, ...own }: StockDialogProps) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly StockAbout[] | null>(null);
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
  const asked = words.toLowerCase().split(/\s+/u);
  const mine = sheets.filter(({ name }) => asked.every((word) => name.toLowerCase().includes(word)));
  return (
    <Dialog
      title={say('paper.stockTitle')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {startFrom === null ? null : (
            <Button onPress={own.onStartFrom}>{say('ownSheet.startFrom', { name: startFrom })}</Button>
          )}
          <Button onPress={own.onNew}>{say('ownSheet.new')}</Button>
        </>
      }
    >
      <SearchField label={say('paper.stockSearch')} value={words} onChange={setWords} autoFocus />
      {mine.length > 0 ? (
        <OwnSheetList
          sheets={mine}
          stockId={stockId}
          measuresOf={(sheet) => measuresOf(aboutOwn(sheet))}
          onChoose={({ id }) => onChoose(id)}
          onEdit={own.onEdit}
          onRemove={own.onRemove}
        />
      ) : null}
      <ListBox
        className={styles.list ?? ''}
        aria-label={say('paper.stockTitle')}
        items={found ?? []}
        renderEmptyState={() => <p className={styles.none}>{say(found ? 'paper.stockNone' : 'paper.stockLoading')}</p>}
        onAction={(id) => {
          onChoose(String(id));
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
