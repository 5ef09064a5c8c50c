/** Control characters, and the invisible ones that force a direction: a pasted one would turn a whole line round. */
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
/** Letters of Europe that are composed already, single spaces inside: most text by far, and nothing to clean. */
const CLEAN = /^(?! )(?:[!-~\u00A1-\u00AC\u00AE-\u024F]| (?! |$))*$/u;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/**
 * Text as it is set on one line of paper: composed letters (NFC), no control characters, single spaces.
 *
 * Joiners (U+200C, U+200D) stay: Persian names and emoji families need them.
 */
export function cleanLine(text: string): string {
  if (CLEAN.test(text)) return text;
  return cleanParagraphs(text).replace(/\s+/gu, ' ').trim();
}

/** The same for running text; line ends stay. */
export function cleanParagraphs(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .normalize('NFC')
    .replace(UNWANTED, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}
