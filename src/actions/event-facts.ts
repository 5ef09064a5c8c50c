import { z } from 'zod';
import { added, changed, canonicalJson, removed } from '#domain/change-set.ts';
import { TABLES, TABLE_NAMES, type AnyRow, type EventData, type RowOf, type TableName } from '#domain/event-data.ts';
import { EventFacts, PlainDateText } from '#domain/event.ts';
import { Picture } from '#domain/picture.ts';
import { showsPicture } from '#domain/pictures/picture-of.ts';
import { dateAfter, daysBetween, isRealDate, sessionsMovedByDays } from '#domain/planning/plan-days.ts';
import { defineAction, nothing, refuse, write } from './action.ts';

/** Begins an event with its facts. The first change set of every event that is made by hand. */
export const createEvent = defineAction({
  name: 'createEvent',
  canBeUndone: false,
  args: z.object({ facts: EventFacts }),
  plan: ({ facts }, { view }) =>
    view.tables.event.size > 0
      ? refuse('eventExists')
      : write([added('event', facts)], 'eventCreated', { name: facts.name }),
});

/** Changes the facts of the event: name, days, zone, venue, contact, links, capacity. */
export const editEventFacts = defineAction({
  name: 'editEventFacts',
  args: z.object({ patch: EventFacts.partial() }),
  plan: ({ patch }, { view }) => {
    const before = view.tables.event.get('event');
    if (!before) return refuse('gone');
    // What is a rehearsal stays one, and what is real stays real.
    const { rehearsalOf: _, ...changes } = patch;
    const after = { ...before, ...changes, id: before.id };
    if (canonicalJson(before) === canonicalJson(after)) return nothing();
    if (after.endsOn < after.startsOn) return refuse('endsBeforeStart');
    return write([changed('event', before, after)], 'eventChanged', { name: after.name });
  },
});

/** Puts a map or picture to the directions in place of the one before, or takes it away: in one step, so that undo brings the old one back. A picture that a badge still shows stays. */
export const setDirectionsPicture = defineAction({
  name: 'setDirectionsPicture',
  args: z.object({ picture: Picture.nullable() }),
  plan: ({ picture }, { view, data }) => {
    const before = view.tables.event.get('event');
    if (!before) return refuse('gone');
    const { directionsPictureId: oldId, ...rest } = before;
    const old = oldId === undefined ? undefined : view.tables.pictures.get(oldId);
    if (!picture && oldId === undefined) return nothing();
    const after = picture ? { ...rest, directionsPictureId: picture.id } : rest;
    const isKept = old?.id === picture?.id;
    const known = picture && view.tables.pictures.get(picture.id);
    const isOnBadges = old !== undefined && data.badgeDesigns.some(({ design }) => showsPicture(design, old));
    return write(
      [
        ...(old && !isKept && !isOnBadges ? [removed('pictures', old)] : []),
        ...(picture ? [known ? changed('pictures', known, picture) : added('pictures', picture)] : []),
        ...(isKept ? [] : [changed('event', before, after)]),
      ],
      picture ? 'directionsPictureSet' : 'directionsPictureRemoved',
    );
  },
});

/** Moves the whole event to another day: its first and last day and every session with them, each at its time of day. */
export const moveEventTo = defineAction({
  name: 'moveEventTo',
  args: z.object({ startsOn: PlainDateText }),
  plan: ({ startsOn }, { view, data }) => {
    const before = view.tables.event.get('event');
    if (!before) return refuse('gone');
    if (![startsOn, before.startsOn, before.endsOn].every(isRealDate)) return refuse('noSuchDay');
    const days = daysBetween(before.startsOn, startsOn);
    if (days === 0) return nothing();
    const after = { ...before, startsOn, endsOn: dateAfter(before.endsOn, days) };
    const moved = sessionsMovedByDays(data.sessions, days);
    return write(
      [
        changed('event', before, after),
        ...data.sessions.flatMap((session, index) => {
          const next = moved[index]!;
          return next.startsAt === session.startsAt ? [] : [changed('sessions', session, next)];
        }),
      ],
      'eventMoved',
      { date: startsOn },
    );
  },
});

/**
 * Fills a new event with everything a file or the sample holds, as one step that cannot be undone.
 *
 * Only an event with nothing in it is filled: what is there is never overwritten.
 */
export const fillEvent = defineAction({
  name: 'fillEvent',
  canBeUndone: false,
  args: z.object(
    Object.fromEntries(TABLE_NAMES.map((name) => [name, z.array(TABLES[name] as z.ZodType)])),
  ) as unknown as z.ZodType<EventData>,
  plan: (data, { view }) => {
    if (view.seq > 0) return refuse('eventExists');
    const changes = TABLE_NAMES.flatMap((table) =>
      (data[table] as readonly AnyRow[]).map((row) => added(table, row as unknown as RowOf<TableName>)),
    );
    return write(changes, 'eventOpened', { name: data.event[0]?.name ?? '' });
  },
});
