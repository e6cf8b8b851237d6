/** A policy that the organisation has signed, and everything that is none. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openPolicyBundle } from '../../../electron/settings/policy-bundle.ts';
import { unwrap } from '../../../shared/result.ts';
import { Policy } from '../../../shared/settings/policy.ts';
import { contents, newOrganisation, signedBundle } from './signed-policy.ts';

vi.setConfig({ testTimeout: 60_000 });

const bank = newOrganisation();
const recipient = 'age1sly7caphfza5zu8q99gkl5jlv53en570ufwu3e4len8tns2d4dwqp9774p';
const own = Policy.parse({
  ...{ mode: 'live', branch: 'Jalan Besar', terminal: 'Counter 2', country: 'MY' },
  policyBundle: { publicKey: bank.publicKey },
  recovery: { recipient },
  fleet: { terminals: 40, number: 7, limits: {} },
  providers: { kybio: { baseUrl: 'https://old.example', memberNumberPrefix: 'JB2' } },
});
const open = (value: unknown, policy = own) => {
  const opened = openPolicyBundle(value, policy);
  return opened.ok ? 'taken' : opened.error.code;
};
const good = signedBundle(bank, contents(3));

describe('a signed policy', () => {
  it("takes the place of the terminal's own, but for whom it trusts, what it is called and whether it is live", () => {
    const { version, policy } = unwrap(openPolicyBundle(good, own));
    expect(version).toBe(3);
    const { mode, branch, terminal, policyBundle, recovery } = own;
    expect(policy).toEqual(Policy.parse({ country: 'SG', mode, branch, terminal, policyBundle, recovery }));
  });

  it('leaves a terminal its number in the fleet, and the numbers that only it gives out', () => {
    const kybio = { baseUrl: 'https://new.example' };
    const fleet = { terminals: 50, limits: {} };
    const merged = (inside: unknown) =>
      unwrap(openPolicyBundle(signedBundle(bank, contents(3, { policy: inside })), own)).policy;
    const policy = merged({ fleet, providers: { kybio } });
    expect(policy.fleet).toMatchObject({ terminals: 50, number: 7 });
    expect(policy.providers.kybio).toMatchObject({ ...kybio, memberNumberPrefix: 'JB2' });
    // The fleet is smaller than this one's number: its turn is drawn by lot.
    expect(merged({ fleet: { ...fleet, terminals: 5 } }).fleet).toEqual({ ...fleet, terminals: 5 });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['names this terminal', { terminals: ['Counter 1', 'Counter 2'] }, 'taken'],
    ['names this branch', { branches: ['Jalan Besar'] }, 'taken'],
    ['names other terminals', { terminals: ['Counter 1'] }, 'policy-bundle-not-for-us'],
    ['names other branches', { branches: ['Orchard'] }, 'policy-bundle-not-for-us'],
    [
      'names this terminal in another branch',
      { terminals: ['Counter 2'], branches: ['Orchard'] },
      'policy-bundle-not-for-us',
    ],
  ])('that %s: %s', (_what, more, verdict) => {
    expect(open(signedBundle(bank, contents(3, more)))).toBe(verdict);
  });
});

describe('is refused', () => {
  it.each<[string, unknown, string]>([
    ['signed by somebody else', signedBundle(newOrganisation(), contents(3)), 'policy-bundle-unsigned'],
    [
      'of another signature',
      { ...good, signature: signedBundle(bank, contents(4)).signature },
      'policy-bundle-unsigned',
    ],
    ['signed for something else', signedBundle(bank, contents(3), ''), 'policy-bundle-unsigned'],
    ['of a newer form', { schema: 2, anything: true }, 'policy-bundle-newer'],
    ['with more beside the signature', { ...good, policy: {} }, 'policy-bundle-unreadable'],
    ['without a signature', { ...good, signature: '' }, 'policy-bundle-unreadable'],
    ['signed and no JSON', signedBundle(bank, 'no JSON'), 'policy-bundle-unreadable'],
    ['without a version', signedBundle(bank, contents(0)), 'policy-bundle-unreadable'],
    ['with a field too many', signedBundle(bank, contents(3, { note: 'x' })), 'policy-bundle-unreadable'],
    ['that is no object', null, 'policy-bundle-unreadable'],
  ])('one %s', (_what, value, code) => {
    expect(open(value)).toBe(code);
  });

  it.each([
    { mode: 'training' },
    { branch: 'Orchard' },
    { terminal: 'Counter 3' },
    { policyBundle: { publicKey: newOrganisation().publicKey } },
    { recovery: { recipient } },
    { countries: 'SG' },
    { country: 'Singapore' },
  ])('one whose policy says %j, by the name of the field', (policy) => {
    const opened = openPolicyBundle(signedBundle(bank, contents(3, { policy })), own);
    expect(opened).toEqual({
      ok: false,
      error: { code: 'policy-bundle-unreadable', field: `policy.${Object.keys(policy)[0]}` },
    });
  });

  it('any one where policy.json names no key, or one that is none', () => {
    expect(open(good, { ...own, policyBundle: undefined })).toBe('policy-bundle-unsigned');
    const publicKey = Buffer.alloc(32, 255).toString('base64');
    expect(open(good, { ...own, policyBundle: { publicKey } })).toBe('policy-bundle-unsigned');
  });

  it('one of which a bit was changed, wherever it is', () => {
    const bytes = Buffer.from(JSON.stringify(good));
    const parse = (damaged: Buffer): unknown => {
      try {
        return JSON.parse(damaged.toString('utf8'));
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        expect(open(parse(damaged))).not.toBe('taken');
      }),
      { numRuns: 1000 },
    );
    // The same path, untouched, is taken.
    expect(open(parse(bytes))).toBe('taken');
  });

  it('any value at all that nobody signed', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => open(value) !== 'taken'));
  });
});

describe('npm run sign-policy', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-sign-'));
  const at = (name: string) => path.join(folder, name);
  const run = (args: string[], input = '') => {
    const script = path.join(import.meta.dirname, '../../../scripts/sign-policy.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('makes a key, and a bundle that a terminal takes; the key is never shown or written over', () => {
    const made = run(['--new-key', at('key.pem')]);
    const publicKey = made.stdout.trim();
    const pem = readFileSync(at('key.pem'), 'utf8');
    expect(run(['--new-key', at('key.pem')]).status).not.toBe(0);
    expect(readFileSync(at('key.pem'), 'utf8')).toBe(pem);
    expect(run(['--public-key', '--key', '-'], pem).stdout.trim()).toBe(publicKey);

    writeFileSync(at('policy.json'), '{"country":"SG"}');
    const args = ['--policy', at('policy.json'), '--version', '12', '--terminal', 'Counter 2', '--key', '-'];
    const { status, stdout, stderr } = run(args, pem);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const trusting = { ...own, policyBundle: { publicKey } };
    expect(unwrap(openPolicyBundle(JSON.parse(stdout), trusting))).toMatchObject({
      version: 12,
      policy: { country: 'SG' },
    });
    const elsewhere = { ...trusting, terminal: 'Counter 1' };
    expect(open(JSON.parse(stdout), elsewhere)).toBe('policy-bundle-not-for-us');

    writeFileSync(at('policy.json'), '{"mode":"live","country":"SG"}');
    const refused = run(args, pem);
    expect(refused).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('Take mode out of'),
    });
    expect(run([...args, '--force'], pem).status).toBe(2);
    expect(run(args, 'no key')).toMatchObject({ status: 1, stdout: '' });
    rmSync(folder, { recursive: true });
  });
});
