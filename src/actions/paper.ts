import { z } from 'zod';
import { added, canonicalJson, changed, removed } from '#domain/change-set.ts';
import { SavedBadgeDesign, type BadgeDesign } from '#domain/badge-design.ts';
import type { EventData } from '#domain/event-data.ts';
import { Picture } from '#domain/picture.ts';
import { picturesCalled } from '#domain/pictures/picture-of.ts';
import { PrintRun } from '#domain/print-run.ts';
import { defineAction, nothing, write } from './action.ts';
import { offTheQueue } from './print-queue.ts';
import { removeRowAction } from './save-row.ts';

/** Keeps a design as it is now, with a picture that came with the change; pictures nothing needs any more go. */
export const saveBadgeDesign = defineAction({
  name: 'saveBadgeDesign',
  args: z.object({
    row: SavedBadgeDesign,
    picture: Picture.optional(),
    /** Those that came with a design from a file. */
    pictures: z.array(Picture).max(50).optional(),
  }),
  plan: ({ row, picture, pictures: more = [] }, { view, data }) => {
    const before = view.tables.badgeDesigns.get(row.id);
    const values = { name: row.design.name.slice(0, 60) };
    const pictures = [...(picture ? [picture] : []), ...more]
      .filter(({ id }) => !view.tables.pictures.has(id))
      .map((one) => added('pictures', one));
    if (!before) return write([...pictures, added('badgeDesigns', row)], 'badgeDesignsAdded', values);
    if (pictures.length === 0 && canonicalJson(before.design) === canonicalJson(row.design)) return nothing();
    const unused = unusedPictures(data, before.design, row);
    return write(
      [...pictures, ...unused.map((one) => removed('pictures', one)), changed('badgeDesigns', before, row)],
      'badgeDesignsChanged',
      values,
    );
  },
});

/** Pictures that only this design showed, and that it does not show any more. */
function unusedPictures(data: EventData, before: BadgeDesign, row: SavedBadgeDesign): Picture[] {
  const designs = data.badgeDesigns.map((saved) => (saved.id === row.id ? row : saved));
  const used = new Set(designs.flatMap(({ design }) => picturesCalled(design)));
  const gone = new Set(picturesCalled(before).filter((name) => !used.has(name)));
  const directions = data.event[0]?.directionsPictureId;
  return data.pictures.filter(({ id, name }) => id !== directions && gone.has(id) && !used.has(name));
}

export const removeBadgeDesign = removeRowAction('removeBadgeDesign', 'badgeDesigns', ({ design }) =>
  design.name.slice(0, 60),
);

/** Notes what was printed: who, on which sheet, in which version. Badges that waited for it wait no longer. */
export const recordPrintRun = defineAction({
  name: 'recordPrintRun',
  args: z.object({ row: PrintRun }),
  plan: ({ row }, context) => {
    const before = context.view.tables.printRuns.get(row.id);
    const change = before ? changed('printRuns', before, row) : added('printRuns', row);
    return write([change, ...offTheQueue(row, context)], before ? 'printRunsChanged' : 'printRunsAdded', {
      name: row.kind,
    });
  },
});
