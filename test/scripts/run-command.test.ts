/** A step that hangs is ended with everything it started; a step that fails says so. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSources, isBuildCurrent } from '../../scripts/host/build-state.mjs';
import { run } from '../../scripts/run/run-command.mjs';
import { asTotals, runSteps } from '../../scripts/run/run-steps.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-run-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const node = (code: string, options = {}) =>
  run(process.execPath, ['-e', code], { output: 'capture', ...options });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('run', () => {
  it('hands back the exit code and what was said', async () => {
    const result = await node("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(result).toMatchObject({ code: 3, timedOut: false });
    expect(result.output).toContain('out');
    expect(result.output).toContain('err');
  });

  it('answers for a program that does not exist or that a signal ends', async () => {
    expect(await run(path.join(folder, 'nothing'), [], { output: 'capture' })).toMatchObject({ code: 127 });
    expect(await node("process.kill(process.pid, 'SIGKILL')")).toMatchObject({ code: 137 });
  });

  it.runIf(process.platform === 'linux')('ends a hanging program and its children at the limit', async () => {
    const pidFile = path.join(folder, 'pid');
    const child = `require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    expect(await node(parent, { timeLimitMs: 1_500 })).toMatchObject({ code: 124, timedOut: true });
    expect(isAlive(Number(readFileSync(pidFile, 'utf8')))).toBe(false);
  });
});

describe('steps', () => {
  const steps = [
    { name: 'First', run: async () => ({ totals: asTotals(false), output: 'because' }) },
    { name: 'Second', run: () => Promise.reject(new Error('broken off')) },
    { name: 'Third', run: async () => ({ totals: asTotals(true), output: 'quiet' }) },
  ];

  it.each([1, 2])('all run although one failed and one broke off (%i at once)', async (atOnce) => {
    const said: string[] = [];
    const totals = await runSteps(steps, { atOnce, say: (line) => said.push(line) });
    expect(totals.map(({ failed }) => failed)).toEqual([1, 1, 0]);
    const all = said.join('\n');
    expect(all).toMatch(/== First: FAILED, [\d.]+ s\nbecause/);
    expect(all).toContain('broken off');
    expect(all).toMatch(/== Third: ok, /);
    expect(all).not.toContain('quiet');
  });
});

describe('the build', () => {
  const write = (file: string, text = '') => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };

  it('is current only for exactly the sources it was made from', () => {
    write('electron/main.ts');
    write('shared/a.ts');
    for (const file of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']) write(file);
    expect(isBuildCurrent(folder)).toBe(false);
    const accept = () => write('out/build-stamp', hashSources(folder));
    accept();
    expect(isBuildCurrent(folder)).toBe(true);

    utimesSync(path.join(folder, 'shared/a.ts'), 1, 1);
    expect(isBuildCurrent(folder)).toBe(false);
    accept();
    rmSync(path.join(folder, 'shared/a.ts'));
    expect(isBuildCurrent(folder)).toBe(false);
    accept();
    rmSync(path.join(folder, 'out/preload/index.cjs'));
    expect(isBuildCurrent(folder)).toBe(false);
  });
});
