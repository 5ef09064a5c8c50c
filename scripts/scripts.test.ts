import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasDisplay } from './display.mjs';
import { projectRoot } from './run.mjs';
import { missingIn, packageNames, readSystem } from './system-libraries.mjs';
import { countPlaywright, countStep, countVitest, sumLine } from './test-counts.mjs';

describe('the closing line of npm test', () => {
  test('is the sum over all suites', () => {
    const unit = countVitest(
      { numPassedTests: 10, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0, testResults: [] },
      0,
    );
    const journeys = countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } }, 1);
    expect(sumLine([countStep(true), countStep(false), unit, journeys])).toBe('16 passed, 2 failed, 2 skipped');
    expect(sumLine([countStep(true)])).toBe('1 passed, 0 failed');
  });

  test('counts a suite that left no result as a failure', () => {
    expect(countVitest(undefined, 1).failed).toBe(1);
    expect(countPlaywright(undefined, 0).failed).toBe(1);
  });

  test('counts a suite that ended badly although each test passed', () => {
    expect(countVitest({ numPassedTests: 3, testResults: [] }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(countPlaywright({ stats: { expected: 3 } }, 137)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test('counts a test file that broke before its first test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = { numPassedTests: 1, numFailedTests: 1, testResults: [broken, failing] };
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });
});

describe('what the system lacks', () => {
  test('is read from what the dynamic linker says', () => {
    const words = '\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibnss3.so => not found\n';
    expect(missingIn(words)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  test.each([
    ['ID=debian\nVERSION_ID="12"\n', true, 'libgtk-3-0'],
    ['ID=debian\nVERSION_ID="13"\n', true, 'libgtk-3-0t64'],
    ['ID=debian\nPRETTY_NAME="Debian GNU/Linux sid"\n', true, 'libgtk-3-0t64'],
    ['ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n', true, 'libgtk-3-0'],
    ['ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n', true, 'libgtk-3-0t64'],
    ['ID=fedora\nVERSION_ID=42\n', false, 'libgtk-3-0t64'],
  ])('is named as this system names it: %s', async (text, isDebian, name) => {
    const folder = mkdtempSync(join(tmpdir(), 'folkmoot-system-'));
    writeFileSync(join(folder, 'os-release'), text);
    const system = await readSystem(join(folder, 'os-release'));
    rmSync(folder, { recursive: true });
    expect(system.isDebian).toBe(isDebian);
    expect(packageNames(['libgtk-3-0', 'libnss3'], system)).toEqual([name, 'libnss3']);
  });
});

describe.runIf(process.platform === 'linux')('a display', () => {
  test('that does not answer is none', async () => {
    expect(await hasDisplay({ DISPLAY: ':987' })).toBe(false);
    expect(await hasDisplay({})).toBe(false);
  });

  test('that answers is one', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen('\0/tmp/.X11-unix/X986', listening));
    expect(await hasDisplay({ DISPLAY: ':986.0' })).toBe(true);
    server.close();
  });
});

test('the command line writes nothing but the answer of a verb to stdout', () => {
  const cli = spawnSync(process.execPath, [join(projectRoot, 'scripts/cli.mjs'), 'no-such-verb'], { encoding: 'utf8' });
  expect(cli).toMatchObject({ stdout: '', status: 2 });
  expect(cli.stderr).toContain('no-such-verb');
});
