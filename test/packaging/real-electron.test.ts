/**
 * Practices 10 and 13 on a packed app with Electron's real binary: a fuse that is set and does nothing would pass every other test. Each
 * start must end as the kiosk's own guard ends it, or with its window; a debugger, another app or a plain Node would not.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkFuses } from '../../packaging/checks/read-fuse-wire.mjs';
import { hasDisplay } from '../../scripts/host/choose-host.mjs';
import { findElectronBinary } from '../../scripts/host/electron-binary.mjs';
import { run } from '../../scripts/run/run-command.mjs';
import { projectRoot } from '../architecture/source/source-file.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

const platform = process.platform as 'linux' | 'win32' | 'darwin';
const reason =
  findElectronBinary(projectRoot) === undefined
    ? "Electron's binary is not installed"
    : process.getuid?.() === 0
      ? 'Electron has no sandbox for root'
      : hasDisplay()
        ? undefined
        : 'there is no display';
const notRun = reason === undefined ? '' : ` (not run: ${reason})`;

/** Where the packing leaves the folder, the program in it, and the archive. */
const places = {
  linux: ['linux-unpacked', 'vestibule', 'resources'],
  win32: ['win-unpacked', 'Vestibule.exe', 'resources'],
  darwin: [
    process.arch === 'arm64' ? 'mac-arm64' : 'mac',
    'Vestibule.app/Contents/MacOS/Vestibule',
    'Vestibule.app/Contents/Resources',
  ],
} as const;

describe.skipIf(reason !== undefined)(`a packed app in real Electron${notRun}`, () => {
  let folder: string;
  let program: string;
  let resources: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'vestibule-real-'));
    const { code } = await run(
      process.execPath,
      [
        ...[path.join(projectRoot, 'node_modules/electron-builder/cli.js'), '--dir', '--publish', 'never'],
        ...[
          `-c.electronDist=${path.join(projectRoot, 'node_modules/electron/dist')}`,
          `-c.directories.output=${folder}`,
        ],
      ],
      { cwd: projectRoot, output: 'capture', timeLimitMs: 500_000 },
    );
    expect(code).toBe(0);
    const [unpacked, name, inside] = places[platform];
    program = path.join(folder, unpacked, name);
    resources = path.join(folder, unpacked, inside);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  /** Starts it, and ends it when it has had the time for a window. */
  async function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, from = program) {
    const home = mkdtempSync(path.join(folder, 'home-'));
    const kept = Object.entries(process.env).filter(([name]) => !/^(NODE_|ELECTRON_|SSL_|VITEST)/.test(name));
    const child = spawn(from, [...args], {
      env: { ...Object.fromEntries(kept), HOME: home, XDG_CONFIG_HOME: home, ...env },
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => (log += bytes.toString()));
    const timer = setTimeout(() => child.kill('SIGTERM'), 10_000);
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    clearTimeout(timer);
    return { code, log };
  }

  it('9 of 9 fuses', () => {
    const app = platform === 'darwin' ? path.resolve(resources, '../..') : program;
    expect(checkFuses(app, platform)).toEqual([]);
  });

  it('it starts at all after its fuses were set, and ends when it is told to', async () => {
    const { code, log } = await start([]);
    // Told to end, it ends as it means to: neither crashed nor refused.
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(log).not.toContain('refused to start');
  });

  it('RunAsNode: the variable does not make it a Node', async () => {
    const { code, log } = await start(['-e', 'console.log("I am Node")'], { ELECTRON_RUN_AS_NODE: '1' });
    expect(log).not.toContain('I am Node');
    expect(code).toBe(78);
  });

  it('NodeOptions: no code comes in through the environment', async () => {
    const evil = path.join(folder, 'evil.cjs');
    writeFileSync(evil, 'console.log("I am in");');
    const { code, log } = await start([], { NODE_OPTIONS: `--require ${evil}` });
    expect(log).not.toContain('I am in');
    expect(code).toBe(78);
  });

  it.each(['--inspect=0', '--inspect-brk=0', '--remote-debugging-port=0'])(
    '%s: nobody listens, and it refuses',
    async (argument) => {
      const { code, log } = await start([argument]);
      expect(log).not.toContain('Debugger listening');
      expect(code).toBe(78);
    },
  );

  it('OnlyLoadAppFromAsar: a folder beside the archive is not run in its place', async () => {
    const copy = path.join(folder, 'beside');
    cpSync(path.join(folder, places[platform][0]), copy, { recursive: true });
    const beside = path.join(copy, places[platform][2], 'app');
    mkdirSync(beside);
    writeFileSync(path.join(beside, 'package.json'), '{"name":"other","main":"main.js"}');
    writeFileSync(
      path.join(beside, 'main.js'),
      'console.log("I am another app"); require("electron").app.exit(3);',
    );
    rmSync(path.join(copy, places[platform][2], 'app.asar'));
    const { log } = await start([], {}, path.join(copy, places[platform][1]));
    expect(log).not.toContain('I am another app');
  });

  const noIntegrity = platform === 'linux' ? ' (not run: Electron checks no archive on Linux)' : '';
  it.skipIf(noIntegrity !== '')(
    `one changed byte in the archive, and it does not start${noIntegrity}`,
    async () => {
      const copy = path.join(folder, 'changed');
      cpSync(path.join(folder, places[platform][0]), copy, { recursive: true });
      const archive = path.join(copy, places[platform][2], 'app.asar');
      const at = readFileSync(archive).indexOf('refused to start');
      writeSync(openSync(archive, 'r+'), 'X', at);
      const { code, log } = await start(['--inspect=0'], {}, path.join(copy, places[platform][1]));
      expect(code).not.toBe(78);
      expect(log).not.toContain('Xefused');
    },
  );

  it('vestibule --provision answers without a window', async () => {
    const { code, log } = await start(['--provision']);
    expect(code).toBe(2);
    expect(log).toContain('vestibule --provision <provider>');
    expect(existsSync(program)).toBe(true);
  });
});
