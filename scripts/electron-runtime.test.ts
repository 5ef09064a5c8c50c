import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { electronExecutable } from './electron-runtime.mjs';
import { FALLBACK, integrityOf } from './runtime/fallback.mjs';
import { downloadOfficial, officialElectron, pinnedVersion } from './runtime/official.mjs';
import { projectCopy } from './runtime/project-copy.mjs';

let folder = '';
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-runtime-'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** A place that downloads come from, as this test wants it to behave. */
async function downloadsFrom(answer: Parameters<typeof createServer>[1]): Promise<void> {
  server = createServer(answer as never);
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening));
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

describe('the official Electron', () => {
  test('is given up when the place it comes from does not answer', async () => {
    await downloadsFrom((() => {}) as never);
    expect(await downloadOfficial(700)).toEqual({ ok: false, reason: 'no answer for 0.7 s' });
  });

  test('is not taken when it is another file than the one that was pinned', async () => {
    await downloadsFrom(((_: unknown, response: { end: (text: string) => void }) =>
      response.end('another file')) as never);
    expect(await downloadOfficial(10_000)).toMatchObject({ ok: false, reason: expect.stringMatching(/checksum/i) });
  });

  // Where the official binary is unpacked already, nobody is asked at all.
  test.skipIf(existsSync('node_modules/electron/dist/version'))(
    'a place that failed is not asked again for a day',
    async () => {
      let asked = 0;
      await downloadsFrom(((_: unknown, response: { statusCode: number; end: () => void }) => {
        asked++;
        response.statusCode = 404;
        response.end();
      }) as never);
      const hour = 60 * 60 * 1000;
      expect(await officialElectron({ now: 0 })).toMatchObject({ reason: expect.stringContaining('404') });
      expect(await officialElectron({ now: 23 * hour })).toMatchObject({
        reason: expect.stringContaining('less than a day ago'),
      });
      expect(asked).toBe(1);
      await officialElectron({ now: 25 * hour });
      expect(asked).toBe(2);
      const note = JSON.parse(
        readFileSync(join(folder, 'cache/folkmoot/electron-download-failed.json'), 'utf8'),
      ) as object;
      expect(note).toMatchObject({ version: pinnedVersion, failedAt: 25 * hour });
    },
  );
});

describe('a runtime that was named', () => {
  test('is used before any other', async () => {
    writeFileSync(join(folder, 'electron'), '');
    writeFileSync(join(folder, 'version'), '45.0.0');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    const runtime = await electronExecutable({ project: '/somewhere/project' });
    expect(runtime).toMatchObject({ path: join(folder, 'electron'), origin: 'override', version: '45.0.0' });
    expect(runtime.args.at(-1)).toBe('/somewhere/project');
  });

  test('but is not there is said in a sentence', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'nowhere'));
    await expect(electronExecutable()).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH is set, but there is no');
  });
});

describe('two clones with one cache', () => {
  test('each has a runtime that opens itself, and they share the room on disk', async () => {
    const runtime = join(folder, 'runtime');
    for (const name of ['one', 'two', 'runtime/locales']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(runtime, 'electron'), 'binary');
    writeFileSync(join(runtime, 'locales/en.pak'), 'words');
    const [one, two] = [
      await projectCopy(runtime, join(folder, 'one')),
      await projectCopy(runtime, join(folder, 'two')),
    ];
    expect(one).not.toBe(two);
    expect(readlinkSync(join(one, 'resources/app'))).toBe(join(folder, 'one'));
    expect(readlinkSync(join(two, 'resources/app'))).toBe(join(folder, 'two'));
    expect(statSync(join(one, 'electron')).ino).toBe(statSync(join(two, 'electron')).ino);
    expect(await projectCopy(runtime, join(folder, 'one'))).toBe(one);
  });

  test('the runtime of a clone that was deleted goes when the next one comes', async () => {
    const runtime = join(folder, 'runtime');
    for (const name of ['one', 'two', 'runtime']) mkdirSync(join(folder, name));
    writeFileSync(join(runtime, 'electron'), 'binary');
    const one = await projectCopy(runtime, join(folder, 'one'));
    rmSync(join(folder, 'one'), { recursive: true });
    await projectCopy(runtime, join(folder, 'two'));
    expect(existsSync(one)).toBe(false);
  });
});

test('a file is known by the same integrity that npm writes down', async () => {
  const file = join(folder, 'empty');
  writeFileSync(file, '');
  expect(await integrityOf(file)).toBe(
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
  );
  expect(FALLBACK.integrity).toMatch(/^sha512-[\w+/]{86}==$/);
});
