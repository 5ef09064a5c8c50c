import { z } from 'zod';
import { TABLES } from '#domain/event-data.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import type { ImportCounts, ImportDecisions } from '#domain/import/import-plan.ts';
import type { ListForImport } from '#domain/import/person-draft.ts';
import { planImport } from '#domain/import/plan-import.ts';
import type { ImportId, RegistrationId, RuleId, SuggestionId } from '#domain/ids.ts';
import { ImportRecord } from '#domain/import-record.ts';
import { isSurelyShort } from '#domain/import/surely-short.ts';
import { defineAction, nothing, refuse, write } from './action.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isList = (value: unknown) =>
  isRecord(value) &&
  typeof value['source'] === 'string' &&
  Array.isArray(value['people']) &&
  Array.isArray(value['leftOut']);

/** What an import is asked with: the list as it was read and what was decided in the review. */
export const ImportListArgs = z.object({
  // Made by our own reader in a worker of ours; what becomes of it is checked row by row below.
  list: z.custom<ListForImport>(isList),
  decisions: z.custom<ImportDecisions>(isRecord),
  fileName: z.string().max(1000),
  sha256: z.string().regex(/^([0-9a-f]{64})?$/),
  /** How it was read, to be kept with the import. Must hold nothing of a private column. */
  reading: z.record(z.string(), z.unknown()),
  /** The counts that the review showed. */
  counts: ImportRecord.shape.counts,
});
export type ImportListArgs = z.infer<typeof ImportListArgs>;

export type ImportListResult = {
  readonly importId: ImportId;
  readonly counts: ImportCounts;
  /** New and changed people. */
  readonly people: number;
};

/**
 * Takes in a whole list as one step, which one undo takes back.
 *
 * Planned again on the newest state: when that gives other counts than the review showed, nothing is written and
 * the review is asked to look again.
 */
export const importList = defineAction<ImportListArgs, ImportListResult | null>({
  name: 'importList',
  args: ImportListArgs,
  plan: ({ list, decisions, fileName, sha256, reading, counts }, context) => {
    const { data, view, newId } = context;
    const plan = planImport(list, data, { decisions, sha256 });
    if (!areSame(plan.counts, counts)) return refuse('importOutdated');
    const importId = newId('I') as ImportId;
    const { changes } = importChanges(plan, data, {
      now: context.now,
      makeRegistrationId: () => newId('P') as RegistrationId,
      makeBadgeCode: context.newBadgeCode,
      makeRuleId: () => newId('U') as RuleId,
      makeSuggestionId: () => newId('G') as SuggestionId,
      importId,
      fileName,
      sha256,
      // The number of this very change set, so that it can be found and taken back days later.
      reading: { ...reading, seq: view.seq + 1 },
      desk: context.desk,
      nextCheckInId: context.nextCheckInId,
      nextClock: context.nextClock,
    });
    if (changes.length === 0) return nothing<ImportListResult | null>(null);
    // A list of our own brings ids and codes as well, which have a form.
    const isKnownToFit = (table: string, after: unknown) =>
      !list.isOwnFormat && table === 'registrations' && isSurelyShort(after);
    const bad = changes.find(
      ({ table, after }) => after !== null && !isKnownToFit(table, after) && !TABLES[table].safeParse(after).success,
    );
    if (bad) return refuse('importDoesNotFit', { name: nameOf(bad.after) });
    const people = changes.filter(({ table }) => table === 'registrations').length;
    return write<ImportListResult | null>(
      changes,
      'imported',
      { count: people, file: fileName },
      { importId, counts: plan.counts, people },
    );
  },
});

function areSame(a: ImportCounts, b: ImportCounts): boolean {
  return (['records', 'new', 'changed', 'same', 'skipped', 'rejected'] as const).every((key) => a[key] === b[key]);
}

function nameOf(row: unknown): string {
  if (!isRecord(row)) return '';
  const texts = [row['fullName'], row['firstName'], row['lastName'], row['email']];
  return texts.find((text): text is string => typeof text === 'string' && text !== '')?.slice(0, 80) ?? '';
}
