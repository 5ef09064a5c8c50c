import { existsSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PrintResources } from './make-document.ts';
import { english } from './testing/english.ts';
import { manyPeople } from './testing/many-people.ts';
import { readFromTree } from './testing/read-resource.ts';
import { writeDocumentFile } from './write-document-file.ts';

const resources: PrintResources = { read: readFromTree, say: english };
const data = manyPeople(120, 'world');
const request = { kind: 'badges', paper: 'A4', madeAt: '2026-10-24T18:00:00.000Z' } as const;
const folder = () => mkdtempSync(join(tmpdir(), 'folkmoot-file-'));

test('a run that is stopped leaves the old file as it was', async () => {
  const path = join(folder(), 'badges.pdf');
  writeFileSync(path, 'old');
  const pages: number[] = [];
  const stopped = await writeDocumentFile(path, request, data, resources, (page) => pages.push(page) < 3);
  expect(stopped).toEqual({ kind: 'cancelled' });
  expect(pages).toEqual([1, 2, 3]);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(join(path, '..'))).toEqual(['badges.pdf']);

  const whole = await writeDocumentFile(path, request, data, resources);
  expect(whole).toMatchObject({ kind: 'written', pages: 15 });
  expect(readFileSync(path).subarray(-6).toString()).toContain('%%EOF');
});

test.skipIf(!existsSync('/dev/full'))('a full disk is said in words and leaves the old file as it was', async () => {
  const path = join(folder(), 'badges.pdf');
  writeFileSync(path, 'old');
  symlinkSync('/dev/full', `${path}.part`);
  const made = await writeDocumentFile(path, request, data, resources);
  expect(made).toMatchObject({ kind: 'notWritten' });
  expect(made.kind === 'notWritten' && made.why).toMatch(/no space left/iu);
  expect(readFileSync(path, 'utf8')).toBe('old');
});
