import { useCallback } from 'react';
import { say } from '#catalogue/catalogue.ts';
import { factsOf, type EventData } from '#domain/event-data.ts';
import { giveNotice } from '../parts/notices.ts';
import { ask } from './bridge-client.ts';
import { useCommand } from './command-handlers.ts';
import type { EventSession } from './event-session.ts';

/** What the programme can be given out as, besides paper. */
export type PlanFile = 'calendar' | 'list';

/** Saves the programme as a file for calendars, or as a list for a spreadsheet, where the person wants it. */
async function savePlanFile(session: EventSession, file: PlanFile): Promise<void> {
  const { data } = session;
  const text = await textOf(data, file);
  const name = `${(factsOf(data)?.name || say('appName')).slice(0, 80)} - ${say('planFile.name')}`;
  const saved = await ask('files.save', {
    suggestedName: `${name}.${file === 'calendar' ? 'ics' : 'csv'}`,
    bytes: new TextEncoder().encode(text),
    kind: file === 'calendar' ? 'calendar' : 'csv',
  });
  if (saved.kind === 'saved') giveNotice({ tone: 'ok', text: say('planFile.saved', { name: saved.fileName }) });
  else if (saved.kind !== 'cancelled') {
    giveNotice({ tone: 'stop', text: say(saved.kind === 'diskFull' ? 'paper.diskFull' : 'paper.notSaved') });
  }
}

/** The writers come when they are asked for: the start of the window does not wait for them. */
async function textOf(data: EventData, file: PlanFile): Promise<string> {
  if (file === 'list') return (await import('#formats/calendar/write-plan-list.ts')).writePlanList(data);
  const { writeCalendar } = await import('#formats/calendar/write-calendar.ts');
  return writeCalendar(data, new Date().toISOString());
}

/** Answers to the commands that save the programme as a file, from every screen of an event. */
export function usePlanFiles(session: EventSession): void {
  useCommand(
    'plan.calendar',
    useCallback(() => savePlanFile(session, 'calendar'), [session]),
  );
  useCommand(
    'plan.list',
    useCallback(() => savePlanFile(session, 'list'), [session]),
  );
}
