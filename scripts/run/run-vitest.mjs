/** Runs Vitest over some of the tests and counts them from its report. */
import path from 'node:path';
import { countVitest } from '../report/count-tests.mjs';
import { readReport } from '../report/read-report.mjs';
import { projectEnvironment } from '../setup/project-node.mjs';
import { run } from './run-command.mjs';

/**
 * Where a run leaves what its report does not tell.
 * @param {string} report
 */
export const unhandledErrorsOf = (report) => report.replace(/\.json$/, '-unhandled.json');

/**
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.node
 * @param {string} options.report the JSON report's path below the root; it must not exist yet
 * @param {string[]} options.args Vitest's filters and switches
 * @param {'inherit' | 'capture'} [options.output]
 * @param {number} options.timeLimitMs
 * @param {boolean} [options.all] with the tests that take minutes
 */
export async function runVitest({ root, node, report, args, output = 'capture', timeLimitMs, all = false }) {
  const tool = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const unhandled = path.join(root, 'scripts', 'report', 'unhandled-errors.mjs');
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    `--reporter=${unhandled}`,
  ];
  const result = await run(node, [tool, 'run', ...reporters, ...args], {
    cwd: root,
    env: projectEnvironment(root, {
      VESTIBULE_TEST_ALL: all ? '1' : '',
      VESTIBULE_UNHANDLED_ERRORS: unhandledErrorsOf(path.join(root, report)),
    }),
    output,
    timeLimitMs,
  });
  const totals = countVitest(readReport(path.join(root, report)), result.code);
  return { totals, output: result.output };
}
