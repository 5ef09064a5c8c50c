import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SavedBadgeDesign } from '#domain/badge-design.ts';
import { addElement, newElement } from '#domain/badge-editing.ts';
import { badgeTemplate } from '#domain/documents/badge-templates.ts';
import { dataOf } from '#domain/event-view.ts';
import type { PictureId, SavedBadgeDesignId } from '#domain/ids.ts';
import type { Picture } from '#domain/picture.ts';
import { beginAnew, closeAll, now, openSample } from './testing-desk.ts';

beforeEach(beginAnew);
afterEach(closeAll);

const face = { width: 86, height: 55 };
const plain: SavedBadgeDesign = {
  id: 'B1' as SavedBadgeDesignId,
  design: { ...badgeTemplate('quiet', 86, 55), name: 'Ours' },
  savedAt: now(),
};
const picture: Picture = {
  id: 'I1' as PictureId,
  name: 'mark.png',
  mediaType: 'image/png',
  widthPx: 8,
  heightPx: 8,
  data: 'AAAA',
};
const withMark: SavedBadgeDesign = {
  ...plain,
  design: addElement(plain.design, 'front', newElement('image', face, picture.id)),
};

test('a design comes with its picture in one step, and the picture goes when nothing shows it any more', async () => {
  const { desk, runner } = await openSample();
  const data = () => dataOf(desk.view);
  await runner.run('saveBadgeDesign', { row: plain });
  await runner.run('saveBadgeDesign', { row: withMark, picture });
  expect(data().pictures.map(({ id }) => id)).toContain('I1');
  await runner.undo();
  expect(data().badgeDesigns).toEqual([plain]);
  expect(data().pictures.map(({ id }) => id)).not.toContain('I1');
  await runner.redo();
  const second = { ...withMark, id: 'B2' as SavedBadgeDesignId };
  await runner.run('saveBadgeDesign', { row: second });
  await runner.run('saveBadgeDesign', { row: plain });
  expect(data().pictures.map(({ id }) => id)).toContain('I1');
  await runner.run('saveBadgeDesign', { row: { ...plain, id: second.id } });
  expect(data().pictures.map(({ id }) => id)).not.toContain('I1');
});

test('a change that changes nothing leaves no step to undo', async () => {
  const { desk, runner } = await openSample();
  await runner.run('saveBadgeDesign', { row: plain });
  const { seq } = desk.view;
  await runner.run('saveBadgeDesign', { row: { ...plain, savedAt: '2027-01-01T00:00:00.000Z' } });
  expect(desk.view.seq).toBe(seq);
});
