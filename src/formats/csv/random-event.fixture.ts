import fc from 'fast-check';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import { placementId } from '#domain/groups.ts';
import { blankRegistration, type Registration } from '#domain/registration.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';

/** Texts that hurt CSV: formulas, guards, quotes, delimiters, line ends, marks, signs nobody sees. */
const hostile = fc.constantFrom(
  '=1+1',
  "'=1",
  "''x",
  '+49 30 555',
  '-',
  '--',
  '@home',
  '|x',
  '%1',
  '\t=1',
  'a;b',
  'a,b',
  '"',
  '""',
  'a"b"c',
  'line\nbreak',
  'line\r\nbreak',
  'sep=;',
  'person_id',
  '\u200b=1',
  'é',
  'e\u0301',
  '\u202eabc',
  'Nguyễn',
  '山田 花子',
  "'s-Hertogenbosch",
  '1e5',
  '01067',
  'x'.repeat(500),
  ' leading',
  'trailing ',
  '[T-world]',
  'Title [T-x]',
  '\ufeffx',
  '\ud83d\ude00',
);
const text = fc.oneof(
  { weight: 3, arbitrary: hostile },
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
);
const blankOrText = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 3, arbitrary: text });

const person = fc.record({
  firstName: blankOrText,
  lastName: blankOrText,
  fullName: blankOrText,
  email: blankOrText,
  phone: blankOrText,
  organization: blankOrText,
  town: blankOrText,
  notes: blankOrText,
  diet: blankOrText,
  accessNeed: blankOrText,
  ticketId: blankOrText,
  group: blankOrText,
  registeredAt: blankOrText,
  status: fc.constantFrom('coming', 'maybe', 'waitlisted', 'cancelled'),
  role: fc.constantFrom('participant', 'facilitator', 'speaker'),
  hasConsented: fc.constantFrom(null, true, false),
  needs: fc.subarray(['stepFree', 'hearingLoop', 'childFriendly']),
  tags: fc.uniqueArray(
    text.filter((tag) => tag.trim() !== '' && tag.trim() === tag && !/[\r\n\0]/.test(tag)),
    { maxLength: 2 },
  ),
  custom: fc.uniqueArray(fc.record({ columnId: text.filter((id) => id.trim() !== ''), label: text, value: text }), {
    maxLength: 3,
    selector: (field) => field.columnId,
  }),
  wishes: fc.nat(),
  absent: fc.nat(7),
  placed: fc.nat(),
  presence: fc.constantFrom('', '', 'in', 'left'),
});

/** Any event a person could have made, on the plan of the sample event, with topics renamed to hurt. */
export const anyEvent: fc.Arbitrary<EventData> = fc
  .record({ people: fc.array(person, { maxLength: 8 }), titles: fc.array(text, { minLength: 6, maxLength: 6 }) })
  .map(({ people, titles }) => {
    const plan = sampleEvent();
    const topics = plan.topics.map((topic, i) => (i < 2 ? topic : { ...topic, title: titles[i] ?? topic.title }));
    const rounds = plan.sessions.filter((session) => session.kind === 'round');
    const checkIns: EventData['checkIns'][number][] = [];
    const placements: EventData['placements'][number][] = [];
    const registrations = people.map((given, at): Registration => {
      const { wishes, absent, placed, presence, ...fields } = given;
      const id = `P-any-${at}` as Registration['id'];
      if (presence !== '') {
        checkIns.push({
          id: `d-${at}` as never,
          kind: 'arrived',
          registrationId: id,
          at: '2026-10-25T10:00:00.000Z',
          clock: at * 2,
          desk: 'd',
          ofId: null,
        });
        if (presence === 'left')
          checkIns.push({
            id: `d-${at}l` as never,
            kind: 'left',
            registrationId: id,
            at: '2026-10-25T12:00:00.000Z',
            clock: at * 2 + 1,
            desk: 'd',
            ofId: null,
          });
      }
      for (const [i, round] of rounds.entries()) {
        const offered = topics.filter((topic) => topic.roundIds.includes(round.id));
        const topic = offered[(placed >> (i * 2)) % (offered.length + 1)];
        if (topic)
          placements.push({
            id: placementId(round.id, id),
            registrationId: id,
            roundId: round.id,
            topicId: topic.id,
            isLocked: false,
            source: 'hand',
            placedAt: '2026-10-25T09:00:00.000Z',
          });
      }
      return blankRegistration({
        id,
        shortNumber: at + 1,
        badgeCode: `FM1${String(at).padStart(16, '0')}`,
        createdAt: '2026-09-01T10:00:00.000Z',
        source: 'typed',
        ...(fields as Partial<Registration>),
        wishes: rounds.flatMap((round, i) => {
          const offered = topics.filter((topic) => topic.roundIds.includes(round.id));
          const count = (wishes >> (i * 3)) % (offered.length + 1);
          const start = (wishes >> (i * 3 + 2)) % Math.max(1, offered.length);
          const topicIds = Array.from({ length: count }, (_, k) => offered[(start + k) % offered.length]!.id);
          return topicIds.length === 0 ? [] : [{ roundId: round.id, topicIds }];
        }),
        absentFromIds: rounds.filter((_, i) => (absent >> i) & 1).map((round) => round.id),
      });
    });
    return {
      ...emptyEventData(),
      event: plan.event,
      rooms: plan.rooms,
      sessions: plan.sessions,
      topics,
      registrations,
      placements,
      checkIns,
    };
  });
