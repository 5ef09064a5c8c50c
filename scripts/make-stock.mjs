/**
 * Turns the collected facts about label and badge sheets into resources/stock/stock.json, one row a sheet.
 *
 *   node scripts/make-stock.mjs FOLDER
 *
 * FOLDER holds badge-stock.json (compared by hand), glabels.json and libreoffice.json (read from the two databases that
 * resources/stock/NOTICE.txt names). All measures are millimetres, rounded to hundredths.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say which folder holds the facts.');
const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources', 'stock', 'stock.json');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const round = (value) => Math.round(value * 100) / 100;
const PAGES = { A4: [210, 297], A5: [148, 210], 'US-Letter': [215.9, 279.4] };

const ids = new Set();
function idOf(source, maker, part) {
  const slug = `${maker} ${part}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  let id = source === 'compared' ? slug : `${source === 'glabels' ? 'gl' : 'lo'}:${slug}`;
  for (let n = 2; ids.has(id); n++) id = `${id.replace(/~\d+$/u, '')}~${n}`;
  ids.add(id);
  return id;
}

const rows = [];
function add({ source, maker, part, description, page, cell, shape, layouts, note = '' }) {
  const numbers = [...page, ...cell, ...layouts.flat()];
  if (!numbers.every((value) => Number.isFinite(value)) || cell.some((value) => value <= 0)) return;
  rows.push([
    idOf(source, maker, part),
    maker,
    part,
    description,
    ...page.map(round),
    ...cell.map(round),
    shape,
    layouts.map((layout) => layout.map(round)),
    source,
    note,
  ]);
}

for (const x of read('badge-stock.json')) {
  const page = Array.isArray(x.page) ? x.page : PAGES[x.page];
  const part = x.name.startsWith(`${x.vendor} `) ? x.name.slice(x.vendor.length + 1) : x.name;
  const confidence = x.confidence ? `Confidence: ${x.confidence}.` : '';
  const fold = x.fold ? `Folded: ${x.fold}.` : '';
  add({
    source: 'compared',
    maker: x.vendor,
    part,
    description: x.description ?? '',
    page,
    cell: [x.labelWidthMm, x.labelHeightMm],
    shape: 'rectangle',
    layouts: [[x.cols, x.rows, x.marginLeftMm, x.marginTopMm, x.labelWidthMm + x.gapXMm, x.labelHeightMm + x.gapYMm]],
    note: [x.note ?? '', fold, confidence, `Source: ${x.source}`].filter(Boolean).join(' '),
  });
}

const SHAPES = { 'Label-round': 'round', 'Label-ellipse': 'round', 'Label-cd': 'round' };
for (const x of read('glabels.json'))
  add({
    source: 'glabels',
    maker: x.brand,
    part: x.part,
    description: x.desc,
    page: [x.pw, x.ph ?? x.h],
    cell: [x.w ?? NaN, x.h ?? NaN],
    shape: SHAPES[x.shape] ?? 'rectangle',
    layouts: x.layouts.map(({ nx, ny, x0, y0, dx, dy }) => [nx, ny, x0, y0, dx ?? x.w, dy ?? x.h]),
    note: x.equiv ? `Same sheet as ${x.brand} ${x.equiv}.` : '',
  });

const MAKERS = {
  'Herma A4': 'Herma',
  'Herma A5': 'Herma',
  'Herma endlos': 'Herma',
  'Avery A4': 'Avery',
  'Avery Letter Size': 'Avery',
  'Avery A4/Asia': 'Avery',
  'Avery Zweckform': 'Avery Zweckform',
};
for (const x of read('libreoffice.json')) {
  const [, part, description] = /^(\S*\d\S*)\s*(.*)$/u.exec(x.name) ?? [null, x.name, ''];
  add({
    source: 'libreoffice',
    maker: MAKERS[x.man] ?? x.man,
    part,
    description: [description, x.kind === 'C' ? 'continuous' : ''].filter(Boolean).join(', '),
    page: [x.pw, x.ph],
    cell: [x.w, x.h],
    shape: 'rectangle',
    layouts: [[x.nx, x.ny, x.x0, x.y0, x.dx, x.dy]],
    note: '',
  });
}

const fields = [
  'id',
  'maker',
  'part',
  'description',
  'pageWidth',
  'pageHeight',
  'cellWidth',
  'cellHeight',
  'shape',
  'layouts: columns, rows, left, top, pitchX, pitchY',
  'source',
  'note',
];
writeFileSync(
  target,
  `{"notice":"See NOTICE.txt","fields":${JSON.stringify(fields)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`,
);
process.stdout.write(`${rows.length} sheets\n`);
