/** A copy is there when it is wanted, for whom it is wanted, and not otherwise. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAuditLog } from '../../../../electron/audit/audit-log.ts';
import { systemClock } from '../../../../electron/clock.ts';
import { createMemorySecretStore } from '../../../../electron/keychain/memory-secret-store.ts';
import { masterKeyName } from '../../../../electron/vault/master-key.ts';
import {
  keepRecoveryCopy,
  recipientFingerprint,
  recoveryFile,
} from '../../../../electron/vault/recovery/keep-recovery-copy.ts';
import {
  auditRecovered,
  recoveredMarkFile,
  writeRecoveredMark,
} from '../../../../electron/vault/recovery/recovered-mark.ts';
import { unwrapMasterKey } from '../../../../electron/vault/recovery/recovery-file.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, unwrap } from '../../../../shared/result.ts';
import type { AgeIdentity, AgeRecipient } from '../../../../shared/settings/age-keys.ts';
import { createMemoryAuditSink } from '../../../support/memory-audit-sink.ts';
import { masterKey, otherKey, vaultFolder } from '../support/vault-folder.ts';

const identity = (await generateIdentity()) as AgeIdentity;
const recipient = (await identityToRecipient(identity)) as AgeRecipient;
const otherRecipient = (await identityToRecipient(await generateIdentity())) as AgeRecipient;

let folder: string;
let store: ReturnType<typeof createMemorySecretStore>;
let sink: ReturnType<typeof createMemoryAuditSink>;
let bugs: unknown[];
beforeEach(async () => {
  folder = vaultFolder();
  mkdirSync(folder);
  store = createMemorySecretStore('training');
  await store.write(masterKeyName, masterKey().toString('base64'));
  sink = createMemoryAuditSink();
  bugs = [];
});

type Parts = Parameters<typeof keepRecoveryCopy>[0];
const keep = (changes: Partial<Parts> = {}) =>
  keepRecoveryCopy({
    ...{ folder, store, recipient, terminal: 'Counter 2', mode: 'live' },
    audit: createAuditLog({ sink, clock: systemClock }),
    clock: systemClock,
    onBug: (error) => bugs.push(error),
    ...changes,
  });
const events = () => sink.entries.map(({ event }) => event);
const copy = () => readFileSync(recoveryFile(folder), 'utf8');

describe('the recovery copy', () => {
  it('is written once, for the one in policy, and audited by the fingerprint of the recipient', async () => {
    expect(await keep()).toBe('kept');
    const first = copy();
    expect(unwrap(await unwrapMasterKey(first, identity)).masterKey).toBe(masterKey().toString('base64'));
    expect(await keep()).toBe('kept');
    expect(copy()).toBe(first);
    expect(sink.entries.map(({ event, fields }) => ({ event, fields }))).toEqual([
      { event: 'vault.recovery-wrapped', fields: { recipient: recipientFingerprint(recipient) } },
    ]);
    expect(bugs).toEqual([]);
  });

  it('holds no key in the clear, nor does its note', async () => {
    await keep();
    const note = unwrap(await store.read('vault/recovery-note'));
    for (const text of [copy(), note]) expect(text).not.toContain(masterKey().toString('base64'));
  });

  it.each<[string, () => unknown, Partial<Parts>]>([
    ['is missing', () => rmSync(recoveryFile(folder)), {}],
    ['was changed', () => writeFileSync(recoveryFile(folder), copy().replace(/[a-z]/, 'Z')), {}],
    ['is for another recipient', () => {}, { recipient: otherRecipient }],
    ['is for another key', () => store.write(masterKeyName, otherKey().toString('base64')), {}],
    ["has another terminal's name", () => {}, { terminal: 'Counter 3' }],
    ['has no note in this keychain', () => store.remove('vault/recovery-note'), {}],
  ])('is written anew where it %s', async (_why, happen, changes) => {
    await keep();
    const first = copy();
    await happen();
    expect(await keep(changes)).toBe('kept');
    expect(copy()).not.toBe(first);
    expect(events()).toEqual(['vault.recovery-wrapped', 'vault.recovery-wrapped']);
    // And not a third time.
    expect(await keep(changes)).toBe('kept');
    expect(events()).toHaveLength(2);
  });

  it('is not made where policy names nobody, and taken away where it names nobody any more', async () => {
    expect(await keep({ recipient: undefined })).toBe('none');
    expect(existsSync(recoveryFile(folder))).toBe(false);
    await keep();
    expect(await keep({ recipient: undefined })).toBe('none');
    expect(existsSync(recoveryFile(folder))).toBe(false);
    expect(events()).toEqual(['vault.recovery-wrapped', 'vault.recovery-removed']);
  });

  it('that can not be made is told, and never thrown', async () => {
    const locked = { ...store, read: async () => err(fail('keychain-locked')) };
    expect(await keep({ store: locked })).toBe('failed');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    expect(await keep()).toBe('failed');
    expect(bugs).toHaveLength(2);
    expect(events()).toEqual([]);
  });
});

describe('the mark of a recovered vault', () => {
  const settle = (isKept: boolean) =>
    auditRecovered({
      folder,
      audit: createAuditLog({ sink, clock: systemClock }),
      settled: async () => ({ ok: isKept }),
      onBug: (error) => bugs.push(error),
    });

  it('becomes one line of the audit log, and goes once that is kept', async () => {
    await settle(true);
    expect(events()).toEqual([]);
    writeRecoveredMark(folder, { schema: 1, at: 5, fromTerminal: 'Counter 2' });
    await settle(false);
    expect(existsSync(recoveredMarkFile(folder))).toBe(true);
    await settle(true);
    await settle(true);
    expect(sink.entries.map(({ fields }) => fields)).toEqual([
      { fromTerminal: 'Counter 2' },
      { fromTerminal: 'Counter 2' },
    ]);
    expect(existsSync(recoveredMarkFile(folder))).toBe(false);
  });

  it('that can not be read is a mark all the same', async () => {
    writeFileSync(recoveredMarkFile(folder), '{"schema":9');
    await settle(true);
    expect(sink.entries.map(({ event, fields }) => [event, fields])).toEqual([['vault.recovered', {}]]);
  });
});
