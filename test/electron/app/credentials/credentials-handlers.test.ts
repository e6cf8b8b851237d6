/** A supervisor's credentials, at the boundary: who may, what crosses, what is written down. Above all: no value comes back. */
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionTests } from '../../../../electron/app/credentials/connection-tests.ts';
import { createCredentialsHandlers } from '../../../../electron/app/credentials/credentials-handlers.ts';
import { createAuditLog } from '../../../../electron/audit/audit-log.ts';
import { admitCall } from '../../../../electron/ipc/admit-call.ts';
import { createRateLimit } from '../../../../electron/ipc/rate-limit.ts';
import { runHandler } from '../../../../electron/ipc/run-handler.ts';
import { createMemorySecretStore } from '../../../../electron/keychain/memory-secret-store.ts';
import type { CredentialsPolicy } from '../../../../electron/keychain/needed-credentials.ts';
import { readCredentials } from '../../../../electron/keychain/read-credentials.ts';
import type { SecretStore } from '../../../../electron/keychain/secret-store.ts';
import { contract } from '../../../../shared/contract/contract.ts';
import type {
  CredentialProviderId,
  credentialsContract,
} from '../../../../shared/contract/credentials-contract.ts';
import type { Session } from '../../../../shared/domain/staff.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, ok, unwrap } from '../../../../shared/result.ts';
import { sessions } from '../../../security/support/boundary.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createMemoryAuditSink } from '../../../support/memory-audit-sink.ts';

const markers = {
  apiKey: 'marker-c0ffee-api-key',
  secretKey: 'marker-c0ffee-secret-key',
  signingKey: generateKeyPairSync('ec', { namedCurve: 'P-384' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
};
/** A line of the PEM is enough to know it by. */
const traces = ['c0ffee', ...markers.signingKey.split('\n').slice(1, -2)];

const supervisor = sessions.supervisor;
const staffId = 'wei-jie';

interface Options {
  readonly store?: SecretStore | undefined;
  readonly policy?: CredentialsPolicy;
  readonly tests?: ConnectionTests;
}

const letIn = async () => ({ result: ok({ proof: 'let-in' } as const) });
const allTests: ConnectionTests = {
  'quantum-metal': letIn,
  noah: letIn,
  democrance: async () => ({ result: ok({ proof: 'reachable' } as const) }),
};

/** The three methods behind the checks of the boundary, and everything that they leave behind. */
function setUp(options: Options = {}) {
  const clock = createFakeClock();
  const sink = createMemoryAuditSink();
  const written: CredentialProviderId[] = [];
  const store = 'store' in options ? options.store : createMemorySecretStore('training');
  const handlers = createCredentialsHandlers({
    store,
    policy: options.policy ?? { noah: { signing: 'ES384' } },
    tests: options.tests ?? allTests,
    onWritten: (provider) => written.push(provider),
    audit: createAuditLog({ sink, clock }),
    clock,
  });
  const answers: unknown[] = [];
  const call = async (
    name: keyof typeof credentialsContract,
    input: unknown,
    session: Session = supervisor,
  ): Promise<unknown> => {
    const spec = contract[name];
    const admitted = admitCall(
      { name, spec, rateLimit: createRateLimit(60, clock) },
      [input],
      session,
      'live',
    );
    const answer = admitted.ok
      ? await runHandler({ name, spec }, handlers[name] as never, admitted.value).catch((bug: unknown) => bug)
      : admitted;
    answers.push(answer instanceof Error ? `${answer.message} ${answer.stack}` : answer);
    return answer;
  };
  const write = (provider: string, values: object, session?: Session) =>
    call('credentials.write', { provider, values }, session);
  const audited = () => sink.entries.map(({ event, fields }) => ({ event, ...fields }));
  return {
    store,
    call,
    write,
    written,
    audited,
    answers,
    everything: () => JSON.stringify([answers, sink.entries]),
  };
}

const { apiKey, secretKey, signingKey } = markers;
let log: unknown[] = [];
beforeEach(() => {
  log = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...said) => log.push(...said));
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => log.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

describe('no value comes back', () => {
  it('from anything that a supervisor can do, nor goes into the audit or the log', async () => {
    const { call, write, everything, store } = setUp();
    await write('quantum-metal', { apiKey, secretKey });
    await write('noah', { apiKey, signingKey });
    await write('noah', {
      apiKey: `${apiKey} with blanks`,
      signingKey: `${signingKey}${signingKey}`.slice(9),
    });
    await write('noah', { apiKey, secretKey });
    await write(apiKey, { apiKey });
    await write('noah', { [apiKey]: secretKey });
    await write('noah', { apiKey: { secretKey } });
    await write('quantum-metal', { apiKey: apiKey.repeat(300) });
    await call('credentials.list', {});
    await call('credentials.list', { apiKey });
    for (const provider of ['quantum-metal', 'noah', 'democrance', apiKey])
      await call('credentials.test', { provider });

    for (const trace of traces) expect(everything() + JSON.stringify(log)).not.toContain(trace);
    // The search finds what is there, and what was written is there.
    expect(everything()).toContain('credentials-unusable');
    expect(unwrap(await readCredentials(store as SecretStore, 'noah'))).toMatchObject({ apiKey });
  });

  it('not even by how long it is', async () => {
    const [short, long] = [setUp(), setUp()];
    await short.write('quantum-metal', { apiKey: 'a', secretKey: 'b' });
    await long.write('quantum-metal', { apiKey: 'a'.repeat(200), secretKey: 'b'.repeat(200) });
    expect(await short.call('credentials.list', {})).toEqual(await long.call('credentials.list', {}));
    expect(short.everything()).toBe(long.everything());
  });
});

describe('who may', () => {
  it.each([
    ['staff', 'supervisor-needed'],
    ['locked', 'locked'],
    ['signedOut', 'not-signed-in'],
  ] as const)('not %s', async (who, code) => {
    const { call, write, audited, store } = setUp();
    const refused = err(fail(code));
    expect(await call('credentials.list', {}, sessions[who])).toEqual(refused);
    expect(await call('credentials.test', { provider: 'noah' }, sessions[who])).toEqual(refused);
    expect(await write('quantum-metal', { apiKey, secretKey }, sessions[who])).toEqual(refused);
    expect(await store?.read('quantum-metal/apiKey')).toMatchObject({ ok: false });
    expect(audited()).toEqual([]);
  });
});

describe('the list', () => {
  it('has the configured providers, and says of each field what it is and whether it is kept', async () => {
    const { call, write } = setUp();
    await write('quantum-metal', { apiKey, secretKey });
    expect(await call('credentials.list', {})).toEqual(
      ok([
        {
          provider: 'quantum-metal',
          fields: [
            { field: 'apiKey', optional: false, kind: 'line', kept: true },
            { field: 'secretKey', optional: false, kind: 'line', kept: true },
          ],
        },
        {
          provider: 'noah',
          fields: [
            { field: 'apiKey', optional: false, kind: 'line', kept: false },
            { field: 'signingKey', optional: false, kind: 'key-file', kept: false },
          ],
        },
        { provider: 'democrance', fields: [] },
      ]),
    );
  });

  it('lets the signing key be left out where policy signs nothing', async () => {
    const { call } = setUp({ policy: { noah: { signing: 'off' } } });
    expect(JSON.stringify(await call('credentials.list', {}))).toContain(
      '{"field":"signingKey","optional":true,"kind":"key-file","kept":false}',
    );
  });

  it('does not call something unusable kept', async () => {
    const { call, store } = setUp({ tests: { noah: letIn } });
    await store?.write('noah/apiKey', 'specimen');
    await store?.write('noah/signingKey', 'half a key');
    expect(JSON.stringify(await call('credentials.list', {}))).toMatch(
      /"apiKey".*"kept":true.*"signingKey".*"kept":false/,
    );
  });

  it.each(['keychain-locked', 'keychain-unavailable', 'keychain-denied'] as const)(
    'says %s beside each provider that needs the keychain, and asks it once',
    async (code) => {
      const memory = createMemorySecretStore('training');
      const read = vi.fn(async () => err(fail(code)));
      const { call } = setUp({ store: { ...memory, read } });
      const unavailable = { code };
      expect(await call('credentials.list', {})).toMatchObject(
        ok([{ unavailable }, { unavailable, fields: [{ kept: false }, {}] }, { provider: 'democrance' }]),
      );
      expect(read).toHaveBeenCalledOnce();
    },
  );

  it('says so where the keychain could not be opened at all', async () => {
    const { call, write } = setUp({ store: undefined });
    const unavailable = { code: 'keychain-unavailable' };
    expect(await call('credentials.list', {})).toMatchObject(ok([{ unavailable }, { unavailable }, {}]));
    expect(await write('quantum-metal', { apiKey, secretKey })).toEqual(err(unavailable));
  });
});

describe('writing', () => {
  it('is told to whoever keeps something made of the old, and audited by names', async () => {
    const { write, written, audited } = setUp();
    expect(await write('quantum-metal', { apiKey, secretKey })).toEqual(ok(null));
    expect(await write('quantum-metal', { apiKey, secretKey: '' })).toEqual(ok(null));
    expect(written).toEqual(['quantum-metal', 'quantum-metal']);
    const event = { event: 'credentials.written', staffId, provider: 'quantum-metal' };
    expect(audited()).toEqual([
      { ...event, names: ['apiKey', 'secretKey'] },
      { ...event, names: ['apiKey'] },
    ]);
  });

  it('of nothing changes nothing', async () => {
    const { write, written, audited } = setUp();
    await write('quantum-metal', { apiKey, secretKey });
    expect(await write('quantum-metal', {})).toEqual(ok(null));
    expect(written).toHaveLength(1);
    expect(audited()).toHaveLength(1);
  });

  it('names the fields that are wrong, and leaves everything as it was', async () => {
    const { write, written, audited } = setUp();
    expect(await write('noah', { apiKey: 'with blanks in it' })).toEqual(
      err(fail('credentials-unusable', { fields: ['apiKey', 'signingKey'] })),
    );
    expect(written).toEqual([]);
    expect(audited()).toEqual([]);
  });

  it('half done is told and audited too, with the failure', async () => {
    const memory = createMemorySecretStore('training');
    const store: SecretStore = {
      ...memory,
      write: async (name, value) =>
        name.endsWith('secretKey') ? err(fail('keychain-denied')) : memory.write(name, value),
    };
    const { write, written, audited } = setUp({ store });
    expect(await write('quantum-metal', { apiKey, secretKey })).toEqual(err(fail('keychain-denied')));
    expect(written).toEqual(['quantum-metal']);
    expect(audited()).toMatchObject([{ names: ['apiKey', 'secretKey'], failure: 'keychain-denied' }]);
  });

  it('never mixes two that come at once', async () => {
    const memory = createMemorySecretStore('training');
    const order: string[] = [];
    const store: SecretStore = {
      ...memory,
      write: async (name, value) => {
        await new Promise((done) => setImmediate(done));
        order.push(value);
        return memory.write(name, value);
      },
    };
    const { write } = setUp({ store });
    await Promise.all([
      write('quantum-metal', { apiKey: 'a1', secretKey: 'a2' }),
      write('quantum-metal', { apiKey: 'b1', secretKey: 'b2' }),
    ]);
    expect(order).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it.each(['kybio', 'democrance'])(
    'takes none for %s, which is not configured or has none',
    async (provider) => {
      expect(await setUp().write(provider, { appId: 'a', appKey: 'b' })).toEqual(
        err(fail('malformed-input', { paths: ['provider'] })),
      );
    },
  );
});

describe('testing', () => {
  it('hands on what the call proves, and audits it', async () => {
    const { call, audited } = setUp();
    expect(await call('credentials.test', { provider: 'democrance' })).toEqual(ok({ proof: 'reachable' }));
    expect(audited()).toEqual([
      { event: 'credentials.tested', staffId, provider: 'democrance', durationMs: 0 },
    ]);
  });

  it('hands on why it proves nothing, with the provider’s code for the audit', async () => {
    const refused = async () => ({ result: err(fail('credentials-refused')), providerCode: 'http-401' });
    const { call, audited } = setUp({ tests: { noah: refused } });
    expect(await call('credentials.test', { provider: 'noah' })).toEqual(err(fail('credentials-refused')));
    expect(audited()).toMatchObject([{ failure: 'credentials-refused', providerCode: 'http-401' }]);
  });

  it('makes no call to a provider that is not configured', async () => {
    expect(await setUp().call('credentials.test', { provider: 'yativo' })).toEqual(
      err(fail('malformed-input', { paths: ['provider'] })),
    );
  });
});
