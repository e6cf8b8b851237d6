import path from 'node:path';
import type { utilityProcess as UtilityProcess } from 'electron';
import type { AppStatus } from '../../shared/contract/app-contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { BugLog } from '../app/bug-log.ts';
import type { Setup } from '../app/read-setup.ts';
import { type AuditLog, createAuditLog } from '../audit/audit-log.ts';
import { createFileAuditSink } from '../audit/audit-sink.ts';
import { createProviderOffset, type ProviderOffset } from '../audit/provider-offset.ts';
import { createSwitchingAuditSink } from '../audit/switching-audit-sink.ts';
import type { Clock } from '../clock.ts';
import { utilityKeychainChild } from '../keychain/child/utility-keychain-child.ts';
import {
  type OpenedKeychain,
  type OpenKeychainFailure,
  openSecretStore,
} from '../keychain/open-secret-store.ts';
import type { SecretStore } from '../keychain/secret-store.ts';
import type { LogFields } from '../log/log-events.ts';
import type { Random } from '../random.ts';
import { openSettings, type SettingsStore } from '../settings/settings-store.ts';
import type { RecoveryCopy } from '../vault/recovery/keep-recovery-copy.ts';
import { settleFleet } from './settle-fleet.ts';
import { readStaff, type Staff } from './staff.ts';
import { openStorage, type Storage } from './storage.ts';

interface Parts {
  readonly setup: Setup;
  readonly version: string;
  readonly host: AppStatus['host'];
  /** The folder of the built main, where its workers lie. */
  readonly builtDir: string;
  /** Closes the channel that electron-store opens by itself: it would tell any page where the profile is. */
  readonly closeStoreChannel: () => void;
  readonly utilityProcess: typeof UtilityProcess;
  readonly bugs: BugLog;
  readonly clock: Clock;
  readonly random: Random;
}

/** What every other part stands on, opened. */
export interface Terminal {
  readonly audit: AuditLog;
  /** What providers say of the wall clock; the line tells it. */
  readonly providerOffset: ProviderOffset;
  /** Lines of the audit file were not as written, and were put aside. */
  readonly hasSetAside: boolean;
  readonly settings: SettingsStore;
  readonly keychain: Result<OpenedKeychain, OpenKeychainFailure>;
  /** The keychain's entries; undefined where it can't be had. */
  readonly secrets: SecretStore | undefined;
  readonly storage: Storage;
  readonly people: Staff;
  /** Whether the organisation can open this terminal's customers when it is dead. */
  readonly recoveryCopy: RecoveryCopy;
  /** False: what stands in `setup.policy` may be an older one, put back by somebody. Nothing is sent to where it says. */
  readonly policyHolds: boolean;
  /** Why nothing may be done here. The window then says so and offers nothing else. */
  readonly blockedBy: readonly Failure[];
}

/**
 * Opens what lasts, in the order in which one needs the other: logs, settings, keychain, vault, and who works here. What can't be opened is
 * told in `blockedBy`; nothing rejects for it.
 */
export async function openTerminal(parts: Parts): Promise<Terminal> {
  const { setup, bugs, clock, random, builtDir } = parts;
  const { mode, profile, blockedBy } = setup;
  bugs.keepIn(path.join(profile, 'logs'));
  const auditSink = createSwitchingAuditSink(
    createFileAuditSink(path.join(profile, 'audit', 'audit.jsonl'), () =>
      bugs.report('audit', new Error('a line at the end of the audit log is damaged')),
    ),
    (error) => bugs.report('audit', error),
  );
  const providerOffset = createProviderOffset(clock);
  const audit = createAuditLog({ sink: auditSink, clock, providerOffset: providerOffset.read });
  const settings = openSettings({ profileDir: profile, policy: setup.policy, clock });
  parts.closeStoreChannel();

  const openingKeychain = openSecretStore({
    mode,
    profileDir: profile,
    platform: process.platform,
    spawn: utilityKeychainChild({
      utilityProcess: parts.utilityProcess,
      workerPath: path.join(builtDir, 'keychain-worker.js'),
      env: process.env,
    }),
    clock,
  });
  const storage = await openStorage({
    keychain: openingKeychain.then((opened) => (opened.ok ? opened.value : undefined)),
    mode,
    profileDir: profile,
    workerPath: path.join(builtDir, 'vault-worker.js'),
    clock,
    random,
    onBug: bugs.report,
  });
  const keychain = await openingKeychain;
  const secrets = keychain.ok ? keychain.value.store : undefined;
  const { vault, queue } = storage;
  if (storage.vaultIsGone)
    bugs.report('vault', new Error('the keychain has the key of a vault that is gone'));
  const moved = storage.isLasting ? await auditSink.moveTo(vault, queue.add) : undefined;
  // Not before: on a full disk the file takes no line, and the vault's reserve still does.
  audit.write('app.started', { mode, version: parts.version, host: parts.host });
  bugs.write('app.started', describeStart(parts));
  const setAside = moved?.ok ? moved.value.setAside : 0;
  if (setAside > 0) audit.write('audit.set-aside', { lines: setAside });

  const fleet = await settleFleet({ setup, secrets, storage, audit, clock, onBug: bugs.report });
  const closed = [
    ...blockedBy,
    ...(keychain.ok || blockedBy.length > 0 ? [] : [keychain.error]),
    ...(keychain.ok && blockedBy.length === 0 && storage.failure ? [storage.failure] : []),
  ];
  closed.push(...fleet.blockedBy.filter(({ code }) => closed.every((other) => other.code !== code)));
  const people = await readStaff({
    ...{ mode, vault, queue, clock, random, secrets },
    onBug: (error) => bugs.report('staff', error),
    isBlocked: closed.length > 0,
  });
  return {
    ...{ audit, providerOffset, settings, keychain, secrets, storage, people },
    hasSetAside: setAside > 0,
    recoveryCopy: fleet.recoveryCopy,
    policyHolds: fleet.blockedBy.length === 0,
    blockedBy: [...closed, ...(people.failure ? [people.failure] : [])],
  };
}

function describeStart({ setup, version, host }: Parts): LogFields<'app.started'> {
  const { platform, arch, versions } = process;
  return {
    ...{ version, host, mode: setup.mode, chromium: versions.chrome },
    platform: platform === 'linux' || platform === 'win32' || platform === 'darwin' ? platform : 'other',
    arch: arch === 'x64' || arch === 'arm64' ? arch : 'other',
  };
}
