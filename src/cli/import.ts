import { createHash, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { say } from '#catalogue/catalogue.ts';
import { withChanges } from '#domain/import/with-changes.ts';
import { emptyEventData, type EventData } from '#domain/event-data.ts';
import {
  makeBadgeCode,
  makeId,
  type CheckInId,
  type ImportId,
  type RegistrationId,
  type RuleId,
  type SuggestionId,
} from '#domain/ids.ts';
import { importChanges } from '#domain/import/import-changes.ts';
import { planImport } from '#domain/import/plan-import.ts';
import type { ListReading } from '#formats/csv/list-reading.ts';
import { planProblems } from '#formats/csv/plan-problems.ts';
import { readList } from '#formats/csv/read-list.ts';
import { readEventFile } from '#formats/event-file/read-event-file.ts';
import { writeEventFile } from '#formats/event-file/write-event-file.ts';
import packageFacts from '../../package.json' with { type: 'json' };
import { readGiven, writeAnswer } from './files.ts';
import { readArgs } from './read-args.ts';
import type { Verb } from './verb.ts';

const APP_VERSION = packageFacts.version;

/** A list into an event, or, without an event, what the list says. */
export const importVerb: Verb = async (args, output) => {
  const given = readArgs(
    args,
    {
      options: { event: { type: 'string' }, out: { type: 'string' } },
      places: [1, 1],
      use: say('cli.use.import'),
    },
    output,
  );
  if (!given) return 2;
  const { values } = given;
  const file = given.places[0]!;
  let data: EventData = emptyEventData();
  const bytes = await readGiven(file, output);
  if (!bytes) return 2;
  if (values.event !== undefined) {
    const eventBytes = await readGiven(values.event, output);
    if (!eventBytes) return 2;
    const read = readEventFile(eventBytes);
    if (read.kind !== 'ok') {
      output.stderr(say('cli.notAnEvent', { path: basename(values.event), kind: read.kind }));
      return 2;
    }
    data = read.data;
  }
  const reading = readList(bytes, { fileName: file, topicTitles: data.topics.map((topic) => topic.title) });
  if (reading.kind === 'refused') {
    output.stderr(reading.message);
    return 2;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const plan = planImport(reading, data, { sha256 });
  if (values.out !== undefined) {
    const now = new Date().toISOString();
    let clock = data.checkIns.reduce((most, fact) => Math.max(most, fact.clock), 0);
    const made = importChanges(plan, data, {
      now,
      makeRegistrationId: () => makeId('P', randomBytes(16)) as RegistrationId,
      makeBadgeCode: () => makeBadgeCode(randomBytes(16)),
      makeRuleId: () => makeId('U', randomBytes(16)) as RuleId,
      makeSuggestionId: () => makeId('G', randomBytes(16)) as SuggestionId,
      importId: makeId('I', randomBytes(16)) as ImportId,
      fileName: reading.fileName,
      sha256,
      reading: { source: reading.source },
      desk: 'import',
      nextCheckInId: () => `import-${makeId('', randomBytes(16))}` as CheckInId,
      nextClock: () => ++clock,
    });
    const content = writeEventFile(withChanges(data, made.changes), { appVersion: APP_VERSION, writtenAt: now });
    if (!(await writeAnswer(values.out, content, output))) return 2;
  }
  output.stdout(JSON.stringify(answer(reading, plan)));
  return 0;
};

function answer(reading: ListReading, plan: ReturnType<typeof planImport>) {
  const columns: Record<string, unknown> = {};
  for (const { field, column } of reading.fields) columns[field] = column;
  columns['custom'] = reading.columns
    .filter((column) => column.use === 'custom')
    .map(({ column, header }) => ({ column, label: header }));
  const outcomeOf = new Map(plan.rows.map((row) => [row.record, row]));
  const [first] = reading.wishes;
  // Rounds asked in the same way are one answer; `parts` tells them apart.
  const wishColumns = reading.wishes.filter((part) => part.kind === first?.kind).flatMap((part) => part.columns);
  return {
    encoding: reading.encoding,
    bom: reading.hasBom,
    delimiter: reading.delimiter,
    headerRecord: reading.headerRecord,
    headerRecords: reading.headerRecords,
    records: reading.records,
    columns,
    wishes: first
      ? {
          kind: first.kind,
          columns: wishColumns,
          ...(wishColumns.length === 1 ? { col: wishColumns[0] } : { cols: wishColumns }),
          ...(first.separators ? { sep: first.separators.join('|') } : {}),
          ...(first.yes === undefined ? {} : { yes: first.yes }),
          ...(first.maybe === undefined ? {} : { maybe: first.maybe }),
          shape: first.shape,
          parts: reading.wishes,
        }
      : null,
    counts: plan.counts,
    people: reading.people.map((draft) => {
      const row = outcomeOf.get(draft.record);
      const { notWithWhom: _private, own: _own, ...shown } = draft;
      return { ...shown, outcome: row?.outcome, marks: row?.marks };
    }),
    leftOut: reading.leftOut.map(({ cells: _cells, ...rest }) => rest),
    missing: plan.missing,
    ...(plan.rehearsal ? { rehearsal: { people: plan.rehearsal.people, walkIns: plan.rehearsal.walkIns.size } } : {}),
    unknownTopics: plan.unknownTopics,
    problems: [...reading.problems, ...planProblems(plan)],
  };
}
