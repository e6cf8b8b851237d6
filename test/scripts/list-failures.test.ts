/** What failed is named once more at the end of a run, from the reports of the runners. */
import { describe, expect, it } from 'vitest';
import {
  describeFailures,
  listPlaywrightFailures,
  listVitestFailures,
} from '../../scripts/report/list-failures.mjs';

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
