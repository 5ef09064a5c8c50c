// @ts-check
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @returns {Counts} */
export function countStep(/** @type {boolean} */ ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * Reads Vitest's JSON report. A test file that breaks before its first test has no tests in it and is one failure;
 * so is a run that ends badly although no test failed (an unhandled rejection, a crash).
 *
 * @param {any} report undefined when the run left none.
 * @param {number} code the exit code.
 * @returns {Counts}
 */
export function countVitest(report, code) {
  const brokenFiles = (report?.testResults ?? []).filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  return noQuietCrash(
    {
      passed: report?.numPassedTests ?? 0,
      failed: (report?.numFailedTests ?? 0) + brokenFiles,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    code,
  );
}

/**
 * Reads Playwright's JSON report. A test that passed at its second try counts as passed; Playwright's own list names it as flaky.
 *
 * @param {any} report undefined when the run left none.
 * @param {number} code the exit code.
 * @returns {Counts}
 */
export function countPlaywright(report, code) {
  const stats = report?.stats ?? {};
  return noQuietCrash(
    { passed: (stats.expected ?? 0) + (stats.flaky ?? 0), failed: stats.unexpected ?? 0, skipped: stats.skipped ?? 0 },
    code,
  );
}

/** @returns {Counts} */
function noQuietCrash(/** @type {Counts} */ counts, /** @type {number} */ code) {
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (code !== 0 || isEmpty) ? { ...counts, failed: 1 } : counts;
}

/** The closing line. */
export function sumLine(/** @type {readonly Counts[]} */ all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
