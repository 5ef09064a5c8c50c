import type { EventData } from '../event-data.ts';
import type { BadgeDesign } from '../badge-design.ts';
import type { Picture } from '../picture.ts';

/** A picture of the event by its id, or by its name as a badge design calls it; null when there is none. */
export function pictureOf({ pictures }: Pick<EventData, 'pictures'>, idOrName: string | undefined): Picture | null {
  if (idOrName === undefined) return null;
  return pictures.find(({ id }) => id === idOrName) ?? pictures.find(({ name }) => name === idOrName) ?? null;
}

/** The picture as an address that needs no request. */
export const pictureAddress = ({ mediaType, data }: Pick<Picture, 'mediaType' | 'data'>): string =>
  `data:${mediaType};base64,${data}`;

/** What a badge design calls the pictures it shows: their ids, or their names. */
export const picturesCalled = ({ front, back }: BadgeDesign): readonly string[] =>
  [...front, ...back].flatMap((element) => (element.kind === 'image' ? [element.picture] : []));

/** Whether a badge design shows this picture, called by its id or by its name. */
export const showsPicture = (design: BadgeDesign, { id, name }: Pick<Picture, 'id' | 'name'>): boolean =>
  picturesCalled(design).some((called) => called === id || called === name);
