import type { EventData } from '../event-data.ts';
import type { RegistrationId, RoomId, SessionId, TopicId } from '../ids.ts';
import type { Session, Topic } from '../plan.ts';
import type { Registration } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import type { Finding, FindingCode } from './finding.ts';

const sample = sampleEvent();

type Change<T> = Partial<Omit<T, 'id'>> & { readonly id: string };
const merged = <T extends { readonly id: string }>(rows: readonly T[], changes: readonly Change<T>[] = []): T[] =>
  rows.map((row) => Object.assign({}, row, ...changes.filter(({ id }) => id === row.id)) as T);

/** Rows that are different from those of the sample, by their id, and sessions more. */
export type PlanChanges = {
  event?: Partial<EventData['event'][number]>;
  rooms?: Change<EventData['rooms'][number]>[];
  sessions?: Change<Session>[];
  topics?: Change<Topic>[];
  people?: Change<Registration>[];
  more?: Session[];
};

/** The sample with some rows changed and sessions added. */
export function planWith(changes: PlanChanges, data: EventData = sample): EventData {
  return {
    ...data,
    event: [{ ...data.event[0]!, ...changes.event }],
    rooms: merged(data.rooms, changes.rooms),
    sessions: [...merged(data.sessions, changes.sessions), ...(changes.more ?? [])],
    topics: merged(data.topics, changes.topics),
    registrations: merged(data.registrations, changes.people),
  };
}

export const extra = (fields: Partial<Session>): Session => ({
  ...sample.sessions[0]!,
  id: 'S-extra' as SessionId,
  title: 'Extra',
  speakers: [],
  ...fields,
});
export const at = (hour: string) => `2026-10-25T${hour}`;
export const room = (id: string) => id as RoomId;
const people = (...ids: string[]) => ids as RegistrationId[];
export const everybody = (fields: Partial<Registration>) => sample.registrations.map(({ id }) => ({ id, ...fields }));

/**
 * Every finding: a plan that raises it, where it points, and what clears it: the kind of fix that it offers, or, where it
 * offers none, what a person would change.
 */
export const CASES: readonly (readonly [FindingCode, PlanChanges, Partial<Finding['place']>, string | PlanChanges])[] =
  [
    ['zoneUnknown', { event: { zone: 'Europe/Atlantis' } }, { field: 'zone' }, { event: { zone: 'Europe/London' } }],
    ['daysReversed', { event: { endsOn: '2026-10-24' } }, { field: 'endsOn' }, 'oneDay'],
    [
      'timeUnreadable',
      { sessions: [{ id: 'S-lunch', startsAt: '2026-10-32T11:00' }] },
      { sessionId: 'S-lunch' as SessionId },
      { sessions: [{ id: 'S-lunch', startsAt: at('13:00') }] },
    ],
    [
      'timeSkipped',
      { event: { startsOn: '2026-03-29' }, more: [extra({ startsAt: '2026-03-29T01:30' })] },
      { sessionId: 'S-extra' as SessionId },
      'moveSession',
    ],
    [
      'outsideDays',
      { sessions: [{ id: 'S-evening', startsAt: at('23:00') }] },
      { sessionId: 'S-evening' as SessionId },
      'endEarlier',
    ],
    [
      'outsideDays',
      { more: [extra({ startsAt: '2026-10-24T19:00' })] },
      { sessionId: 'S-extra' as SessionId },
      'addDay',
    ],
    [
      'outsideDays',
      { more: [extra({ startsAt: '2062-10-25T19:00' })] },
      { sessionId: 'S-extra' as SessionId },
      { sessions: [{ id: 'S-extra', startsAt: at('19:00') }] },
    ],
    ['gap', { sessions: [{ id: 'S-lunch', minutes: 30 }] }, { sessionId: 'S-round-2' as SessionId }, 'addBreak'],
    [
      'overlap',
      { more: [extra({ startsAt: at('13:10'), roomId: null })] },
      { sessionId: 'S-extra' as SessionId },
      'moveRest',
    ],
    [
      'overlap',
      { more: [extra({ startsAt: at('18:50'), minutes: 60, roomId: null })] },
      { sessionId: 'S-extra' as SessionId },
      'moveSession',
    ],
    [
      'roundOverlap',
      { sessions: [{ id: 'S-lunch', startsAt: at('12:45') }] },
      { sessionId: 'S-lunch' as SessionId },
      'moveSession',
    ],
    ['roomClash', { sessions: [{ id: 'S-talk-1', startsAt: at('11:10') }] }, { roomId: room('R-main') }, 'moveSession'],
    [
      'roomClash',
      { more: [extra({ startsAt: at('12:10'), minutes: 15, roomId: room('R-gallery') })] },
      { sessionId: 'S-extra' as SessionId },
      'moveSession',
    ],
    [
      'topicsShareRoom',
      { topics: [{ id: 'T-world', roomId: room('R-front') }] },
      { topicId: 'T-world' as TopicId, sessionId: 'S-round-1' as SessionId },
      'setTopicRoom',
    ],
    [
      'personClash',
      { sessions: [{ id: 'S-talk-1', startsAt: at('11:40') }] },
      { registrationId: 'P01' as RegistrationId, topicId: 'T-livelihood' as TopicId },
      'removeFacilitator',
    ],
    [
      'facilitatorTwice',
      { topics: [{ id: 'T-world', facilitatorIds: people('P03', 'P02') }] },
      { registrationId: 'P02' as RegistrationId },
      'removeFacilitator',
    ],
    [
      'facilitatorGone',
      { people: [{ id: 'P04', status: 'cancelled' }] },
      { topicId: 'T-cultures' as TopicId, registrationId: 'P04' as RegistrationId },
      'removeFacilitator',
    ],
    ['facilitatorGone', { topics: [{ id: 'T-world', facilitatorIds: people('P99') }] }, {}, 'removeFacilitator'],
    [
      'facilitatorAbsent',
      { people: [{ id: 'P04', absentFromIds: ['S-round-2' as SessionId] }] },
      { sessionId: 'S-round-2' as SessionId },
      'removeFacilitator',
    ],
    [
      'speakerGone',
      { people: [{ id: 'P05', status: 'waitlisted' }] },
      { sessionId: 'S-welcome' as SessionId },
      'removeSpeaker',
    ],
    [
      'speakerAbsent',
      { people: [{ id: 'P05', absentFromIds: ['S-welcome' as SessionId] }] },
      { sessionId: 'S-welcome' as SessionId },
      'removeSpeaker',
    ],
    [
      'topicLargerThanRoom',
      { topics: [{ id: 'T-world', largest: 20 }] },
      { topicId: 'T-world' as TopicId },
      'setTopicRoom',
    ],
    ['topicLargerThanRoom', { topics: [{ id: 'T-world', largest: 80 }] }, { roomId: room('R-gallery') }, 'setLargest'],
    ['topicWithoutRoom', { topics: [{ id: 'T-world', roomId: null }] }, { field: 'roomId' }, 'setTopicRoom'],
    [
      'topicWithoutFacilitator',
      { topics: [{ id: 'T-world', facilitatorIds: [] }] },
      { topicId: 'T-world' as TopicId },
      { topics: [{ id: 'T-world', facilitatorIds: people('P03') }] },
    ],
    ['topicLimitsCrossed', { topics: [{ id: 'T-world', smallest: 17 }] }, { field: 'largest' }, 'setLargest'],
    ['topicLimitsCrossed', { topics: [{ id: 'T-world', smallest: 19 }] }, { field: 'largest' }, 'setSmallest'],
    [
      'sessionLargerThanRoom',
      { sessions: [{ id: 'S-evening', roomId: room('R-gallery') }] },
      { sessionId: 'S-evening' as SessionId },
      'setSessionRoom',
    ],
    [
      'roundWithoutTopics',
      { sessions: [{ id: 'S-round-3', round: { feedbackMinutes: 0, groupBy: null, wishesAsked: 3 } }] },
      { sessionId: 'S-round-3' as SessionId },
      'addTopic',
    ],
    ['tooFewSeats', { topics: [{ id: 'T-world', largest: 5 }] }, { sessionId: 'S-round-1' as SessionId }, 'addTopic'],
    ['tooFewSeats', { rooms: [{ id: 'R-gallery', seats: 4 }] }, { sessionId: 'S-round-1' as SessionId }, 'addTopic'],
    [
      'tooFewPeople',
      { topics: [{ id: 'T-deciding', smallest: 60, largest: 60 }] },
      { sessionId: 'S-round-2' as SessionId },
      { topics: [{ id: 'T-deciding', smallest: 6 }] },
    ],
    [
      'slotOpen',
      { topics: [{ id: 'T-world', state: 'open' }] },
      { topicId: 'T-world' as TopicId },
      'promoteSuggestion',
    ],
    [
      'needNowhere',
      { rooms: sample.rooms.map(({ id }) => ({ id, features: [] })) },
      { sessionId: 'S-round-1' as SessionId },
      { rooms: sample.rooms.map(({ id, features }) => ({ id, features })) },
    ],
    [
      'needNowhere',
      { topics: [{ id: 'T-livelihood', roomId: room('R-back'), largest: 20 }] },
      { sessionId: 'S-round-1' as SessionId },
      'setTopicRoom',
    ],
    [
      'needAgainstWishes',
      {
        people: [{ id: 'P54', wishes: [{ roundId: 'S-round-1' as SessionId, topicIds: ['T-world' as TopicId] }] }],
      },
      { registrationId: 'P54' as RegistrationId, sessionId: 'S-round-1' as SessionId },
      {
        people: [{ id: 'P54', wishes: [{ roundId: 'S-round-1' as SessionId, topicIds: ['T-livelihood' as TopicId] }] }],
      },
    ],
    [
      'needAgainstDuty',
      { people: [{ id: 'P03', needs: ['stepFree'] }] },
      { topicId: 'T-world' as TopicId },
      'setTopicRoom',
    ],
    [
      'needAgainstRoom',
      { rooms: [{ id: 'R-main', features: ['stepFree'] }] },
      { sessionId: 'S-talk-1' as SessionId },
      { rooms: [{ id: 'R-main', features: ['stepFree', 'hearingLoop'] }] },
    ],
    [
      'needAgainstRoom',
      { sessions: [{ id: 'S-evening', roomId: room('R-gallery') }], rooms: [{ id: 'R-gallery', seats: 80 }] },
      { sessionId: 'S-evening' as SessionId },
      'setSessionRoom',
    ],
    ['overCapacity', { event: { capacity: 54 } }, { field: 'capacity' }, { event: { capacity: 60 } }],
  ];
