import { z } from 'zod';
import { MOST_OWN_STOCKS, SavedOwnStock } from './documents/own-stock.ts';
import { PictureId } from './ids.ts';

/** A link that belongs to the event: printed as text and as a QR code, never opened by itself. */
export const EventLink = z.object({
  label: z.string().max(300),
  url: z.string().max(2000),
});
export type EventLink = z.infer<typeof EventLink>;

/** A calendar date as `2026-10-28`, without a time and without a zone. */
export const PlainDateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * A wall-clock time as `2026-10-28T11:30`, read in the event's own zone.
 *
 * Plans are made by wall clock: "lunch at one" stays at one when the clocks change or when the
 * laptop comes from another zone. The instant is worked out with the event's zone when it is needed.
 */
export const WallTimeText = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** An instant as ISO 8601 in UTC with milliseconds, `2026-10-28T10:30:00.000Z`. */
export const InstantText = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/);
export type InstantText = z.infer<typeof InstantText>;

/** What became of the registered at an earlier event: who said they would come, and how many of them did. */
export const CameBefore = z.object({
  name: z.string().max(10_000),
  on: PlainDateText,
  registered: z.number().int().positive(),
  came: z.number().int().nonnegative(),
});
export type CameBefore = Readonly<z.infer<typeof CameBefore>>;

/** The facts of one event. Exactly one row, with the fixed id `event`. */
export const EventFacts = z.object({
  id: z.literal('event'),
  name: z.string().max(10_000),
  /** First and last day; the same for a one-day event. */
  startsOn: PlainDateText,
  endsOn: PlainDateText,
  /** IANA name, such as `Europe/London`. */
  zone: z.string().max(100),
  venueName: z.string().max(10_000),
  venueAddress: z.string().max(10_000),
  directions: z.string().max(100_000),
  /** A map or picture printed with the directions; a row of `pictures`. */
  directionsPictureId: PictureId.optional(),
  contact: z.string().max(10_000),
  links: z.array(EventLink).max(100),
  /** BCP 47 tags of the languages spoken at the event. */
  languages: z.array(z.string().max(35)).max(50),
  /** People the venue holds; null when nobody set a limit. */
  capacity: z.number().int().nonnegative().nullable(),
  /** Words of welcome printed above the agenda. */
  programmeText: z.string().max(100_000),
  /** When and where people meet again, in words; and the day, where it is known. Said in the report. */
  nextMeeting: z.string().max(10_000).optional(),
  nextMeetingOn: PlainDateText.nullable().optional(),
  /** Share of registered people who are expected to come, 0 to 1. */
  showRate: z.number().min(0).max(1),
  /** How many of the registered came to the earlier events that this one was made from, the latest last. No people's data. */
  cameBefore: z.array(CameBefore).max(20).optional(),
  /** Badge and label sheets that somebody measured for this event. */
  ownStocks: z.array(SavedOwnStock).max(MOST_OWN_STOCKS).optional(),
  isSample: z.boolean(),
  /** A rehearsal: the event on this laptop that it is a copy of. Absent in everything real. */
  rehearsalOf: z.string().max(200).optional(),
  createdAt: InstantText,
});
export type EventFacts = Readonly<z.infer<typeof EventFacts>>;

/** The facts of an event of which nothing is known but what is given; the way every new one begins. */
export function blankFacts(
  given: Pick<EventFacts, 'name' | 'startsOn' | 'zone' | 'createdAt'> & Partial<EventFacts>,
): EventFacts {
  return {
    id: 'event',
    endsOn: given.startsOn,
    venueName: '',
    venueAddress: '',
    directions: '',
    contact: '',
    links: [],
    languages: [],
    capacity: null,
    programmeText: '',
    showRate: 0.9,
    isSample: false,
    ...given,
  };
}
