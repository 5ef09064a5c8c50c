import { say, type SayValues } from '#catalogue/catalogue.ts';
import { foldText } from '#domain/import/fold-text.ts';
import { orNone } from '#domain/import/or-none.ts';
import type {
  DraftCustom,
  DraftTextField,
  DraftWishes,
  PersonDraft,
  RecordLeftOut,
} from '#domain/import/person-draft.ts';
import type { RegistrationStatus } from '#domain/registration.ts';
import { cleanText, hasUnshown, isPlaceholder, isRuinedNumber, readEmail } from './clean-cells.ts';
import type { FieldKey } from './field-words.ts';
import { unguardForeign } from './formula-guard.ts';
import { keptWhole } from './kept-whole.ts';
import { LIMITS, listProblem, type ListProblem, type ListProblemCode } from './list-problem.ts';
import { readDate } from './read-date.ts';
import { DamagedLines } from './damaged-lines.ts';
import { columnRules, type ColumnRules, type DraftPlan } from './draft-plan.ts';
import { readWishes } from './read-wishes.ts';
import { Shared } from './shared.ts';
import { readStatus, readYesNo } from './status-words.ts';

const TEXT_FIELD: Readonly<Partial<Record<FieldKey, DraftTextField>>> = {
  first_name: 'firstName',
  last_name: 'lastName',
  full_name: 'fullName',
  badge_name: 'badgeName',
  pronouns: 'pronouns',
  email: 'email',
  phone: 'phone',
  organization: 'organization',
  town: 'town',
  language: 'language',
  ticket_id: 'ticketId',
  order_id: 'orderId',
  ticket_type: 'ticketType',
  group: 'group',
  registered_at: 'registeredAt',
  diet: 'diet',
  access: 'accessNeed',
  notes: 'notes',
};
/** Tells something about the record that is being read; a column only where it is about one cell. */
type Flag = (
  code: ListProblemCode,
  column?: number,
  about?: { readonly word?: string; readonly values?: SayValues },
) => void;

/** Letters a field holds at most; a longer cell is kept under its heading instead. */
const MOST: Readonly<Partial<Record<DraftTextField, number>>> = {
  pronouns: 200,
  phone: 200,
  organization: 2000,
  town: 1000,
  language: 200,
  ticketId: 1000,
  orderId: 1000,
  ticketType: 1000,
  group: 1000,
  diet: 10_000,
  accessNeed: 10_000,
  registeredAt: 200,
  email: 320,
  firstName: 1000,
  lastName: 1000,
  fullName: 1000,
  badgeName: 1000,
};
const NAME_FIELDS: readonly DraftTextField[] = ['firstName', 'lastName', 'fullName', 'badgeName'];
/** Words at the beginning of a row that counts the others. */
export const TOTALS =
  /^(sum|summe|gesamt|gesamtsumme|insgesamt|total|totals|totale?n?|grand total|suma|razem|lacznie|ogolem|celkem|spolu|totaal|som|summa|totalt|i alt|sammanlagt|yhteensa|osszesen|ukupno|skupaj|toplam|итого|всего|всього|разом|合計|总计|合计|總計|총계|합계|somme|count|anzahl|number of (people|guests|attendees|participants))\b/;

export type Drafted = {
  readonly people: PersonDraft[];
  readonly leftOut: RecordLeftOut[];
  readonly recordCount: number;
};

/**
 * Records to people. Whatever is odd is told and kept; only a record without name, address and id is rejected.
 *
 * @returns null when `onProgress` asked to stop.
 */
export function draftPeople(
  records: readonly (readonly string[])[],
  lines: readonly number[],
  range: { readonly start: number; readonly end: number },
  plan: DraftPlan,
  problems: ListProblem[],
  onProgress?: (share: number) => boolean,
): Drafted | null {
  const people: PersonDraft[] = [];
  const leftOut: RecordLeftOut[] = [];
  const reader = new RecordReader(plan, columnRules(records, range, plan), problems);
  const damaged = new DamagedLines(problems);
  let blank = 0;
  for (let record = range.start; record < range.end; record++) {
    if (record % 5000 === 0 && onProgress && !onProgress((record - range.start) / Math.max(1, range.end - range.start)))
      return null;
    const cells = records[record]!;
    if (cells.every((cell) => cell === '' || cell.trim() === '')) {
      blank++;
      continue;
    }
    const line = lines[record] ?? 0;
    const noData = isNoData(cells, plan);
    if (noData) {
      leftOut.push({ record, line, kind: 'skipped', code: noData, cells });
      problems.push(listProblem(line, noData));
      continue;
    }
    const person = reader.read(cells, record, line);
    const damage = person ? damaged.between(line, lines[record + 1] ?? line + 1) : [];
    if (person) people.push(damage.length === 0 ? person : { ...person, flags: [...person.flags, ...damage] });
    else leftOut.push({ record, line, kind: 'rejected', code: reader.whyRejected, cells });
  }
  if (blank > 0) problems.push(listProblem(0, 'blank_records', { values: { count: blank } }));
  reader.finish();
  return { people, leftOut, recordCount: people.length + leftOut.length };
}

function isNoData(cells: readonly string[], plan: DraftPlan): 'totals_row' | 'repeated_header' | null {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const email = plan.column.email;
  const hasEmail = email !== undefined && (cells[email] ?? '').includes('@');
  const isNarrow = filled <= Math.max(3, cells.length / 3);
  if (!hasEmail && cells.length > 1 && first >= 0 && first <= 1) {
    const text = foldText(cells[first]!)
      .trim()
      .replace(/[:：]$/, '');
    const rest = cells.filter((cell, column) => column !== first && cell.trim() !== '');
    if (
      // A full row of numbers is one of totals only below nothing but that word; Sum and Som are family names.
      (isNarrow || (TOTALS.exec(text)?.[0] === text && !/^(sum|som)$/.test(text))) &&
      TOTALS.test(text) &&
      text.split(' ').length <= 4 &&
      rest.length > 0 &&
      rest.every((cell) => /^[\d\s.,€$£%-]+$/.test(cell.trim()))
    )
      return 'totals_row';
    if (isNarrow && /^(合計|总计|合计|總計|итого|всего|총계|합계)/.test(cells[first]!.trim())) return 'totals_row';
  }
  // "Anzahl: 3" alone below the last person.
  const alone = /^(.*?)\s*[:=]\s*\d[\d.,\s]*$/.exec(foldText((cells[first] ?? '').trim()));
  if (filled === 1 && cells.length > 1 && alone && alone[1]!.split(' ').length <= 4 && TOTALS.test(alone[1]!))
    return 'totals_row';
  if (plan.hasHeader && filled > 1 && cells.every((cell, column) => cell.trim() === (plan.header[column] ?? '').trim()))
    return 'repeated_header';
  return null;
}

/** Reads one record after another with the rules of its list. */
class RecordReader {
  whyRejected: ListProblemCode = 'no_person';
  #guards = 0;
  #firstGuardLine = 0;
  readonly #textColumns: readonly { readonly field: DraftTextField; readonly column: number }[];
  readonly #privateColumns: ReadonlySet<number>;
  readonly #plan: DraftPlan;
  readonly #rules: ColumnRules;
  readonly #problems: ListProblem[];
  readonly #wishes = new Shared<DraftWishes>();
  readonly #wishTexts = new Shared<{ readonly label: string; readonly text: string }>();

  constructor(plan: DraftPlan, rules: ColumnRules, problems: ListProblem[]) {
    this.#plan = plan;
    this.#rules = rules;
    this.#problems = problems;
    this.#textColumns = Object.entries(TEXT_FIELD).flatMap(([key, field]) => {
      const column = plan.column[key as FieldKey];
      return column === undefined || field === undefined ? [] : [{ field, column }];
    });
    this.#privateColumns = plan.privateColumns;
  }

  read(cells: readonly string[], record: number, line: number): PersonDraft | null {
    const flags: ListProblemCode[] = [];
    const flag: Flag = (code, column, about) => {
      flags.push(code);
      const isPrivate = column !== undefined && this.#privateColumns.has(column);
      this.#problems.push(listProblem(line, code, { ...about, column: isPrivate ? undefined : column }));
    };
    const cellAt = (column: number | undefined) => (column === undefined ? '' : this.#cell(cells[column] ?? '', line));
    const custom: DraftCustom[] = [];
    const fields: Partial<Record<DraftTextField, string>> = {};
    this.#widthFlags(cells, flag);
    for (const { field, column } of this.#textColumns) {
      const text = cellAt(column);
      if (text !== '' && hasUnshown(cells[column] ?? '')) flag('control_chars', column);
      fields[field] = isPlaceholder(text) && field !== 'notes' && !NAME_FIELDS.includes(field) ? '' : text;
      if (text.length > (MOST[field] ?? LIMITS.cellLetters)) {
        flag('value_too_long', column, { values: { count: text.length } });
        custom.push(
          ...keptWhole({ columnId: `column:${column}`, label: this.#plan.header[column] ?? '', value: text }),
        );
        fields[field] = '';
      }
    }
    this.#names(fields, cellAt(this.#plan.column.middle_name), flag);
    this.#email(fields, custom, cells, flag);
    this.#registeredAt(fields, flag);
    this.#cellFlags(cells, fields, flag);
    // Told with the file; the row says it as well, so that somebody looks.
    if (cells.some((cell) => cell.length > LIMITS.cellLetters)) flags.push('cell_too_long');
    const hasName = NAME_FIELDS.some((field) => (fields[field] ?? '') !== '');
    if (!hasName && (fields.email ?? '') === '' && (fields.ticketId ?? '') === '') {
      const isGroupOnly = (fields.group ?? '') !== '';
      this.whyRejected = isGroupOnly ? 'group_only' : 'no_person';
      this.#problems.push(listProblem(line, this.whyRejected));
      return null;
    }
    const wishes: DraftWishes[] = [];
    const wishTexts: { label: string; text: string }[] = [];
    for (const part of this.#plan.wishes) {
      const read = readWishes(part, cells, this.#plan.wholeTitles);
      const wish = read && this.#wishes.of(`${read.round}\n${read.titles.join('\u0000')}`, read);
      if (wish) wishes.push(wish);
      if (part.kind === 'ranked-columns' && wish && new Set(wish.titles.map(foldText)).size < wish.titles.length)
        flag('same_topic_twice', part.columns[0]);
      for (const column of part.columns) {
        const text = cleanText(cells[column] ?? '');
        const label = (this.#plan.header[column] ?? '').trim().slice(0, 10_000);
        if (text !== '') wishTexts.push(this.#wishTexts.of(`${column} ${text}`, { label, text }));
      }
    }
    for (const { column, columnId, label } of this.#plan.custom) {
      const value = cellAt(column);
      if (value !== '') custom.push(...keptWhole({ columnId, label, value }));
    }
    for (let column = this.#plan.header.length; column < cells.length; column++) {
      const value = cellAt(column);
      if (value !== '')
        custom.push({
          columnId: `extra:${column + 1}`,
          label: say('importing.columnNumber', { number: column + 1 }),
          value,
        });
    }
    const thereCell = cellAt(this.#plan.column.checked_in);
    return {
      record,
      line,
      fields,
      status: this.#status(cells, flag),
      hasConsented: this.#plan.column.consent === undefined ? null : readYesNo(cellAt(this.#plan.column.consent)),
      wishes: orNone(wishes),
      wishTexts: orNone(wishTexts),
      custom: orNone(custom),
      withWhom: cellAt(this.#plan.column.with_whom),
      notWithWhom: [...this.#privateColumns]
        .map((column) => cellAt(column))
        .filter((text) => text !== '')
        .join('; '),
      suggestion: cellAt(this.#plan.column.suggestion),
      wasThere:
        this.#plan.column.checked_in === undefined
          ? null
          : (readYesNo(thereCell) ?? (thereCell !== '' && !isPlaceholder(thereCell) && thereCell !== '[]')),
      ticketIdKind: this.#plan.isWeakTicketId ? 'weak' : 'strong',
      own: null,
      flags: orNone(flags),
    };
  }

  /** Tells once how many apostrophes were taken off cells. */
  finish(): void {
    if (this.#guards > 0) {
      this.#problems.push(
        listProblem(this.#firstGuardLine, 'formula_guard_removed', { values: { count: this.#guards } }),
      );
    }
  }

  #cell(raw: string, line: number): string {
    if (raw === '') return '';
    const text = cleanText(raw);
    if (!text.startsWith("'")) return text;
    const free = unguardForeign(text);
    if (free === text) return text;
    this.#guards++;
    this.#firstGuardLine ||= line;
    return free;
  }

  #widthFlags(cells: readonly string[], flag: Flag): void {
    if (!this.#plan.hasHeader) return;
    const width = this.#plan.header.length;
    if (cells.length < width && cells.length > 0) {
      if (cells.length < lastNamedColumn(this.#plan.header) + 1)
        flag('too_few_cells', undefined, { values: { count: cells.length, width } });
    } else if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      flag('too_many_cells', undefined, { values: { count: cells.length, width } });
  }

  #names(fields: Partial<Record<DraftTextField, string>>, middle: string, flag: Flag): void {
    if (middle !== '' && !isPlaceholder(middle)) {
      const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
      if (this.#plan.isMiddleOfLastName) fields.lastName = join(middle, fields.lastName ?? '');
      else fields.firstName = join(fields.firstName ?? '', middle);
    }
    for (const field of NAME_FIELDS) {
      const name = fields[field] ?? '';
      if (name === '') continue;
      if (isPlaceholder(name)) {
        flag('placeholder', undefined, { word: 'placeholder_name' });
        if (/^[-–—]+$|^n\/?a$/i.test(name)) fields[field] = '';
      } else if (name.length > LIMITS.nameLetters) flag('name_too_long', undefined, { values: { count: name.length } });
    }
    const full = fields.fullName ?? '';
    if (this.#rules.isLastFirst && (fields.firstName ?? '') === '' && (fields.lastName ?? '') === '') {
      const parts = /^([^,]+),\s*([^,]+)$/.exec(full);
      if (parts) {
        fields.lastName = parts[1]!.trim();
        fields.firstName = parts[2]!.trim();
        fields.fullName = '';
      }
    }
  }

  #email(
    fields: Partial<Record<DraftTextField, string>>,
    custom: DraftCustom[],
    cells: readonly string[],
    flag: Flag,
  ): void {
    const column = this.#plan.column.email;
    if (column === undefined) return;
    const read = readEmail(cells[column] ?? '');
    fields.email = read.email.length > LIMITS.emailLetters ? '' : read.email;
    if (read.isBad) flag('bad_email', column);
    if (read.isPlaceholder) flag('placeholder', column, { word: 'placeholder_email' });
    else if (read.email === '') flag('no_email', column);
    if (read.others.length > 0) {
      flag('two_emails', column);
      custom.push({ columnId: 'other-emails', label: say('listProblem.otherEmails'), value: read.others.join(', ') });
    }
  }

  #registeredAt(fields: Partial<Record<DraftTextField, string>>, flag: Flag): void {
    const cell = fields.registeredAt ?? '';
    if (cell === '') return;
    const read = readDate(cell, this.#rules.dateOrder);
    if (read === null) flag('bad_date', this.#plan.column.registered_at);
    else fields.registeredAt = read;
  }

  #cellFlags(cells: readonly string[], fields: Partial<Record<DraftTextField, string>>, flag: Flag): void {
    if (this.#rules.hasOrderIds && (fields.orderId ?? '') === '') flag('no_id', this.#plan.column.order_id);
    for (const [column, cell] of cells.entries()) {
      if (cell === '') continue;
      if (
        (column === this.#plan.column.ticket_id ||
          column === this.#plan.column.order_id ||
          column === this.#plan.column.phone ||
          this.#plan.looks[column]?.numbers === 1) &&
        isRuinedNumber(cell)
      ) {
        flag('ruined_number', column);
      }
      if (column === this.#plan.column.registered_at || this.#plan.ignored.has(column)) continue;
      const text = cell.trim();
      if (text === '' || isPlaceholder(text)) continue;
      if (
        this.#rules.dates.has(column) &&
        readDate(text, this.#rules.dateOrders.get(column) ?? 'unknown') === null &&
        !/^\d{1,2}:\d{2}/.test(text)
      )
        flag('bad_date', column);
      if (this.#rules.numbers.has(column) && !/\d/.test(text)) flag('bad_number', column);
    }
  }

  #status(cells: readonly string[], flag: Flag): RegistrationStatus | null {
    const column = this.#plan.column.status;
    if (column === undefined) return null;
    const status = readStatus(cells[column] ?? '', this.#plan.isVoidStatus);
    if (status !== 'unknown') return status;
    flag('unknown_status', column);
    return 'coming';
  }
}

const lastNamed = new WeakMap<readonly string[], number>();
function lastNamedColumn(header: readonly string[]): number {
  let at = lastNamed.get(header);
  if (at === undefined) {
    at = header.findLastIndex((cell) => cell.trim() !== '');
    lastNamed.set(header, at);
  }
  return at;
}
