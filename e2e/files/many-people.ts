import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { EventData } from '#domain/event-data.ts';
import { makeBadgeCode, makeId, type RegistrationId } from '#domain/ids.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import type { RunningApp } from '../harness/running-app.ts';
import { threeHundredPeople } from './three-hundred.ts';

/** A large event: so many invented people who are all expected, each with a badge. */
export function manyPeople(count: number): EventData {
  const data = threeHundredPeople();
  const [like] = data.registrations;
  const bytesOf = (seed: number) => Uint8Array.from({ length: 16 }, (_, at) => (seed >> (5 * (at % 4))) ^ (at * 3));
  const registrations = Array.from({ length: count }, (_, index) => ({
    ...like!,
    id: makeId('P', bytesOf(index)) as RegistrationId,
    shortNumber: index + 1,
    badgeCode: makeBadgeCode(bytesOf(index)),
    firstName: `Zoé${index}`,
    lastName: 'Invented',
  }));
  return { ...data, registrations };
}

/** Opens an event from a file, as somebody does who brings it along. */
export async function openEvent(app: RunningApp, window: Page, folder: string, data: EventData): Promise<void> {
  const file = join(folder, 'event.folkmoot');
  await writeFile(file, writeEventFile(data, { appVersion: 'test', writtenAt: '2026-10-25T08:00:00.000Z' }));
  await app.answerDialogs({ open: [file] });
  await window.getByRole('button', { name: /^Open/ }).click();
}
