/**
 * How many tests passed, failed and were skipped.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * The sum of two counts.
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * The counts of a check that only passes or fails.
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countCheck(code) {
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

/**
 * The counts in Vitest's JSON report.
 * @param {unknown} report null when it wrote none
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countUnit(report, code) {
  const read = /** @type {Record<string, unknown>} */ (report ?? {});
  return honest(code, {
    passed: number(read.numPassedTests),
    failed: number(read.numFailedTests),
    skipped: number(read.numPendingTests) + number(read.numTodoTests),
  });
}

/**
 * The counts in Playwright's JSON report. A test that passed only when tried again has failed.
 * @param {unknown} report null when it wrote none
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countBrowser(report, code) {
  const { stats } = /** @type {{ stats?: Record<string, unknown> }} */ (report ?? {});
  return honest(code, {
    passed: number(stats?.expected),
    failed: number(stats?.unexpected) + number(stats?.flaky),
    skipped: number(stats?.skipped),
  });
}

/**
 * A run that ended badly has failed even when no single test did: a file that does not load, a worker that crashed.
 * So has one that ran nothing.
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
function honest(code, counts) {
  const ranNothing = counts.passed + counts.failed === 0;
  const failedUnseen = (code !== 0 || ranNothing) && counts.failed === 0;
  return failedUnseen ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {unknown} value
 * @returns {number}
 */
function number(value) {
  return typeof value === 'number' ? value : 0;
}

/**
 * The closing line of `npm test`.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
