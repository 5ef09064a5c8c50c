/** Texts of the people screen. */
export const people = {
  people: {},
} as const;
