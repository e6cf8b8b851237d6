/** `npm run twin`, as a developer uses it: starts, is spoken to, and stops when told to. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { request } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseCredentials } from '../../electron/commands/provision/parse-credentials.ts';
import { projectRoot } from '../architecture/source/source-file.ts';

const providers = ['quantum-metal', 'noah', 'kybio', 'yativo', 'democrance'] as const;

let child: ChildProcessByStdio<null, Readable, null>;
let said = '';
const lines = () => said.split('\n');
const originOf = (provider: string) =>
  lines()
    .find((line) => line.startsWith(`${provider}  http://127.0.0.1:`))
    ?.split('  ')[1] ?? '';
const acceptedBy = (provider: string) =>
  lines()[lines().findIndex((line) => line.startsWith(`${provider}  `)) + 1]?.trim() ?? '';

beforeAll(async () => {
  child = spawn(process.execPath, [path.join(projectRoot, 'scripts', 'twin.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  while (!said.includes('Ctrl+C')) await once(child.stdout, 'data');
});
afterAll(() => child.kill('SIGKILL'));

it('is the command that package.json names', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  expect(scripts.twin).toBe('node scripts/twin.mjs');
});

it('prints the address of each of the five, on this machine', async () => {
  for (const provider of providers) {
    const reply = await request(`${originOf(provider)}/nothing`);
    await reply.body.dump();
    expect([401, 404]).toContain(reply.statusCode);
  }
});

it.each(['quantum-metal', 'noah', 'kybio', 'yativo'] as const)(
  'prints what %s accepts, as provisioning reads it',
  (provider) => {
    expect(parseCredentials(provider, Buffer.from(acceptedBy(provider)))).toMatchObject({ ok: true });
  },
);

it('prints a line for each request and each code, and nothing of what was sent', async () => {
  const { apiKey, secretKey } = JSON.parse(acceptedBy('quantum-metal'));
  const legalFullName = 'Marker Name';
  const contact = { phoneNumber: '+60123456789', primaryLoginMethod: 'phoneNumber' };
  const body = JSON.stringify({ customer: { legalFullName, identityNumber: '900101-00-5678', ...contact } });
  const sign = createHash('md5')
    .update(body + secretKey)
    .digest('hex');
  const reply = await request(`${originOf('quantum-metal')}/v1/customer/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', key: apiKey, sign },
    body,
  });
  expect(await reply.body.json()).toMatchObject({ code: 0 });
  await expect.poll(() => said).toMatch(/^\d\d:\d\d:\d\d quantum-metal POST \/v1\/customer\/register 200$/m);
  expect(said).toMatch(/^\d\d:\d\d:\d\d quantum-metal code \d{6} to \+60123456789$/m);
  expect(said).not.toContain(legalFullName);
  expect(said).not.toContain(sign);
});

it.skipIf(process.platform === 'win32')('stops when told to, and frees its ports', async () => {
  const origin = originOf('noah');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect(request(origin)).rejects.toThrow();
});
