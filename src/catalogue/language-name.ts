import { languages } from './en/languages.ts';

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/**
 * A language by its name where the text is a code of one, such as Welsh for `cy`; any other text stays as it is.
 *
 * @param locale BCP 47 tag of the language that the name is in.
 */
export function languageName(text: string, locale: string): string {
  if (!LANGUAGE_TAG.test(text)) return text;
  try {
    const known = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(text);
    return known ?? languages[text.split('-')[0]!] ?? text;
  } catch {
    return text;
  }
}
