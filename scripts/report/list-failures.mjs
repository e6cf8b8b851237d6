/**
 * Names what failed, from the runners' own JSON reports, for the end of a run: a failure that was printed ten thousand lines ago, or
 * was cut off the log that a CI keeps, is a failure that nobody can mend.
 */
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ test: string, message: string }} Failure where it is, and what the runner said of it, without colours */

/** Enough for the difference that an assertion shows, short enough that many fit a screen. */
const linesOfMessage = 12;

/**
 * @param {string} test
 * @param {unknown} message
 * @returns {Failure}
 */
function toFailure(test, message) {
  const text = typeof message === 'string' ? stripVTControlCharacters(message).trim() : '';
  return { test, message: text.split('\n').slice(0, linesOfMessage).join('\n') };
}

/**
 * Vitest's JSON report: failed tests, and files that failed before their tests.
 * @param {any} report
 * @param {string} root the files in the report are absolute
 * @returns {Failure[]}
 */
export function listVitestFailures(report, root) {
  if (!Array.isArray(report?.testResults)) return [];
  return report.testResults.flatMap((/** @type {any} */ file) => {
    const name = String(file.name).replace(`${root}/`, '');
    const failed = (file.assertionResults ?? []).filter(
      (/** @type {any} */ test) => test.status === 'failed',
    );
    if (file.status === 'failed' && failed.length === 0) return [toFailure(name, file.message)];
    return failed.map((/** @type {any} */ test) =>
      toFailure(`${name} › ${test.fullName}`, test.failureMessages?.[0]),
    );
  });
}

/**
 * What failed outside of Vitest's tests, as `unhandled-errors.mjs` wrote it.
 * @param {any} found
 * @returns {Failure[]}
 */
export function listUnhandledErrors(found) {
  return [
    ...(found?.errors ?? []).map((/** @type {unknown} */ error) => toFailure('outside of any test', error)),
    ...(found?.unfinished ?? []).map((/** @type {string} */ file) =>
      toFailure(file, 'never came to its end'),
    ),
  ];
}

/**
 * Playwright's JSON report: failed tests with what their last try ended in, and errors outside of any test.
 * @param {any} report
 * @returns {Failure[]}
 */
export function listPlaywrightFailures(report) {
  /** @type {(suite: any) => Failure[]} */
  const ofSuite = (suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => spec.ok === false)
      .map((/** @type {any} */ spec) => {
        const results = (spec.tests ?? []).flatMap((/** @type {any} */ test) => test.results ?? []);
        const last = results.at(-1);
        return toFailure(`${spec.file} › ${spec.title}`, last?.error?.message ?? last?.status);
      }),
    ...(suite.suites ?? []).flatMap(ofSuite),
  ];
  return [
    ...(report?.suites ?? []).flatMap(ofSuite),
    ...(report?.errors ?? []).map((/** @type {any} */ error) =>
      toFailure('outside of any test', error.message),
    ),
  ];
}

/**
 * The lines to print; none where nothing failed.
 * @param {Failure[]} failures
 * @param {number} failed how many the closing line will count: a step that is no test (lint, types, the build) is in no report
 * @returns {string[]}
 */
export function describeFailures(failures, failed) {
  if (failed === 0) return [];
  const others = failed - failures.length;
  return [
    '== What failed',
    ...failures.flatMap(({ test, message }) => [
      `✗ ${test}`,
      ...message.split('\n').map((line) => `    ${line}`.trimEnd()),
    ]),
    ...(others > 0 ? [`✗ ${others} more that no report names: see the steps marked FAILED above.`] : []),
  ];
}
