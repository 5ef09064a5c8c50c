import { describe, expect, it } from 'vitest';
import type { DocumentKind, DocumentRequest } from '#domain/documents/document-request.ts';
import type { EventData } from '#domain/event-data.ts';
import { makeDocument, previewDocument, type PrintResources } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { manyPeople } from '../testing/many-people.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const madeAt = '2026-10-24T18:00:00.000Z';

/** The words of every page, each line of type one entry. */
async function pagesOf(kind: DocumentKind, data: EventData, more: Partial<DocumentRequest> = {}): Promise<string[][]> {
  const request = { kind, paper: 'A4', madeAt, ...more } as const;
  const { pages } = await previewDocument(request, data, resources, { from: 0, to: 200 });
  return pages.map(({ svg }) => [...svg.matchAll(/aria-label="([^"]*)"/gu)].map(([, words]) => words!));
}

/** One round, one topic, this many people in it. */
function oneGroup(count: number): EventData {
  const data = manyPeople(count, 'distinct');
  const [round] = data.sessions.filter(({ kind }) => kind === 'round');
  const [topic] = data.topics.filter(({ roundIds }) => roundIds.includes(round!.id));
  return {
    ...data,
    sessions: [round!],
    topics: [{ ...topic!, roundIds: [round!.id] }],
    placements: data.placements
      .filter(({ roundId }) => roundId === round!.id)
      .map((placement) => ({ ...placement, topicId: topic!.id })),
  };
}

describe('lists on pages', () => {
  it('sets a group of 28 with five rows for walk-ins on one page', async () => {
    expect(await pagesOf('group-lists', oneGroup(28))).toHaveLength(1);
  });

  it('sets it on one page of Letter too, which is 18 mm shorter, with three rows for walk-ins or more', async () => {
    for (const count of [26, 27, 28])
      expect(await pagesOf('group-lists', oneGroup(count), { paper: 'Letter' })).toHaveLength(1);
    const five = { paper: 'Letter', options: { blankRows: 5 } } as const;
    expect(await pagesOf('group-lists', oneGroup(28), five)).toHaveLength(2);
  });

  it('lets the blank rows of the sign-in sheet follow the names where all of them fit, and never cuts them in two', async () => {
    const pagesFor = (count: number, more: Partial<DocumentRequest> = {}) =>
      pagesOf('sign-in', manyPeople(count, 'distinct'), more);
    const heading = (page: readonly string[]) => page.includes('Not on the list: please write clearly');
    const five = { options: { blankRows: 5 } };
    expect((await pagesFor(8, five)).map(heading)).toEqual([true]);
    expect((await pagesFor(24, five)).map(heading)).toEqual([false, true]);
    expect((await pagesFor(20)).map(heading)).toEqual([false, true]);
    // A few names on the second page leave room for ten, which had a third page before; twenty take a page of their own.
    expect((await pagesFor(32, { options: { blankRows: 10 } })).map(heading)).toEqual([false, true]);
    expect((await pagesFor(32)).map(heading)).toEqual([false, false, true]);
  });

  it('keeps links apart in large print, whatever their words', async () => {
    const data = sampleWithGroups();
    const link = {
      label: 'Register, or tell us that you cannot come after all',
      url: `https://day.example/${'a'.repeat(90)}`,
    };
    const event = { ...data.event[0]!, directions: '', links: [link, link, link] };
    const request = { kind: 'directions', paper: 'A4', madeAt, isLargePrint: true } as const;
    const { pdf } = await makeDocument(request, { ...data, event: [event] }, resources);
    for (const { texts } of readPdf(pdf).pages) {
      const body = texts.slice(
        0,
        texts.findIndex(({ text }) => text.startsWith('Lanternfield welcome day  ')),
      );
      for (const [i, { y }] of body.entries()) expect(y).toBeLessThanOrEqual(body[i - 1]?.y ?? y);
    }
  });

  it.each([27, 29, 30, 33, 34, 35, 61, 62, 63, 70])(
    'leaves no page of a group of %i with fewer than three names',
    async (count) => {
      const data = oneGroup(count);
      const names = new Set(data.registrations.map((person) => `${person.firstName} ${person.lastName}`));
      const pages = await pagesOf('group-lists', data);
      const counts = pages.map((words) => words.filter((word) => names.has(word)).length);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(count);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    },
  );

  it('gives each facilitator one sheet of paper', async () => {
    for (const count of [0, 12, 20, 28]) expect(await pagesOf('facilitator-packs', oneGroup(count))).toHaveLength(2);
  });

  it('says in words that people gave no town', async () => {
    const data = sampleWithGroups();
    const registrations = data.registrations.map((person, i) => (i < 3 ? { ...person, town: '' } : person));
    const words = (await pagesOf('group-lists', { ...data, registrations })).flat();
    expect(words).toContain('No town given (3 people)');
  });

  it('keeps the programme of the report together on one page', async () => {
    const pages = await pagesOf('report', sampleWithGroups(), { paper: 'Letter' });
    const withDay = pages.filter((words) => words.includes('Evening at the café'));
    expect(withDay).toHaveLength(1);
    expect(withDay[0]).toContain('Hello, everyone');
  });

  it('counts everything for the venue on one page', async () => {
    expect(await pagesOf('head-count', sampleWithGroups())).toHaveLength(1);
  });
});
