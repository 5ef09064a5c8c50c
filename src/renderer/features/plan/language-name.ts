/** A language by its name where the text is a code of one, such as Welsh for `cy`; any other text stays as it is. */
export function languageName(text: string): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)) return text;
  try {
    return new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(text) ?? text;
  } catch {
    return text;
  }
}
