import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/change-set.ts';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import type { SessionId } from '#domain/ids.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { countingMakers } from '#domain/import/import-makers.fixture.ts';
import type { ImportDecisions } from '#domain/import/import-plan.ts';
import { planImport } from '#domain/import/plan-import.ts';
import { newTopicIn } from '#domain/import/topics-in-list.ts';
import { planUndoOfImport } from '#domain/import/undo-import.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { readList } from '#formats/csv/read-list.ts';
import { planShown } from './list-shown.ts';

const read = (text: string, headerRecord?: number) => {
  const reading = readList(new TextEncoder().encode(text), headerRecord === undefined ? {} : { headerRecord });
  if (reading.kind !== 'list') throw new Error(reading.message);
  return reading;
};
let made = 1;
function take(text: string, data: EventData, decisions: ImportDecisions = {}) {
  const plan = planImport(read(text), data, { decisions });
  const written = importChanges(plan, data, countingMakers((made += 1000)));
  return { plan, ...written, data: withChanges(data, written.changes) };
}
const ROUND = 'S-round-1' as SessionId;
const LIST =
  'Name,Email,Round 1 first choice,Round 1 second choice\nAnn Bo,ann@bo.example,Bees and cities,Gender\nCy De,cy@de.example,bees and cities ,';

describe('a title that becomes a topic', () => {
  const data = sampleEvent();
  const decisions: ImportDecisions = { topics: { 'bees and cities': newTopicIn(ROUND), gender: 'ignore' } };

  it('is asked with the round its heading names, and becomes one topic of that round for everybody', () => {
    const asked = planImport(read(LIST), data).unknownTopics;
    expect(asked.map(({ key, roundId }) => [key, roundId])).toEqual([
      ['bees and cities', ROUND],
      ['gender', ROUND],
    ]);
    const taken = take(LIST, data, decisions);
    expect(taken.data.topics.length).toBe(data.topics.length + 1);
    const topic = taken.data.topics.find(({ title }) => title === 'Bees and cities')!;
    expect(topic).toMatchObject({ roundIds: [ROUND], state: 'offered' });
    const wishes = ['ann@bo.example', 'cy@de.example'].map(
      (email) => taken.data.registrations.find((person) => person.email === email)!.wishes,
    );
    expect(wishes).toEqual([[{ roundId: ROUND, topicIds: [topic.id] }], [{ roundId: ROUND, topicIds: [topic.id] }]]);
    // The same list again: nothing to ask but what is still no topic, nothing to change.
    expect(take(LIST, taken.data, { topics: { gender: 'ignore' } }).changes).toEqual([]);
  });

  it('is found again when the topic was given another name', () => {
    const { data: after } = take(LIST, data, decisions);
    const renamed = {
      ...after,
      topics: after.topics.map((topic) =>
        topic.title === 'Bees and cities' ? { ...topic, title: 'Insects in town' } : topic,
      ),
    };
    const again = planImport(read(LIST), renamed);
    expect(again.unknownTopics.map(({ key }) => key)).toEqual(['gender']);
    expect(again.counts).toMatchObject({ new: 0, changed: 0 });
  });

  it('goes again with the import, unless somebody else wishes for it by then', () => {
    const taken = take(LIST, data, decisions);
    const undo = planUndoOfImport(taken.record, taken.changes, taken.data, '2026-10-03T10:00:00.000Z');
    expect(undo.kept).toEqual([]);
    expect(canonicalJson(withChanges(taken.data, undo.changes))).toBe(canonicalJson(data));

    const topic = taken.data.topics.find(({ title }) => title === 'Bees and cities')!;
    const since: EventData = {
      ...taken.data,
      registrations: taken.data.registrations.map((person) =>
        person.id === data.registrations[0]!.id
          ? { ...person, wishes: [{ roundId: ROUND, topicIds: [topic.id] }] }
          : person,
      ),
    };
    const later = planUndoOfImport(taken.record, taken.changes, since, '2026-10-03T10:00:00.000Z');
    expect(later.kept).toEqual([{ table: 'topics', id: topic.id, field: '*' }]);
    expect(withChanges(since, later.changes).topics.some(({ id }) => id === topic.id)).toBe(true);
  });
});

describe('a name that fits several people', () => {
  const list =
    'Name,Email,I would like to be in a group with\nAnn Bo,ann@bo.example,Kim\nKim Ro,ro@kim.example,\nKim Su,su@kim.example,';

  it('is asked with whom it may be, decided by hand, and not asked again', () => {
    const plan = planImport(read(list), emptyEventData());
    const shown = planShown(plan, read(list), []);
    expect(shown.openNameCount).toBe(1);
    expect(shown.openNames).toMatchObject([
      { by: 'Ann Bo', text: 'Kim', kind: 'together', proposals: [{ name: 'Kim Ro' }, { name: 'Kim Su' }] },
    ]);
    const [question] = shown.openNames;
    const decided = take(list, emptyEventData(), { names: { [question!.key]: question!.proposals[1]!.ref } });
    const idOf = (name: string) => decided.data.registrations.find(({ fullName }) => fullName === name)!.id;
    expect(decided.data.rules).toMatchObject([{ kind: 'together' }]);
    expect(decided.data.rules[0]!.registrationIds.toSorted()).toEqual([idOf('Ann Bo'), idOf('Kim Su')].toSorted());
    const again = planImport(read(list), decided.data);
    expect(planShown(again, read(list), decided.data.registrations).openNameCount).toBe(0);
  });

  it('makes no rule when it is left out', () => {
    const key = planShown(planImport(read(list), emptyEventData()), read(list), []).openNames[0]!.key;
    expect(take(list, emptyEventData(), { names: { [key]: null } }).data.rules).toEqual([]);
  });
});

describe('several tables in one file', () => {
  const report = [
    'Hosts',
    'Name,E-mail,Role',
    'Hana Ito,hana@ito.example,Host',
    '',
    'Registrants',
    'Name,E-mail,Town',
    'Ann Bo,ann@bo.example,Hull',
    'Cy De,cy@de.example,York',
    'Ed Fo,ed@fo.example,Bath',
  ].join('\n');

  it('are told apart by their titles, and any of them can be read', () => {
    const guessed = read(report);
    expect(guessed.tables).toEqual([
      { headerRecord: 1, line: 2, title: 'Hosts', records: 1 },
      { headerRecord: 5, line: 6, title: 'Registrants', records: 3 },
    ]);
    expect(guessed.people.map(({ fields }) => fields.fullName)).toEqual(['Ann Bo', 'Cy De', 'Ed Fo']);
    const hosts = read(report, 1);
    expect(hosts.people.map(({ fields }) => fields.fullName)).toEqual(['Hana Ito']);
    expect(hosts.tables).toEqual(guessed.tables);
  });
});
