import { useCallback, useMemo } from 'react';
import { say } from '#catalogue/catalogue.ts';
import type { BadgeDesign, SavedBadgeDesign } from '#domain/badge-design.ts';
import { tidied } from '#domain/badge-editing.ts';
import type { EventData } from '#domain/event-data.ts';
import type { PictureId, SavedBadgeDesignId } from '#domain/ids.ts';
import type { Picture } from '#domain/picture.ts';
import { pictureOf, showsPicture } from '#domain/pictures/picture-of.ts';
import { readDesignFile, writeDesignFile } from '#formats/badge-design/read-design-file.ts';
import { ask } from '../../connection/bridge-client.ts';
import { newId } from '../../connection/new-id.ts';
import { useOpenEvent, useOpenEventData } from '../../connection/open-event-context.ts';
import { giveNotice } from '../../parts/notices.ts';

export type Designs = {
  readonly all: readonly SavedBadgeDesign[];
  /** Keeps a new design and answers with its id. */
  readonly add: (design: BadgeDesign) => Promise<string>;
  readonly duplicate: (row: SavedBadgeDesign) => Promise<string>;
  readonly remove: (row: SavedBadgeDesign) => Promise<void>;
  /** Asks for a file and reads a design from it; null when there was none in it. */
  readonly read: (size: { readonly widthMm: number; readonly heightMm: number }) => Promise<string | null>;
  readonly write: (design: BadgeDesign) => Promise<void>;
};

const NAMED_AT_MOST = 4;

/** The designs of the event, and what can be done with a whole one. */
export function useDesigns(): Designs {
  const { act, undoChangeSet } = useOpenEvent();
  const data = useOpenEventData();
  const { badgeDesigns } = data;
  const all = useMemo(
    () => badgeDesigns.toSorted((a, b) => a.design.name.localeCompare(b.design.name) || (a.id < b.id ? -1 : 1)),
    [badgeDesigns],
  );
  const add = useCallback(
    async (design: BadgeDesign, pictures: readonly Picture[] = []) => {
      const id = newId('B') as SavedBadgeDesignId;
      await act('saveBadgeDesign', { row: { id, design, savedAt: new Date().toISOString() }, pictures: [...pictures] });
      return id;
    },
    [act],
  );
  const named = (name: string) => freeName(name, all);
  return {
    all,
    add: (design) => add({ ...tidied(design), name: named(design.name) }),
    duplicate: ({ design }) => add({ ...design, name: named(say('designer.copyOf', { name: design.name })) }),
    remove: async ({ id, design }) => {
      const outcome = await act('removeBadgeDesign', { id });
      if (outcome.kind !== 'done') return;
      giveNotice({
        tone: 'ok',
        text: say('designer.removed', { name: design.name }),
        action: { label: say('designer.undo'), run: () => void undoChangeSet(outcome.seq) },
      });
    },
    read: async (size) => {
      const file = await ask('files.chooseToOpen', { purpose: 'design', title: say('designer.import') });
      if (!file) return null;
      const reading =
        file.kind === 'file'
          ? readDesignFile(file.name, file.bytes, size)
          : { kind: 'refused' as const, why: file.kind === 'tooLarge' ? 'tooLarge' : 'unreadable' };
      if (reading.kind === 'refused') {
        giveNotice({ tone: 'attention', text: say(`designer.refused.${reading.why}`) });
        return null;
      }
      const name = named(reading.design.name || file.name);
      giveNotice({ tone: reading.leftOut.length > 0 ? 'attention' : 'ok', text: readWords(name, reading.leftOut) });
      const { design, pictures } = withPicturesTakenIn(reading.design, reading.pictures, data);
      return add({ ...design, name }, pictures);
    },
    write: async (design) => {
      // In another event a picture is known by its name, not by its id here.
      const shown = data.pictures.filter((picture) => showsPicture(design, picture));
      const fileNameOf = (id: string) => {
        const name = pictureOf(data, id)?.name ?? id;
        return shown.filter((picture) => picture.name === name).length > 1 ? id : name;
      };
      const bytes = writeDesignFile(withPictureNames(design, fileNameOf), shown);
      if (!bytes) return giveNotice({ tone: 'attention', text: say('designer.tooHeavy') });
      const saved = await ask('files.save', {
        suggestedName: `${design.name.slice(0, 100) || say('designer.design')}.json`,
        bytes,
        kind: 'design',
      });
      if (saved.kind === 'saved') giveNotice({ tone: 'ok', text: say('designer.saved', { name: saved.fileName }) });
      else if (saved.kind !== 'cancelled')
        giveNotice({ tone: 'stop', text: say(saved.kind === 'diskFull' ? 'paper.diskFull' : 'paper.notSaved') });
    },
  };
}

function withPictureNames(design: BadgeDesign, nameOf: (id: string) => string): BadgeDesign {
  const named = (elements: BadgeDesign['front']) =>
    elements.map((element) => (element.kind === 'image' ? { ...element, picture: nameOf(element.picture) } : element));
  return { ...design, front: named(design.front), back: named(design.back) };
}

/** The design with the pictures of its file: those that the event has already are not taken in again. */
function withPicturesTakenIn(
  design: BadgeDesign,
  fromFile: readonly Picture[],
  data: Pick<EventData, 'pictures'>,
): { readonly design: BadgeDesign; readonly pictures: readonly Picture[] } {
  const known = new Map(
    fromFile.flatMap((picture): [string, Picture][] => {
      const here = data.pictures.find((one) => one.data === picture.data);
      const taken = here ?? { ...picture, id: newId('I') as PictureId };
      // Two of one name are called by their ids.
      return [
        [picture.name, taken],
        [picture.id, taken],
      ];
    }),
  );
  return {
    design: withPictureNames(design, (name) => known.get(name)?.id ?? name),
    pictures: [...new Set(known.values())].filter(({ id }) => data.pictures.every((one) => one.id !== id)),
  };
}

/** The name, or the name with the next number. */
function freeName(name: string, all: readonly SavedBadgeDesign[]): string {
  const taken = new Set(all.map(({ design }) => design.name));
  const short = name.trim().slice(0, 290);
  for (let n = 1; ; n++) {
    const next = n === 1 ? short : `${short} ${n}`;
    if (!taken.has(next)) return next;
  }
}

function readWords(name: string, leftOut: readonly string[]): string {
  if (leftOut.length === 0) return say('designer.read', { name });
  const shown = leftOut.slice(0, NAMED_AT_MOST).join(', ');
  const count = leftOut.length - NAMED_AT_MOST;
  const what = count > 0 ? say('designer.andMore', { what: shown, count }) : shown;
  return say('designer.leftOut', { name, what, count: leftOut.length });
}
