/** Fetching Electron's binary: a quick question first, its own installer next, and no second wait within a day. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchElectronBinary, findElectronBinary } from '../../scripts/host/electron-binary.mjs';
import { projectRoot } from '../architecture/source/source-file.ts';

const dayMs = 24 * 60 * 60_000;
const now = Date.UTC(2026, 4, 3);
let root: string;
let asked: string[];
let status: number;
let mirror: http.Server;

const electronFolder = () => path.join(root, 'node_modules', 'electron');

/** Plays Electron's installer: `body` is what it does. */
function writeInstaller(body: string) {
  writeFileSync(path.join(electronFolder(), 'install.js'), `const fs = require('node:fs');\n${body}\n`);
}

const successfulInstall = `
  fs.mkdirSync(__dirname + '/dist', { recursive: true });
  fs.writeFileSync(__dirname + '/dist/version', 'v1.2.3');
  fs.writeFileSync(__dirname + '/dist/electron', '');
  fs.writeFileSync(__dirname + '/path.txt', 'electron');`;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'vestibule-electron-'));
  asked = [];
  status = 200;
  mkdirSync(electronFolder(), { recursive: true });
  writeFileSync(
    path.join(electronFolder(), 'package.json'),
    JSON.stringify({ version: '1.2.3', type: 'commonjs' }),
  );
  writeInstaller(successfulInstall);
  const get = path.join('node_modules', '@electron', 'get');
  cpSync(path.join(projectRoot, get, 'dist'), path.join(root, get, 'dist'), { recursive: true });
  cpSync(path.join(projectRoot, get, 'package.json'), path.join(root, get, 'package.json'));
  // The address is all that is needed from there; its sibling imports packages that this folder does not have.
  writeFileSync(
    path.join(root, get, 'dist', 'utils.js'),
    'export const ensureIsTruthyString = () => {};\nexport const normalizeVersion = (v) => v;\n',
  );
  mirror = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.statusCode = status;
    response.end();
  });
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await new Promise((resolve) => mirror.close(resolve));
  rmSync(root, { recursive: true, force: true });
});

const fetchAt = (atMs: number, forced = false) => {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  return fetchElectronBinary({ root, node: process.execPath, say, forced, now: atMs }).then((binary) => ({
    binary,
    said,
  }));
};

it('asks the mirror, then lets the installer work', async () => {
  expect(findElectronBinary(root)).toBeUndefined();
  const { binary } = await fetchAt(now);
  expect(binary).toBe(path.join(electronFolder(), 'dist', 'electron'));
  expect(asked).toEqual([`HEAD /v1.2.3/electron-v1.2.3-${process.platform}-${process.arch}.zip`]);
});

it('does not start the installer when the mirror says no, and does not ask again for a day', async () => {
  status = 404;
  writeInstaller("fs.writeFileSync(__dirname + '/started', '')");
  expect((await fetchAt(now)).binary).toBeUndefined();
  expect(() => cpSync(path.join(electronFolder(), 'started'), path.join(root, 'x'))).toThrow();
  const again = await fetchAt(now + dayMs - 1);
  expect(again.said.join()).toContain('within the last day');
  expect(asked).toHaveLength(1);
  await fetchAt(now + dayMs + 1);
  expect(asked).toHaveLength(2);
});

it('asks at once when Electron is demanded', async () => {
  status = 404;
  await fetchAt(now);
  status = 200;
  expect((await fetchAt(now + 1, true)).binary).toBeDefined();
});

it('does not take a broken-off installation for a binary', async () => {
  writeInstaller('process.exit(1)');
  expect((await fetchAt(now)).binary).toBeUndefined();
  mkdirSync(path.join(electronFolder(), 'dist'), { recursive: true });
  writeFileSync(path.join(electronFolder(), 'dist', 'version'), '1.2.2');
  writeFileSync(path.join(electronFolder(), 'dist', 'electron'), '');
  writeFileSync(path.join(electronFolder(), 'path.txt'), 'electron');
  expect(findElectronBinary(root)).toBeUndefined();
});
