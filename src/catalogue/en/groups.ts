/** Texts of the groups screen. */
export const groups = {
  groups: {},
} as const;
