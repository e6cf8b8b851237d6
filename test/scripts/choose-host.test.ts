/** What runs the bundles on each kind of machine, and what is said where nothing can. */
import { describe, expect, it, vi } from 'vitest';
import { decideHost } from '../../scripts/host/choose-host.mjs';

type Facts = Parameters<typeof decideHost>[0];

async function decide(changes: Partial<Facts>) {
  const said: string[] = [];
  const facts: Facts = {
    wanted: undefined,
    platform: 'linux',
    isRoot: false,
    hasDisplay: true,
    hasChromium: true,
    obtainElectron: async () => undefined,
    ...changes,
  };
  const host = await decideHost(facts, (line) => said.push(line));
  return { host, said };
}

const withElectron = { obtainElectron: async () => 'dist/electron' };
const electron = { kind: 'electron', binary: 'dist/electron' };

describe('without being told', () => {
  it('Electron runs where it is here or can be fetched', async () => {
    expect((await decide(withElectron)).host).toEqual(electron);
    expect((await decide({ ...withElectron, platform: 'win32', hasChromium: false })).host).toEqual(electron);
  });

  it('else the stand-in, and it says so', async () => {
    const { host, said } = await decide({});
    expect(host).toEqual({ kind: 'stand-in' });
    expect(said.join()).toContain('stand-in');
  });

  it('as root Electron is not even asked for, and the reason is said', async () => {
    const obtainElectron = vi.fn(withElectron.obtainElectron);
    const { host, said } = await decide({ isRoot: true, obtainElectron });
    expect(host).toEqual({ kind: 'stand-in' });
    expect(obtainElectron).not.toHaveBeenCalled();
    expect(said.join()).toContain('root');
  });

  it('without a display Electron is not fetched, and the reason is said', async () => {
    const obtainElectron = vi.fn(withElectron.obtainElectron);
    const { host, said } = await decide({ hasDisplay: false, obtainElectron });
    expect(host).toEqual({ kind: 'stand-in' });
    expect(obtainElectron).not.toHaveBeenCalled();
    expect(said.join()).toContain('display');
  });

  it.each([{ hasChromium: false }, { platform: 'darwin' as const }, { platform: 'win32' as const }])(
    'nothing runs with neither (%j), and the reason is said',
    async (facts) => {
      expect((await decide(facts)).host).toEqual({
        kind: 'none',
        reason: expect.stringContaining('stand-in'),
      });
    },
  );
});

describe('told to use one', () => {
  it('the stand-in runs although Electron is there', async () => {
    const obtainElectron = vi.fn(withElectron.obtainElectron);
    expect((await decide({ wanted: 'stand-in', obtainElectron })).host).toEqual({ kind: 'stand-in' });
    expect(obtainElectron).not.toHaveBeenCalled();
  });

  it('Electron is fetched even if it was not reachable today, and nothing replaces it', async () => {
    const obtainElectron = vi.fn(async () => undefined);
    const { host } = await decide({ wanted: 'electron', obtainElectron });
    expect(host.kind).toBe('none');
    expect(obtainElectron).toHaveBeenCalledWith(true);
  });

  it('Electron as root is refused in words', async () => {
    const { host } = await decide({ ...withElectron, wanted: 'electron', isRoot: true });
    expect(host).toEqual({ kind: 'none', reason: expect.stringContaining('ordinary user') });
  });

  it('Electron without a display is refused in words', async () => {
    const { host } = await decide({ ...withElectron, wanted: 'electron', hasDisplay: false });
    expect(host).toEqual({ kind: 'none', reason: expect.stringContaining('xvfb-run') });
  });

  it('an unknown name is refused in words', async () => {
    expect((await decide({ wanted: 'browser' })).host).toEqual({
      kind: 'none',
      reason: expect.stringContaining('"browser"'),
    });
  });
});
