import { say } from '#catalogue/catalogue.ts';

/** A rank in words: first, second, third; the mean rank of topics not wished for has a half. */
export function ordinal(rank: number): string {
  const whole = Math.floor(rank);
  return whole <= 5 ? say(`groups.ordinal.${whole}`) : say('groups.ordinal.later', { rank: whole });
}
