/** Texts of the door screen. */
export const door = {
  door: {},
} as const;
