import { fingerprint } from '../change-set.ts';
import { factsOf, type EventData } from '../event-data.ts';
import { isExpected } from '../registration.ts';
import { badgesDue } from './print-runs.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './document-request.ts';
import { nameOnPaper } from './people-on-paper.ts';

/** What documents are made of; each part is looked at once, however many documents say it. */
type Part = 'event' | 'welcome' | 'plan' | 'leaders' | 'people' | 'numbers' | 'groups' | 'door' | 'forms' | 'outcomes';

/** What each kind says of an event. Badges know person by person what changed; the ruler sheet says nothing of it. */
const PARTS: Readonly<Record<Exclude<DocumentKind, 'badges' | 'calibration'>, readonly Part[]>> = {
  agenda: ['event', 'welcome', 'plan', 'leaders'],
  'group-lists': ['event', 'plan', 'people', 'groups'],
  'find-your-group': ['event', 'plan', 'people', 'groups'],
  'facilitator-packs': ['event', 'plan', 'people', 'groups'],
  'door-list': ['event', 'people'],
  'sign-in': ['event', 'people'],
  'door-signs': ['event', 'plan', 'leaders'],
  'topic-posters': ['event', 'plan', 'leaders'],
  'table-signs': ['event', 'plan', 'leaders'],
  'wish-slips': ['event', 'plan'],
  directions: ['event', 'welcome'],
  'head-count': ['event', 'plan', 'people', 'numbers', 'door'],
  'feedback-slips': ['event', 'plan', 'forms'],
  report: ['event', 'plan', 'people', 'groups', 'door', 'forms', 'outcomes'],
  certificates: ['event', 'people'],
};

function partOf(data: EventData, part: Part): unknown {
  const facts = factsOf(data);
  switch (part) {
    case 'event':
      return facts && [facts.name, facts.startsOn, facts.endsOn, facts.zone, facts.venueName, facts.venueAddress];
    case 'welcome':
      return facts && [facts.contact, facts.links, facts.programmeText, facts.directions, facts.directionsPictureId];
    case 'plan':
      return [data.sessions, data.topics, data.rooms];
    case 'leaders': {
      const leading = new Set<string>([
        ...data.topics.flatMap(({ facilitatorIds }) => facilitatorIds),
        ...data.sessions.flatMap(({ speakers }) => speakers.flatMap(({ registrationId }) => registrationId ?? [])),
      ]);
      return data.registrations.filter(({ id }) => leading.has(id)).map((one) => [one.id, nameOnPaper(one)]);
    }
    case 'people':
      return data.registrations
        .filter(isExpected)
        .map((one) => [
          one.id,
          one.shortNumber,
          nameOnPaper(one),
          one.pronouns,
          one.organization,
          one.town,
          one.language,
          one.status,
          one.absentFromIds,
        ]);
    case 'numbers':
      return [
        facts?.showRate,
        facts?.capacity,
        data.registrations.filter(isExpected).map(({ diet, needs, accessNeed }) => [diet, needs, accessNeed]),
      ];
    case 'groups':
      return data.placements.map(({ roundId, topicId, registrationId }) => [roundId, topicId, registrationId]);
    case 'door':
      return [data.checkIns.length, data.groupAttendance];
    case 'forms':
      return [data.feedbackForms, data.feedbackSlips.length];
    case 'outcomes':
      return [data.outcomes, facts?.nextMeeting, facts?.nextMeetingOn];
  }
}

/**
 * Fingerprint of all that documents of a kind can say of this event: kept with a print run, it tells later that the
 * paper is out of date.
 *
 * @returns null for badges, which know it person by person, and for the ruler sheet.
 */
export function documentVersion(kind: DocumentKind, data: EventData, parts = new Map<Part, string>()): string | null {
  if (kind === 'badges' || kind === 'calibration') return null;
  const marks = PARTS[kind].map((part) => {
    const before = parts.get(part) ?? fingerprint(partOf(data, part));
    parts.set(part, before);
    return before;
  });
  return fingerprint(marks);
}

/** Kinds whose last print no longer says what the event says, with when that was. */
export function outOfDate(data: EventData, locale?: string): ReadonlyMap<DocumentKind, string> {
  const stale = new Map<DocumentKind, string>();
  const parts = new Map<Part, string>();
  for (const kind of DOCUMENT_KINDS) {
    const last = data.printRuns
      .filter((run) => run.kind === kind)
      .reduce<EventData['printRuns'][number] | null>(
        (newest, run) => (newest && newest.printedAt > run.printedAt ? newest : run),
        null,
      );
    if (!last) continue;
    const isStale =
      kind === 'badges'
        ? badgesDue(data, { kind, paper: 'A4', madeAt: last.printedAt, ...(locale ? { locale } : {}) }).changed.length >
          0
        : last.version !== undefined && last.version !== documentVersion(kind, data, parts);
    if (isStale) stale.set(kind, last.printedAt);
  }
  return stale;
}
