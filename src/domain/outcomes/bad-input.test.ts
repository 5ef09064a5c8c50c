import { expect, test } from 'vitest';
import type { EventData } from '../event-data.ts';
import type { CheckInId, OutcomeId, TopicId } from '../ids.ts';
import { blankOutcome, type Outcome } from '../outcome.ts';
import { mergePeople } from '../people/merge-people.ts';
import { displayName } from '../registration.ts';
import { sampleEvent } from '../sample/sample-event.ts';
import { facilitatorsWithoutTopic } from './group-sitting.ts';
import { findSaid } from './find-said.ts';
import { followUp } from './follow-up.ts';
import { readLine } from './read-line.ts';
import { reportAsMarkdown } from './report-markdown.ts';
import { buildReport } from './report.ts';

const TODAY = '2026-10-25';
const sample = sampleEvent();
const agreed = sample.registrations.filter(({ hasConsented }) => hasConsented === true);
const [kept, gone] = [agreed[0]!, agreed[1]!];
const promise = (text: string, fields: Partial<Outcome> = {}): Outcome =>
  blankOutcome({
    id: `O-${text.slice(0, 20)}` as OutcomeId,
    kind: 'commitment',
    text,
    order: 1,
    notedAt: '2026-10-25T17:00:00.000Z',
    ...fields,
  });
const say = (key: string) => key;

test('50,000 characters pasted stay whole in the line, the lists, the search and the report', () => {
  const page = `${'All that was said. '.repeat(2631)}The end`;
  expect(page.length).toBeGreaterThan(49_990);
  const { text } = readLine(`c ${page}`, TODAY);
  expect(text).toBe(page);
  const data: EventData = { ...sample, outcomes: [promise(text)] };
  expect(buildReport(data).commitments[0]!.text).toBe(page);
  expect(reportAsMarkdown(buildReport(data), say)).toContain('The end');
  expect(findSaid(data, 'the end', 5)).toHaveLength(1);
});

test('a commitment by somebody erased since keeps its words and its day, and gives their name away nowhere', () => {
  const name = displayName(gone);
  const data: EventData = {
    ...sample,
    registrations: sample.registrations.filter(({ id }) => id !== gone.id),
    outcomes: [promise('Keep the key', { whoId: gone.id, whoText: name, dueOn: '2027-03-01' })],
  };
  const report = buildReport(data);
  expect(report.commitments).toMatchObject([
    { text: 'Keep the key', who: null, isSomebody: true, dueOn: '2027-03-01' },
  ]);
  expect(reportAsMarkdown(report, say)).not.toContain(name);
  expect(followUp(data, TODAY)).toMatchObject([{ who: { kind: 'gone' } }]);
  expect(findSaid(data, name, 5)).toEqual([]);
});

test('a commitment by somebody whose two records were made one is theirs still', () => {
  const said = promise('Keep the key', { whoId: gone.id, whoText: displayName(gone) });
  const changes = mergePeople({ ...sample, outcomes: [said] }, kept, gone, new Set(), {
    now: '2026-10-25T18:00:00.000Z',
    desk: 'D1',
    nextCheckInId: () => 'K1' as CheckInId,
    nextClock: () => 1,
  });
  const moved = changes.filter(({ table }) => table === 'outcomes').map(({ after }) => after as Outcome);
  expect(moved).toMatchObject([{ id: said.id, text: 'Keep the key', whoId: kept.id }]);
  const data: EventData = {
    ...sample,
    registrations: sample.registrations.filter(({ id }) => id !== gone.id),
    outcomes: moved,
  };
  expect(buildReport(data).commitments[0]!.who).toBe(displayName(kept));
});

test('a date in the past is kept as it was said, and stands as overdue until it is done', () => {
  const { dueOn, text } = readLine('c pay the hall by 2020-01-01', TODAY);
  expect({ dueOn, text }).toEqual({ dueOn: '2020-01-01', text: 'pay the hall' });
  const open = promise(text, { dueOn });
  expect(followUp({ ...sample, outcomes: [open] }, TODAY)[0]!.isOverdue).toBe(true);
  expect(followUp({ ...sample, outcomes: [{ ...open, state: 'done' }] }, TODAY)[0]!.isOverdue).toBe(false);
});

test('a facilitator without a topic is named to the organiser, and a topic without one stands in the report', () => {
  const led = sample.topics.find(({ state, facilitatorIds }) => state === 'offered' && facilitatorIds.length > 0)!;
  const topics = sample.topics.map((topic) => (topic.id === led.id ? { ...topic, facilitatorIds: [] } : topic));
  const leader = led.facilitatorIds.find(
    (id) => !topics.some(({ state, facilitatorIds }) => state === 'offered' && facilitatorIds.includes(id)),
  );
  const data: EventData = {
    ...sample,
    topics,
    registrations: sample.registrations.map((person) =>
      person.id === leader ? { ...person, role: 'facilitator' as const } : person,
    ),
    outcomes: [promise('Said without a lead', { kind: 'feedback', topicId: led.id as TopicId })],
  };
  if (leader) expect(facilitatorsWithoutTopic(data).map(({ id }) => id)).toContain(leader);
  const shown = buildReport(data).rounds.flatMap((round) => round.topics.filter(({ topicId }) => topicId === led.id));
  expect(shown[0]).toMatchObject({ facilitators: [], outcomes: [{ text: 'Said without a lead' }] });
});
