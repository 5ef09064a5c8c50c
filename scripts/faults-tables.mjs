// @ts-check
/**
 * @typedef {{ cases: number, lost: number, casesWithLoss: number }} Bare the browser's database alone, in the same run.
 * @typedef {{ fault: string, cases: number, acknowledged: number, lost: number, bare: Bare | null, note?: string,
 *   notStarted?: number, figures?: Record<string, number> }} Result
 */

const COST = [
  'fault',
  'cases',
  'saved',
  'lost',
  'database alone: cases',
  'with loss',
  'changes lost',
  'not started',
  'note',
];
const GOALS = ['goal', 'asked for', 'ours', 'database alone, same run', ''];

/**
 * One row for each fault, of all the parts it was played in.
 *
 * @returns {Result[]}
 */
export function summed(/** @type {readonly Result[]} */ results) {
  /** @type {Map<string, Result>} */
  const sums = new Map();
  for (const result of results) {
    const sum = sums.get(result.fault);
    if (!sum) {
      sums.set(result.fault, structuredClone(result));
      continue;
    }
    sum.cases += result.cases;
    sum.acknowledged += result.acknowledged;
    sum.lost += result.lost;
    sum.notStarted = (sum.notStarted ?? 0) + (result.notStarted ?? 0);
    if (sum.bare && result.bare) {
      sum.bare.cases += result.bare.cases;
      sum.bare.lost += result.bare.lost;
      sum.bare.casesWithLoss += result.bare.casesWithLoss;
    }
    if (result.note) sum.note = result.note;
    if (result.figures) sum.figures = result.figures;
  }
  return [...sums.values()];
}

/** What each fault cost. */
export function costTable(/** @type {readonly Result[]} */ results) {
  const rows = results.map(({ fault, cases, acknowledged, lost, bare, notStarted, note }) => [
    fault,
    `${cases}`,
    `${acknowledged}`,
    `${lost}`,
    bare ? `${bare.cases}` : '',
    bare ? `${bare.casesWithLoss}` : '',
    bare ? `${bare.lost}` : '',
    notStarted ? `${notStarted}` : '',
    note ?? '',
  ]);
  return table(COST, rows);
}

/** @typedef {{ words: string, bare: string, isMet: boolean }} Reached */

/**
 * The goals that reliability asks for, each beside what these results reached. A goal whose fault was not played says
 * so: it is never met by silence.
 */
export function goalTable(/** @type {readonly Result[]} */ sums) {
  const of = (/** @type {string} */ name) => sums.find(({ fault }) => fault === name);
  const all = (/** @type {string} */ beginning) => {
    const some = sums.filter(({ fault }) => fault.startsWith(beginning));
    return some.length === 0 ? undefined : summed(some.map((result) => ({ ...result, fault: beginning })))[0];
  };
  const rows = [
    goal('1 kills', '1,000, 0 lost', of('kill -9 while writing'), faultReached(1000)),
    goal('1 power cuts', '300, 0 lost', of('power cut while writing'), faultReached(300)),
    goal('1 full disks', '50, 0 lost', of('disk full while writing'), faultReached(50)),
    goal('1 damaged files', 'every file, 0 lost', all('file of'), faultReached(180)),
    goal('5 restore drill', '10,000 people and arrivals back in 10 s', of('one long day'), ({ cases, figures }) => ({
      words: `${figures?.['people'] ?? '?'} in ${seconds(figures?.['restoredMs'])}`,
      bare: 'nothing comes back',
      isMet: cases > 0 && (figures?.['people'] ?? 0) >= 10_000 && (figures?.['restoredMs'] ?? Infinity) < 10_000,
    })),
    goal('7 hostile files', '5,000 refused or repaired', of('hostile files'), ({ cases, lost }) => ({
      words: `${cases} read, ${lost} threw`,
      bare: '',
      isMet: cases >= 5000 && lost === 0,
    })),
    goal('8 silence', 'all journeys, 0 connections outside', of('connections traced'), ({ cases, note, figures }) => ({
      words: note ?? '',
      bare: '',
      isMet: cases > 0 && figures?.['outside'] === 0 && figures['failed'] === 0 && figures['isFull'] === 1,
    })),
    goal('9 upgrades', '100 kills in each of 3 sizes, 0 lost', all('kill in the upgrade'), upgradesReached(sums)),
    goal('9 old files', 'killed while they are opened, 0 lost', all('kill while an old'), faultReached(300)),
    goal('11 nth failure', 'every call once, 0 half-done', all('nth '), faultReached(400)),
    goal('12 mutants', `85 % found in each of ${MUTATED.join(', ')}`, all('mutants'), () => mutantsReached(sums)),
    goal('12 branches', 'all of fold and journal taken', all('branches'), () => branchesReached(sums)),
    goal('13 door time', 'p99 150 ms with 10,000 people', of('one long day'), ({ figures }) => ({
      words: `p99 ${figures?.['p99'] ?? '?'} ms from action to saved, p50 ${figures?.['p50'] ?? '?'} ms`,
      bare: figures?.['bareP99'] === undefined ? '' : `p99 ${figures['bareP99']} ms, one strict put`,
      isMet: (figures?.['arrivals'] ?? 0) >= 10_000 && (figures?.['p99'] ?? Infinity) < 150,
    })),
  ];
  return table(GOALS, rows);
}

/** Parts of the code whose tests have to notice that one small thing was changed in it. */
const MUTATED = ['fold', 'journal', 'restore', 'importer'];

/** @returns {Reached} */
function mutantsReached(/** @type {readonly Result[]} */ sums) {
  const groups = MUTATED.map((name) => ({ name, ...sums.find(({ fault }) => fault === `mutants: ${name}`)?.figures }));
  const share = (/** @type {Record<string, number | string>} */ { mutants, found }) =>
    mutants === undefined ? null : Number(found) / Math.max(1, Number(mutants));
  const words = groups.map((group) => {
    const reached = share(group);
    return `${group.name} ${reached === null ? 'NOT RUN' : `${(100 * reached).toFixed(1)} %`}`;
  });
  return { words: words.join(', '), bare: '', isMet: groups.every((group) => (share(group) ?? 0) >= 0.85) };
}

/** @returns {Reached} */
function branchesReached(/** @type {readonly Result[]} */ sums) {
  const groups = ['fold', 'journal'].map((name) => sums.find(({ fault }) => fault === `branches: ${name}`));
  const isMet = groups.every((group) => group && group.figures?.['taken'] === group.figures?.['branches']);
  return { words: groups.map((group) => group?.note ?? 'NOT RUN').join('; '), bare: '', isMet };
}

/** @returns {(result: Result) => Reached} for faults that may cost changes. */
function faultReached(/** @type {number} */ asked) {
  return ({ cases, acknowledged, lost, bare }) => ({
    words: `${cases} cases, ${lost} of ${acknowledged} changes lost`,
    bare: bare ? `${bare.casesWithLoss} cases with loss, ${bare.lost} changes` : '',
    isMet: lost === 0 && cases >= asked,
  });
}

/** @returns {(result: Result) => Reached} where a hundred of one size do not stand for another. */
function upgradesReached(/** @type {readonly Result[]} */ sums) {
  const sizes = sums.filter(({ fault }) => fault.startsWith('kill in the upgrade'));
  const each = sizes.length === 3 && sizes.every(({ cases }) => cases >= 100) ? 300 : Infinity;
  return faultReached(each);
}

const seconds = (/** @type {number | undefined} */ ms) => (ms === undefined ? '?' : `${(ms / 1000).toFixed(1)} s`);

/** @returns {readonly string[]} */
function goal(
  /** @type {string} */ name,
  /** @type {string} */ asked,
  /** @type {Result | undefined} */ result,
  /** @type {(result: Result) => Reached} */ reach,
) {
  if (!result || result.cases === 0) return [name, asked, result?.note ?? 'NOT RUN', '', 'NOT RUN'];
  const { words, bare, isMet } = reach(result);
  return [name, asked, words, bare, isMet ? 'met' : result.lost > 0 && result.bare ? 'LOST' : 'not shown'];
}

function table(/** @type {readonly string[]} */ headings, /** @type {readonly (readonly string[])[]} */ rows) {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .toSpliced(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
    .join('\n');
}
