/**
 * Counts what ran, from the runners' own JSON reports. A suite that leaves no readable report, or ends badly without naming a
 * failed test, counts as one failure: silence is never a pass.
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {Readonly<Totals>} */
const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export function addTotals(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * @param {unknown} value
 * @returns {number}
 */
function toCount(value) {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/**
 * Adds the failure that the runner's exit code tells of and its report does not.
 * @param {Totals} totals
 * @param {number} exitCode
 * @returns {Totals}
 */
function withExitCode(totals, exitCode) {
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/**
 * Vitest's JSON report. A file that fails outside its tests has no failed test; it counts as one.
 * @param {any} report
 * @param {number} exitCode
 * @returns {Totals}
 */
export function countVitest(report, exitCode) {
  if (!Array.isArray(report?.testResults)) return oneFailure;
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults?.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return withExitCode(
    {
      passed: toCount(report.numPassedTests),
      failed: toCount(report.numFailedTests) + brokenFiles.length,
      skipped: toCount(report.numPendingTests) + toCount(report.numTodoTests),
    },
    exitCode,
  );
}

/**
 * Playwright's JSON report. A test that passes only at a second try has failed.
 * @param {any} report
 * @param {number} exitCode
 * @returns {Totals}
 */
export function countPlaywright(report, exitCode) {
  if (typeof report?.stats !== 'object' || report.stats === null) return oneFailure;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const errors = Array.isArray(report.errors) ? report.errors.length : 0;
  return withExitCode(
    {
      passed: toCount(expected),
      failed: toCount(unexpected) + toCount(flaky) + errors,
      skipped: toCount(skipped),
    },
    exitCode,
  );
}

/**
 * The plain line that ends every run.
 * @param {Totals} totals
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
