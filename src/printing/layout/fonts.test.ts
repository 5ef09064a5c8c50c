import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FontLibrary, stackOf } from './fonts.ts';

const FOLDER = join('resources', 'fonts');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ttf'));
const bytes = Buffer.concat(files.map((name) => readFileSync(join(FOLDER, name))));

describe('fonts of paper', () => {
  it('take 18 MB on disk at most, and none lies there unused', () => {
    console.log(`fonts of paper: ${(bytes.length / 1e6).toFixed(2)} MB in ${files.length} files`);
    expect(bytes.length).toBeLessThanOrEqual(18e6);
    const used = new Set((['regular', 'bold', 'condensed'] as const).flatMap(stackOf));
    expect(files.filter((name) => !used.has(name))).toEqual([]);
    expect([...used].filter((name) => !files.includes(name))).toEqual([]);
  });

  it('are opened only when a sign asks for them: a Polish name reads one file', () => {
    const read: string[] = [];
    const fonts = new FontLibrary((name) => {
      read.push(name);
      return readFileSync(join('resources', name));
    });
    for (const sign of 'Grażyna') fonts.faceFor([sign.codePointAt(0)!], 'bold', false);
    expect(read).toEqual(['fonts/NotoSans-Bold.ttf']);
  });

  // Installers pack with LZMA, as xz does.
  it.runIf(process.env['FOLKMOOT_DEEP'] === '1')('take 7 MB of an installer at most', () => {
    const { error, stdout } = spawnSync('xz', ['-9e', '-c'], { input: bytes, maxBuffer: bytes.length });
    if (error) {
      console.log('NOT RUN: xz is not installed, fonts are not packed.');
      return;
    }
    console.log(`fonts of paper: ${files.length} cases, packed ${(stdout.length / 1e6).toFixed(2)} MB`);
    expect(stdout.length).toBeGreaterThan(1e6);
    expect(stdout.length).toBeLessThanOrEqual(7e6);
  });
});
