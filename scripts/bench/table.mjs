// @ts-check
/**
 * One measured thing beside its floor: the same work done barely, in the same run.
 *
 * @typedef {object} BenchRow
 * @property {string} bench the name it is asked for by.
 * @property {string} name
 * @property {'ms' | 's' | 'MB' | 'tasks' | 'scans' | '%'} unit
 * @property {readonly number[]} ours every measurement, in the order in which they were made.
 * @property {readonly number[]} floor
 * @property {{ readonly ours: readonly number[], readonly floor: readonly number[] }} [cpu] milliseconds of
 *   processor time of both.
 * @property {number} [most] the largest that ours may be, at p99 where there are 20 measurements, else at p50.
 * @property {number} [mostRatio] the most that p50 of ours may be, in floors.
 * @property {string} floorAt where the floor's code is.
 * @property {string} [note]
 */

/** @returns {number} the value that this share of the measurements does not exceed. */
export function quantile(/** @type {readonly number[]} */ values, /** @type {number} */ share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

const median = (/** @type {readonly number[]} */ values) => quantile(values, 0.5);

/** Three digits that say something: 0.42, 8.1, 374. */
function short(/** @type {number} */ value) {
  if (Number.isNaN(value)) return '';
  if (value !== 0 && value < 1) return value.toFixed(2);
  return value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value).toLocaleString('en-GB');
}

/** @returns {string} ours in floors; empty where one of them is nothing. */
function ratio(/** @type {number} */ ours, /** @type {number} */ floor) {
  return ours > 0 && floor > 0 ? `${(ours / floor).toFixed(2)}x` : '';
}

/** @returns {boolean | null} whether a row keeps within what was promised; null when nothing was. */
export function isWithin(/** @type {BenchRow} */ row) {
  if (row.most === undefined && row.mostRatio === undefined) return null;
  const worst = quantile(row.ours, row.ours.length >= 20 ? 0.99 : 0.5);
  const keepsMost = row.most === undefined || worst <= row.most;
  return keepsMost && (row.mostRatio === undefined || median(row.ours) <= row.mostRatio * median(row.floor));
}

const HEAD = [
  'bench',
  'what',
  'unit',
  'n',
  'ours p50',
  'p99',
  'floor p50',
  'p99',
  'ratio',
  'CPU ms',
  'floor CPU',
  'ratio',
  'at most',
  '',
];
const IS_LEFT = [true, true, true, false, false, false, false, false, false, false, false, false, false, true];

/** @returns {string[]} */
function cellsOf(/** @type {BenchRow} */ row) {
  const within = isWithin(row);
  const cpu = row.cpu && { ours: median(row.cpu.ours), floor: median(row.cpu.floor) };
  const promised = [row.most === undefined ? '' : short(row.most), row.mostRatio ? `${row.mostRatio}x` : ''];
  return [
    row.bench,
    row.name,
    row.unit,
    String(row.ours.length),
    short(median(row.ours)),
    short(quantile(row.ours, 0.99)),
    short(median(row.floor)),
    short(quantile(row.floor, 0.99)),
    ratio(median(row.ours), median(row.floor)),
    cpu ? short(cpu.ours) : '',
    cpu ? short(cpu.floor) : '',
    cpu ? ratio(cpu.ours, cpu.floor) : '',
    promised.filter(Boolean).join(', '),
    within === null ? '' : within ? 'ok' : 'OVER',
  ];
}

/** @returns {string} all rows as one Markdown table, set so that it can be read in a terminal too. */
export function tableOf(/** @type {readonly BenchRow[]} */ rows) {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(3, ...lines.map((cells) => (cells[column] ?? '').length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, i) => (IS_LEFT[i] ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (IS_LEFT[i] ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(HEAD), line(rule), ...lines.slice(1).map(line)].join('\n');
}

/** @returns {string} under the table: what each floor is, and what else is to be said of a row. */
export function notesOf(/** @type {readonly BenchRow[]} */ rows) {
  const floors = [...new Set(rows.map((row) => `- ${row.bench}: its floor is ${row.floorAt}`))];
  const notes = rows.filter(({ note }) => note).map(({ bench, name, note }) => `- ${bench}, ${name}: ${note}`);
  return [...floors, ...notes].join('\n');
}
