import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '#domain/documents/document-request.ts';
import { nameOnPaper } from '#domain/documents/people-on-paper.ts';
import type { EventData } from '#domain/event-data.ts';
import { previewDocument, type PrintResources } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const madeAt = '2026-10-24T18:00:00.000Z';
const sample = sampleWithGroups();

async function linesOf(kind: DocumentKind, data: EventData) {
  const made = await previewDocument({ kind, paper: 'A4', madeAt }, data, resources, { from: 0, to: 99 });
  const lines = made.pages.flatMap(({ svg }) => [...svg.matchAll(/aria-label="([^"]*)"/gu)].map(([, words]) => words!));
  return { lines, codes: made.findings.map(({ code }) => code) };
}

describe('a column', () => {
  const silent = sample.registrations.map((person) => ({ ...person, organization: '', town: '' }));

  test.each([
    ['door-list', 'Organisation'],
    ['sign-in', 'Organisation'],
    ['group-lists', 'From'],
  ] as const)('of the %s stands only where somebody has something in it', async (kind, title) => {
    expect((await linesOf(kind, sample)).lines).toContain(title);
    expect((await linesOf(kind, { ...sample, registrations: silent })).lines).not.toContain(title);
  });

  test('to write in stays', async () => {
    expect((await linesOf('sign-in', { ...sample, registrations: silent })).lines).toContain('Signature');
  });
});

describe('how to get there', () => {
  const without = (fields: object): EventData => ({
    ...sample,
    event: sample.event.map((facts) => ({ ...facts, ...fields })),
  });

  test('without a word of the way is a finding, and no heading over nothing', async () => {
    expect((await linesOf('directions', sample)).codes).toEqual([]);
    const { lines, codes } = await linesOf('directions', without({ directions: ' ' }));
    expect(codes).toEqual(['noDirections']);
    expect(lines).not.toContain('The way');
  });
});

test('the head count calls every language by its name', async () => {
  const spoken = sample.registrations.map((person) => ({ ...person, language: 'bo' }));
  const { lines } = await linesOf('head-count', { ...sample, registrations: spoken });
  expect(lines).toContain('Tibetan');
  expect(lines).not.toContain('bo');
});

describe('a certificate', () => {
  const came = sample.registrations.filter(({ role }) => role !== 'organiser').slice(0, 1);
  const certificate = (data: EventData) =>
    previewDocument({ kind: 'certificates', paper: 'A4', madeAt, onlyIds: came.map(({ id }) => id) }, data, resources);
  const wordsOf = async (data: EventData) =>
    (await certificate(data)).pages.flatMap(({ svg }) =>
      [...svg.matchAll(/aria-label="([^"]*)"/gu)].map(([, w]) => w!),
    );

  test('says the whole name of the event however long it is, and who signs where that is one person', async () => {
    const organiser = sample.registrations.find(({ role }) => role === 'organiser')!;
    const name = 'Neighbours’ assembly of the united boroughs of Übersee and the surrounding villages';
    const lines = await wordsOf({ ...sample, event: sample.event.map((facts) => ({ ...facts, name })) });
    expect(lines.join(' ')).toContain(name);
    expect(lines).toContain(nameOnPaper(organiser));
    const alone = sample.registrations.map((person) => ({ ...person, role: 'organiser' as const }));
    expect(await wordsOf({ ...sample, registrations: alone })).toContain('For the organisers');
  });

  test('is whole without topics', async () => {
    const { pages, findings } = await certificate({ ...sample, topics: [], placements: [] });
    expect([pages.length, findings.length]).toEqual([1, 0]);
  });
});
