/** The five tests of a connection, against the twins: let in, wrong credentials, none, a provider that is down, garbage. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ConnectionTests,
  createConnectionTests,
} from '../../../../electron/app/credentials/connection-tests.ts';
import { createHttpClient, type HttpClient } from '../../../../electron/http/http-client.ts';
import { createMemorySecretStore } from '../../../../electron/keychain/memory-secret-store.ts';
import { readCredentials } from '../../../../electron/keychain/read-credentials.ts';
import {
  replaceCredentials,
  type TypedCredentials,
} from '../../../../electron/keychain/replace-credentials.ts';
import type { SecretStore } from '../../../../electron/keychain/secret-store.ts';
import { createDemocrance } from '../../../../electron/providers/democrance/adapter.ts';
import { createKybio } from '../../../../electron/providers/kybio/adapter.ts';
import { createNoah } from '../../../../electron/providers/noah/adapter.ts';
import { createCredentialsCheck } from '../../../../electron/providers/quantum-metal/check-credentials.ts';
import { createYativo } from '../../../../electron/providers/yativo/adapter.ts';
import { systemRandom } from '../../../../electron/random.ts';
import {
  mintDemocrancePracticeKey,
  trainingDemocrancePolicy,
} from '../../../../electron/training/democrance/sample-data.ts';
import {
  mintKybioPracticeCredentials,
  trainingKybioPolicy,
} from '../../../../electron/training/kybio/sample-data.ts';
import {
  mintNoahPracticeCredentials,
  trainingNoahPolicy,
} from '../../../../electron/training/noah/sample-data.ts';
import {
  mintPracticeCredentials,
  trainingQuantumMetalPolicy,
} from '../../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../../../electron/training/twin.ts';
import {
  mintYativoPracticeCredentials,
  trainingYativoPolicy,
} from '../../../../electron/training/yativo/sample-data.ts';
import type { CredentialProviderId } from '../../../../shared/contract/credentials-contract.ts';
import { ProviderId } from '../../../../shared/domain/provider.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, ok, unwrap } from '../../../../shared/result.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const noahKeys = mintNoahPracticeCredentials(systemRandom);
const practice = {
  'quantum-metal': mintPracticeCredentials(systemRandom),
  noah: noahKeys,
  kybio: mintKybioPracticeCredentials(systemRandom),
  yativo: mintYativoPracticeCredentials(systemRandom),
  democrance: mintDemocrancePracticeKey(systemRandom),
};
const right: Readonly<Record<CredentialProviderId, TypedCredentials>> = {
  'quantum-metal': { ...practice['quantum-metal'] },
  noah: { apiKey: noahKeys.apiKey, signingKey: noahKeys.signingKey },
  kybio: { ...practice.kybio },
  yativo: { ...practice.yativo },
};
const withCredentials = Object.keys(right) as CredentialProviderId[];

/** Each field in turn made into another one of the same form. */
const wrong: readonly (readonly [CredentialProviderId, keyof TypedCredentials, string])[] = [
  ['quantum-metal', 'apiKey', 'another-key'],
  ['quantum-metal', 'secretKey', 'another-secret'],
  ['noah', 'apiKey', 'another_key'],
  [
    'noah',
    'signingKey',
    generateKeyPairSync('ec', { namedCurve: 'P-384' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  ],
  ['kybio', 'appId', 'another-id'],
  ['kybio', 'appKey', 'another-key'],
  ['yativo', 'accountId', Buffer.from('another@branch.example').toString('base64')],
  ['yativo', 'appSecret', 'another-secret'],
];

let twin: Twin;
let http: HttpClient;
let store: SecretStore;
let tests: ConnectionTests;
let forgetYativoToken: () => void;

beforeAll(async () => {
  const clock = createFakeClock(Date.now());
  twin = await startTwin({ clock, random: systemRandom, credentials: practice, slowMs: 60_000 });
  http = createHttpClient({
    clock,
    timeouts: { connectMs: 1000, answerMs: 10_000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
});
afterAll(async () => {
  await http.close();
  await twin.close();
});

beforeEach(async () => {
  const clock = createFakeClock(Date.now());
  store = createMemorySecretStore('training');
  const { origins } = twin;
  const read =
    <Provider extends CredentialProviderId>(provider: Provider) =>
    () =>
      readCredentials(store, provider);
  const yativo = createYativo({
    http,
    clock,
    policy: trainingYativoPolicy(origins.yativo ?? ''),
    readCredentials: read('yativo'),
  });
  forgetYativoToken = yativo.forgetToken;
  tests = createConnectionTests(
    {
      'quantum-metal': createCredentialsCheck({
        http,
        random: systemRandom,
        policy: trainingQuantumMetalPolicy(origins['quantum-metal']),
        readCredentials: read('quantum-metal'),
        allowLoopback: () => true,
      }),
      noah: createNoah({
        http,
        clock,
        policy: trainingNoahPolicy(origins.noah ?? ''),
        readCredentials: read('noah'),
      }),
      kybio: createKybio({
        http,
        clock,
        policy: trainingKybioPolicy(origins.kybio ?? ''),
        readCredentials: read('kybio'),
      }),
      yativo,
      democrance: createDemocrance({ http, policy: trainingDemocrancePolicy(origins.democrance ?? '') }),
    },
    systemRandom,
  );
  for (const provider of ProviderId.options) await twin.faults.set({ provider, fault: 'none' });
  for (const provider of withCredentials) await enter(provider, right[provider]);
});

/** As the supervisor's screen does it. */
async function enter(provider: CredentialProviderId, typed: TypedCredentials): Promise<void> {
  unwrap(await replaceCredentials(store, provider, typed, { noah: { signing: 'ES384' } }));
  if (provider === 'yativo') forgetYativoToken();
}

const run = async (provider: ProviderId) => (await tests[provider]?.())?.result;

describe('the test of a connection', () => {
  it.each(withCredentials)('%s lets this terminal in', async (provider) => {
    expect(await run(provider)).toEqual(ok({ proof: 'let-in' }));
  });

  it('Democrance can be reached, and needs no credentials', async () => {
    expect(await run('democrance')).toEqual(ok({ proof: 'reachable' }));
  });

  it('changes nothing at any provider', async () => {
    const before = twin.commits().length;
    for (const provider of ProviderId.options) await run(provider);
    expect(twin.commits()).toHaveLength(before);
    expect(twin.inbox.read()).toEqual([]);
  });

  it.each(wrong)(
    '%s does not let in with another %s, and does again with the right one',
    async (provider, field, value) => {
      expect(await run(provider)).toEqual(ok({ proof: 'let-in' }));
      await enter(provider, { [field]: value });
      expect(await run(provider)).toEqual(err(fail('credentials-refused')));
      await enter(provider, { [field]: right[provider][field] ?? '' });
      expect(await run(provider)).toEqual(ok({ proof: 'let-in' }));
    },
  );

  it.each(withCredentials)('%s without credentials is not called at all', async (provider) => {
    store = createMemorySecretStore('training');
    expect(await run(provider)).toMatchObject(err({ code: 'secret-absent' }));
  });

  it('names the signing key that is missing', async () => {
    store = createMemorySecretStore('training');
    await store.write('noah/apiKey', noahKeys.apiKey);
    expect(await run('noah')).toEqual(err(fail('secret-absent', { name: 'noah/signingKey' })));
  });

  it.each(ProviderId.options)(
    '%s that is down is said to be down, also over a line kept open',
    async (provider) => {
      await run(provider);
      await twin.faults.set({ provider, fault: 'down', times: 2 });
      expect(await run(provider)).toEqual(err(fail('provider-down')));
    },
  );

  it.each(ProviderId.options)('%s that is busy says how long', async (provider) => {
    await twin.faults.set({ provider, fault: 'too-many-requests', retryAfterSeconds: 7 });
    expect(await run(provider)).toEqual(err(fail('provider-busy', { waitMs: 7000 })));
  });

  const garbled = fail('provider-garbled');
  it.each([
    ['quantum-metal', err(garbled)],
    ['kybio', err(garbled)],
    ['yativo', err(garbled)],
    // Nobody is found under HTTP 404, and whoever isn't signed in gets a 401: that much is understood.
    ['noah', err(fail('provider-refused', { providerCode: 'http-404' }))],
    ['democrance', ok({ proof: 'reachable' })],
  ] as const)('%s that answers garbage does not count as letting in', async (provider, expected) => {
    await twin.faults.set({ provider, fault: 'malformed-json' });
    expect(await run(provider)).toEqual(expected);
  });

  it.each(ProviderId.options)(
    '%s is asked once more after a lost answer, and no third time',
    async (provider) => {
      await twin.faults.set({ provider, fault: 'lost-before-commit', times: 1 });
      expect(await run(provider)).toMatchObject({ ok: true });
      await twin.faults.set({ provider, fault: 'lost-before-commit', times: 2 });
      expect(await run(provider)).toEqual(err(fail('answer-lost')));
    },
  );
});

describe('what an answer means', () => {
  const refused = (providerCode: string) =>
    ({
      kind: 'refused',
      failure: fail('provider-refused', { providerCode }),
      providerCode,
      providerNow: undefined,
    }) as const;
  const facts = { operation: 'x', outcomeClass: 'read-only', presence: 'none' } as const;

  it.each([
    ['http-400', 'credentials-refused'],
    ['http-422', 'credentials-refused'],
    ['http-404', 'provider-refused'],
  ])('a login of Yativo’s that ends in %s is %s', async (providerCode, code) => {
    const login = { ...facts, provider: 'yativo', send: async () => refused(providerCode) } as const;
    const { yativo } = createConnectionTests({ yativo: { login } }, systemRandom);
    expect(await yativo?.()).toMatchObject({ result: err({ code }), providerCode });
  });

  it('KYBIO’s own signature, when it is wrong, is told', async () => {
    const answer = { found: 'nobody', signatureWarning: true } as const;
    const queryByNumber = {
      ...facts,
      provider: 'kybio',
      send: async () => ({ kind: 'answered', answer, providerNow: undefined }) as const,
    } as const;
    const { kybio } = createConnectionTests({ kybio: { queryByNumber } }, systemRandom);
    expect(await kybio?.()).toEqual({ result: ok({ proof: 'let-in', answerWronglySigned: true }) });
  });

  it('a code that nobody has explained proves nothing either way', async () => {
    const answer = { credentials: 'cannot-tell', providerCode: '901' } as const;
    const check = {
      ...facts,
      provider: 'quantum-metal',
      send: async () => ({ kind: 'answered', answer, providerNow: undefined }) as const,
    } as const;
    const made = createConnectionTests({ 'quantum-metal': check }, systemRandom);
    expect(await made['quantum-metal']?.()).toEqual({
      result: ok({ proof: 'unexplained-code', providerCode: '901' }),
    });
    // Providers that policy does not configure have no test.
    expect(Object.keys(made)).toEqual(['quantum-metal']);
  });
});
