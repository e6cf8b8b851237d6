import { describe, expect, it } from 'vitest';
import { findTies, tiedCommand } from '../../../electron/programs/tied-command.ts';

const scan = { program: '/usr/bin/scanimage', args: ['-f', '%d'] };
const both = { setpriv: '/usr/bin/setpriv', timeout: '/usr/bin/timeout' };
const tied = (ties: Parameters<typeof tiedCommand>[2], isThere = true) =>
  tiedCommand(scan, 15_000, ties, () => isThere);

describe('a command is tied', () => {
  it('to us and to the time limit, where the system has both', () => {
    expect(tied(both)).toEqual({
      program: '/usr/bin/setpriv',
      args: [
        ...['--pdeathsig', 'TERM', '--', '/usr/bin/timeout', '-k', '1', '16'],
        ...['/usr/bin/scanimage', '-f', '%d'],
      ],
    });
  });

  it('to the time limit alone', () => {
    expect(tied({ timeout: both.timeout })).toEqual({
      program: '/usr/bin/timeout',
      args: ['-k', '1', '16', '/usr/bin/scanimage', '-f', '%d'],
    });
  });

  it('to us alone: then it is not asked', () => {
    expect(tied({ setpriv: both.setpriv })).toEqual({
      program: '/usr/bin/setpriv',
      args: ['--pdeathsig', 'KILL', '--', '/usr/bin/scanimage', '-f', '%d'],
    });
  });

  it('by nothing where there is nothing, and where it is not there itself', () => {
    expect(tied({})).toEqual(scan);
    expect(tied(both, false)).toEqual(scan);
  });

  it('by what is found under its own path', () => {
    expect(findTies((path) => path.startsWith('/usr/bin/'))).toEqual(both);
    expect(findTies((path) => path.endsWith('/timeout'))).toEqual({ timeout: both.timeout });
    expect(findTies(() => false)).toEqual({});
  });
});
