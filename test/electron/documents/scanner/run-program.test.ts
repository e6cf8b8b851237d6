import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ProgramRun, runProgram } from '../../../../electron/documents/scanner/run-program.ts';
import { findTies, type Ties } from '../../../../electron/programs/tied-command.ts';
import { waitFor } from '../../../support/wait-for.ts';

const run = (script: string, change: Partial<ProgramRun> = {}) =>
  runProgram({
    program: process.execPath,
    args: ['-e', script],
    env: { MARKER: 'handed on' },
    timeoutMs: 20_000,
    maxBytes: 1000,
    signal: new AbortController().signal,
    ...change,
  });
/** Not one that has ended and whom nobody has buried yet, as in a container without an init. */
const isRunning = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe.skipIf(process.platform !== 'linux')('a program that is run', () => {
  it('gives what it wrote and how it ended', async () => {
    expect(await run('process.stdout.write("said"); process.exitCode = 7')).toEqual({
      end: 'exited',
      code: 7,
      output: Buffer.from('said'),
    });
  });

  it('gets only the environment that it is handed', async () => {
    const ended = await run('process.stdout.write(Object.keys(process.env).join())');
    expect(ended).toMatchObject({ output: Buffer.from('MARKER') });
  });

  it('is ended with everything that it has started', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-run-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'pid');
    // Its own child would live for a minute; once that is written down, too much is said.
    const script = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
      require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
      process.stdout.write('x'.repeat(2000));
      setTimeout(() => {}, 60000);`;
    expect(await run(script)).toEqual({ end: 'too-large' });
    const pid = Number(readFileSync(file, 'utf8'));
    expect(pid).toBeGreaterThan(1);
    await waitFor(() => expect(isRunning(pid)).toBe(false));
  });

  it('that crashes or is not there is told apart', async () => {
    expect(await run('process.abort()')).toEqual({ end: 'crashed' });
    expect(await run('', { program: '/nowhere/at-all' })).toEqual({ end: 'not-there' });
  });

  it('that says what is wrong and then hangs is not waited for', async () => {
    const script = 'process.stderr.write("specimen: cover open\\n"); setTimeout(() => {}, 60000)';
    const ended = await run(script, { fault: /specimen: (.*)\n/ });
    expect(ended).toEqual({ end: 'fault-said', cause: 'cover open' });
  });

  it('that says what is wrong and ends, ends as it does', async () => {
    const script = 'process.stderr.write("specimen: cover open\\n"); process.exitCode = 8';
    const ended = await run(script, { fault: /specimen: (.*)\n/ });
    expect(ended).toEqual({ end: 'exited', code: 8, output: Buffer.alloc(0) });
  });

  it('is not begun where it is over already', async () => {
    expect(await run('', { signal: AbortSignal.abort() })).toEqual({ end: 'cancelled' });
  });

  describe.skipIf(findTies().setpriv === undefined || findTies().timeout === undefined)(
    'when we are killed',
    () => {
      /** A process that runs a program as we do, and is killed before it can do anything about it. */
      async function killInTheMiddle(script: string, ties: Ties | undefined) {
        const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-run-'));
        onTestFinished(() => rmSync(folder, { recursive: true }));
        const file = path.join(folder, 'pid');
        const child = `const file = ${JSON.stringify(file)};
        require('node:fs').writeFileSync(file, String(process.pid)); ${script}`;
        const parent = spawn(
          process.execPath,
          [
            '--input-type=module',
            '-e',
            `import { runProgram } from ${JSON.stringify(new URL('../../../../electron/documents/scanner/run-program.ts', import.meta.url).href)};
           const ties = ${JSON.stringify(ties) ?? 'undefined'};
           await runProgram({ program: process.execPath, args: ['-e', ${JSON.stringify(child)}], env: {}, timeoutMs: 30_000,
             maxBytes: 10, signal: new AbortController().signal, ...(ties ? { ties } : {}) });`,
          ],
          { stdio: 'inherit' },
        );
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
        return { pid, file };
      }
      const hangs = 'setTimeout(() => {}, 20_000)';

      it('ends with us', async () => {
        const { pid } = await killInTheMiddle(hangs, undefined);
        await waitFor(() => expect(isRunning(pid)).toBe(false));
      });

      it('ends too where it does not want to', async () => {
        const { pid } = await killInTheMiddle(`process.on('SIGTERM', () => {}); ${hangs}`, undefined);
        await waitFor(() => expect(isRunning(pid)).toBe(false));
      });

      it('and goes on where nothing ties it: these tests can fail', async () => {
        // It says so itself once its parent is another one.
        const orphaned = `const before = process.ppid;
        setInterval(() => process.ppid === before || require('node:fs').rmSync(file, { force: true }), 20);`;
        const { pid, file } = await killInTheMiddle(orphaned, {});
        await waitFor(() => expect(existsSync(file)).toBe(false));
        expect(isRunning(pid)).toBe(true);
      });
    },
  );
});
