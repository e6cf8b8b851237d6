/** What failed is named once more at the end of a run, from the reports of the runners. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  describeFailures,
  listPlaywrightFailures,
  listUnhandledErrors,
  listVitestFailures,
} from '../../scripts/report/list-failures.mjs';
import { run } from '../../scripts/run/run-command.mjs';
import { projectRoot } from '../architecture/source/source-file.ts';

const passed = { status: 'passed', fullName: 'adds', failureMessages: [] };
const failed = {
  status: 'failed',
  fullName: 'a sum takes away',
  failureMessages: ['\u001b[31mexpected 1\u001b[39m\n  to be 2'],
};

describe('of Vitest', () => {
  it('every failed test is named with its file below the root and what was said, without colours', () => {
    const report = {
      testResults: [
        { name: '/project/test/a.test.ts', status: 'failed', assertionResults: [passed, failed] },
        { name: '/project/test/b.test.ts', status: 'passed', assertionResults: [passed] },
      ],
    };
    expect(listVitestFailures(report, '/project')).toEqual([
      { test: 'test/a.test.ts › a sum takes away', message: 'expected 1\n  to be 2' },
    ]);
  });

  it('a file that failed before its tests is named itself', () => {
    const file = {
      name: '/project/test/c.test.ts',
      status: 'failed',
      assertionResults: [],
      message: 'Cannot find it',
    };
    expect(listVitestFailures({ testResults: [file] }, '/project')).toEqual([
      { test: 'test/c.test.ts', message: 'Cannot find it' },
    ]);
  });

  it('of a long message the beginning is kept', () => {
    const long = { ...failed, failureMessages: [Array.from({ length: 90 }, (_, line) => line).join('\n')] };
    const report = { testResults: [{ name: 'x', status: 'failed', assertionResults: [long] }] };
    expect(listVitestFailures(report, '/project')[0]?.message.split('\n')).toHaveLength(12);
  });

  it.each([undefined, null, {}, 'x', { testResults: 3 }])('no report (%j) names nothing', (report) => {
    expect(listVitestFailures(report, '/project')).toEqual([]);
  });
});

describe('outside of Vitest’s tests', () => {
  it('an error that nobody caught and a file without an end are named', () => {
    const found = { errors: ['Error: the worker died\n    at once'], unfinished: ['test/a.test.ts'] };
    expect(listUnhandledErrors(found)).toEqual([
      { test: 'outside of any test', message: 'Error: the worker died\n    at once' },
      { test: 'test/a.test.ts', message: 'never came to its end' },
    ]);
    expect(listUnhandledErrors(undefined)).toEqual([]);
  });

  // The reporter in a real run, of a test that passes and leaves a promise that breaks, and of a worker that dies.
  it('are found in a run', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-unhandled-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const passing = "import { it } from 'vitest';\nit('passes', () => {";
    writeFileSync(
      path.join(folder, 'broken.test.mjs'),
      `${passing} void Promise.reject(new Error('nobody caught this')); });\n`,
    );
    writeFileSync(
      path.join(folder, 'dead.test.mjs'),
      `${passing} process.kill(process.pid, 'SIGKILL'); });\n`,
    );
    symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    const found = path.join(folder, 'unhandled.json');
    const reporter = path.join(projectRoot, 'scripts/report/unhandled-errors.mjs');
    const tool = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST$)/.test(name)),
    );
    const { code } = await run(process.execPath, [tool, 'run', '--root', folder, `--reporter=${reporter}`], {
      cwd: folder,
      env: { ...env, VESTIBULE_UNHANDLED_ERRORS: found },
      output: 'capture',
      timeLimitMs: 50_000,
    });
    expect(code).not.toBe(0);
    const said = listUnhandledErrors(JSON.parse(readFileSync(found, 'utf8')));
    expect(said.map(({ message }) => message).join('\n')).toContain('nobody caught this');
    expect(said).toContainEqual({ test: 'dead.test.mjs', message: 'never came to its end' });
  });
});

describe('of Playwright', () => {
  const spec = (ok: boolean, results: object[]) => ({
    ok,
    title: 'signs in',
    file: 'a.e2e.ts',
    tests: [{ results }],
  });

  it('failed tests are found however deep they are described', () => {
    const broken = spec(false, [
      { status: 'failed', error: { message: '\u001b[31mno such button\u001b[39m' } },
    ]);
    const report = { suites: [{ specs: [spec(true, [])], suites: [{ specs: [broken] }] }], errors: [] };
    expect(listPlaywrightFailures(report)).toEqual([
      { test: 'a.e2e.ts › signs in', message: 'no such button' },
    ]);
  });

  it('a test that ran out of time without an error says how it ended; errors outside of tests are named', () => {
    const report = {
      suites: [{ specs: [spec(false, [{ status: 'timedOut' }])] }],
      errors: [{ message: 'no tests' }],
    };
    expect(listPlaywrightFailures(report)).toEqual([
      { test: 'a.e2e.ts › signs in', message: 'timedOut' },
      { test: 'outside of any test', message: 'no tests' },
    ]);
  });

  it.each([undefined, null, {}])('no report (%j) names nothing', (report) => {
    expect(listPlaywrightFailures(report)).toEqual([]);
  });
});

describe('the lines at the end of a run', () => {
  it('are none where nothing failed', () => {
    expect(describeFailures([], 0)).toEqual([]);
  });

  it('name each, and say how many are in no report', () => {
    expect(describeFailures([{ test: 'a › b', message: 'one\n\ntwo' }], 3)).toEqual([
      '== What failed',
      '✗ a › b',
      '    one',
      '',
      '    two',
      '✗ 2 more that no report names: see the steps marked FAILED above.',
    ]);
  });
});
