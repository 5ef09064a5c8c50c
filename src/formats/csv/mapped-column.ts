import type { FieldKey } from './field-words.ts';

/** One column that was taken for a field. */
export type MappedColumn = {
  readonly field: FieldKey;
  readonly column: number;
  /** 0 to 1; below 0.75 a person is asked to check. */
  readonly confidence: number;
};
