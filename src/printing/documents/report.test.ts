import { describe, expect, test } from 'vitest';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import type { OutcomeId, RegistrationId, SessionId, TopicId } from '#domain/ids.ts';
import { blankOutcome, type Outcome } from '#domain/outcome.ts';
import { displayName } from '#domain/registration.ts';
import { makeDocument, previewDocument, type PrintResources } from '../make-document.ts';
import { english } from '../testing/english.ts';
import { readFromTree } from '../testing/read-resource.ts';
import { sampleWithGroups } from '../testing/sample-with-groups.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const madeAt = '2026-10-25T18:30:00.000Z';
const sample = sampleWithGroups();
const agreed = sample.registrations.find(({ hasConsented }) => hasConsented === true)!;
const silent = sample.registrations.find(({ hasConsented }) => hasConsented !== true)!;
let count = 0;
const said = (kind: Outcome['kind'], text: string, fields: Partial<Outcome> = {}): Outcome =>
  blankOutcome({
    id: `O${++count}` as OutcomeId,
    kind,
    text,
    order: count,
    notedAt: '2026-10-25T17:00:00.000Z',
    ...fields,
  });
const inWorld = { sessionId: 'S-round-1' as SessionId, topicId: 'T-world' as TopicId };

async function read(outcomes: readonly Outcome[], data: EventData = sample) {
  const event = { ...data, outcomes };
  const made = await previewDocument({ kind: 'report', paper: 'A4', madeAt }, event, resources, { from: 0, to: 200 });
  const text = made.pages.flatMap(({ svg }) => [...svg.matchAll(/aria-label="([^"]*)"/gu)].map(([, words]) => words!));
  return { ...made, lines: text, text: text.join('\n') };
}

describe('the report on paper', () => {
  test('has numbers, promises with who and when, decisions, questions and what each group said', async () => {
    const { text, lines, findings } = await read([
      said('feedback', 'More time for questions', inWorld),
      said('commitment', 'Find a room', { ...inWorld, whoId: agreed.id, dueOn: '2026-12-01' }),
      said('decision', 'Meet again in March'),
      said('question', 'Who pays?'),
      said('feedback', 'Lunch was lovely'),
    ]);
    for (const words of [
      'Lanternfield welcome day',
      '55',
      'registered',
      'Commitments',
      'Find a room',
      displayName(agreed),
      '1 Dec 2026',
      'Meet again in March',
      'Who pays?',
      'Between nations, and who tells the story',
      'More time for questions',
      'Lunch was lovely',
      'The day as it ran',
      '12:00–13:00',
    ])
      expect(lines, words).toContain(words);
    expect(text).toContain('Wish 1: ');
    expect(findings).toEqual([]);
  });

  test('tells no numbers of a door that was never opened', async () => {
    const { text } = await read([]);
    expect(text).toContain('registered');
    for (const words of ['came', 'stayed away', 'at the busiest moment']) expect(text).not.toContain(words);
  });

  test('names nobody who did not agree, and says when a text does', async () => {
    const name = displayName(silent);
    const { text } = await read([
      said('commitment', 'Find a room', { whoId: silent.id, whoText: name }),
      said('commitment', 'Bring cups', { whoText: name }),
      said('commitment', 'Keep the key', { whoId: 'P-gone' as RegistrationId, whoText: 'Somebody Erased' }),
    ]);
    expect(text).not.toContain(name);
    expect(text).not.toContain('Somebody Erased');
    expect(text).toContain('Keep the key');
    const { findings } = await read([said('feedback', `As ${name} said`)]);
    expect(findings).toMatchObject([{ code: 'namesWithoutConsent', values: { count: 1 } }]);
  });

  test('loses no word of the longest texts', { timeout: 20_000 }, async () => {
    const words = Array.from({ length: 2000 }, (_, index) => `word${index}`);
    const { text } = await read([
      said('commitment', words.join(' '), { dueOn: '1999-01-01' }),
      said('feedback', 'y'.repeat(50_000), inWorld),
    ]);
    const shown = new Set(text.split(/\s+/u));
    expect(words.filter((word) => !shown.has(word))).toEqual([]);
    expect(text.replaceAll(/[^y]/gu, '').length).toBeGreaterThanOrEqual(50_000);
    expect(text).toContain('in full under Said on the day');
  });

  test('is made of an event with nothing in it, in large print on Letter too', async () => {
    const empty = await makeDocument({ kind: 'report', paper: 'A4', madeAt }, emptyEventData(), resources);
    expect(empty.findings.map(({ code }) => code)).toEqual(['nothingToPrint']);
    const large = await makeDocument(
      { kind: 'report', paper: 'Letter', madeAt, isLargePrint: true },
      sample,
      resources,
    );
    expect(large.pages).toBeGreaterThan(1);
  });
});
