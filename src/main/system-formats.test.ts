import { expect, it } from 'vitest';
import { systemFormats } from './system-formats.ts';

const linux = (env: Readonly<Record<string, string>>) =>
  systemFormats({ platform: 'linux', env, systemLocale: 'en-US' });

it.each([
  [{ LANG: 'de_AT.UTF-8' }, 'de-AT'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: 'sv_SE.UTF-8' }, 'sv-SE'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: 'sv_SE.UTF-8', LC_ALL: 'pl_PL' }, 'pl-PL'],
  [{ LANG: 'fr_FR@euro' }, 'fr-FR'],
  [{ LANG: 'sr_RS.UTF-8@latin' }, 'sr-Latn-RS'],
])('on Linux %j means %s', (env, tag) => {
  expect(linux(env)).toBe(tag);
});

it.each([[{}], [{ LANG: 'C' }], [{ LC_ALL: 'C.UTF-8', LANG: 'de_DE' }], [{ LANG: 'POSIX' }], [{ LANG: '../x' }]])(
  'a system that says nothing of use (%j) writes the day before the month',
  (env) => {
    expect(linux(env)).toBe('en-GB');
  },
);

it('on Windows and macOS the region of the system counts, not a variable of a terminal', () => {
  const env = { LANG: 'en_US.UTF-8' };
  expect(systemFormats({ platform: 'win32', env, systemLocale: 'fi-FI' })).toBe('fi-FI');
  expect(systemFormats({ platform: 'darwin', env, systemLocale: 'nb-NO' })).toBe('nb-NO');
  expect(systemFormats({ platform: 'darwin', env, systemLocale: '' })).toBe('en-GB');
});
