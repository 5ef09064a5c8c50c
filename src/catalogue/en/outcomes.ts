/** Texts of the outcomes screen. */
export const outcomes = {
  outcomes: {},
} as const;
