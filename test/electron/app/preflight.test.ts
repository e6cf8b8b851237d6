import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { availability, runPreflight } from '../../../electron/app/preflight.ts';
import { createConnectivity } from '../../../electron/connectivity/connectivity.ts';
import type { Reach } from '../../../electron/connectivity/reach.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import { goldAccount } from '../../../shared/journeys/gold-account.ts';
import { oneVisit } from '../../../shared/journeys/one-visit.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const facts = {
  configured: true,
  credentials: undefined,
  reach: 'reachable',
  line: 'online',
  room: 10,
  diskIsFull: false,
} as const;

describe('whether a journey is open', () => {
  it.each([
    ['open when all is well', {}, { open: 'open' }],
    [
      'closed when its provider is not configured',
      { configured: false },
      { open: 'closed', why: fail('journey-closed') },
    ],
    ['closed when the outbox is full', { room: 0 }, { open: 'closed', why: fail('journey-closed') }],
    ['closed when the disk is full', { diskIsFull: true }, { open: 'closed', why: fail('journey-closed') }],
    [
      'closed without credentials',
      { credentials: err(fail('secret-absent', { name: 'quantum-metal/apiKey' })) },
      { open: 'closed', why: fail('secret-absent', { name: 'quantum-metal/apiKey' }) },
    ],
    [
      'for capture only without a line',
      { reach: 'unreachable', line: 'offline' },
      { open: 'capture-only', why: fail('offline') },
    ],
    [
      'for capture only where the network wants a sign-in page',
      { reach: 'captive-portal', line: 'offline', why: 'captive-portal' },
      { open: 'capture-only', why: fail('captive-portal') },
    ],
    [
      'for capture only where that page let others through to nowhere',
      { reach: 'unreachable', line: 'offline', why: 'captive-portal' },
      { open: 'capture-only', why: fail('captive-portal') },
    ],
    [
      'for capture only where nobody can be trusted',
      { reach: 'not-in-date', line: 'offline', why: 'clock-wrong' },
      { open: 'capture-only', why: fail('not-trusted') },
    ],
    [
      'for capture only when its provider alone cannot be trusted',
      { reach: 'not-trusted' },
      { open: 'capture-only', why: fail('not-trusted') },
    ],
    [
      'for capture only when its provider is down',
      { reach: 'unreachable' },
      { open: 'capture-only', why: fail('provider-down') },
    ],
  ] as const)('%s', (_name, change, expected) => {
    expect(availability(goldAccount, { ...facts, ...change })).toEqual(expected);
  });

  it('closes a journey that can do nothing without the line', () => {
    const journey = { ...goldAccount, offline: 'closed' } as const;
    expect(availability(journey, { ...facts, reach: 'unreachable' }).open).toBe('closed');
  });
});

describe('the pre-flight', () => {
  const run = (reach: Reach, keychain = true) => {
    const targets = new Map([['quantum-metal', 'x'] as const]);
    return runPreflight({
      connectivity: createConnectivity({
        targets,
        reach: async () => reach,
        clock: createFakeClock(),
        onChange: () => {},
      }),
      providers: ['quantum-metal'],
      journeys: [goldAccount],
      probeKeychain: async () => (keychain ? ok() : err(fail('keychain-locked'))),
      hasCredentials: async () => ok({}),
      profileDir: os.tmpdir(),
      outboxRoom: () => 500,
    });
  };

  it('names what works and what does not', async () => {
    const { checks } = await run('unreachable', false);
    expect(checks.find(({ check }) => check === 'line')).toMatchObject({ state: 'failed' });
    expect(checks.find(({ check }) => check === 'keychain')).toMatchObject({
      failure: fail('keychain-locked'),
    });
    expect(checks.find(({ check }) => check === 'outbox')).toMatchObject({ state: 'ok', amount: 500 });
  });

  it('says of a provider why it cannot be asked', async () => {
    const { checks, journeys } = await run('captive-portal');
    const failure = fail('captive-portal');
    expect(checks.find(({ check }) => check === 'provider')).toMatchObject({ state: 'failed', failure });
    expect(journeys).toMatchObject([{ open: 'capture-only', why: failure }]);
  });

  it('opens the journeys that can be done', async () => {
    expect((await run('reachable')).journeys).toEqual([{ journeyId: 'gold-account', open: 'open' }]);
  });
});

describe('a journey to several providers', () => {
  const three = ['quantum-metal', 'noah', 'yativo'] as const;
  const run = async (change: {
    readonly down?: string;
    readonly without?: string;
    readonly configured?: readonly ProviderId[];
  }) => {
    const { journeys } = await runPreflight({
      connectivity: createConnectivity({
        targets: new Map(three.map((provider) => [provider, provider] as const)),
        reach: async (target) => (target === change.down ? 'unreachable' : 'reachable'),
        clock: createFakeClock(),
        onChange: () => {},
      }),
      providers: change.configured ?? three,
      journeys: [oneVisit],
      probeKeychain: async () => ok(),
      hasCredentials: async (provider) =>
        provider === change.without ? err(fail('secret-absent', { name: `${provider}/apiKey` })) : ok({}),
      profileDir: os.tmpdir(),
      outboxRoom: () => 500,
    });
    return journeys[0];
  };

  it('is open when all are there', async () => {
    expect(await run({})).toEqual({ journeyId: 'one-visit', open: 'open' });
  });

  it.each(three)('captures what %s can not be sent while it is down', async (provider) => {
    expect(await run({ down: provider })).toMatchObject({
      open: 'capture-only',
      why: fail('provider-down'),
    });
  });

  it.each(three)('is closed without %s: its credentials, or its policy', async (provider) => {
    expect(await run({ without: provider })).toMatchObject({
      open: 'closed',
      why: { code: 'secret-absent' },
    });
    const others = three.filter((other) => other !== provider);
    expect(await run({ configured: others })).toMatchObject({ open: 'closed', why: fail('journey-closed') });
  });
});
