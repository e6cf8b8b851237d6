/** Who takes a release when, by rules alone: versions, shares, the window, and what a terminal remembers. */
import { describe, expect, it } from 'vitest';
import { judgeRelease, type RunningTerminal } from '../../../electron/updates/judge-release.ts';
import { isInShare, placeOf } from '../../../electron/updates/terminal-share.ts';
import { compareVersions, Version } from '../../../shared/domain/update.ts';
import { isInWindow, MaintenanceWindow, UpdatesPolicy } from '../../../shared/settings/updates-policy.ts';
import { makeAppImage, manifestOf, nightTime } from '../../support/update-releases.ts';

describe('versions', () => {
  const inOrder = [
    '0.0.9',
    '0.1.0',
    '0.9.10',
    '0.10.0',
    '1.0.0',
    '1.0.1',
    '1.2.0',
    '1.10.0',
    '2.0.0',
    '10.0.0',
  ];

  it('come in the order of their numbers, each before every later one', () => {
    for (const [at, one] of inOrder.entries()) {
      for (const [other, version] of inOrder.entries())
        expect(Math.sign(compareVersions(one, version))).toBe(Math.sign(at - other));
    }
  });

  it.each([
    '1.0',
    '1.0.0.0',
    'v1.0.0',
    '1.0.0-beta.1',
    '1.0.0+x',
    '01.0.0',
    '1.0.0 ',
    '',
    '1.-1.0',
    '1e3.0.0',
  ])('%j is none', (text) => expect(Version.safeParse(text).success).toBe(false));
});

describe('the share', () => {
  const terminals = Array.from({ length: 10_000 }, (_, at) => `Branch ${at % 97}\0Counter ${at}`);

  it.each([0, 1, 10, 50, 99, 100])(
    'of %i percent is that of 10,000 terminals, within one percent',
    (share) => {
      const among = terminals.filter((terminal) => isInShare(terminal, '1.1.0', share)).length / 100;
      expect(Math.abs(among - share)).toBeLessThanOrEqual(share === 0 || share === 100 ? 0 : 1);
    },
  );

  it('only grows: whoever takes it at 10 percent takes it at 50', () => {
    const early = terminals.filter((terminal) => isInShare(terminal, '1.1.0', 10));
    expect(early.every((terminal) => isInShare(terminal, '1.1.0', 50))).toBe(true);
  });

  it('is the same at each question, and another for the next version', () => {
    expect(placeOf('a', '1.1.0')).toBe(placeOf('a', '1.1.0'));
    const both = terminals.filter((it) => isInShare(it, '1.1.0', 10) && isInShare(it, '1.2.0', 10)).length;
    // Ten of a hundred of those ten of a hundred.
    expect(both).toBeGreaterThan(50);
    expect(both).toBeLessThan(150);
  });
});

describe('the maintenance window', () => {
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

  it.each([
    ['02:00', '04:00', ['02:00', '03:59'], ['01:59', '04:00', '14:00']],
    ['22:30', '01:00', ['22:30', '23:59', '00:00', '00:59'], ['22:29', '01:00', '12:00']],
  ])('from %s to %s', (from, to, inside, outside) => {
    const window = MaintenanceWindow.parse({ from, to });
    expect(inside.filter((time) => !isInWindow(window, at(time)))).toEqual([]);
    expect(outside.filter((time) => isInWindow(window, at(time)))).toEqual([]);
  });

  it.each([
    ['02:00', '02:00'],
    ['02:00', '02:10'],
    ['04:00', '02:00'],
    ['19:59', '23:00'],
    ['02:00', '07:01'],
    ['09:00', '17:00'],
    ['00:00', '23:59'],
    ['2:00', '4:00'],
    ['24:00', '25:00'],
  ])('is never from %s to %s', (from, to) => {
    expect(MaintenanceWindow.safeParse({ from, to }).success).toBe(false);
  });

  it('is all that policy can choose besides no, and fewer: it names no feed, no key and no version', () => {
    expect(UpdatesPolicy.parse(undefined)).toEqual({
      use: 'on',
      window: { from: '02:00', to: '04:00' },
      share: 100,
    });
    for (const more of [{ url: 'https://x/' }, { keys: [] }, { force: true }, { share: 101 }])
      expect(UpdatesPolicy.safeParse(more).success).toBe(false);
  });
});

describe('a release', () => {
  const file = makeAppImage();
  const running: RunningTerminal = {
    ...{ version: '1.0.0', platform: 'linux', arch: 'x64', kind: 'AppImage', vaultSchema: 2 },
    ...{ terminalId: 'a', share: 100 },
  };
  const memory = { lastIssuedAt: 0, givenUp: [] };
  const judged = (changes: Parameters<typeof manifestOf>[1], given: Partial<RunningTerminal> = {}) => {
    const result = judgeRelease(manifestOf(file, changes), { ...running, ...given }, memory, nightTime);
    return result.verdict === 'refuse' ? result.why : result.verdict;
  };

  it.each<[string, Parameters<typeof manifestOf>[1], Partial<RunningTerminal>, string]>([
    ['that is newer', {}, {}, 'take'],
    ['that runs already', {}, { version: '1.1.0' }, 'current'],
    ['that runs already, and has run out since', { notAfter: 1 }, { version: '1.1.0' }, 'current'],
    ['that is older', {}, { version: '1.1.1' }, 'older'],
    ['that begins later', { notBefore: nightTime + 1 }, {}, 'later'],
    ['from exactly the version it asks for', { minimumVersion: '1.0.0' }, {}, 'take'],
    ['that was signed tomorrow', { issuedAt: nightTime + 25 * 60 * 60_000 }, {}, 'malformed'],
    ['with a newer vault', { vaultSchema: 3 }, {}, 'take'],
    ['as another kind of package', {}, { kind: 'deb' }, 'wrong-platform'],
    ['for another processor', {}, { arch: 'arm64' }, 'wrong-platform'],
    ['for another system', {}, { platform: 'win32' }, 'wrong-platform'],
  ])('%s', (_, changes, given, verdict) => {
    expect(judged(changes, given)).toBe(verdict);
  });

  it('that was given up is never taken again; the one after it is', () => {
    const given = { lastIssuedAt: 0, givenUp: ['1.1.0'] };
    expect(judgeRelease(manifestOf(file), running, given, nightTime)).toMatchObject({ why: 'given-up' });
    const next = manifestOf(file, { version: '1.1.1' });
    expect(judgeRelease(next, running, given, nightTime).verdict).toBe('take');
  });
});
