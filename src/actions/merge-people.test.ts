import { afterEach, beforeEach, expect, test } from 'vitest';
import { presence } from '#domain/door/presence.ts';
import { dataOf } from '#domain/event-view.ts';
import { placementId } from '#domain/groups.ts';
import type { PrintRunId, RuleId, SessionId, TopicId } from '#domain/ids.ts';
import { TABLE_NAMES } from '#domain/event-data.ts';
import { mergedPerson, usuallyTaken } from '#domain/people/merge-fields.ts';
import { beginAnew, closeAll, now, openSample } from './testing-desk.ts';

beforeEach(beginAnew);
afterEach(closeAll);

async function sample() {
  const { desk, runner } = await openSample();
  const data = () => dataOf(desk.view);
  const { topics, registrations, sessions } = data();
  const leads = topics.find((topic) => topic.facilitatorIds.length > 0)!;
  const gone = registrations.find(({ id }) => leads.facilitatorIds.includes(id))!;
  const kept = registrations.find(
    (one) => one.status === 'coming' && !topics.some((topic) => topic.facilitatorIds.includes(one.id)),
  )!;
  const third = registrations.find((one) => one.id !== kept.id && one.id !== gone.id)!;
  const round = sessions.find((session) => session.kind === 'round' && leads.roundIds.includes(session.id))!;
  return { desk, runner, data, leads, gone, kept, third, round };
}

test('everything that points at the record that goes points at the kept one, and one undo parts them again', async () => {
  const { desk, runner, data, leads, gone, kept, third, round } = await sample();
  const together = (id: string, ...people: (typeof kept)[]) => ({
    row: { id: id as RuleId, kind: 'together' as const, registrationIds: people.map((one) => one.id), note: '' },
  });
  await runner.run('saveRule', together('U1', gone, third));
  await runner.run('saveRule', together('U2', gone, kept));
  await runner.run('letIn', { ids: [gone.id] });
  await runner.run('noteLeaving', { id: gone.id, kind: 'left' });
  await runner.run('noteLeaving', { id: gone.id, kind: 'returned' });
  await runner.run('recordPrintRun', {
    row: {
      id: 'Q1' as PrintRunId,
      kind: 'badges',
      stockId: null,
      printedAt: now(),
      pages: 1,
      items: [{ registrationId: gone.id, sheet: 1, cell: 1, version: 'v1' }],
    },
  });
  const before = data();
  expect(presence(before.checkIns).get(gone.id)?.state).toBe('here');
  expect(before.printRuns).toHaveLength(1);

  const outcome = await runner.run('mergeRegistrations', { keptId: kept.id, goneId: gone.id, taken: ['email'] });
  expect(outcome.kind).toBe('done');
  const after = data();
  const one = after.registrations.find(({ id }) => id === kept.id)!;
  expect(one).toMatchObject({ email: gone.email, fullName: kept.fullName, badgeCode: gone.badgeCode });
  expect(after.registrations.some(({ id }) => id === gone.id)).toBe(false);
  expect(after.topics.find(({ id }) => id === leads.id)!.facilitatorIds).toContain(kept.id);
  expect(after.rules.find(({ id }) => id === 'U1')?.registrationIds).toEqual([kept.id, third.id]);
  expect(after.rules.some(({ id }) => id === 'U2')).toBe(false);
  expect(after.printRuns[0]!.items[0]!.registrationId).toBe(kept.id);
  expect(presence(after.checkIns).get(kept.id)).toMatchObject({
    state: 'here',
    arrival: { at: presence(before.checkIns).get(gone.id)!.arrival!.at },
  });
  expect(presence(after.checkIns).get(gone.id)?.state).toBe('away');
  for (const table of TABLE_NAMES) {
    if (table === 'checkIns' || table === 'proposals' || table === 'imports') continue;
    // Only what the kept record remembers of the one that went, so that an old list brings nobody back.
    const rows = after[table].map((row) => ({ ...row, mergedFrom: undefined }));
    expect(JSON.stringify(rows), table).not.toContain(`"${gone.id}"`);
  }
  expect(
    after.placements.filter((row) => row.registrationId === kept.id && row.roundId === round.id).length,
  ).toBeLessThan(2);

  await runner.undo();
  const undone = data();
  for (const table of TABLE_NAMES) {
    if (table === 'checkIns') continue;
    expect(new Set(undone[table].map((row) => JSON.stringify(row))), table).toEqual(
      new Set(before[table].map((row) => JSON.stringify(row))),
    );
  }
  expect(presence(undone.checkIns).get(gone.id)?.state).toBe('here');
  expect(presence(undone.checkIns).get(kept.id)?.state ?? 'away').toBe('away');
  expect(desk.view.tables.registrations.get(gone.id)).toEqual(gone);
});

test('where both have a seat the kept one stays; a seat that only the other has moves', async () => {
  const { runner, data, gone, kept } = await sample();
  const rounds = data().sessions.filter((session) => session.kind === 'round');
  const seats = rounds.slice(0, 2).map((round) => ({
    round,
    topics: data().topics.filter((topic) => topic.roundIds.includes(round.id) && topic.state === 'offered'),
  }));
  const [first, second] = seats;
  const seat = (person: typeof kept, roundId: SessionId, topicId: TopicId) =>
    runner.run('movePeople', { roundId, registrationIds: [person.id], topicId, isLocked: true, source: 'hand' });
  await seat(kept, first!.round.id, first!.topics[0]!.id);
  await seat(gone, first!.round.id, first!.topics[1]!.id);
  await seat(gone, second!.round.id, second!.topics[0]!.id);
  await runner.run('mergeRegistrations', { keptId: kept.id, goneId: gone.id, taken: [] });
  const seatIn = (roundId: SessionId) =>
    data().placements.find(({ id }) => id === placementId(roundId, kept.id))?.topicId;
  expect(seatIn(first!.round.id)).toBe(first!.topics[0]!.id);
  expect(seatIn(second!.round.id)).toBe(second!.topics[0]!.id);
  expect(data().placements.some(({ registrationId }) => registrationId === gone.id)).toBe(false);
});

test('what only the record that goes says is kept unless somebody chooses otherwise; lists are united', async () => {
  const { kept, gone } = await sample();
  const bare = { ...kept, email: '', wishes: [], tags: ['stage'], custom: [] };
  const full = {
    ...gone,
    tags: ['stage', 'press'],
    custom: [{ columnId: 'shirt', label: 'Shirt', value: 'M' }],
  };
  const taken = usuallyTaken(bare, full);
  expect(taken.has('email')).toBe(true);
  expect(taken.has('fullName')).toBe(false);
  const merged = mergedPerson(bare, full, taken);
  expect(merged).toMatchObject({ id: kept.id, email: gone.email, fullName: kept.fullName, tags: ['stage', 'press'] });
  expect(merged.custom).toEqual(full.custom);
  expect(merged.wishes).toEqual(gone.wishes.filter(({ topicIds }) => topicIds.length > 0));
});

test('nobody is merged with themselves', async () => {
  const { runner, kept } = await sample();
  expect(await runner.run('mergeRegistrations', { keptId: kept.id, goneId: kept.id, taken: [] })).toMatchObject({
    kind: 'refused',
  });
});
