/** Setup does what is missing and nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalledAsLocked } from '../../scripts/setup/npm-packages.mjs';
import { isNewEnough } from '../../scripts/setup/project-node.mjs';
import { addToStamp, readStamp } from '../../scripts/setup/stamp.mjs';
import { missingPackages } from '../../scripts/setup/system-packages.mjs';

describe('the installed packages', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-o', optional: true },
    },
  };
  const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

  it('agree with the lock file, whatever system the optional ones are for', () => {
    expect(isInstalledAsLocked(lock, installed)).toBe(true);
  });

  it.each([
    ['nothing was recorded', {}],
    ['one is missing', { packages: {} }],
    [
      'one is another version',
      { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } } },
    ],
    [
      'one has other content',
      { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } } },
    ],
  ])('do not where %s', (_, record) => {
    expect(isInstalledAsLocked(lock, record)).toBe(false);
  });

  it('do not agree with an unreadable lock file', () => {
    expect(isInstalledAsLocked({}, installed)).toBe(false);
  });
});

describe('system packages', () => {
  it('are missing unless dpkg says installed', () => {
    const listing = 'chromium installed\nxvfb not-installed\ndbus config-files\ng++ installed\n';
    const missing = missingPackages(listing);
    expect(missing).toEqual(
      expect.arrayContaining(['xvfb', 'dbus', 'gnome-keyring', 'fonts-ocr-b', 'sane-utils']),
    );
    expect(missing).not.toContain('chromium');
    expect(missing).not.toContain('g++');
  });
});

describe('the Node that runs the project', () => {
  it.each([
    ['v24.21.0', true],
    ['v22.18.0', true],
    ['v22.17.1', false],
    ['v20.20.2', false],
  ])('%s: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});

describe('the stamp', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'vestibule-stamp-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('keeps what was added, and a broken one counts as none', () => {
    expect(readStamp(root)).toEqual({});
    addToStamp(root, { lock: 'abc' });
    addToStamp(root, { keytar: 'built' });
    expect(readStamp(root)).toEqual({ lock: 'abc', keytar: 'built' });
    writeFileSync(path.join(root, 'node_modules', '.cache', 'vestibule', 'setup.json'), '{"lock":');
    expect(readStamp(root)).toEqual({});
  });
});
