import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { electronExecutable } from './electron-runtime.mjs';
import { readFuses, setFuses } from './fuses.mjs';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-fuses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lets the shipped program run nothing but itself', { timeout: 60_000 }, async (context) => {
  const runtime = await electronExecutable({ quiet: true, patienceMs: 2000 }).catch(() => null);
  if (!runtime || process.platform !== 'linux') {
    process.stderr.write('fuses: no runtime to copy here, NOT RUN\n');
    return context.skip();
  }
  // The executable is a copy, everything around it is linked.
  const from = dirname(runtime.path);
  for (const name of readdirSync(from))
    if (name !== 'electron' && name !== 'resources') symlinkSync(join(from, name), join(folder, name));
  const copy = join(folder, 'electron');
  copyFileSync(runtime.path, copy);
  const asNode = () =>
    spawnSync(copy, ['-e', 'console.log("ran as node", process.versions.node)'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 10_000,
    }).stdout;
  expect(asNode()).toContain('ran as node');

  await setFuses(copy);
  expect(await readFuses(copy)).toMatchObject({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
  expect(asNode()).not.toContain('ran as node');
});
