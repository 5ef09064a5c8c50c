import { useEffect, useState } from 'react';
import { ask } from '../../connection/bridge-client.ts';

/** Badges on a page of the sheet that is used when none was chosen. */
const CELLS_OF_DEFAULT = 8;

/** How many labels a sheet of this stock has; an empty id stands for the sheet that is used when none was chosen. */
export async function cellsOfStock(stockId: string): Promise<number> {
  if (stockId === '') return CELLS_OF_DEFAULT;
  const found = await ask('stock.find', { words: stockId, limit: 1 });
  return found.find((stock) => stock.id === stockId)?.cells ?? CELLS_OF_DEFAULT;
}

/** The same for a screen; null until the answer is there. */
export function useCellsOfStock(stockId: string): number | null {
  const [known, setKnown] = useState<{ readonly stockId: string; readonly cells: number } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void cellsOfStock(stockId).then((cells) => {
      if (isWanted) setKnown({ stockId, cells });
    });
    return () => {
      isWanted = false;
    };
  }, [stockId]);
  return known?.stockId === stockId ? known.cells : null;
}
