/** How a staged version is asked for its trial: by one word, as a program of its own, for a limited time, and with little of ours. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { findDangerousStart } from '../../../electron/app/command-line-guard.ts';
import { findTies } from '../../../electron/programs/tied-command.ts';
import { createRunProgram } from '../../../electron/updates/run-program.ts';
import { isGoodVerdict, sayVerdict } from '../../../electron/updates/trial-verdict.ts';
import { findTryVaultRequest } from '../../../electron/updates/try-vault-request.ts';
import { SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { waitFor } from '../../support/wait-for.ts';

const spawned = vi.hoisted((): ChildProcess[] => []);
// The real one; only that what it started can be reached.
vi.mock('node:child_process', async (load) => {
  const real = await load<typeof import('node:child_process')>();
  const keep = (child: ChildProcess) => {
    spawned.push(child);
    return child;
  };
  return { ...real, spawn: (...args: Parameters<typeof real.spawn>) => keep(real.spawn(...args)) };
});

describe('--try-vault', () => {
  it('is the last word, after what places a screen', () => {
    expect(findTryVaultRequest(['vestibule', '--try-vault'])).toEqual({ before: ['vestibule'] });
    const argv = ['vestibule', '--ozone-platform=headless', '--try-vault'];
    expect(findTryVaultRequest(argv)?.before).toEqual(argv.slice(0, 2));
  });

  it.each([
    [['vestibule']],
    [['--try-vault']],
    [['vestibule', '--try-vault', '/else']],
    [['vestibule', '--try-vault', '--try-vault']],
    [['vestibule', '--try-vault=x']],
    [['vestibule', '--TRY-VAULT']],
  ])('%j is none, and a packaged build refuses what it does not know', (argv) => {
    expect(findTryVaultRequest(argv)).toBeUndefined();
    const start = { argv, execArgv: [], execPath: '/opt/v', env: {}, isPackaged: true };
    const isPlain = argv.slice(1).every((word) => !word.startsWith('-'));
    expect(findDangerousStart(start).length > 0).toBe(!isPlain);
  });
});

describe('the program', () => {
  const node = (script: string, limits = { timeMs: 10_000, maxBytes: 1000 }) =>
    createRunProgram(process.env)({ file: process.execPath, args: ['-e', script] }, limits);
  afterEach(() => vi.unstubAllEnvs());

  it('says what it says, and its exit code is its own', async () => {
    expect(await node('console.log("x"); process.exit(3)')).toEqual({ code: 3, said: 'x\n' });
  });

  it('is given few variables: nothing of an AppImage that runs, nothing that a person set', async () => {
    for (const name of ['APPDIR', 'APPIMAGE', 'LD_LIBRARY_PATH', 'NODE_OPTIONS', 'NOAH_API_KEY'])
      vi.stubEnv(name, '');
    const { said } = await node('console.log(Object.keys(process.env).join(" "))');
    const allowed = 'PATH HOME USER LANG XDG_RUNTIME_DIR XDG_CONFIG_HOME DBUS_SESSION_BUS_ADDRESS'.split(' ');
    expect(
      said
        .trim()
        .split(' ')
        .filter((name) => !allowed.includes(name)),
    ).toEqual([]);
  });

  it('is ended with all that it started where it takes too long or talks too much, and missing it is no error', async () => {
    const child =
      'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1e3)"], {stdio: ["ignore", 1, 1]})';
    expect((await node(child, { timeMs: 300, maxBytes: 1000 })).code).toBeNull();
    const { code, said } = await node('setInterval(() => console.log("x".repeat(999)), 1)');
    expect([code, said.length]).toEqual([null, 1000]);
    expect(
      await createRunProgram(process.env)(
        { file: '/nowhere/at/all', args: [] },
        { timeMs: 1000, maxBytes: 10 },
      ),
    ).toEqual({
      ...{ code: null, said: '' },
    });
  });
});

describe('nobody waits for a trial', () => {
  const run = createRunProgram(process.env);
  // Starts one that leaves the group and keeps the pipe open for longer than a test may take, says its id, and ends.
  const leaver =
    'const c = require("child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 1e5)"], {detached: true, stdio: ["ignore", 1, 1]}); console.log(c.pid); c.unref()';

  it('whose child has left its group, and keeps the pipe', async () => {
    const { said } = await run(
      { file: process.execPath, args: ['-e', leaver] },
      { timeMs: 4000, maxBytes: 1000 },
    );
    // Before it is killed: a kill of nobody in particular is one of this whole test run.
    expect(said).toMatch(/^\d+\n$/);
    process.kill(Number(said));
  });

  it('once it is called off', async () => {
    const ended = new AbortController();
    const ends = run(
      { file: process.execPath, args: ['-e', 'setTimeout(() => {}, 3e4)'] },
      { timeMs: 30_000, maxBytes: 1000, signal: ended.signal },
    );
    ended.abort();
    expect(await ends).toEqual({ code: null, said: '' });
  });

  it('whose output breaks off: it is ended, and so is nobody else', async () => {
    const ends = run(
      { file: process.execPath, args: ['-e', 'setTimeout(() => {}, 3e4)'] },
      { timeMs: 30_000, maxBytes: 1000 },
    );
    spawned.at(-1)?.stdout?.destroy(new Error('EIO'));
    expect(await ends).toEqual({ code: null, said: '' });
  });

  it.skipIf(findTies().setpriv === undefined || findTies().timeout === undefined)(
    'once we are killed: it has a copy of the vault, and its key',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-trial-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const file = path.join(folder, 'pid');
      const trial = `require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setTimeout(() => {}, 300_000)`;
      const place = new URL('../../../electron/updates/run-program.ts', import.meta.url).href;
      const parent = spawn(process.execPath, [
        ...['--input-type=module', '-e'],
        `import { createRunProgram } from ${JSON.stringify(place)};
         await createRunProgram(process.env)({ file: process.execPath, args: ['-e', ${JSON.stringify(trial)}] },
           { timeMs: 30_000, maxBytes: 10 });`,
      ]);
      onTestFinished(() => void parent.kill('SIGKILL'));
      const pid = await waitFor(() => {
        const said = Number(readFileSync(file, 'utf8'));
        expect(said).toBeGreaterThan(1);
        return said;
      });
      onTestFinished(() => {
        if (isRunning(pid)) process.kill(pid, 'SIGKILL');
      });
      expect(isRunning(pid)).toBe(true);
      parent.kill('SIGKILL');
      await waitFor(() => expect(isRunning(pid)).toBe(false));
    },
  );
});

/** Not one that has ended and whom nobody has buried yet, as in a container without an init. */
const isRunning = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a verdict', () => {
  const counts = Object.fromEntries(SubmissionState.options.map((state) => [state, 0])) as never;
  const trial = {
    fromSchema: 2,
    toSchema: 3,
    captured: 3,
    counts: { ...(counts as object), waiting: 3 } as never,
  };
  const expected = { version: '1.1.0', ...trial };

  it('is good where it is this version’s, over this vault, with everybody in the same states', () => {
    expect(isGoodVerdict(sayVerdict('1.1.0', ok(trial)), expected)).toBe(true);
    const known = JSON.parse(sayVerdict('1.1.0', ok(trial)));
    const newer = { ...known, counts: { ...known.counts, 'a-state-to-come': 0 }, more: 1 };
    expect(isGoodVerdict(JSON.stringify(newer), expected)).toBe(true);
  });

  it.each<[string, string]>([
    ['another version', sayVerdict('1.2.0', ok(trial))],
    ['another schema than was signed', sayVerdict('1.1.0', ok({ ...trial, toSchema: 4 }))],
    ['somebody missing', sayVerdict('1.1.0', ok({ ...trial, captured: 2 }))],
    ['somebody in another state', sayVerdict('1.1.0', ok({ ...trial, counts }))],
    ['no vault', sayVerdict('1.1.0', ok({ ...trial, counts: undefined }))],
    ['a failure', sayVerdict('1.1.0', err(fail('vault-damaged')))],
    ['no JSON', 'good'],
    ['nothing', ''],
    ['two verdicts', sayVerdict('1.1.0', ok(trial)).repeat(2)],
  ])('is not good with %s', (_, said) => {
    expect(isGoodVerdict(said, expected)).toBe(false);
  });
});
