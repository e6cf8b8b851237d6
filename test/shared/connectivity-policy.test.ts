import { describe, expect, it } from 'vitest';
import { Connection } from '../../shared/contract/connection-contract.ts';
import { ConnectivityPolicy, Policy } from '../../shared/settings/policy.ts';

describe('the page for line probes', () => {
  it('may be left out; a status of its own is 204', () => {
    expect(Policy.parse({}).connectivity).toEqual({ expectStatus: 204 });
    const probeUrl = 'https://line.bank.example/up';
    expect(ConnectivityPolicy.parse({ probeUrl, expectStatus: 200 })).toEqual({
      probeUrl,
      expectStatus: 200,
    });
  });

  it.each([
    ['plain http to anybody', { probeUrl: 'http://line.bank.example/' }],
    ['a user name', { probeUrl: 'https://user@line.bank.example/' }],
    ['a status that says nothing good', { probeUrl: 'https://line.bank.example/', expectStatus: 302 }],
    ['a field that nobody knows', { url: 'https://line.bank.example/' }],
  ])('is refused with %s', (_name, policy) => {
    expect(ConnectivityPolicy.safeParse(policy).success).toBe(false);
  });
});

it('a connection has a reason when it is offline, and only then', () => {
  const of = (more: object) => Connection.safeParse({ since: 1, providers: [], ...more }).success;
  expect(of({ state: 'offline', why: 'no-line' })).toBe(true);
  expect(of({ state: 'offline' })).toBe(false);
  expect(of({ state: 'online' })).toBe(true);
  expect(of({ state: 'online', why: 'no-line' })).toBe(false);
});
