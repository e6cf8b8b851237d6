/** What a terminal does for its fleet by itself: nothing unless it is live and policy says so, and then nothing of a customer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSetup } from '../../../electron/app/read-setup.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { systemClock } from '../../../electron/clock.ts';
import { composeFleet } from '../../../electron/compose/fleet.ts';
import { settleFleet } from '../../../electron/compose/settle-fleet.ts';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import { createSubmissionStore } from '../../../electron/outbox/submission-store.ts';
import { loadSubmissions } from '../../../electron/outbox/vault-submission-sink.ts';
import { systemRandom } from '../../../electron/random.ts';
import { openVault } from '../../../electron/vault/open-vault.ts';
import { writeRecoveredMark } from '../../../electron/vault/recovery/recovered-mark.ts';
import type { VaultPort } from '../../../electron/vault/vault-port.ts';
import { unwrap } from '../../../shared/result.ts';
import { type RawServer, reply, startRawServer } from '../../providers/raw-server.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';
import { readOtlpMetrics } from '../fleet/otlp-reader.ts';
import { marker, newCapture, smallWrites } from '../vault/support/specimens.ts';
import { vaultFolder } from '../vault/support/vault-folder.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const workerPath = path.join(import.meta.dirname, '../../../electron/vault/vault-worker.ts');
const store = () => createMemorySecretStore('training');

let folder: string;
let collector: RawServer;
let vault: VaultPort;
let secrets: ReturnType<typeof store>;
let sink: ReturnType<typeof createMemoryAuditSink>;
let planned: (() => void)[];
let stop: () => Promise<void>;
beforeEach(async () => {
  folder = path.dirname(vaultFolder());
  mkdirSync(path.join(folder, 'live', 'vault'), { recursive: true });
  mkdirSync(path.join(folder, 'training'), { recursive: true });
  collector = await startRawServer();
  collector.answerWith(reply(200, {}, ''));
  secrets = store();
  sink = createMemoryAuditSink();
  planned = [];
  stop = async () => {};
  const onBug = (error: Error) => {
    throw error;
  };
  const live = { folder: path.join(folder, 'live', 'vault'), store: secrets, random: systemRandom };
  ({ vault } = unwrap(await openVault({ ...live, workerPath, onBug })));
  const captures = [newCapture(), newCapture()];
  for (const capture of captures) unwrap(await vault.capture(capture));
  unwrap(await vault.write(smallWrites(captures[0]?.submissions[0]?.submissionId ?? ('' as never))));
});
afterEach(async () => {
  await stop();
  await vault.close();
  await collector.close();
});

const setupOf = (policy: object) => {
  const file = path.join(folder, 'policy.json');
  writeFileSync(
    file,
    JSON.stringify({ mode: 'live', terminal: 'Counter 2', branch: 'Jalan Besar', ...policy }),
  );
  const env = { VESTIBULE_POLICY: file, VESTIBULE_PROFILE: folder };
  return readSetup({ env, platform: 'linux', packaged: false, defaultUserData: folder });
};
const audit = () => createAuditLog({ sink, clock: systemClock });
const fails = (where: string, error: unknown) => {
  throw new Error(where, { cause: error });
};

async function compose(policy: object) {
  const start = unwrap(await loadSubmissions(vault));
  stop = composeFleet({
    ...{ setup: setupOf(policy), secrets, vault, audit: audit(), onBug: fails },
    outbox: createSubmissionStore(undefined, start),
    connection: () => ({ state: 'online', since: 0, providers: [] }),
    recoveryCopy: 'kept',
    auditHolds: () => true,
    incidents: () => ({ windowRestarts: 2, faults: 3 }),
    calls: { calls: () => ({ noah: 5 }), throttled: () => ({}) },
    ...{ version: '0.1.0', host: 'stand-in', isPackaged: false, clock: systemClock, random: systemRandom },
    timer: (_afterMs, fire) => {
      planned.push(fire);
      return () => {};
    },
  });
}
const telemetry = () => ({ collectorUrl: `${collector.origin}/v1/metrics`, everySeconds: 60 });
const beat = async () => {
  const before = planned.length;
  for (const fire of [...planned]) fire();
  await expect.poll(() => planned.length).toBeGreaterThan(before);
};

describe('heartbeats', () => {
  it.each<[string, () => object]>([
    ['without a word in policy', () => ({})],
    ['in training', () => ({ mode: 'training', telemetry: telemetry() })],
  ])('are off %s: nothing is planned, no socket is opened', async (_where, policy) => {
    await compose(policy());
    expect(planned).toEqual([]);
    expect(collector.connections()).toBe(0);
  });

  it('count what is in the vault, and hold nothing of it', async () => {
    await compose({ telemetry: telemetry() });
    await beat();
    const [{ body } = { body: Buffer.alloc(0) }] = collector.received;
    const { resource, metrics } = readOtlpMetrics(body);
    expect(resource).toMatchObject({ 'vestibule.branch': 'Jalan Besar', 'vestibule.mode': 'live' });
    const values = Object.fromEntries(
      metrics.map(({ name, points }) => [name, points.map(({ value }) => value)]),
    );
    expect(values).toMatchObject({
      'vestibule.window.restarts': [2],
      'vestibule.faults': [3],
      'vestibule.provider.calls': [5],
      'vestibule.recovery_copy': [1],
    });
    const waiting = metrics[0]?.points.find(({ attributes }) => attributes.state === 'waiting');
    expect(waiting?.value).toBe(2);
    // The marker is in names, numbers, pictures, staff and hand-overs of the vault.
    const ids = unwrap(await vault.listSubmissions({})).submissions.flatMap((one) => [
      one.submissionId,
      one.applicationId,
    ]);
    for (const never of [marker, 'SPECIMEN', 'nur-aina', ...ids]) {
      expect(body.includes(never)).toBe(false);
      expect(collector.received[0]?.head).not.toContain(never);
    }
    // A control: the search finds what is there.
    expect(body.includes('Jalan Besar')).toBe(true);
  });

  it('end where the policy that names the collector turns out to be an older one: it may be nobody’s of ours by now', async () => {
    const publicKey = Buffer.alloc(32, 1).toString('base64');
    await compose({ telemetry: telemetry(), policyBundle: { publicKey } });
    await beat();
    expect(collector.received).toHaveLength(1);
    await secrets.write('policy/last-bundle', 'not as it was written');
    await beat();
    await beat();
    expect(collector.received).toHaveLength(1);
  });

  it('over plain http leave only an unpackaged terminal', async () => {
    await compose({ telemetry: telemetry() });
    await beat();
    expect(collector.connections()).toBe(1);
    await stop();
    const before = collector.received.length;
    stop = composePackaged();
    await beat();
    expect(collector.received).toHaveLength(before);
  });

  function composePackaged() {
    planned = [];
    return composeFleet({
      ...{ setup: setupOf({ telemetry: telemetry() }), secrets, vault, audit: audit(), onBug: fails },
      outbox: createSubmissionStore(),
      connection: () => ({ state: 'online', since: 0, providers: [] }),
      ...{ recoveryCopy: 'none', auditHolds: () => true },
      incidents: () => ({ windowRestarts: 0, faults: 0 }),
      calls: { calls: () => ({}), throttled: () => ({}) },
      ...{ version: '0.1.0', host: 'electron', isPackaged: true, clock: systemClock, random: systemRandom },
      timer: (_afterMs, fire) => {
        planned.push(fire);
        return () => {};
      },
    });
  }
});

describe('a start', () => {
  const settle = async (policy: object, isLasting = true) => {
    const queue = { settled: async () => ({ ok: true, value: undefined }) } as never;
    return await settleFleet({
      ...{ setup: setupOf(policy), secrets, audit: audit(), clock: systemClock, onBug: fails },
      storage: { queue, isLasting },
    });
  };
  const events = () => sink.entries.map(({ event }) => event);

  it('keeps the recovery copy, and tells once of a vault that was brought here', async () => {
    const recipient = await identityToRecipient(await generateIdentity());
    writeRecoveredMark(path.join(folder, 'live', 'vault'), { schema: 1, at: 1, fromTerminal: 'Counter 1' });
    expect(await settle({ recovery: { recipient } })).toEqual({ blockedBy: [], recoveryCopy: 'kept' });
    expect(await settle({ recovery: { recipient } })).toEqual({ blockedBy: [], recoveryCopy: 'kept' });
    expect(events()).toEqual(['vault.recovered', 'vault.recovery-wrapped']);
    expect(await settle({})).toEqual({ blockedBy: [], recoveryCopy: 'none' });
  });

  it('says that there is no copy where the vault is not open, or does not last', async () => {
    const recipient = await identityToRecipient(await generateIdentity());
    expect(await settle({ recovery: { recipient } }, false)).toEqual({
      blockedBy: [],
      recoveryCopy: 'failed',
    });
    expect(events()).toEqual([]);
  });

  it('stays shut where the signed policy that held is gone', async () => {
    const publicKey = Buffer.alloc(32, 1).toString('base64');
    const last = { key: 'f'.repeat(16), version: 4, digest: 'a'.repeat(64) };
    await secrets.write('policy/last-bundle', JSON.stringify(last));
    // Of another key than policy.json names now: it does not count.
    expect((await settle({ policyBundle: { publicKey } })).blockedBy).toEqual([]);
    await secrets.write('policy/last-bundle', 'not as it was written');
    expect((await settle({ policyBundle: { publicKey } })).blockedBy).toEqual([
      { code: 'policy-bundle-older' },
    ]);
  });
});
