import { useEffect, useMemo, useState } from 'react';
import { DEFAULT_STOCK } from '#domain/documents/default-stock.ts';
import type { Paper } from '#domain/documents/document-request.ts';
import { cellsOfOwn, ownStockOf } from '#domain/documents/own-stock.ts';
import { factsOf } from '#domain/event-data.ts';
import type { EventFacts } from '#domain/event.ts';
import { ask } from '../../connection/bridge-client.ts';
import { useOpenEventData } from '../../connection/open-event-context.ts';

/** Badges on a page of the sheet that is used when none was chosen. */
const CELLS_OF_DEFAULT = 8;

/** How many labels a sheet of this stock has; an empty id stands for the sheet that is used when none was chosen. */
export async function cellsOfStock(stockId: string, facts: EventFacts | null): Promise<number> {
  if (stockId === '') return CELLS_OF_DEFAULT;
  const own = ownStockOf(facts, stockId);
  if (own) return cellsOfOwn(own);
  const found = await ask('stock.find', { words: stockId, limit: 1 });
  return found.find((stock) => stock.id === stockId)?.cells ?? CELLS_OF_DEFAULT;
}

/** The same for a screen; null until the answer is there. */
export function useCellsOfStock(stockId: string): number | null {
  const own = ownStockOf(factsOf(useOpenEventData()), stockId);
  const isOwn = own !== null;
  const [known, setKnown] = useState<{ readonly stockId: string; readonly cells: number } | null>(null);
  useEffect(() => {
    if (isOwn) return undefined;
    let isWanted = true;
    void cellsOfStock(stockId, null).then((cells) => {
      if (isWanted) setKnown({ stockId, cells });
    });
    return () => {
      isWanted = false;
    };
  }, [stockId, isOwn]);
  if (own) return cellsOfOwn(own);
  return known?.stockId === stockId ? known.cells : null;
}

/** Size of one label, millimetres. */
export type LabelMm = { readonly widthMm: number; readonly heightMm: number };

/** Of a sheet that is not known any more. */
const USUAL_LABEL: LabelMm = { widthMm: 86, heightMm: 55 };

/** How large the labels of this stock are; null until the answer is there. */
export function useLabelOfStock(stockId: string, paper: Paper): LabelMm | null {
  const id = stockId === '' ? DEFAULT_STOCK[paper] : stockId;
  const own = ownStockOf(factsOf(useOpenEventData()), id);
  const isOwn = own !== null;
  const [known, setKnown] = useState<{ readonly id: string; readonly label: LabelMm } | null>(null);
  useEffect(() => {
    if (isOwn) return undefined;
    let isWanted = true;
    void ask('stock.find', { words: id, limit: 1 }).then((found) => {
      const stock = found.find((one) => one.id === id);
      if (!isWanted) return;
      setKnown({ id, label: stock ? { widthMm: stock.cellWidthMm, heightMm: stock.cellHeightMm } : USUAL_LABEL });
    });
    return () => {
      isWanted = false;
    };
  }, [id, isOwn]);
  return useMemo(
    () => (own ? { widthMm: own.cellWidthMm, heightMm: own.cellHeightMm } : known?.id === id ? known.label : null),
    [own, known, id],
  );
}
