import { BADGE_CODE_PATTERN } from '../ids.ts';

/**
 * Codes on paper that was printed in a rehearsal: `FMR` instead of `FM1`, and every sign behind it another one.
 *
 * The real door knows by the first three signs what it has before it, and the other signs are changed too because a
 * scanner may lose the first ones: the tail of a real code is enough to let somebody in, so paper of a rehearsal must
 * not carry it. As the signs of a real code these are capital letters and digits, read on every keyboard layout.
 */
const MARK = 'FMR';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Half-way round the 32 signs: no sign stays, and the same step leads back. */
const turned = (signs: string) =>
  [...signs].map((sign) => (SIGNS.includes(sign) ? SIGNS[(SIGNS.indexOf(sign) + 16) % 32] : sign)).join('');

/** What a badge printed in a rehearsal carries instead of the person's code; unlike codes stay unlike. */
export function rehearsalCodeOf(badgeCode: string): string {
  return MARK + turned(BADGE_CODE_PATTERN.test(badgeCode) ? badgeCode.slice(3) : badgeCode);
}

/** Whether this code, or piece of one, stands on paper or in a list of a rehearsal: no real person may get it. */
export const isOfRehearsal = (code: string): boolean => code.trim().toUpperCase().startsWith(MARK);

const WHOLE = /FMR[0-9A-HJKMNP-TV-Z]{16}/g;

/** The whole rehearsal codes in what was read; empty when there is none. */
export function rehearsalCodesIn(text: string): string[] {
  return [...new Set(text.toUpperCase().match(WHOLE) ?? [])];
}

/** The real codes that stand behind what was read of paper of the rehearsal itself, most likely first. */
export function realCodesBehind(text: string): string[] {
  const upper = text.trim().toUpperCase();
  const whole = rehearsalCodesIn(upper).map((code) => `FM1${turned(code.slice(3))}`);
  return whole.length === 0 && upper.startsWith(MARK) ? [turned(upper.slice(3))] : whole;
}
