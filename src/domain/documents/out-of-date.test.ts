import { describe, expect, it } from 'vitest';
import type { EventData } from '../event-data.ts';
import type { PrintRunId } from '../ids.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './document-request.ts';
import { documentVersion, outOfDate } from './out-of-date.ts';
import { printRunItems } from './print-runs.ts';

const printedAt = '2026-10-24T18:00:00.000Z';

/** The sample event after every kind of document was printed once. */
function allPrinted(): EventData {
  const data = sampleEvent();
  const printRuns = DOCUMENT_KINDS.map((kind) => {
    const version = documentVersion(kind, data);
    return {
      id: `Q-${kind}` as PrintRunId,
      kind,
      stockId: null,
      printedAt,
      pages: 1,
      items: kind === 'badges' ? printRunItems(data, { kind, paper: 'A4', madeAt: printedAt }, 8) : [],
      ...(version === null ? {} : { version }),
    };
  });
  return { ...data, printRuns };
}

const data = allPrinted();
const staleIn = (changed: EventData): DocumentKind[] => [...outOfDate(changed).keys()];

describe('paper that is out of date', () => {
  it('is none right after it was printed', () => {
    expect(staleIn(data)).toEqual([]);
  });

  it('is every page with a name on it after a name was mended, and not the signs', () => {
    const [first, ...rest] = data.registrations;
    const stale = staleIn({ ...data, registrations: [{ ...first!, pronouns: 'xe/xem' }, ...rest] });
    expect(stale).toEqual(expect.arrayContaining(['badges', 'group-lists', 'find-your-group', 'door-list', 'sign-in']));
    for (const kind of ['agenda', 'directions', 'door-signs', 'topic-posters'] as const)
      expect(stale).not.toContain(kind);
    expect(outOfDate({ ...data, registrations: [{ ...first!, pronouns: 'xe/xem' }, ...rest] }).get('door-list')).toBe(
      printedAt,
    );
  });

  it('is agenda, lists and signs after a room changed, and not the door list', () => {
    const [room, ...rooms] = data.rooms;
    const stale = staleIn({ ...data, rooms: [{ ...room!, name: 'The other room' }, ...rooms] });
    expect(stale).toEqual(expect.arrayContaining(['agenda', 'group-lists', 'door-signs', 'find-your-group']));
    expect(stale).not.toContain('door-list');
  });

  it('is nothing for what no paper says', () => {
    const registrations = data.registrations.map((person) => ({ ...person, notes: 'Rang twice', phone: '1' }));
    expect(staleIn({ ...data, registrations })).toEqual([]);
  });

  it('is only what says a fact of the event that changed', () => {
    const stale = (facts: Partial<EventData['event'][number]>) =>
      staleIn({ ...data, event: [{ ...data.event[0]!, ...facts }] });
    expect(stale({ showRate: 0.5 })).toEqual(['head-count']);
    expect(stale({ nextMeetingOn: '2027-10-24' })).toEqual(['report']);
    expect(stale({ directions: 'Ring the bell' })).toEqual(['agenda', 'directions']);
    expect(stale({ venueName: 'The old hall' })).toContain('door-list');
  });

  it('is not known of what was printed before versions were noted', () => {
    const printRuns = data.printRuns.map(({ version: _version, ...run }) => run);
    expect(staleIn({ ...data, rooms: [], printRuns })).toEqual(['badges']);
  });
});
