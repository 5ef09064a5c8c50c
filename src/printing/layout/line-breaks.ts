/** A place where a line may end: before `index`; `skips` units (a space) are left out there; `penalty` 0 is a good place. */
export type LineBreak = { readonly index: number; readonly skips: number; readonly penalty: number };

/** Particles and titles that should not stand at the end of a line, away from the name they belong to. */
const PARTICLE =
  /^(?:van|von|vom|der|den|de|del|della|da|do|dos|das|di|du|la|le|les|el|al|bin|bint|ibn|ben|bat|af|av|zu|zum|zur|ter|ten|y|e|i|und|and|of|the|st\.?|dr\.?|prof\.?|mr\.?|mrs\.?|ms\.?|mx\.?|sir|dame|lord|lady|عبد|أبو|ابن|بن)$/iu;
/** Scripts written without spaces, whose words a dictionary finds. */
const SPACELESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const NO_LINE_START = /^[\p{Pe}\p{Pf}\p{Mn}、。，．：；？！ー々」』）〉》】]/u;
const NO_LINE_END = /[\p{Ps}\p{Pi}「『（〈《【]$/u;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** All sensible places to break a line of text, in order. */
export function lineBreaks(text: string): LineBreak[] {
  const breaks: LineBreak[] = [];
  let start = 0;
  const parts = text.split(' ');
  for (const [n, word] of parts.entries()) {
    breaksInWord(word, start, breaks);
    start += word.length;
    if (n < parts.length - 1) {
      breaks.push({ index: start, skips: 1, penalty: PARTICLE.test(word) ? 0.3 : 0 });
      start++;
    }
  }
  return breaks;
}

function breaksInWord(word: string, start: number, breaks: LineBreak[]): void {
  if (SPACELESS.test(word)) {
    for (const { index } of words.segment(word))
      if (index > 0) breaks.push({ index: start + index, skips: 0, penalty: 0.1 });
    return;
  }
  const isEastAsian = EAST_ASIAN.test(word) && word.length > 3;
  for (let at = 1; at < word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (/[-\u2010\u2013\u2014/]$/u.test(before) && at > 1) breaks.push({ index: start + at, skips: 0, penalty: 0.12 });
    else if (isEastAsian && !NO_LINE_START.test(after) && !NO_LINE_END.test(before)) {
      const sides = [word[at - 1]!, word[at]!];
      if (sides.some((side) => EAST_ASIAN.test(side)) && !/[\uDC00-\uDFFF]/.test(word[at]!))
        breaks.push({ index: start + at, skips: 0, penalty: 0.25 });
    }
  }
}
