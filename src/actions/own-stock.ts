import { z } from 'zod';
import { canonicalJson, changed } from '#domain/change-set.ts';
import { MOST_OWN_STOCKS, ownStockFaults, ownStockOf, SavedOwnStock } from '#domain/documents/own-stock.ts';
import type { EventFacts } from '#domain/event.ts';
import { defineAction, nothing, refuse, write } from './action.ts';

/** The facts with these sheets; with none they are as they were before there were any. */
function withOwnStocks({ ownStocks: _before, ...facts }: EventFacts, ownStocks: readonly SavedOwnStock[]): EventFacts {
  return ownStocks.length === 0 ? facts : { ...facts, ownStocks: [...ownStocks] };
}

const shortName = ({ name }: SavedOwnStock) => ({ name: name.slice(0, 60) });

/** Keeps a sheet of one's own with the event, new or changed. Refused while its labels do not fit its page. */
export const saveOwnStock = defineAction({
  name: 'saveOwnStock',
  args: z.object({ stock: SavedOwnStock }),
  plan: ({ stock }, { view }) => {
    const facts = view.tables.event.get('event');
    if (!facts) return refuse('gone');
    if (ownStockFaults(stock).length > 0) return refuse('sheetDoesNotFit', shortName(stock));
    const before = ownStockOf(facts, stock.id);
    const list = facts.ownStocks ?? [];
    if (before && canonicalJson(before) === canonicalJson(stock)) return nothing();
    if (!before && list.length >= MOST_OWN_STOCKS) return refuse('tooManySheets', { count: MOST_OWN_STOCKS });
    const next = before ? list.map((own) => (own.id === stock.id ? stock : own)) : [...list, stock];
    return write(
      [changed('event', facts, withOwnStocks(facts, next))],
      before ? 'ownStockChanged' : 'ownStockAdded',
      shortName(stock),
    );
  },
});

/** Takes a sheet of one's own out of the event. What was printed on it stays noted. */
export const removeOwnStock = defineAction({
  name: 'removeOwnStock',
  args: z.object({ id: z.string().min(1) }),
  plan: ({ id }, { view }) => {
    const facts = view.tables.event.get('event');
    const before = ownStockOf(facts ?? null, id);
    if (!facts || !before) return refuse('gone');
    const next = (facts.ownStocks ?? []).filter((own) => own.id !== id);
    return write([changed('event', facts, withOwnStocks(facts, next))], 'ownStockRemoved', shortName(before));
  },
});
