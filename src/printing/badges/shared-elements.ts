import type { BadgeElement } from '#domain/badge-design.ts';
import { fieldsIn } from '#domain/badge-fields.ts';
import type { BadgeFacts } from '#domain/documents/badge-document.ts';
import type { DrawItem } from '../layout/display-list.ts';

/** Elements as they were drawn for somebody before: one store for each run, by element and by what it says. */
export type SharedElements = Map<BadgeElement, Map<string, DrawItem[]>>;

/** Fields with one value for the event or a handful: what is made of them alone stands on hundreds of badges. */
const COMMON = ['eventName', 'eventDate', 'venueName', 'role', 'pronouns', 'language', 'ticketType'] as const;
type CommonField = (typeof COMMON)[number];
const isCommon = (name: string): name is CommonField => COMMON.some((field) => field === name);
const MOST_OF_ONE = 500;
const commonWords = new Map<string, readonly CommonField[] | null>();

/** The fields of some words, or null when one of them is a person's own. */
function commonFields(words: string): readonly CommonField[] | null {
  let fields = commonWords.get(words);
  if (fields === undefined) {
    const all = fieldsIn(words);
    fields = all.every(isCommon) ? all : null;
    if (commonWords.size > 1000) commonWords.clear();
    commonWords.set(words, fields);
  }
  return fields;
}

/** What the look of an element depends on; null when it is different on nearly every badge. */
function keyOf(element: BadgeElement, badge: BadgeFacts): string | null {
  switch (element.kind) {
    case 'rectangle':
    case 'line':
    case 'roleShape':
      return badge.role;
    case 'seats':
      return [
        badge.role,
        ...badge.seats.map(
          ({ startsAt, mark, topic, room }) =>
            `${startsAt}|${mark ? `${mark.letter} ${mark.shape.path} ${mark.colour.light.fill}` : ''}|${topic}|${room}`,
        ),
      ].join('\n');
    case 'text': {
      const fields = commonFields(element.text);
      return fields && [badge.role, ...fields.map((field) => badge[field])].join('\n');
    }
    default:
      return null;
  }
}

/**
 * Draws an element, or takes the very items that were drawn for somebody before: laid out once, and written once (see
 * `isShared` of the display list).
 *
 * @param draw calls `report` for a finding; what has one is drawn for each person, so that the finding names them all.
 */
export function sharedElement(
  store: SharedElements,
  element: BadgeElement,
  badge: BadgeFacts,
  draw: (report: () => void) => DrawItem[],
): DrawItem[] {
  const key = keyOf(element, badge);
  if (key === null) return draw(() => {});
  let ofElement = store.get(element);
  if (!ofElement) store.set(element, (ofElement = new Map()));
  const before = ofElement.get(key);
  if (before) return before;
  let isClean = true;
  const items = draw(() => (isClean = false));
  if (!isClean || ofElement.size >= MOST_OF_ONE) return items;
  const shared: DrawItem[] =
    items.length === 0 ? [] : [{ kind: 'group', matrix: [1, 0, 0, 1, 0, 0], items, isShared: true }];
  ofElement.set(key, shared);
  return shared;
}
