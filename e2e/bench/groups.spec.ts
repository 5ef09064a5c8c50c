import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseRow } from '#domain/change-set.ts';
import { TABLE_NAMES, type EventData } from '#domain/event-data.ts';
import type { RegistrationId, RoomId, SessionId, TopicId } from '#domain/ids.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import { MEASURED_SHAPE, randomEvent } from '#solving/random-instance.ts';
import { projectRoot } from '../../scripts/run.mjs';
import { expect, test } from '../harness/app.ts';
import { longTaskRows, longTasksOf, type LongTasks } from './parts/long-tasks.ts';
import { addRow } from './parts/rows.ts';

const FLOOR = 'no floor: the promise is 50 ms';
const GIVEN = 'Amara Bo Chloé Đorđe Eoghan Fatima Gábor Hana Ines Jürgen Kemal Łucja'.split(' ');

/** A day of two rounds with the same twenty topics, for so many people who wished for five each. */
function largeEvent(count: number): EventData {
  const raw = JSON.parse(
    readFileSync(join(projectRoot, 'resources', 'sample', 'sample-event.json'), 'utf8'),
  ) as Readonly<Record<string, readonly unknown[]>>;
  const sample = Object.fromEntries(
    TABLE_NAMES.map((table) => [table, (raw[table] ?? []).map((row) => parseRow(table, row))]),
  ) as unknown as EventData;
  const wished = randomEvent({ ...MEASURED_SHAPE, people: count, rounds: 2, topics: 20 });
  const base = sample.sessions.find(({ kind }) => kind === 'round')!;
  const roundIds = ['S1', 'S2'] as SessionId[];
  const sessions = roundIds.map((id, i) => ({
    ...base,
    id,
    title: `Round ${i + 1}`,
    startsAt: `${sample.event[0]!.startsOn}T${10 + 2 * i}:00`,
    round: { ...base.round!, groupBy: null },
  }));
  const topics = wished.rounds[0]!.topics.map((topic, i) => ({
    ...sample.topics[0]!,
    id: `T${i}` as TopicId,
    title: `Topic ${i + 1}`,
    facilitatorIds: [],
    roundIds,
    roomId: `R${i}` as RoomId,
    smallest: topic.min,
    largest: topic.max,
    order: i,
  }));
  const rooms = topics.map((topic, i) => ({
    ...sample.rooms[0]!,
    id: topic.roomId,
    name: `Room ${i + 1}`,
    seats: topic.largest,
    order: i + 1,
  }));
  const registrations = wished.people.map((person, i) => ({
    ...sample.registrations[i % 60]!,
    id: `P${i}` as RegistrationId,
    fullName: `${GIVEN[i % GIVEN.length]!} Person${i}`,
    badgeName: '',
    email: `person${i}@list.example`,
    shortNumber: i + 1,
    badgeCode: `FM1${String(i).padStart(16, '0')}`,
    status: 'coming' as const,
    needs: [],
    absentFromIds: [],
    wishes: roundIds.map((roundId, r) => ({
      roundId,
      topicIds: (person.wishes[`r${r}`] ?? []).map((id) => `T${id.slice(1)}` as TopicId),
    })),
  }));
  const event = [{ ...sample.event[0]!, name: `Gathering of ${count}`, isSample: false }];
  const none = { suggestions: [], rules: [], placements: [], proposals: [], checkIns: [], outcomes: [] };
  return { ...sample, ...none, event, rooms, sessions, topics, registrations } as EventData;
}

const group = (page: Page, letter: string) => page.getByRole('listbox', { name: new RegExp(`^Group ${letter},`) });

for (const count of [1000, 10_000]) {
  test(`the board with ${count} people`, async ({ app, window, folder }) => {
    test.setTimeout(10 * 60_000);
    const file = join(folder, 'large.folkmoot');
    await writeFile(
      file,
      writeEventFile(largeEvent(count), { appVersion: '0.1.0', writtenAt: '2026-10-20T10:00:00.000Z' }),
    );
    await app.answerDialogs({ open: [file] });
    await expect(window.getByRole('heading', { name: 'Folkmoot' })).toBeVisible();
    await window.keyboard.press('Control+o');
    const nav = window.getByRole('navigation', { name: 'Screens' });
    await expect(nav.getByRole('button', { name: 'Groups' })).toBeVisible({ timeout: 60_000 });
    const settle = (ms = 900) => window.waitForTimeout(ms);
    await settle(4000);
    const accept = window.getByRole('button', { name: 'Accept', exact: true });
    const propose = window.getByRole('button', { name: /^Propose/ });

    const parts: Record<string, () => Promise<void>> = {
      open: async () => {
        for (let run = 0; run < 2; run++) {
          await nav.getByRole('button', { name: 'Plan' }).click();
          await settle(600);
          await nav.getByRole('button', { name: 'Groups' }).click();
          await expect(propose).toBeEnabled();
          await settle();
        }
      },
      propose: async () => {
        await propose.click();
        await expect(accept).toBeVisible({ timeout: 120_000 });
        await settle(1500);
      },
      accept: async () => {
        await accept.click();
        await expect(accept).toBeHidden({ timeout: 60_000 });
        await settle(3000);
      },
      'select and drag': async () => {
        const card = group(window, 'A').getByRole('option').first();
        const from = (await card.boundingBox())!;
        const to = (await group(window, 'C').boundingBox())!;
        await window.mouse.move(from.x + 60, from.y + 15);
        await window.mouse.down();
        await window.mouse.move(from.x + 90, from.y + 25, { steps: 3 });
        await window.mouse.move(to.x + 80, to.y + 120, { steps: 8 });
        await settle(300);
        await window.mouse.up();
        await settle();
      },
      'move by key': async () => {
        await group(window, 'A').getByRole('option').first().click();
        await settle();
        await window.keyboard.press('b');
        await settle();
        await window.keyboard.press('Control+z');
        await settle();
      },
      'another round': async () => {
        await window.getByRole('radio', { name: /12:00/ }).click();
        await settle();
        await window.getByRole('radio', { name: /10:00/ }).click();
        await settle();
      },
      'scroll a group': async () => {
        await group(window, 'A').hover();
        for (let turn = 0; turn < 40; turn++) {
          await window.mouse.wheel(0, turn < 30 ? 800 : -800);
          await window.waitForTimeout(16);
        }
        await settle(300);
      },
      search: async () => {
        await window.keyboard.press('Control+f');
        for (const key of 'person120') await window.keyboard.press(key);
        await expect(window.getByRole('option', { name: /Amara Person120/ }).last()).toBeVisible();
        await window.keyboard.press('ArrowDown');
        await window.keyboard.press('Enter');
        await settle();
      },
    };
    for (const [name, play] of Object.entries(parts)) {
      const tasks: LongTasks = await longTasksOf(app.electron, play);
      const about = { bench: 'groups', floorAt: FLOOR, name: `${name}, ${count.toLocaleString('en-GB')} people` };
      for (const row of longTaskRows(about, [tasks], [])) addRow(row);
    }
  });
}
