/** The letters of a word as bits, so that most words can be ruled out without being compared. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Whether two words with these masks can be within `most` slips; every letter the other lacks is one. */
export function canBeWithin(typedMask: number, wordMask: number, most: number): boolean {
  return bitCount(typedMask & ~wordMask) <= most;
}

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * Slips between what was typed and the beginning of a word: a letter wrong, missing, too many, or two swapped.
 *
 * @returns the fewest slips over all beginnings of the word, or null when there are more than `most`; `whole` tells
 *   whether that few also lead to the whole word.
 */
export function slipsToBeginning(typed: string, word: string, most: number): { slips: number; whole: boolean } | null {
  if (typed.length > 60 || typed.length - word.length > most) return null;
  const length = Math.min(word.length, typed.length + most);
  let [before, previous, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= length; j++) previous[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    current[0] = i;
    let best = i;
    const letter = typed.charCodeAt(i - 1);
    for (let j = 1; j <= length; j++) {
      const other = word.charCodeAt(j - 1);
      let slips = previous[j - 1]! + (letter === other ? 0 : 1);
      if (previous[j]! + 1 < slips) slips = previous[j]! + 1;
      if (current[j - 1]! + 1 < slips) slips = current[j - 1]! + 1;
      const isSwap =
        i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other && letter !== other;
      if (isSwap && before[j - 2]! + 1 < slips) slips = before[j - 2]! + 1;
      current[j] = slips;
      if (slips < best) best = slips;
    }
    if (best > most) return null;
    [before, previous, current] = [previous, current, before];
  }
  let slips = most + 1;
  for (let j = 0; j <= length; j++) if (previous[j]! < slips) slips = previous[j]!;
  return slips > most ? null : { slips, whole: length === word.length && previous[length] === slips };
}
