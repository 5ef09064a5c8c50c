import fc from 'fast-check';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { report as words } from '#catalogue/en/report.ts';
import type { EventData } from '../event-data.ts';
import { placementId } from '../groups.ts';
import type { CheckInId, OutcomeId, RegistrationId, SessionId, TopicId } from '../ids.ts';
import { blankOutcome, type Outcome } from '../outcome.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { reportAsMarkdown } from './report-markdown.ts';
import { buildReport, numbersTold, carriedOver } from './report.ts';
import { wishesMet } from './wishes-met.ts';

const sample = sampleEvent();
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
const p = (id: string) => id as RegistrationId;
const round1 = 'S-round-1' as SessionId;
const round3 = 'S-round-3' as SessionId;
const world = 'T-world' as TopicId;

/** P07 did not agree to be named, P09 did. */
const outcomes = [
  said('feedback', 'More time for questions', { sessionId: round1, topicId: world }),
  said('commitment', 'Start a circle in Leeds', { sessionId: round3, whoId: p('P09'), dueOn: '2026-12-01' }),
  said('commitment', 'Find a room', { sessionId: round3, whoId: p('P07'), dueOn: '2026-11-08' }),
  said('commitment', 'Write to all', { sessionId: round3, whoText: 'the Leeds circle', state: 'done' }),
  said('commitment', 'Ask the council', { sessionId: round3, whoText: 'Sian Llewelyn-Pugh' }),
  said('question', 'When do we meet again?', { sessionId: round3 }),
  said('question', 'Who pays?', { state: 'done' }),
  said('decision', 'Meet in October', {}),
  said('parked', 'As Siân Llewelyn-Pugh said: money', {}),
];
const placements = sample.registrations.slice(0, 30).map(({ id, wishes }, index) => ({
  id: placementId(round1, id),
  registrationId: id,
  roundId: round1,
  topicId: wishes.find(({ roundId }) => roundId === round1)?.topicIds[index % 2] ?? world,
  isLocked: false,
  source: 'proposal' as const,
  placedAt: '2026-10-25T10:00:00.000Z',
}));
const checkIns = ['P01', 'P02', 'P09', 'W1'].map((id, index) => ({
  id: `d1-${index}` as CheckInId,
  kind: 'arrived' as const,
  registrationId: p(id),
  at: '2026-10-25T10:50:00.000Z',
  clock: index,
  desk: 'd1',
  ofId: null,
}));
const walkIn = { ...sample.registrations[9]!, id: p('W1'), source: 'walkIn' as const };
const data: EventData = { ...sample, outcomes, placements, checkIns, registrations: [...sample.registrations, walkIn] };
const report = buildReport(data);

describe('the report', () => {
  test('has the numbers of the day', () => {
    expect(report.numbers).toEqual({ registered: 55, came: 4, walkIns: 1, stayedAway: 52, cancelled: 2, peak: 4 });
  });

  test('counts nobody as one who stayed away before the door was opened', () => {
    const told = (checked: EventData['checkIns']) => numbersTold(buildReport({ ...data, checkIns: checked }));
    expect(told([])).toEqual(['registered', 'cancelled']);
    expect(told(checkIns)).toEqual(['registered', 'came', 'walkIns', 'stayedAway', 'cancelled', 'peak']);
  });

  test('has each round with its topics, sizes and wishes', () => {
    expect(report.rounds.map(({ topics }) => topics.length)).toEqual([3, 2, 0]);
    const { wishes, topics } = report.rounds[0]!;
    expect(topics.reduce((sum, { placed }) => sum + placed, 0)).toBe(30);
    expect(wishes.placed).toBe(30);
    expect([...wishes.ranks, wishes.unranked, wishes.none, wishes.facilitating].reduce((a, b) => a + b)).toBe(30);
    expect(topics[2]!.outcomes.map(({ text }) => text)).toEqual(['More time for questions']);
    expect(topics[2]!.facilitators).toEqual(['Florin Zăvoianu']);
  });

  test('counts wishes met by rank, and leaves out who cancelled', () => {
    const wish = (person: string, topicId: string) => ({
      ...placements[0]!,
      registrationId: p(person),
      topicId: topicId as TopicId,
    });
    const people = sample.registrations.map((person) => ({
      ...person,
      wishes: [{ roundId: round1, topicIds: (person.id === 'P12' ? [] : ['T-world', 'T-livelihood']) as TopicId[] }],
    }));
    const given = [
      wish('P09', 'T-world'),
      wish('P10', 'T-livelihood'),
      wish('P11', 'T-belonging'),
      wish('P12', 'T-world'),
      wish('P59', 'T-world'),
      wish('P03', 'T-world'),
    ];
    expect(wishesMet({ ...sample, registrations: people, placements: given }, round1)).toEqual({
      ranks: [1, 1],
      unranked: 1,
      none: 1,
      facilitating: 1,
      placed: 5,
    });
  });

  test('names only those who agreed, also where a name was typed, and warns of names in texts', () => {
    expect(report.commitments.map(({ text, who, isSomebody }) => [text, who, isSomebody])).toEqual([
      ['Find a room', null, true],
      ['Start a circle in Leeds', 'Łucja Świętochowska', false],
      ['Write to all', 'the Leeds circle', false],
      ['Ask the council', null, true],
    ]);
    expect(report.namedWithoutConsent).toEqual([{ outcomeId: outcomes.at(-1)!.id, registrationId: 'P07' }]);
    const agreed = data.registrations.map((person) => ({ ...person, hasConsented: true }));
    expect(buildReport({ ...data, registrations: agreed }).namedWithoutConsent).toEqual([]);
    expect(buildReport({ ...data, registrations: agreed }).commitments[0]!.who).toBe('Siân Llewelyn-Pugh');
  });

  test('keeps rules, single wishes, addresses and needs out', () => {
    const text = JSON.stringify(report);
    for (const { note } of sample.rules) expect(text).not.toContain(note);
    for (const { email, accessNeed } of sample.registrations) {
      if (email !== '') expect(text).not.toContain(email);
      if (accessNeed !== '') expect(text).not.toContain(accessNeed);
    }
  });

  test('lists what is still open for the next time', () => {
    expect(report.openQuestions.map(({ text }) => text)).toEqual([
      'When do we meet again?',
      'As Siân Llewelyn-Pugh said: money',
    ]);
    expect(carriedOver(outcomes)).toHaveLength(5);
  });

  test('takes in every outcome once, wherever it was noted', () => {
    const anywhere = fc.record({
      sessionId: fc.constantFrom(null, ...sample.sessions.map(({ id }) => id), 'S-gone' as SessionId),
      topicId: fc.constantFrom(null, ...sample.topics.map(({ id }) => id), 'T-gone' as TopicId),
      kind: fc.constantFrom<Outcome['kind']>('feedback', 'commitment', 'question', 'decision', 'parked'),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 12 }), (noted) => {
        const all = noted.map((fields) => said(fields.kind, 'x', fields));
        const { general, rounds } = buildReport({ ...data, outcomes: all });
        const shown = [
          ...general,
          ...rounds.flatMap((one) => [...one.outcomes, ...one.topics.flatMap((t) => t.outcomes)]),
        ];
        expect(shown.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
      { numRuns: 150, seed: 10 },
    );
  });

  test('of an empty event is a report with nothing in it', () => {
    const empty = Object.fromEntries(Object.keys(sample).map((table) => [table, []])) as unknown as EventData;
    expect(buildReport(empty)).toMatchObject({ name: '', rounds: [], commitments: [] });
  });
});

describe('the report as Markdown', () => {
  const catalogue = i18next.createInstance();
  void catalogue.init({
    lng: 'en',
    resources: { en: { translation: words } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const say = (key: string, values = {}) => {
    expect(catalogue.exists(key, values), key).toBe(true);
    return catalogue.t(key, values) as string;
  };

  test('reads as a page', () => {
    const text = reportAsMarkdown(report, say);
    expect(text).toContain(
      '# Lanternfield welcome day\n\n2026-10-25 · The Paper Lantern café\n\n## The day in numbers',
    );
    expect(text).toContain('- Start a circle in Leeds (Łucja Świętochowska; by 2026-12-01; Starting a local circle)');
    expect(text).toContain('- Find a room (somebody who is not named; by 2026-11-08;');
    expect(text).toContain('- **Commitment:** Write to all (the Leeds circle; done)');
    expect(text).toContain('### Between nations, and who tells the story\n\nWith Florin Zăvoianu · ');
    expect(text).not.toMatch(/\n{3}|undefined|\{\{/);
  });

  test('keeps texts texts', () => {
    const text = '# Heading\n- *list* <img src=x onerror=alert(1)> [a](javascript:b)\n1. one & two_three';
    const page = reportAsMarkdown(buildReport({ ...data, outcomes: [said('decision', text)] }), say);
    expect(page).toContain(
      '- \\# Heading\n  \\- \\*list\\* &lt;img src=x onerror=alert(1)&gt; \\[a\\](javascript:b)\n  1\\. one &amp; two\\_three',
    );
  });
});
