/**
 * How resources/fonts came about: fetches the packages named here into a temporary folder, cuts and converts,
 * and writes the files with their licences. Not part of a build; run it only to take up newer fonts:
 *
 *   node scripts/make-fonts.mjs
 *
 * Only whole files of the Open Font License fonts are copied, except: Hangul is cut out of Noto Sans KR (its Han are in
 * Noto Sans SC already, 3.5 MB less), the condensed bold is an instance of the variable font. Neither name is reserved.
 * Han, Hangul and the smaller scripts come in one weight (medium), which stands well beside both regular and bold.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources', 'fonts');
const work = mkdtempSync(join(tmpdir(), 'folkmoot-fonts-'));
const run = (command, args, cwd = work) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

run('npm', ['install', '--no-save', '--prefix', work, 'subset-font@2.9.0', 'wawoff2@2.0.1']);
const load = async (name, file) => (await import(pathToFileURL(join(work, 'node_modules', name, file)).href)).default;
const subsetFont = await load('subset-font', 'index.js');
const wawoff2 = await load('wawoff2', 'index.js');

const unpacked = new Map();
function packageFolder(spec) {
  if (!unpacked.has(spec)) {
    const archive = run('npm', ['pack', spec, '--silent']).trim().split('\n').at(-1);
    const folder = join(work, archive.replace(/\.tgz$/u, ''));
    mkdirSync(folder);
    run('tar', ['xzf', join(work, archive), '-C', folder]);
    unpacked.set(spec, join(folder, 'package'));
  }
  return unpacked.get(spec);
}

/** Full TTF files, copied as they are. */
const EXPO = [
  ['@expo-google-fonts/noto-sans@0.4.2', '400Regular/NotoSans_400Regular.ttf', 'NotoSans-Regular.ttf'],
  ['@expo-google-fonts/noto-sans@0.4.2', '700Bold/NotoSans_700Bold.ttf', 'NotoSans-Bold.ttf'],
  [
    '@expo-google-fonts/noto-sans-arabic@0.4.3',
    '400Regular/NotoSansArabic_400Regular.ttf',
    'NotoSansArabic-Regular.ttf',
  ],
  ['@expo-google-fonts/noto-sans-arabic@0.4.3', '700Bold/NotoSansArabic_700Bold.ttf', 'NotoSansArabic-Bold.ttf'],
  [
    '@expo-google-fonts/noto-sans-hebrew@0.4.1',
    '400Regular/NotoSansHebrew_400Regular.ttf',
    'NotoSansHebrew-Regular.ttf',
  ],
  ['@expo-google-fonts/noto-sans-hebrew@0.4.1', '700Bold/NotoSansHebrew_700Bold.ttf', 'NotoSansHebrew-Bold.ttf'],
  ['@expo-google-fonts/noto-sans-thai@0.4.2', '400Regular/NotoSansThai_400Regular.ttf', 'NotoSansThai-Regular.ttf'],
  ['@expo-google-fonts/noto-sans-thai@0.4.2', '700Bold/NotoSansThai_700Bold.ttf', 'NotoSansThai-Bold.ttf'],
  ['@expo-google-fonts/noto-sans-lao@0.4.2', '500Medium/NotoSansLao_500Medium.ttf', 'NotoSansLao-Medium.ttf'],
  ['@expo-google-fonts/noto-sans-sc@0.4.3', '500Medium/NotoSansSC_500Medium.ttf', 'NotoSansSC-Medium.ttf'],
  ['@expo-google-fonts/noto-emoji@0.4.7', '700Bold/NotoEmoji_700Bold.ttf', 'NotoEmoji-Bold.ttf'],
];

/** WOFF2 of one script, unpacked to TTF: fontkit needs seconds to open WOFF2. */
const SCRIPTS = [
  'armenian',
  'bengali',
  'ethiopic',
  'georgian',
  'kannada',
  'khmer',
  'malayalam',
  'myanmar',
  'tamil',
  'thaana',
];

/** The variable Noto Sans in slices: for the window, and as the source of the condensed bold. */
const VARIABLE = '@fontsource-variable/noto-sans@5.3.0';
const SLICES = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const codePoints = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Code points of a slice as the package names them, so that the cut keeps all of them. */
const rangeOf = (slice) => JSON.parse(readFileSync(join(packageFolder(VARIABLE), 'unicode.json'), 'utf8'))[slice];
const textOfRange = (range) =>
  range
    .split(',')
    .map((part) => part.trim().replace(/^U\+/iu, '').split('-'))
    .map(([from, to = from]) => codePoints(Number.parseInt(from, 16), Number.parseInt(to, 16)))
    .join('');

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'ui'), { recursive: true });

for (const [spec, from, to] of EXPO) writeFileSync(join(target, to), readFileSync(join(packageFolder(spec), from)));

const korean = readFileSync(
  join(packageFolder('@expo-google-fonts/noto-sans-kr@0.4.3'), '500Medium/NotoSansKR_500Medium.ttf'),
);
const hangul = [
  [0x1100, 0x11ff],
  [0x3130, 0x318f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xd7b0, 0xd7ff],
];
writeFileSync(
  join(target, 'NotoSansKR-Hangul-Medium.ttf'),
  await subsetFont(korean, hangul.map(([a, b]) => codePoints(a, b)).join(''), { targetFormat: 'truetype' }),
);

for (const script of SCRIPTS) {
  const from = join(
    packageFolder(`@fontsource/noto-sans-${script}@5.3.0`),
    'files',
    `noto-sans-${script}-${script}-500-normal.woff2`,
  );
  writeFileSync(
    join(target, `NotoSans${capital(script)}-Medium.ttf`),
    Buffer.from(await wawoff2.decompress(readFileSync(from))),
  );
}

const faces = [];
for (const slice of SLICES) {
  const files = join(packageFolder(VARIABLE), 'files');
  const range = rangeOf(slice);
  writeFileSync(
    join(target, `NotoSansCondensed-Bold-${slice}.ttf`),
    await subsetFont(readFileSync(join(files, `noto-sans-${slice}-standard-normal.woff2`)), textOfRange(range), {
      targetFormat: 'truetype',
      variationAxes: { wght: 700, wdth: 62.5 },
    }),
  );
  const name = `noto-sans-${slice}.woff2`;
  writeFileSync(join(target, 'ui', name), readFileSync(join(files, `noto-sans-${slice}-wght-normal.woff2`)));
  faces.push(
    `@font-face {\n  font-family: 'Noto Sans';\n  font-style: normal;\n  font-weight: 100 900;\n  font-display: block;\n` +
      `  src: url('./${name}') format('woff2-variations');\n  unicode-range: ${range};\n}`,
  );
}
writeFileSync(join(target, 'ui', 'noto-sans.css'), `${faces.join('\n')}\n`);

/** The licence text is the same for all; the copyright lines of each family stand above it. */
const licences = new Map();
for (const [spec, folder] of unpacked) {
  const name = readdirSync(folder).includes('LICENSE_FONT') ? 'LICENSE_FONT' : 'LICENSE';
  licences.set(spec, readFileSync(join(folder, name), 'utf8').trim());
}
writeFileSync(
  join(target, 'OFL.txt'),
  [...licences].map(([spec, text]) => `===== ${spec} =====\n\n${text}\n`).join('\n\n'),
);

const bytes = readdirSync(target, { recursive: true })
  .map((name) => statSync(join(target, name)))
  .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
process.stdout.write(`${(bytes / 1e6).toFixed(2)} MB in resources/fonts\n`);
rmSync(work, { recursive: true, force: true });
