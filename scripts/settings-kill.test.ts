import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode } from './node-bundle.mjs';
import { projectRoot } from './run.mjs';

const KILLS = process.env['FOLKMOOT_DEEP'] === '1' ? 300 : 12;
const outDir = `out/settings-kill-${process.pid}`;
const bundle = join(projectRoot, outDir, 'settings-file.js');

/** Counts up in the settings for ever and says each number that was promised to be kept. */
const WRITER = `
const [bundle, path, from] = process.argv.slice(2);
const { SettingsFile } = await import(bundle);
const file = new SettingsFile(path);
for (let count = Number(from); ; count++) {
  await file.write({ badgeStockId: String(count) });
  process.stdout.write(count + '\\n');
}`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-settings-kill-'));
  await bundleForNode({
    entry: 'src/main/settings-file.ts',
    outDir,
    chunks: '[name]-[hash].js',
    what: 'The settings',
  });
  await writeFile(join(folder, 'writer.mjs'), WRITER);
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(join(projectRoot, outDir), { recursive: true, force: true });
});

/** Lets the writer run until it has promised some numbers, kills it, and gives the last one promised. */
function writeUntilKilled(path: string, from: number, promises: number): Promise<number> {
  return new Promise((resolve) => {
    let said = '';
    const writer = spawn(process.execPath, [join(folder, 'writer.mjs'), bundle, path, String(from)]);
    writer.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > promises) setTimeout(() => writer.kill('SIGKILL'), (from * 3) % 8);
    });
    writer.on('close', () => resolve(Number(said.trim().split('\n').at(-1) ?? 0)));
  });
}

it(
  `settings that were kept are there after ${KILLS} kills in the middle of writing`,
  { timeout: KILLS * 30_000 },
  async () => {
    const { SettingsFile } = (await import(bundle)) as typeof import('../src/main/settings-file.ts');
    const path = join(folder, 'profile', 'settings.json');
    let next = 1;
    for (let kill = 0; kill < KILLS; kill++) {
      const promised = await writeUntilKilled(path, next, 1 + (kill % 5));
      const found = Number((await new SettingsFile(path).read()).badgeStockId);
      expect(promised).toBeGreaterThanOrEqual(next);
      expect(found).toBeGreaterThanOrEqual(promised);
      expect(found).toBeLessThanOrEqual(promised + 1);
      next = found + 1;
    }
  },
);
