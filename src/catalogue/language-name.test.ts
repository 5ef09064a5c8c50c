import { afterEach, describe, expect, it, vi } from 'vitest';
import { languageName } from './language-name.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the name of a language', () => {
  it('stands for its code, and whatever is no code stays', () => {
    expect(
      ['cy', 'bo', 'zh-Hant', 'English, a little Welsh', 'Plattdeutsch', ''].map((one) => languageName(one, 'en-GB')),
    ).toEqual(['Welsh', 'Tibetan', 'Traditional Chinese', 'English, a little Welsh', 'Plattdeutsch', '']);
    expect(languageName('qq', 'en-GB')).toBe('qq');
  });

  it('is known in Electron too, which knows fewer of them than Node', () => {
    const Whole = Intl.DisplayNames;
    // As Electron answers for the languages that no browser is translated to.
    class Trimmed extends Whole {
      override of(code: string) {
        return code === 'bo' || code === 'hsb' ? undefined : super.of(code);
      }
    }
    vi.stubGlobal('Intl', Object.assign(Object.create(Intl) as object, { DisplayNames: Trimmed }));
    expect(['bo', 'hsb', 'cy'].map((code) => languageName(code, 'en-GB'))).toEqual([
      'Tibetan',
      'Upper Sorbian',
      'Welsh',
    ]);
  });
});
