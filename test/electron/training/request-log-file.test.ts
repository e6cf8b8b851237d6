import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReceivedRequest } from '../../../electron/training/request-log.ts';
import {
  openRequestLogFile,
  type RequestLogFileOptions,
} from '../../../electron/training/request-log-file.ts';

const received: ReceivedRequest = {
  provider: 'yativo',
  operation: 'add-customer',
  method: 'POST',
  path: '/api/v1/customer',
  query: '',
  headers: { authorization: 'present' },
  body: Buffer.from([0, 255, 10, 13, 128]),
  isWhole: true,
  at: 1_780_000_000_000,
  status: 200,
};

let profileDir: string;
beforeEach(() => {
  profileDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vestibule-twin-log-'));
});
afterEach(() => fs.rmSync(profileDir, { recursive: true, force: true }));

const open = (more: Partial<RequestLogFileOptions> = {}) =>
  openRequestLogFile({
    env: { VESTIBULE_TWIN_LOG: '1' },
    isPackaged: false,
    mode: 'training',
    profileDir,
    ...more,
  });
const file = () => path.join(profileDir, 'twin-requests.jsonl');

it('appends a line for each request, from which its bytes come back', () => {
  const append = open();
  append?.(received);
  append?.({ ...received, status: null });
  const lines = fs
    .readFileSync(file(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { ...received, body: received.body.toString('base64') },
    { path: '/api/v1/customer', status: null },
  ]);
  expect(Buffer.from(lines[0].body, 'base64')).toEqual(received.body);
});

it('begins anew with each run', () => {
  open()?.(received);
  open();
  expect(fs.readFileSync(file(), 'utf8')).toBe('');
});

it.skipIf(process.platform === 'win32')('is for this user only, whatever stood there before', () => {
  const elsewhere = path.join(profileDir, 'elsewhere');
  fs.writeFileSync(elsewhere, 'mine', { mode: 0o644 });
  fs.symlinkSync(elsewhere, file());
  open()?.(received);
  expect(fs.lstatSync(file()).mode & 0o777).toBe(0o600);
  expect(fs.lstatSync(file()).isFile()).toBe(true);
  expect(fs.readFileSync(elsewhere, 'utf8')).toBe('mine');
});

it.each<[string, Partial<RequestLogFileOptions>]>([
  ['a packaged build', { isPackaged: true }],
  ['live mode', { mode: 'live' }],
  ['a start that does not ask', { env: {} }],
  ['a start that asks in other words', { env: { VESTIBULE_TWIN_LOG: 'true' } }],
])('writes nothing in %s', (_name, options) => {
  expect(open(options)).toBeUndefined();
  expect(fs.readdirSync(profileDir)).toEqual([]);
});
