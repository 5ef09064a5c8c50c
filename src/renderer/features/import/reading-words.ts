import { say } from '#catalogue/catalogue.ts';

export const DELIMITERS = [',', ';', '\t', '|', ' '] as const;

const NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ' ': 'blank',
};

/** The sign between cells, as a word. */
export function delimiterWord(delimiter: string | null): string {
  if (delimiter === null) return say('importing.delimiter.none');
  const name = NAMES[delimiter];
  return name ? say(`importing.delimiter.${name}`) : delimiter;
}
