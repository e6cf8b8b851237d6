/** The closing line claims what the reports show, and silence is a failure. */
import { describe, expect, it } from 'vitest';
import { addTotals, closingLine, countPlaywright, countVitest } from '../../scripts/report/count-tests.mjs';
import { describeHost, describeKeychain } from '../../scripts/report/describe-run.mjs';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
};
const playwrightReport = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('a Vitest report', () => {
  it('is counted', () => {
    expect(countVitest(vitestReport, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
    expect(countVitest({ ...vitestReport, numFailedTests: 2 }, 1).failed).toBe(2);
  });

  it('with a file that failed before its tests counts that file', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = { ...vitestReport, numFailedTests: 1, testResults: [broken, failing] };
    expect(countVitest(report, 1).failed).toBe(2);
  });

  it('that shows no failure while the runner ended badly counts one', () => {
    expect(countVitest(vitestReport, 1).failed).toBe(1);
  });

  it.each([undefined, null, {}, 'x', { testResults: 3 }])(
    'that is no report (%j) counts one failure',
    (report) => {
      expect(countVitest(report, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    },
  );
});

describe('a Playwright report', () => {
  it('is counted, and a flaky test has failed', () => {
    expect(countPlaywright(playwrightReport, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    const stats = { expected: 1, unexpected: 2, flaky: 3, skipped: 4 };
    expect(countPlaywright({ stats, errors: [{}] }, 1)).toEqual({ passed: 1, failed: 6, skipped: 4 });
  });

  it('that is missing, or hides a bad end, counts one failure', () => {
    expect(countPlaywright(undefined, 0).failed).toBe(1);
    expect(countPlaywright(playwrightReport, 1).failed).toBe(1);
  });
});

it('totals add up to one plain line', () => {
  const all = [
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ];
  expect(closingLine(addTotals(all))).toBe('5 passed, 1 failed');
  expect(closingLine({ passed: 5, failed: 0, skipped: 2 })).toBe('5 passed, 0 failed, 2 skipped');
  expect(closingLine(addTotals([]))).toBe('0 passed, 0 failed');
});

describe('what the run says about itself', () => {
  it('claims a host only where a test passed on it', () => {
    const standIn = { kind: 'stand-in' } as const;
    expect(describeHost(standIn, true)).toBe(
      "Hosts: real Electron: not run; stand-in on the system's Chromium: ran",
    );
    expect(describeHost(standIn, false)).not.toContain(': ran');
    expect(describeHost({ kind: 'electron', binary: 'electron' }, true)).toContain('real Electron: ran');
    expect(describeHost({ kind: 'none', reason: 'x' }, false)).not.toContain(': ran');
  });

  it('names the keychain adapters that were there', () => {
    expect(describeKeychain({ keytar: 'present', napiKeyring: 'absent' })).toBe(
      'Keychain adapters: keytar: present; @napi-rs/keyring: absent',
    );
    expect(describeKeychain(undefined)).toBe('Keychain adapters: not run');
  });
});
