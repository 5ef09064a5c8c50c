import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headsNow } from '#domain/door/door-counts.ts';
import { presence } from '#domain/door/presence.ts';
import { dataOf } from '#domain/event-view.ts';
import type { ChangeSet } from '#domain/change-set.ts';
import { makeBadgeCode, makeId, type RegistrationId } from '#domain/ids.ts';
import { blankRegistration } from '#domain/registration.ts';
import { sampleEvent } from '#domain/sample/sample-event.ts';
import { beginAnew, closeAll, hashOf, open, openDesk, randomBytes, world } from './testing-desk.ts';

/** Twenty a second: for a minute here, without the pauses between them; for ten minutes in `npm run deep`. */
const PEOPLE = process.env['FOLKMOOT_DEEP'] === '1' ? 12_000 : 1200;
const A_SECOND = 20;

/** Facts, change sets and the memory that stands for the disk: about this much stays of each arrival, and no more. */
const MOST_BYTES_EACH = 12_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use, without what only waits to be thrown away. */
function bytesInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

beforeEach(beginAnew);
afterEach(closeAll);

test('twenty arrivals a second: none is lost, none counts twice, and the journal has them all', async () => {
  const event = await openDesk();
  const sample = sampleEvent();
  const registrations = Array.from({ length: PEOPLE }, (_, index) =>
    blankRegistration({
      id: makeId('P', randomBytes(16)) as RegistrationId,
      shortNumber: index + 1,
      badgeCode: makeBadgeCode(randomBytes(16)),
      createdAt: '2026-10-01T09:00:00.000Z',
      source: 'import',
      fullName: `Person ${index}`,
    }),
  );
  await event.runner.run('fillEvent', { ...sample, registrations, placements: [], rules: [], checkIns: [] });
  const before = world.journal.lastSeq;
  let atHalf = 0;
  for (let at = 0; at < PEOPLE; at += A_SECOND) {
    const second = registrations.slice(at, at + A_SECOND);
    // All of one second at once: nobody waits for the one before.
    const outcomes = await Promise.all(second.map(({ id }) => event.runner.run('letIn', { ids: [id] })));
    expect(outcomes.every((outcome) => outcome.kind === 'done' && outcome.saved.kind === 'saved')).toBe(true);
    // Done means that it is in the journal, not that it will be.
    expect(world.journal.lastSeq).toBe(before + at + A_SECOND);
    if (at + A_SECOND === PEOPLE / 2) atHalf = bytesInUse();
  }
  const atEnd = bytesInUse();
  expect((atEnd - atHalf) / (PEOPLE / 2)).toBeLessThan(MOST_BYTES_EACH);
  const data = dataOf(event.desk.view);
  expect(headsNow(data.registrations, presence(data.checkIns))).toMatchObject({ here: PEOPLE, stillToCome: 0 });
  expect(new Set(data.checkIns.map(({ clock }) => clock)).size).toBe(PEOPLE);
  expect(event.desk.view.hash).toBe(hashOf(event.desk.view));
  // In the order in which they came, in memory as in the journal.
  const inOrder = registrations.map(({ id }) => id);
  expect(data.checkIns.map(({ registrationId }) => registrationId)).toEqual(inOrder);
  const written = world.journal.records
    .slice(before)
    .map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as ChangeSet);
  expect(
    written.flatMap(({ changes }) =>
      changes.map(({ after }) => after && 'registrationId' in after && after.registrationId),
    ),
  ).toEqual(inOrder);

  // The laptop dies and loses its databases: the journal alone brings everybody back.
  closeAll();
  const { journal } = world;
  beginAnew();
  world.journal = journal;
  const again = await open();
  expect(again.kind).toBe('opened');
  if (again.kind !== 'opened') return;
  expect(again.view.tables.checkIns.size).toBe(PEOPLE);
  again.database.close();
  const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
  process.stdout.write(
    `${PEOPLE} cases of an arrival, none lost (heap ${mb(atHalf)} MB at half of them, ${mb(atEnd)} MB at the last)\n`,
  );
}, 600_000);
