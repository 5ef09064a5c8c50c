import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { findings as words } from '#catalogue/en/findings.ts';
import type { EventData } from '../event-data.ts';
import type { RegistrationId, RoomId, SessionId, TopicId } from '../ids.ts';
import type { Session, Topic } from '../plan.ts';
import type { Registration } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { checkPlan } from './check-plan.ts';
import { newFindings, type Finding, type FindingCode } from './finding.ts';
import { shiftRest } from './move-sessions.ts';

const sample = sampleEvent();
const calm = checkPlan(sample);

type Change<T> = Partial<Omit<T, 'id'>> & { readonly id: string };
const merged = <T extends { readonly id: string }>(rows: readonly T[], changes: readonly Change<T>[] = []): T[] =>
  rows.map((row) => Object.assign({}, row, ...changes.filter(({ id }) => id === row.id)) as T);

/** The sample with some rows changed and sessions added. */
function planWith(changes: {
  event?: Partial<EventData['event'][number]>;
  rooms?: Change<EventData['rooms'][number]>[];
  sessions?: Change<Session>[];
  topics?: Change<Topic>[];
  people?: Change<Registration>[];
  more?: Session[];
}): EventData {
  return {
    ...sample,
    event: [{ ...sample.event[0]!, ...changes.event }],
    rooms: merged(sample.rooms, changes.rooms),
    sessions: [...merged(sample.sessions, changes.sessions), ...(changes.more ?? [])],
    topics: merged(sample.topics, changes.topics),
    registrations: merged(sample.registrations, changes.people),
  };
}

/** What is found beyond the sample's own findings. */
const raisedBy = (...changes: Parameters<typeof planWith>) => newFindings(calm, checkPlan(planWith(...changes)));

const extra = (fields: Partial<Session>): Session => ({
  ...sample.sessions[0]!,
  id: 'S-extra' as SessionId,
  title: 'Extra',
  speakers: [],
  ...fields,
});
const at = (hour: string) => `2026-10-25T${hour}`;
const room = (id: string) => id as RoomId;
const people = (...ids: string[]) => ids as RegistrationId[];
const everybody = (fields: Partial<Registration>) => sample.registrations.map(({ id }) => ({ id, ...fields }));

/** Every finding: a plan that raises it, where it points, and the fix it offers. The sample without the change clears it. */
const CASES: [FindingCode, Parameters<typeof planWith>[0], Partial<Finding['place']>, string | null][] = [
  ['zoneUnknown', { event: { zone: 'Europe/Atlantis' } }, { field: 'zone' }, null],
  ['daysReversed', { event: { endsOn: '2026-10-24' } }, { field: 'endsOn' }, null],
  [
    'timeUnreadable',
    { sessions: [{ id: 'S-lunch', startsAt: '2026-10-32T11:00' }] },
    { sessionId: 'S-lunch' as SessionId },
    null,
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
    null,
  ],
  ['outsideDays', { more: [extra({ startsAt: '2026-10-24T19:00' })] }, { sessionId: 'S-extra' as SessionId }, null],
  ['gap', { sessions: [{ id: 'S-lunch', minutes: 30 }] }, { sessionId: 'S-round-2' as SessionId }, 'addBreak'],
  [
    'overlap',
    { more: [extra({ startsAt: at('13:10'), roomId: null })] },
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
    null,
  ],
  ['topicLimitsCrossed', { topics: [{ id: 'T-world', smallest: 17 }] }, { field: 'largest' }, 'setLargest'],
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
    null,
  ],
  ['slotOpen', { topics: [{ id: 'T-world', state: 'open' }] }, { topicId: 'T-world' as TopicId }, 'promoteSuggestion'],
  [
    'needNowhere',
    { rooms: sample.rooms.map(({ id }) => ({ id, features: [] })) },
    { sessionId: 'S-round-1' as SessionId },
    null,
  ],
  [
    'needAgainstWishes',
    {
      people: [{ id: 'P54', wishes: [{ roundId: 'S-round-1' as SessionId, topicIds: ['T-world' as TopicId] }] }],
    },
    { registrationId: 'P54' as RegistrationId, sessionId: 'S-round-1' as SessionId },
    null,
  ],
  ['needAgainstDuty', { people: [{ id: 'P03', needs: ['stepFree'] }] }, { topicId: 'T-world' as TopicId }, null],
  [
    'needAgainstRoom',
    { rooms: [{ id: 'R-main', features: ['stepFree'] }] },
    { sessionId: 'S-talk-1' as SessionId },
    null,
  ],
  ['overCapacity', { event: { capacity: 54 } }, { field: 'capacity' }, null],
];

describe('the checks of the plan', () => {
  test('the sample holds: one slot is open and nothing else', () => {
    expect(calm.map(({ code, severity }) => [code, severity])).toEqual([['slotOpen', 'hint']]);
    expect(calm[0]!.fix).toMatchObject({ kind: 'promoteSuggestion', suggestionId: 'G-childcare' });
  });

  test.each(CASES)('%s is found, with its place and fix', (code, change, place, fix) => {
    const found = raisedBy(change).filter((one) => one.code === code);
    const match = found.find((one) =>
      Object.entries(place).every(([key, value]) => Reflect.get(one.place, key) === value),
    );
    expect(match, JSON.stringify(raisedBy(change))).toBeDefined();
    expect(match!.fix?.kind ?? null).toBe(fix);
    if (code !== 'slotOpen') expect(calm.map((one) => one.code)).not.toContain(code);
  });

  test('every code has a case here and words with the values it carries, and every fix has words', () => {
    const codes = Object.keys(words.finding).map((key) => key.replace(/_(zero|one|other)$/, ''));
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(codes));
    const catalogue = i18next.createInstance();
    const resources = { en: { translation: words } };
    void catalogue.init({ lng: 'en', resources, interpolation: { escapeValue: false }, initAsync: false });
    for (const [, change] of CASES) {
      for (const { code, values, fix } of raisedBy(change)) {
        const texts = [
          catalogue.t(`finding.${code}`, values),
          ...(fix ? [catalogue.t(`fix.${fix.kind}`, { ...fix })] : []),
        ];
        for (const text of texts) expect(text).toMatch(/^[^{}$.]+ [^{}$]+[^{}$]$/);
      }
    }
  });

  test('ids are unique and do not change when something else does', () => {
    const twice = { topics: [{ id: 'T-world', roomId: null, facilitatorIds: [] }], event: { capacity: 50 } };
    const found = checkPlan(planWith(twice));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(newFindings(found, checkPlan(planWith({ ...twice, people: everybody({ town: 'Leeds' }) })))).toEqual([]);
  });

  test('parallel sessions in two rooms are fine', () => {
    const parallel = extra({ startsAt: at('15:00'), minutes: 60, roomId: room('R-front') });
    const rooms = [
      { id: 'R-front', features: ['stepFree' as const, 'hearingLoop' as const, 'childFriendly' as const] },
    ];
    expect(raisedBy({ rooms, more: [parallel] }).map(({ code }) => code)).toEqual([]);
  });

  test('needs of people are counted and never named', () => {
    const found = raisedBy({ rooms: sample.rooms.map(({ id }) => ({ id, features: [] })) });
    expect(found.length).toBeGreaterThan(3);
    const text = JSON.stringify(found.map(({ values }) => values));
    for (const { fullName, lastName } of sample.registrations.filter(({ needs }) => needs.length > 0)) {
      expect(text).not.toContain(fullName || lastName);
    }
  });

  test('ten minutes late: what is left moves, and what that breaks is listed', () => {
    const sessions = shiftRest(sample.sessions, '2026-10-25T11:40:00.000Z', 10, 'Europe/London');
    expect(sessions.map(({ startsAt, minutes }) => [startsAt.slice(11), minutes])).toEqual([
      ['11:00', 30],
      ['11:30', 40],
      ['12:10', 60],
      ['13:10', 60],
      ['14:10', 60],
      ['15:10', 60],
      ['16:10', 90],
      ['17:40', 90],
    ]);
    expect(newFindings(calm, checkPlan({ ...sample, sessions }))).toEqual([]);
    const late = shiftRest(sample.sessions, '2026-10-25T11:40:00.000Z', 320, 'Europe/London');
    expect(newFindings(calm, checkPlan({ ...sample, sessions: late })).map(({ code }) => code)).toEqual([
      'outsideDays',
    ]);
  });

  test('a plan of 3 days, 20 rooms and 400 sessions with 10,000 people is checked in time', () => {
    const rooms = Array.from({ length: 20 }, (_, i) => ({
      ...sample.rooms[0]!,
      id: room(`R${i}`),
      name: `Room ${i}`,
      seats: 40 + i,
      order: i,
    }));
    const sessions = Array.from({ length: 400 }, (_, i) => {
      const slot = Math.floor(i / 20);
      const startsAt = `2026-10-${23 + Math.floor(slot / 7)}T${String(9 + (slot % 7)).padStart(2, '0')}:00`;
      const kind = i % 20 === 0 && slot % 3 === 0 ? ('round' as const) : ('plenary' as const);
      const round = kind === 'round' ? { feedbackMinutes: 0, groupBy: null, wishesAsked: 3 } : null;
      return extra({
        id: `S${i}` as SessionId,
        startsAt,
        minutes: 50 + (i % 4) * 5,
        roomId: room(`R${i % 20}`),
        kind,
        round,
      });
    });
    const rounds = sessions.filter(({ kind }) => kind === 'round').map(({ id }) => id);
    const topics = Array.from({ length: 20 }, (_, i) => ({
      ...sample.topics[0]!,
      id: `T${i}` as TopicId,
      roundIds: rounds,
      roomId: room(`R${i}`),
      order: i,
    }));
    const registrations = Array.from({ length: 10_000 }, (_, i) => ({
      ...sample.registrations[i % 60]!,
      id: `P${i}` as RegistrationId,
    }));
    const event = [{ ...sample.event[0]!, startsOn: '2026-10-23' }];
    const large = { ...sample, event, rooms, sessions, topics, registrations };
    const first = checkPlan(large);
    const times = Array.from({ length: 40 }, () => {
      const began = performance.now();
      checkPlan(large);
      return performance.now() - began;
    }).toSorted((a, b) => a - b);
    console.log(
      `plan checks, 400 sessions, 20 rooms, 10,000 people: p50 ${times[20]!.toFixed(1)} ms, p95 ${times[37]!.toFixed(1)} ms, ${first.length} findings`,
    );
    expect(times[20]).toBeLessThan(40);
  });
});
