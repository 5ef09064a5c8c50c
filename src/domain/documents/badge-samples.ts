import type { EventData } from '../event-data.ts';
import { factsOf } from '../event-data.ts';
import type { InstantText } from '../event.ts';
import type { RegistrationId } from '../ids.ts';
import { blankRegistration, type Registration } from '../registration.ts';
import type { BadgeFacts, BadgeRun, BadgeSeat } from './badge-document.ts';
import type { BadgeSample } from './document-request.ts';
import { MARK_COLOURS, MARK_SHAPES } from './topic-marks.ts';

type Invented = Pick<
  BadgeFacts,
  'firstName' | 'lastName' | 'fullName' | 'pronouns' | 'organization' | 'town' | 'language' | 'role'
>;

const INVENTED: Readonly<Record<BadgeSample, Invented>> = {
  ordinary: {
    firstName: 'Sanna',
    lastName: 'Lindqvist',
    fullName: 'Sanna Lindqvist',
    pronouns: 'she/her',
    organization: 'Harbour Commons',
    town: 'Uppsala',
    language: 'sv',
    role: 'facilitator',
  },
  long: {
    firstName: 'Maximiliana-Konstantina',
    lastName: 'Papadimitrakopoulou von Hohenstaufen-Wittelsbach',
    fullName: 'Maximiliana-Konstantina Papadimitrakopoulou von Hohenstaufen-Wittelsbach',
    pronouns: 'she/they',
    organization: 'Federation of Neighbourhood Associations for Rivers, Meadows and Public Orchards',
    town: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    language: 'el',
    role: 'organiser',
  },
  rightToLeft: {
    firstName: 'عبد الرحمن',
    lastName: 'الخوارزمي (كريم)',
    fullName: 'عبد الرحمن الخوارزمي (كريم)',
    pronouns: '',
    organization: 'بيت الحكمة',
    town: 'عمّان',
    language: 'ar',
    role: 'speaker',
  },
  oneName: {
    firstName: 'Suharti',
    lastName: '',
    fullName: 'Suharti',
    pronouns: '',
    organization: '',
    town: 'Yogyakarta',
    language: 'id',
    role: 'participant',
  },
};

/** Up to three rounds of the event with a room each; two invented ones while there are none. */
function seatsFor({ sessions, rooms }: EventData): BadgeSeat[] {
  const rounds = sessions.filter(({ kind }) => kind === 'round').slice(0, 3);
  const starts = rounds.length > 0 ? rounds.map(({ startsAt }) => startsAt) : ['2026-01-01T11:00', '2026-01-01T14:00'];
  return starts.map((startsAt, i) => ({
    roundNumber: i + 1,
    startsAt,
    mark: {
      letter: 'ABC'[i]!,
      colour: MARK_COLOURS[i % MARK_COLOURS.length]!,
      shape: MARK_SHAPES[i % MARK_SHAPES.length]!,
    },
    topic: '',
    room: rooms[i % Math.max(1, rooms.length)]?.name ?? ['Library', 'Garden room'][i % 2]!,
  }));
}

/** A run of one badge for somebody invented, with what the event says of itself. */
export function sampleRun(sample: BadgeSample, data: EventData): BadgeRun {
  const person: Registration = blankRegistration({
    id: `R-sample-${sample}` as RegistrationId,
    shortNumber: 42,
    badgeCode: 'FM-7K2Q-9XWD',
    createdAt: '2026-01-01T00:00:00Z' as InstantText,
    source: 'sample',
  });
  const event = factsOf(data);
  const facts: BadgeFacts = {
    ...INVENTED[sample],
    registrationId: person.id,
    shortNumber: person.shortNumber,
    ticketType: 'Day ticket',
    code: person.badgeCode,
    seats: seatsFor(data),
    eventName: event?.name ?? '',
    eventDate: event?.startsOn ?? '',
    venueName: event?.venueName ?? '',
    custom: new Map(),
  };
  return { people: [person], facts: () => facts };
}
