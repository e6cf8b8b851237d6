import type { Mode } from '../../shared/domain/provider.ts';
import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import type { ApplicationStore } from '../applications/application-store.ts';
import { settleIn } from '../applications/settle-in.ts';
import { StoredApplication } from '../applications/stored-application.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { SecretStore } from '../keychain/secret-store.ts';
import { readTransferIdentity } from '../keychain/transfer-identity.ts';
import { openBundleFolder } from '../outbox/transfer/bundle-folder.ts';
import { finishHandOvers } from '../outbox/transfer/finish-hand-overs.ts';
import { createTransferHandlers } from '../outbox/transfer/transfer-handlers.ts';
import { createVaultTransferOutbox } from '../outbox/transfer/vault-transfer-outbox.ts';
import type { Random } from '../random.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import type { composeOutbox } from './outbox.ts';

interface Parts {
  readonly outbox: Pick<Awaited<ReturnType<typeof composeOutbox>>, 'store'>;
  readonly vault: VaultPort;
  readonly queue: WriteQueue;
  readonly applications: ApplicationStore;
  readonly secrets: SecretStore | undefined;
  readonly policy: Policy['outbox'];
  readonly terminal: string;
  readonly mode: Mode;
  readonly room: () => number;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Builds what takes unsent items to another terminal; bundles that a crash left unwritten are written now. */
export function composeTransfer(parts: Parts) {
  const { vault, queue, audit, clock, random, terminal, mode, applications } = parts;
  const { transfer } = parts.policy;
  const outbox = createVaultTransferOutbox<StoredApplication>({
    ...{ vault, queue, audit },
    store: parts.outbox.store,
    application: {
      schema: StoredApplication,
      picturesOf: ({ pictures }) => Object.values(pictures).map(({ pictureId }) => pictureId),
      settleIn,
      isInHand: (applicationId) => applications.find(applicationId) !== undefined,
    },
    hasRoomFor: ({ submissions }) => submissions <= parts.room(),
    onChange: parts.onChange,
  });
  const files = transfer?.folder === undefined ? undefined : openBundleFolder(transfer.folder);
  const write = files && { outbox, folder: files, terminal, mode, clock };
  if (write)
    void finishHandOvers(write).then(
      (finished) => {
        const failure = finished.ok ? finished.value.failure : finished.error;
        if (failure) parts.onBug(new Error(`bundles stay unwritten: ${failure.code}`));
      },
      (error: unknown) => parts.onBug(error),
    );
  const { secrets } = parts;
  return createTransferHandlers({
    ...{ outbox, terminal, mode, clock, random, audit },
    recipient: transfer?.recipient,
    folder: files && transfer?.folder !== undefined ? { path: transfer.folder, files } : undefined,
    listHandOvers: vault.listHandOvers,
    readIdentity: async () => (secrets ? readTransferIdentity(secrets) : err(fail('keychain-unavailable'))),
  });
}
