import type {
  DraftCustom,
  DraftOwnFacts,
  DraftTextField,
  PersonDraft,
  RecordLeftOut,
} from '#domain/import/person-draft.ts';
import { RegistrationStatus } from '#domain/registration.ts';
import { unguard } from './formula-guard.ts';
import { listProblem, type ListProblem } from './list-problem.ts';
import {
  keyFrom,
  machineKey,
  ONLY_OURS,
  OWN_FIRST_HEADING,
  OWN_TEXT_COLUMNS,
  RAW_HEADING,
  REHEARSAL_HEADING,
  WALKED_IN,
} from './own-format.ts';

/** An id as we make it, see `makeId`. */
const OUR_ID = /^[A-Z][0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * Whether a heading is of our own export: its first column, and one that only we write, or an id of ours below where
 * somebody took the others away.
 */
export function isOwnHeader(header: readonly string[] | undefined, below?: readonly string[]): boolean {
  return (
    header !== undefined &&
    header.length > 5 &&
    machineKey(unguard(header[0] ?? '')) === OWN_FIRST_HEADING &&
    (header.some((heading) => ONLY_OURS.has(machineKey(unguard(heading)))) || OUR_ID.test(unguard(below?.[0] ?? '')))
  );
}

type Own = { readonly people: PersonDraft[]; readonly leftOut: RecordLeftOut[]; readonly recordCount: number };

const STATUSES = new Set<string>(RegistrationStatus.options);

/** People of our own export, cell by cell as they were, one guard taken off each cell that has one. */
export function readOwnFormat(
  records: readonly (readonly string[])[],
  lines: readonly number[],
  headerAt: number,
  problems: ListProblem[],
): Own {
  const rawHeader = records[headerAt]!;
  const isRaw = rawHeader.some((cell) => cell.trim() === RAW_HEADING);
  const free = isRaw ? (cell: string) => cell : unguard;
  const header = rawHeader.map(free);
  const keys = header.map(machineKey);
  const at = new Map(keys.map((key, column) => [key, column]));
  const columnsOf = (pattern: RegExp) =>
    keys.flatMap((key, column) => {
      const match = pattern.exec(key);
      return match ? [{ column, id: keyFrom(match[1]!), rank: Number(match[2] ?? 0) }] : [];
    });
  const wishColumns = columnsOf(/^wish_(.+)_(\d+)$/).toSorted((a, b) => a.rank - b.rank);
  const absentColumns = columnsOf(/^absent_(.+)$/);
  const topicColumns = columnsOf(/^topic_(.+)$/);
  const customColumns = columnsOf(/^custom_(.*)$/);
  const roundIds = [...new Set([...wishColumns, ...topicColumns].map(({ id }) => id))];
  // A column somebody added in a sheet program becomes a custom field of its own.
  const known = new Set([
    OWN_FIRST_HEADING,
    'short_number',
    'status',
    'role',
    'needs',
    'consented',
    'tags',
    'presence',
    'arrived_at',
    'badge_code',
    REHEARSAL_HEADING,
    RAW_HEADING,
    ...OWN_TEXT_COLUMNS.map(([key]) => key),
  ]);
  const addedColumns = header.flatMap((label, column) =>
    known.has(keys[column]!) || /^(wish|absent|topic|room|custom|answer)_/.test(keys[column]!) || label.trim() === ''
      ? []
      : [{ column, label: label.trim() }],
  );
  const people: PersonDraft[] = [];
  const leftOut: RecordLeftOut[] = [];
  for (let record = headerAt + 1; record < records.length; record++) {
    const cells = records[record]!;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const line = lines[record] ?? 0;
    const cell = (key: string) => {
      const column = at.get(key);
      return column === undefined ? '' : free(cells[column] ?? '');
    };
    const fields: Partial<Record<DraftTextField, string>> = {};
    for (const [key, field] of OWN_TEXT_COLUMNS) if (at.has(key)) fields[field] = cell(key);
    const custom = new Map<string, DraftCustom>();
    for (const { column, id } of customColumns) {
      const value = free(cells[column] ?? '');
      if (value !== '' || !custom.has(id))
        custom.set(id, { columnId: id, label: header[column]!.replace(/\s*\[custom_[^[\]]*\]\s*$/, ''), value });
    }
    for (const { column, label } of addedColumns) {
      const value = free(cells[column] ?? '');
      if (value.trim() !== '') custom.set(label.slice(0, 1000), { columnId: label.slice(0, 1000), label, value });
    }
    const status = cell('status').trim();
    const personId = cell(OWN_FIRST_HEADING).trim();
    const hasAnything =
      personId !== '' ||
      ['firstName', 'lastName', 'fullName', 'email'].some(
        (field) => (fields[field as DraftTextField] ?? '').trim() !== '',
      );
    if (!hasAnything) {
      leftOut.push({ record, line, kind: 'rejected', code: 'no_person', cells });
      problems.push(listProblem(line, 'no_person'));
      continue;
    }
    const flags: string[] = [];
    if (status !== '' && !STATUSES.has(status)) {
      flags.push('unknown_status');
      problems.push(listProblem(line, 'unknown_status', { word: 'unknown_status_kept' }));
    }
    const own: DraftOwnFacts = {
      personId,
      shortNumber: /^[1-9]\d{0,8}$/.test(cell('short_number').trim()) ? Number(cell('short_number')) : null,
      badgeCode: cell('badge_code'),
      role: cell('role').trim(),
      needs: at.has('needs')
        ? cell('needs')
            .split(';')
            .map((need) => need.trim())
            .filter((need) => need !== '')
        : [],
      tags: at.has('tags')
        ? cell('tags')
            .split(';')
            .map((tag) => keyFromTag(tag.trim()))
            .filter((tag) => tag !== '')
        : [],
      wishesByRound: roundIds.flatMap((roundId) => {
        const columns = wishColumns.filter(({ id }) => id === roundId);
        return columns.length === 0
          ? []
          : [
              {
                roundId,
                topics: columns.map(({ column }) => free(cells[column] ?? '')).filter((topic) => topic.trim() !== ''),
              },
            ];
      }),
      absences: absentColumns.map(({ column, id }) => ({
        sessionId: id,
        isAbsent: /^(yes|y|true|1|ja|x)$/i.test((cells[column] ?? '').trim()),
      })),
      placements: topicColumns.map(({ column, id }) => ({ roundId: id, topic: free(cells[column] ?? '') })),
      presence: cell('presence').trim(),
      arrivedAt: cell('arrived_at').trim(),
      ...(cell(REHEARSAL_HEADING).trim() === WALKED_IN ? { walkedIntoRehearsal: true } : {}),
    };
    const consented = cell('consented').trim().toLowerCase();
    people.push({
      record,
      line,
      fields,
      status: STATUSES.has(status) ? RegistrationStatus.parse(status) : null,
      hasConsented: consented === 'yes' ? true : consented === 'no' ? false : null,
      wishes: [],
      wishTexts: [],
      custom: [...custom.values()],
      withWhom: '',
      notWithWhom: '',
      suggestion: '',
      wasThere: null,
      ticketIdKind: 'strong',
      own,
      flags,
    });
  }
  return { people, leftOut, recordCount: people.length + leftOut.length };
}

function keyFromTag(tag: string): string {
  return tag.replaceAll('%3B', ';').replaceAll('%25', '%');
}
