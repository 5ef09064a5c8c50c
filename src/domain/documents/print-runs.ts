import type { EventData } from '../event-data.ts';
import type { RegistrationId } from '../ids.ts';
import type { PrintRun } from '../print-run.ts';
import { badgeRun, badgeVersion } from './badge-document.ts';
import type { DocumentRequest } from './document-request.ts';

/** Where and when somebody's badge was printed last. */
export type LastPrinted = {
  readonly printedAt: string;
  readonly runId: PrintRun['id'];
  readonly sheet: number;
  readonly cell: number;
  readonly version: string;
};

/** The last print of each person in documents of one kind. */
export function lastPrinted(printRuns: readonly PrintRun[], kind: string): ReadonlyMap<RegistrationId, LastPrinted> {
  const last = new Map<RegistrationId, LastPrinted>();
  for (const run of printRuns
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => a.printedAt.localeCompare(b.printedAt)))
    for (const { registrationId, sheet, cell, version } of run.items)
      last.set(registrationId, { printedAt: run.printedAt, runId: run.id, sheet, cell, version });
  return last;
}

/** Who needs a badge: never printed, changed since (a room, a mended name), or right as it is. In the order of the run. */
export type BadgesDue = {
  readonly never: readonly RegistrationId[];
  readonly changed: readonly RegistrationId[];
  readonly same: readonly RegistrationId[];
};

/** Compares what every badge would say now with what it said when it was printed. */
export function badgesDue(data: EventData, request: DocumentRequest): BadgesDue {
  const { people, facts } = badgeRun(data, request, 1);
  const printed = lastPrinted(data.printRuns, 'badges');
  const due = { never: [] as RegistrationId[], changed: [] as RegistrationId[], same: [] as RegistrationId[] };
  for (const person of people) {
    const before = printed.get(person.id);
    if (!before) due.never.push(person.id);
    else due[before.version === badgeVersion(facts(person)) ? 'same' : 'changed'].push(person.id);
  }
  return due;
}

/** What to note of a run of badges once it was printed: who stands on which sheet and cell, and in which version. */
export function printRunItems(data: EventData, request: DocumentRequest, cellsPerSheet: number): PrintRun['items'] {
  const { people, facts } = badgeRun(data, request, cellsPerSheet);
  const first = Math.min((request.startCell ?? 1) - 1, cellsPerSheet - 1);
  return people.map((person, index) => ({
    registrationId: person.id,
    sheet: Math.floor((index + first) / cellsPerSheet) + 1,
    cell: ((index + first) % cellsPerSheet) + 1,
    version: badgeVersion(facts(person)),
  }));
}

/**
 * The first label that the last run on this stock left free on its last sheet, row by row from 1.
 *
 * @param stockId as the run noted it: null for the sheet that is used when none was chosen.
 * @returns null when nothing was printed on this stock, or its last sheet was used up.
 */
export function nextFreeLabel(
  printRuns: readonly PrintRun[],
  stockId: string | null,
  cellsPerSheet: number,
): number | null {
  const last = printRuns
    .filter((run) => run.kind === 'badges' && run.stockId === stockId && run.items.length > 0)
    .reduce<PrintRun | null>((newest, run) => (newest && newest.printedAt > run.printedAt ? newest : run), null);
  if (!last) return null;
  const lastSheet = last.items.reduce((most, { sheet }) => Math.max(most, sheet), 1);
  const used = last.items.reduce((most, { sheet, cell }) => (sheet === lastSheet ? Math.max(most, cell) : most), 0);
  return used < cellsPerSheet ? used + 1 : null;
}
