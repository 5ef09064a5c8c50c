/** Texts of the settings screen. */
export const settings = {
  settings: {},
} as const;
