/** `npm run sign-update`: what it signs a terminal takes, what it checks it checks, and a key is never repeated. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRelease } from '../../electron/updates/verify-release.ts';
import { newestVersion, schemaSteps } from '../../electron/vault/schema/schema-steps.ts';
import { vaultSchemaOf } from '../../scripts/update/make-manifest.mjs';
import { readFileName } from '../../scripts/update/release-file.mjs';
import { unwrap } from '../../shared/result.ts';
import { projectRoot } from '../architecture/source/source-file.ts';

const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  version: string;
};
const installer = `vestibule-${version}-linux-x86_64.AppImage`;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-sign-'));
  writeFileSync(path.join(folder, installer), 'specimen of an installer');
  writeFileSync(path.join(folder, 'key.pem'), newKey());
});
afterEach(() => rmSync(folder, { recursive: true }));

const newKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [path.join(projectRoot, 'scripts/sign-update.mjs'), ...args], {
    ...{ input, encoding: 'utf8', env: { INIT_CWD: folder, PATH: process.env.PATH } },
  });
const publicKeyOf = (name: string) => run(['--public-key', name]).stdout.trim();

describe('signs', () => {
  it('what a terminal believes: every field as it has to be', () => {
    const before = Date.now();
    const signed = run(['--key', 'key.pem', '--share', '10', '--minimum', '0.0.9', installer]);
    expect(signed.status).toBe(0);
    const manifest = unwrap(verifyRelease(Buffer.from(signed.stdout), [publicKeyOf('key.pem')]));
    expect(manifest).toMatchObject({
      ...{ version, minimumVersion: '0.0.9', share: 10, vaultSchema: newestVersion(schemaSteps) },
      files: [{ name: installer, platform: 'linux', arch: 'x64', kind: 'AppImage', sizeBytes: 24 }],
    });
    expect(manifest.issuedAt).toBeGreaterThanOrEqual(before);
    expect(manifest.notAfter - manifest.issuedAt).toBe(90 * 24 * 60 * 60_000);
  });

  it('from standard input, into a file, with two keys; each of them counts', () => {
    writeFileSync(path.join(folder, 'next.pem'), newKey());
    const key = readFileSync(path.join(folder, 'key.pem'), 'utf8');
    const signed = run(['--key', '-', '--key', 'next.pem', '--out', 'release.json', installer], key);
    expect([signed.status, signed.stdout]).toEqual([0, '']);
    const release = readFileSync(path.join(folder, 'release.json'));
    for (const name of ['key.pem', 'next.pem'])
      expect(verifyRelease(release, [publicKeyOf(name)]).ok).toBe(true);
    expect(`${signed.stderr}${release}`).not.toContain(key.split('\n')[1]);
  });
});

describe('checks', () => {
  const verify = (...more: string[]) =>
    run(['--verify', 'release.json', '--public', publicKeyOf('key.pem'), ...more]);
  beforeEach(() => {
    run(['--key', 'key.pem', '--out', 'release.json', installer]);
  });

  it('signature and files', () => {
    expect(verify().status).toBe(0);
    expect(verify(installer).status).toBe(0);
  });

  it.each<[string, () => ReturnType<typeof run>, string]>([
    [
      'a file that is not what was signed',
      () => {
        writeFileSync(path.join(folder, installer), 'specimen of an installeR');
        return verify(installer);
      },
      'is not what was signed',
    ],
    [
      'another key',
      () => {
        writeFileSync(path.join(folder, 'other.pem'), newKey());
        return run(['--verify', 'release.json', '--public', publicKeyOf('other.pem')]);
      },
      'not signed by',
    ],
    [
      'a changed release',
      () => {
        const text = readFileSync(path.join(folder, 'release.json'), 'utf8');
        writeFileSync(
          path.join(folder, 'release.json'),
          text.replace(/"manifest":"..../, '"manifest":"AAAA'),
        );
        return verify();
      },
      'not signed by',
    ],
  ])('%s is found', (_, attempt, words) => {
    const ended = attempt();
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain(words);
  });
});

describe('refuses', () => {
  it.each([
    [[]],
    [['--key', 'key.pem']],
    [[installer]],
    [['--key', 'key.pem', '--share', '101', installer]],
    [['--key', 'key.pem', '--minimum', 'v1', installer]],
    [['--key', 'key.pem', '--not-before', 'soon', installer]],
    [['--key', 'key.pem', '--force', installer]],
    [['--verify', 'release.json']],
  ])('%j, and says how it is used', (args) => {
    const ended = run(args);
    expect([ended.status, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain('npm run sign-update');
  });

  it('a key of another kind, without repeating any of it', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const pem = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();
    writeFileSync(path.join(folder, 'rsa.pem'), pem);
    const ended = run(['--key', 'rsa.pem', installer]);
    expect([ended.status, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr.trim()).toBe('this is no private Ed25519 key in PEM');
  });

  it('a file of another version, or of no known name', () => {
    writeFileSync(path.join(folder, 'vestibule-9.9.9-linux-amd64.deb'), 'x');
    expect(run(['--key', 'key.pem', 'vestibule-9.9.9-linux-amd64.deb']).stderr).toContain(
      'these sources are',
    );
    for (const name of [
      'setup.exe',
      `vestibule-${version}-mac-x64.exe`,
      `vestibule-${version}-linux-x86.deb`,
    ])
      expect(() => readFileName(name)).toThrow('not a name');
  });
});

it('knows the schema of the vault from the sources', () => {
  expect(vaultSchemaOf(projectRoot)).toBe(newestVersion(schemaSteps));
});
