import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from './run.mjs';

/** A file that breaks a lock, or that must be let through, planted in a copy of the project's settings. */
type Planted = { readonly file: string; readonly code: string; readonly refusedWith?: string };

const importing = (file: string, from: string, refusedWith?: string): Planted => ({
  file,
  code: `import { thing } from '${from}';\nthing();\n`,
  ...(refusedWith ? { refusedWith } : {}),
});

const PURE = 'The rules of an event are pure';
const IN_WINDOW = 'The window reaches the desktop through #bridge only';

const REFUSED: readonly Planted[] = [
  importing('src/domain/a1.ts', '#storage/event-desk.ts', PURE),
  importing('src/domain/deep/a2.ts', 'node:fs', PURE),
  importing('src/domain/a3.ts', 'react', PURE),
  importing('src/domain/a4.ts', 'papaparse', PURE),
  {
    file: 'src/domain/a5.ts',
    code: "import type { Thing } from '#main/menu.ts';\nexport type T = Thing;\n",
    refusedWith: PURE,
  },
  { file: 'src/domain/a6.ts', code: "export { thing } from '#formats/thing.ts';\n", refusedWith: PURE },
  { file: 'src/domain/a7.ts', code: "export const load = () => import('dexie');\n", refusedWith: PURE },
  importing('src/domain/deep/a8.ts', '../../main/menu.ts', "write '#folder/file.ts'"),
  importing('src/catalogue/b1.ts', '#domain/plan.ts', 'src/catalogue holds texts'),
  importing('src/catalogue/b2.ts', 'react-i18next', 'src/catalogue holds texts'),
  importing('src/bridge/c1.ts', 'electron', 'src/bridge is the contract'),
  importing('src/bridge/c2.ts', '#actions/people.ts', 'src/bridge is the contract'),
  importing('src/preload/d1.ts', 'zod', 'A sandboxed preload is one small file'),
  importing('src/preload/d2.ts', '#domain/plan.ts', 'A sandboxed preload is one small file'),
  importing('src/formats/e1.ts', '#storage/event-desk.ts', 'src/formats turns bytes'),
  importing('src/formats/e2.ts', 'node:fs/promises', 'src/formats turns bytes'),
  importing('src/search/f1.ts', '#actions/people.ts', 'src/search finds a person in memory'),
  importing('src/solving/g1.ts', '#formats/thing.ts', 'src/solving puts heavy engines'),
  importing('src/solving/g2.ts', 'dexie', 'src/solving puts heavy engines'),
  importing('src/printing/h1.ts', 'electron', 'src/printing turns domain values into PDF'),
  importing('src/printing/h2.ts', '#renderer/app/app.tsx', 'src/printing turns domain values into PDF'),
  importing('src/storage/i1.ts', '#actions/people.ts', 'src/storage is the only place that knows Dexie'),
  importing('src/storage/i2.ts', 'react', 'src/storage is the only place that knows Dexie'),
  importing('src/actions/j1.ts', 'dexie', 'An action is free of any screen'),
  importing('src/actions/j2.ts', '#renderer/parts/button.tsx', 'An action is free of any screen'),
  importing('src/actions/j3.ts', 'electron', 'An action is free of any screen'),
  importing('src/main/k1.ts', '#storage/event-desk.ts', 'The desktop side keeps files'),
  importing('src/main/deep/k2.ts', '#renderer/app/app.tsx', 'The desktop side keeps files'),
  importing('src/cli/l1.ts', '#actions/people.ts', 'The command line runs without a window'),
  importing('src/cli/l2.ts', 'electron', 'The command line runs without a window'),
  importing('src/renderer/app/m1.ts', '#main/menu.ts', IN_WINDOW),
  importing('src/renderer/m2.ts', 'dexie', IN_WINDOW),
  importing('src/renderer/screens/m3.ts', 'electron', IN_WINDOW),
  importing('src/renderer/features/door/m4.ts', '#printing/make-document.ts', IN_WINDOW),
  importing('src/renderer/parts/m5.ts', 'node:path', IN_WINDOW),
  importing('src/renderer/screens/n1.ts', '#renderer/app/app.tsx', 'a screen does not know the app'),
  importing(
    'src/renderer/features/door/n2.ts',
    '#renderer/features/people/list.tsx',
    'features never import each other',
  ),
  importing('src/renderer/features/door/n3.ts', '../people/list.tsx', 'features never import each other'),
  importing('src/renderer/features/door/deep/n3.ts', '../../people/list.tsx', 'features never import each other'),
  importing('src/renderer/features/door/n5.ts', '../../screens/door.tsx', 'features never import each other'),
  importing('src/renderer/features/door/n4.ts', '#renderer/screens/door.tsx', 'features never import each other'),
  importing('src/renderer/parts/n5.ts', '#renderer/features/door/door.tsx', 'A part is a plain piece'),
  importing('src/renderer/parts/n6.ts', '#storage/event-desk.ts', 'A part is a plain piece'),
  {
    file: 'src/renderer/screens/p1.tsx',
    code: 'export const A = () => <p>Hello there</p>;\n',
    refusedWith: 'jsx-no-literals',
  },
  {
    file: 'src/renderer/features/x/p2.tsx',
    code: "export const A = () => <p>{'Hello'}</p>;\n",
    refusedWith: 'jsx-no-literals',
  },
  {
    file: 'src/renderer/app/p3.tsx',
    code: 'export const A = () => <p aria-label="Hello" />;\n',
    refusedWith: 'jsx-no-literals',
  },
  {
    file: 'src/renderer/parts/p4.tsx',
    code: "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n",
    refusedWith: 'no-danger',
  },
  { file: 'src/formats/q1.ts', code: 'export default function f() {}\n', refusedWith: 'no-default-export' },
  { file: 'src/formats/q2.ts', code: 'export const f = (x: any) => x;\n', refusedWith: 'no-explicit-any' },
  { file: 'src/domain/q3.ts', code: 'export const f = () => Date.now();\n', refusedWith: 'The time is a parameter' },
  { file: 'src/domain/q4.ts', code: 'export const f = () => Math.random();\n', refusedWith: 'Chance is a seed' },
  { file: 'src/domain/q5.ts', code: '//\n'.repeat(401), refusedWith: 'max-lines' },
  {
    file: 'src/formats/q6.ts',
    code: 'async function f() {}\nexport const g = () => {\n  f();\n};\n',
    refusedWith: 'no-floating-promises',
  },
  {
    file: 'src/domain/r1.ts',
    code: "import { two } from './r2.ts';\nexport const one = () => two();\n",
    refusedWith: 'no-cycle',
  },
  {
    file: 'src/domain/r2.ts',
    code: "import { one } from './r1.ts';\nexport const two = () => one();\n",
    refusedWith: 'no-cycle',
  },
  {
    file: 'src/search/r3.ts',
    code: "import { two } from '#search/r4.ts';\nexport const one = () => two();\n",
    refusedWith: 'no-cycle',
  },
  {
    file: 'src/search/r4.ts',
    code: "import { one } from '#search/r3.ts';\nexport const two = () => one();\n",
    refusedWith: 'no-cycle',
  },
];

const ALLOWED: readonly Planted[] = [
  importing('src/domain/ok1.ts', 'zod'),
  importing('src/domain/ok2.ts', 'temporal-polyfill'),
  importing('src/domain/deep/ok3.ts', '../plan.ts'),
  importing('src/domain/ok4.ts', '#domain/deep/fold.ts'),
  importing('src/domain/ok5.ts', './deep/fold.ts'),
  importing('src/domain/ok6.test.ts', 'fast-check'),
  importing('src/catalogue/ok.ts', 'i18next'),
  importing('src/bridge/ok.ts', '#domain/plan.ts'),
  importing('src/preload/ok.ts', '#bridge/channels.ts'),
  importing('src/preload/ok2.ts', 'electron'),
  importing('src/formats/ok.ts', 'papaparse'),
  importing('src/formats/ok2.ts', '#domain/deep/fold.ts'),
  importing('src/search/ok.ts', 'minisearch'),
  importing('src/solving/ok.ts', 'highs'),
  importing('src/printing/ok.ts', '#formats/csv/read.ts'),
  importing('src/storage/ok.ts', 'dexie'),
  importing('src/actions/ok.ts', '#storage/event-desk.ts'),
  importing('src/main/deep/ok.ts', '#printing/make-document.ts'),
  importing('src/cli/ok.ts', '#solving/solve.ts'),
  importing('src/renderer/screens/ok.ts', '#renderer/features/door/door.tsx'),
  importing('src/renderer/features/door/ok.ts', '#storage/event-desk.ts'),
  importing('src/renderer/features/door/ok2.ts', './row.tsx'),
  importing('src/renderer/features/door/deep/ok3.ts', '../row.tsx'),
  importing('src/renderer/features/door/ok4.ts', '../../parts/button.tsx'),
  importing('src/renderer/features/door/deep/ok5.ts', '../../../parts/button.tsx'),
  importing('src/renderer/parts/ok.ts', 'react-aria-components'),
  {
    file: 'src/renderer/screens/ok.tsx',
    code: 'export const A = (p: { t: string }) => <p className="big">{p.t} · <b>{p.t}</b></p>;\n',
  },
];

let copy = '';

beforeAll(() => {
  // A copy, so that a planted file is never in the way of someone who builds or commits meanwhile.
  copy = mkdtempSync(join(tmpdir(), 'folkmoot-layers-'));
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json'])
    cpSync(join(projectRoot, file), join(copy, file));
  // The type-aware half of the linter is found beside the files that it looks at.
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'dir');
  plant({
    file: 'src/domain/tsconfig.json',
    code: readFileSync(join(projectRoot, 'src/domain/tsconfig.json'), 'utf8'),
  });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function plant({ file, code }: Planted): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), code);
}

type Finding = { readonly filename: string; readonly code: string; readonly message: string; readonly help?: string };

describe('the locks between the layers', () => {
  const findings = new Map<string, string>();

  beforeAll(() => {
    for (const planted of [...REFUSED, ...ALLOWED]) plant(planted);
    const oxlint = join(projectRoot, 'node_modules/oxlint/bin/oxlint');
    const result = spawnSync(process.execPath, [oxlint, '--format=json', 'src'], { cwd: copy, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(result.stdout) as { diagnostics: readonly Finding[] };
    for (const { filename, code, message, help } of diagnostics) {
      // The type-aware half gives whole paths.
      const file = filename.slice(Math.max(filename.indexOf('src/'), 0));
      findings.set(file, `${findings.get(file) ?? ''}${code}: ${message} ${help ?? ''}\n`);
    }
  });

  test.each(REFUSED)('$file is refused with the reason', ({ file, refusedWith }) => {
    expect(findings.get(file)).toContain(refusedWith);
  });

  test.each(ALLOWED)('$file is let through', ({ file }) => {
    expect(findings.get(file)).toBeUndefined();
  });
});

describe('the domain is compiled without a window and without Node', () => {
  test.each([
    ['document', 'export const f = () => document.title;\n'],
    ['process', 'export const f = () => process.cwd();\n'],
    ['Buffer', 'export const f = () => Buffer.from([]);\n'],
    ['enum', 'export enum Colour {\n  Red,\n}\n'],
  ])('%s is refused', (word, code) => {
    for (const name of readdirSync(join(copy, 'src/domain'))) {
      if (name !== 'tsconfig.json') rmSync(join(copy, 'src/domain', name), { recursive: true });
    }
    plant({ file: 'src/domain/planted.ts', code });
    const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
    const result = spawnSync(process.execPath, [tsc, '-p', 'src/domain/tsconfig.json'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(result.stdout).toMatch(word === 'enum' ? /TS1294/ : new RegExp(`Cannot find name '${word}'`));
    plant({ file: 'src/domain/planted.ts', code: 'export const f = (): number => 1;\n' });
    expect(spawnSync(process.execPath, [tsc, '-p', 'src/domain/tsconfig.json'], { cwd: copy }).status).toBe(0);
  });
});

test('no function of the domain asks for the time', () => {
  // The lint rule knows Date.now; a Date or a Temporal made of nothing is found in the text.
  const files = readdirSync(join(projectRoot, 'src/domain'), { recursive: true, encoding: 'utf8' });
  const asking = files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) =>
      /new Date\(\s*\)|\bDate\(\s*\)|Temporal\.Now/.test(readFileSync(join(projectRoot, 'src/domain', name), 'utf8')),
    );
  expect(asking).toEqual([]);
});
