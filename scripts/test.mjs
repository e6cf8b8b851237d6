/**
 * `npm test`: setup, check, build, unit and integration, end to end. Every step runs even when an earlier one failed, each within
 * its time limit, and the last line is always the plain count. `npm run test:all` leaves out nothing.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { check } from './check.mjs';
import { build } from './host/build-state.mjs';
import { chooseHost } from './host/choose-host.mjs';
import { addTotals, closingLine, countPlaywright } from './report/count-tests.mjs';
import { describeHost, describeKeychain } from './report/describe-run.mjs';
import {
  describeFailures,
  listPlaywrightFailures,
  listUnhandledErrors,
  listVitestFailures,
} from './report/list-failures.mjs';
import { readReport } from './report/read-report.mjs';
import { run } from './run/run-command.mjs';
import { asTotals, runSteps } from './run/run-steps.mjs';
import { runVitest, unhandledErrorsOf } from './run/run-vitest.mjs';
import { projectEnvironment } from './setup/project-node.mjs';
import { projectRoot, setup } from './setup.mjs';

const minuteMs = 60_000;
const root = projectRoot;
const reports = path.join(root, 'out', 'reports');
const all = process.argv.includes('--all');

/**
 * @param {string} node
 * @param {import('./host/choose-host.mjs').Host} host
 */
async function runEndToEnd(node, host) {
  if (host.kind === 'none') return { totals: asTotals(false), output: host.reason };
  // Without it Playwright would take every test of the project for its own.
  if (!existsSync(path.join(root, 'playwright.config.ts'))) {
    return { totals: asTotals(false), output: 'playwright.config.ts is missing.' };
  }
  const tool = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const report = path.join(reports, 'e2e.json');
  const env = projectEnvironment(root, {
    VESTIBULE_HOST: host.kind,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    VESTIBULE_TEST_ALL: all ? '1' : '',
  });
  const { code } = await run(node, [tool, 'test', '--reporter=list,json'], {
    cwd: root,
    env,
    timeLimitMs: 40 * minuteMs,
  });
  return { totals: countPlaywright(readReport(report), code) };
}

const ready = await setup();
if (!ready.ok) {
  console.log(ready.reason);
  console.log(closingLine(asTotals(false)));
  process.exit(1);
}
const { node } = ready;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const checked = await check({ root, node });
const host = await chooseHost({ root, node, say: console.log });
const tested = await runSteps([
  // First, because some unit tests look into the bundles.
  {
    name: 'Build',
    run: async () => {
      const { code, output } = await build({ root, node, output: 'capture' });
      return { totals: asTotals(code === 0), output };
    },
  },
  {
    name: 'Unit and integration',
    run: () =>
      runVitest({
        root,
        node,
        report: 'out/reports/unit.json',
        // The third project, architecture, was a part of the check.
        args: ['--project=together', '--project=alone'],
        output: 'inherit',
        timeLimitMs: (all ? 60 : 20) * minuteMs,
        all,
      }),
  },
  { name: 'End to end', run: () => runEndToEnd(node, host) },
]);

const [, , endToEnd] = tested;
const totals = addTotals([checked, ...tested]);
const reportOf = (/** @type {string} */ name) => readReport(path.join(reports, name));
console.log('');
const failures = [
  ...['architecture.json', 'unit.json'].flatMap((name) => [
    ...listVitestFailures(reportOf(name), root),
    ...listUnhandledErrors(reportOf(unhandledErrorsOf(name))),
  ]),
  ...listPlaywrightFailures(reportOf('e2e.json')),
];
for (const line of describeFailures(failures, totals.failed)) console.log(line);
console.log(describeHost(host, (endToEnd?.passed ?? 0) > 0));
console.log(describeKeychain(reportOf('keychain.json')));
console.log(closingLine(totals));
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
