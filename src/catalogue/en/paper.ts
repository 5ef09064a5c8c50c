/** Texts of the paper screen. */
export const paper = {
  paper: {},
} as const;
