import { say, type SayValues } from '#catalogue/catalogue.ts';

/** Everything a list can have wrong, as short codes that stand in problem files and in screens. */
export const LIST_PROBLEM_CODES = [
  'not_a_list',
  'too_large',
  'too_many_records',
  'too_many_columns',
  'cell_too_long',
  'blank_records',
  'lines_without_person',
  'blank_columns',
  'sep_line',
  'no_records',
  'header_only',
  'too_few_cells',
  'too_many_cells',
  'bad_email',
  'no_email',
  'two_emails',
  'no_person',
  'no_id',
  'group_only',
  'totals_row',
  'repeated_header',
  'other_table',
  'duplicate_in_file',
  'conflict_two_people',
  'placeholder',
  'bad_date',
  'bad_number',
  'unknown_status',
  'same_topic_twice',
  'ruined_number',
  'ruined_text',
  'undecodable',
  'double_encoded',
  'encoding_unsure',
  'unclosed_quote',
  'stray_quote',
  'blank_before_quote',
  'nul',
  'control_chars',
  'formula_guard_removed',
  'name_too_long',
  'value_too_long',
] as const;
export type ListProblemCode = (typeof LIST_PROBLEM_CODES)[number];

/** One thing worth telling about a list. */
export type ListProblem = {
  /** Physical line, from 1; 0 when it is about the whole file. */
  readonly line: number;
  readonly code: ListProblemCode;
  /** One sentence for a person. Never holds the content of a private column. */
  readonly message: string;
  /** Column index, from 0, where it is about one cell. */
  readonly column?: number;
};

/**
 * A problem with its sentence out of the catalogue.
 *
 * @param about values of the sentence; `word` where one code has several sentences; `column` for one cell.
 */
export function listProblem(
  line: number,
  code: ListProblemCode,
  about: { readonly column?: number | undefined; readonly word?: string; readonly values?: SayValues } = {},
): ListProblem {
  const message = say(`listProblem.${about.word ?? code}`, about.values);
  return about.column === undefined ? { line, code, message } : { line, code, message, column: about.column };
}

/** Limits of csv.md section 4: told with a message, never cut. */
export const LIMITS = {
  fileBytes: 100_000_000,
  records: 250_000,
  columns: 2_000,
  cellLetters: 100_000,
  nameLetters: 300,
  emailLetters: 320,
} as const;
