import { afterEach, beforeEach, expect, test } from 'vitest';
import { newDraft, readDraft } from '#domain/documents/own-stock-draft.ts';
import { MOST_OWN_STOCKS, type SavedOwnStock } from '#domain/documents/own-stock.ts';
import { eventTemplate } from '#domain/event-template.ts';
import { dataOf } from '#domain/event-view.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { beginAnew, closeAll, fileOf, now, openSample } from './testing-desk.ts';

beforeEach(beginAnew);
afterEach(closeAll);

const measures = readDraft({ ...newDraft('A4'), name: 'Cards from the shop' }).own!;
const cards: SavedOwnStock = { ...measures, id: 'own-W1' };

test('a sheet of one’s own is kept, changed, removed, and each step is taken back', async () => {
  const { desk, runner } = await openSample();
  const facts = () => dataOf(desk.view).event[0]!;
  const before = JSON.stringify(facts());
  await runner.run('saveOwnStock', { stock: cards });
  expect(facts().ownStocks).toEqual([cards]);
  const { seq } = desk.view;
  await runner.run('saveOwnStock', { stock: cards });
  expect(desk.view.seq).toBe(seq);
  const lower = { ...cards, rows: 4 };
  await runner.run('saveOwnStock', { stock: lower });
  expect(facts().ownStocks).toEqual([lower]);
  await runner.undo();
  expect(facts().ownStocks).toEqual([cards]);
  await runner.run('removeOwnStock', { id: cards.id });
  expect(JSON.stringify(facts())).toBe(before);
  await runner.undo();
  expect(facts().ownStocks).toEqual([cards]);
});

test('what cannot be printed on is refused, and so is one too many', async () => {
  const { desk, runner } = await openSample();
  const reasonOf = async (stock: SavedOwnStock) => {
    const outcome = await runner.run('saveOwnStock', { stock });
    return outcome.kind === 'refused' ? outcome.reason.key : outcome.kind;
  };
  expect(await reasonOf({ ...cards, columns: 3 })).toBe('refused.sheetDoesNotFit');
  expect(dataOf(desk.view).event[0]).not.toHaveProperty('ownStocks');
  const ownStocks = Array.from({ length: MOST_OWN_STOCKS }, (_, i) => ({ ...cards, id: `own-W${i}` }));
  await runner.run('editEventFacts', { patch: { ownStocks } });
  expect(await reasonOf({ ...cards, id: 'own-Wnew' })).toBe('refused.tooManySheets');
});

test('own sheets go along in the event file and to the next event', async () => {
  const { desk, runner } = await openSample();
  const round: SavedOwnStock = { ...cards, id: 'own-W2', name: 'Round ones', cellWidthMm: 54, shape: 'round' };
  await runner.run('saveOwnStock', { stock: cards });
  await runner.run('saveOwnStock', { stock: round });
  const reading = readEventFile(fileOf(desk.view));
  if (reading.kind !== 'ok') throw new Error(reading.kind);
  expect(reading.data.event[0]!.ownStocks).toEqual([cards, round]);
  expect(eventTemplate(reading.data, 'Next', now()).event[0]!.ownStocks).toEqual([cards, round]);
});
