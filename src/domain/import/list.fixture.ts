import type { RegistrationId, SessionId, TopicId } from '../ids.ts';
import type { Session, Topic } from '../plan.ts';
import { newSession, newTopic } from '../planning/new-rows.ts';
import { blankRegistration, type Registration } from '../registration.ts';
import type { DraftOwnFacts, ListForImport, PersonDraft } from './person-draft.ts';

/** Which list it is; another one has another name. */
export const SOURCE = 'our list';

/** Somebody at the event, with a number of their own. */
export function somebody(id: string, given: Partial<Registration> = {}): Registration {
  return blankRegistration({
    id: id as RegistrationId,
    shortNumber: Number(id.replace(/\D/g, '')) || 1,
    badgeCode: `FM1${id}`,
    createdAt: '2026-09-01T09:00:00.000Z',
    source: 'import',
    ...given,
  });
}

/** The same, taken from a list before. */
export const fromList = (id: string, given: Partial<Registration> = {}, source = SOURCE): Registration =>
  somebody(id, { imported: [{ source, values: [] }], ...given });

/** One record of a list; its number is also its place. */
export function draft(record: number, fields: PersonDraft['fields'], given: Partial<PersonDraft> = {}): PersonDraft {
  return {
    record,
    line: record + 2,
    fields,
    status: null,
    hasConsented: null,
    wishes: [],
    wishTexts: [],
    custom: [],
    withWhom: '',
    notWithWhom: '',
    suggestion: '',
    wasThere: null,
    ticketIdKind: 'strong',
    own: null,
    flags: [],
    ...given,
  };
}

/** A whole list; records are numbered as they come. */
export const listOf = (people: readonly PersonDraft[], given: Partial<ListForImport> = {}): ListForImport => ({
  source: SOURCE,
  people,
  leftOut: [],
  isOwnFormat: false,
  ...given,
});

/** What our own export says of somebody beyond the fields. */
export const ownFacts = (personId: string, given: Partial<DraftOwnFacts> = {}): DraftOwnFacts => ({
  personId,
  shortNumber: null,
  badgeCode: '',
  role: 'participant',
  needs: [],
  tags: [],
  wishesByRound: [],
  absences: [],
  placements: [],
  presence: '',
  arrivedAt: '',
  ...given,
});

/** A breakout round on the day of the event. */
export const round = (id: string, title: string, time: string): Session => ({
  ...newSession('round', title, `2026-10-25T${time}`, new Uint8Array(16)),
  id: id as SessionId,
});

/** A topic that is offered in these rounds. */
export const topic = (id: string, title: string, roundIds: readonly string[], given: Partial<Topic> = {}): Topic => ({
  ...newTopic({ title, state: 'offered', roundIds: roundIds as SessionId[] }, [], new Uint8Array(16)),
  id: id as TopicId,
  ...given,
});
