/** The one empty list of a long file: most lists of a person are empty. */
export const NONE: readonly never[] = [];

/** The list, or the one empty list that all share. */
export const orNone = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);
