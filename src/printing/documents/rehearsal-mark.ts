import { rehearsedId } from '#domain/door/rehearsal.ts';
import { mm, type DisplayPage, type DrawItem } from '../layout/display-list.ts';
import type { DocumentContext, MadeDocument } from './document-context.ts';

const PALE = '#d8d2c6';
const STRONG = '#b3261e';
/** Close enough that every badge and label of a sheet has a word behind it. */
const STEP_X = mm(44);
const STEP_Y = mm(17);

/**
 * Marks every page of a rehearsal, so that none of its paper is taken for real: the word slanted behind everything, where
 * it makes no code unreadable, and in colour at the upper and lower edge.
 */
export function markedIfRehearsal(made: MadeDocument, context: DocumentContext): MadeDocument {
  if (rehearsedId(context.data) === null) return made;
  const line = context.shaper.shape(context.say('print.rehearsal'), 'bold');
  const text = (x: number, y: number, size: number, colour: string): DrawItem => ({
    kind: 'text',
    line,
    x,
    y,
    size,
    colour,
  });
  const marked = (page: DisplayPage): DisplayPage => {
    const behind: DrawItem[] = [];
    for (let row = 0; row * STEP_Y < page.height; row++) {
      for (let x = row % 2 === 0 ? mm(6) : mm(6) - STEP_X / 2; x < page.width; x += STEP_X) {
        const slanted = [0.966, -0.259, 0.259, 0.966, x, (row + 0.8) * STEP_Y] as const;
        behind.push({ kind: 'group', matrix: slanted, items: [text(0, 0, 15, PALE)] });
      }
    }
    const middle = page.width / 2 - (line.width * 10) / 2000;
    const edges = [text(middle, mm(6.5), 10, STRONG), text(middle, page.height - mm(4), 10, STRONG)];
    return { ...page, items: [...behind, ...page.items, ...edges] };
  };
  return { ...made, pages: each(made.pages, marked) };
}

function* each(pages: Iterable<DisplayPage>, change: (page: DisplayPage) => DisplayPage): Iterable<DisplayPage> {
  for (const page of pages) yield change(page);
}
