import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, fileOfUrl } from './app-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-app-'));
const root = join(folder, 'renderer');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ways to climb out of a folder, each written as often as it can be spelled. */
function traversals(): readonly string[] {
  const dots = [
    '..',
    '%2e%2e',
    '%2E.',
    '.%2e',
    '..%00',
    '%252e%252e',
    '\u2025',
    '．．',
    '..;',
    '..\u0000',
    '%c0%ae%c0%ae',
  ];
  const slashes = ['/', '%2f', '%2F', '\\', '%5c', '//', '/./', '%252f'];
  const targets = ['etc/passwd', 'package.json', 'events', 'renderer-secret.txt'];
  return dots.flatMap((dot) =>
    slashes.flatMap((slash) =>
      targets.map((target, index) => `app://folkmoot/${`${dot}${slash}`.repeat(index + 1)}${target}`),
    ),
  );
}

describe('addresses of the window', () => {
  it('name files inside its folder', () => {
    expect(fileOfUrl(root, 'app://folkmoot/')).toBe(join(root, 'index.html'));
    expect(fileOfUrl(root, 'app://folkmoot/assets/a%20b.js?x#y')).toBe(join(root, 'assets', 'a b.js'));
  });

  it('never lead out of it, whatever the spelling', () => {
    const urls = traversals();
    expect(urls.length).toBeGreaterThan(200);
    for (const url of urls) {
      const file = fileOfUrl(root, url);
      expect(file === null || file.startsWith(root + sep), url).toBe(true);
    }
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, text) => {
        for (const url of [`app://folkmoot${path}`, `app://folkmoot/${text}`]) {
          const file = fileOfUrl(root, url);
          expect(file === null || file.startsWith(root + sep)).toBe(true);
        }
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('of other hosts and schemes are nobody', () => {
    for (const url of [
      'file:///etc/passwd',
      'app://elsewhere/index.html',
      'https://folkmoot/',
      'app:index.html',
      '',
      'app://folkmoot:80/x',
    ])
      expect(fileOfUrl(root, url)).toBeNull();
  });

  it('carry a policy that lets in nothing from anywhere else', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part]));
    for (const name of ['script-src', 'connect-src', 'worker-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(directives.has(name), name).toBe(true);
    expect(directives.get('script-src')).not.toContain('nonce');
  });
});
