import path from 'node:path';
import type { Failure } from '../../shared/failure.ts';
import type { Setup } from '../app/read-setup.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { SecretStore } from '../keychain/secret-store.ts';
import { confirmPolicyBundle } from '../settings/confirm-policy-bundle.ts';
import { keepRecoveryCopy, type RecoveryCopy } from '../vault/recovery/keep-recovery-copy.ts';
import { auditRecovered } from '../vault/recovery/recovered-mark.ts';
import type { Storage } from './storage.ts';

/** What the start has to do for the organisation, once keychain and vault were tried and the audit log goes where it goes. */
export interface FleetStart {
  /** Why nothing may be done here: the signed policy is older than the one that held before, or nobody can say. */
  readonly blockedBy: readonly Failure[];
  /** Whether the organisation can open this terminal's customers when it is dead. */
  readonly recoveryCopy: RecoveryCopy;
}

/** Holds the signed policy against what the keychain remembers, tells of a vault that was recovered, and keeps the recovery copy. Never rejects. */
export async function settleFleet(parts: {
  readonly setup: Setup;
  readonly secrets: SecretStore | undefined;
  readonly storage: Pick<Storage, 'queue' | 'isLasting'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly onBug: (where: string, error: unknown) => void;
}): Promise<FleetStart> {
  const { setup, secrets, storage, audit, clock, onBug } = parts;
  const { own, mode, profile } = setup;
  if (!secrets) return { blockedBy: [], recoveryCopy: own.recovery ? 'failed' : 'none' };
  const older = await confirmPolicyBundle({
    ...{ anchor: own.policyBundle, choice: setup.bundle, profileDir: profile },
    ...{ store: secrets, audit, onBug: (error) => onBug('policy', error) },
  });
  const blockedBy = older ? [older] : [];
  if (!storage.isLasting) return { blockedBy, recoveryCopy: own.recovery ? 'failed' : 'none' };
  const folder = path.join(profile, 'vault');
  const onRecoveryBug = (error: unknown) => onBug('recovery', error);
  await auditRecovered({ folder, audit, settled: storage.queue.settled, onBug: onRecoveryBug });
  const recoveryCopy = await keepRecoveryCopy({
    ...{ folder, store: secrets, recipient: own.recovery?.recipient, terminal: own.terminal, mode },
    ...{ audit, clock, onBug: onRecoveryBug },
  });
  return { blockedBy, recoveryCopy };
}
