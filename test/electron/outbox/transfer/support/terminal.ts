/** A terminal with the vault, the queue and the outbox that the program has, and a transfer folder. */
import path from 'node:path';
import { z } from 'zod';
import { createAuditLog } from '../../../../../electron/audit/audit-log.ts';
import type { Clock } from '../../../../../electron/clock.ts';
import type { SecretStore } from '../../../../../electron/keychain/secret-store.ts';
import { createSubmissionStore } from '../../../../../electron/outbox/submission-store.ts';
import { openBundleFolder } from '../../../../../electron/outbox/transfer/bundle-folder.ts';
import { createVaultTransferOutbox } from '../../../../../electron/outbox/transfer/vault-transfer-outbox.ts';
import {
  createVaultSubmissionSink,
  loadSubmissions,
} from '../../../../../electron/outbox/vault-submission-sink.ts';
import { systemRandom } from '../../../../../electron/random.ts';
import { openVault } from '../../../../../electron/vault/open-vault.ts';
import { createWriteQueue } from '../../../../../electron/vault/write-queue.ts';
import { ApplicationId, type SubmissionId } from '../../../../../shared/brand.ts';
import type { Mode } from '../../../../../shared/domain/provider.ts';
import type { SubmissionEvent } from '../../../../../shared/domain/submission.ts';
import { nextSubmissionState } from '../../../../../shared/domain/submission.ts';
import { unwrap } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryAuditSink } from '../../../../support/memory-audit-sink.ts';
import type { Specimen } from './specimens.ts';

const workerPath = path.join(import.meta.dirname, '../../../../../electron/vault/vault-worker.ts');

/** An application's body, as far as these tests need one. */
export const SpecimenBody = z.strictObject({
  applicationId: ApplicationId,
  name: z.string(),
  pictureIds: z.array(z.uuid()),
  /** Set by the terminal that took it in. */
  settledInAt: z.number().optional(),
});
export type SpecimenBody = z.infer<typeof SpecimenBody>;

export interface TerminalOptions {
  readonly name: string;
  /** Of the vault. */
  readonly folder: string;
  readonly transferFolder: string;
  readonly secrets: SecretStore;
  readonly mode?: Mode;
  readonly clock?: Clock;
  readonly hasRoomFor?: () => boolean;
}

/** Opens a terminal, again after a crash too. */
export async function openTerminal(options: TerminalOptions) {
  const { name, folder, transferFolder, secrets, mode = 'live', clock = createFakeClock() } = options;
  const bugs: unknown[] = [];
  const onBug = (error: unknown) => void bugs.push(error);
  const { vault } = unwrap(
    await openVault({ folder, store: secrets, random: systemRandom, workerPath, onBug }),
  );
  const queue = createWriteQueue({ vault, onBug });
  const store = createSubmissionStore(
    createVaultSubmissionSink(queue, clock),
    unwrap(await loadSubmissions(vault)),
  );
  const auditSink = createMemoryAuditSink();
  const audit = createAuditLog({ sink: auditSink, clock });
  const inHand = new Set<string>();
  const outbox = createVaultTransferOutbox({
    vault,
    queue,
    store,
    audit,
    application: {
      schema: SpecimenBody,
      picturesOf: ({ pictureIds }) => pictureIds,
      settleIn: (body, at) => ({ ...body, settledInAt: at }),
      isInHand: (applicationId) => inHand.has(applicationId),
    },
    hasRoomFor: options.hasRoomFor ?? (() => true),
    onChange: () => {},
  });

  return {
    ...{ name, mode, clock, vault, store, queue, outbox, inHand, bugs, secrets, audit },
    auditEntries: auditSink.entries,
    folder: openBundleFolder(transferFolder),
    /** Captures a customer as a visit does. */
    capture: async ({ application, submissions }: Specimen): Promise<void> => {
      queue.add({ write: 'application', put: application });
      for (const { submission, captured, notes } of submissions) store.capture(submission, captured, notes);
      unwrap(await queue.settled());
    },
    /** Moves a submission as the drainer or a visit does. */
    move: async (submissionId: SubmissionId, ...events: readonly SubmissionEvent[]): Promise<void> => {
      for (const event of events) {
        const before = store.find(submissionId);
        const state = before && nextSubmissionState(before.state, event);
        if (!before || !state) throw new Error(`no way by ${event}`);
        store.move({ before, after: { ...before, state }, event });
      }
      unwrap(await queue.settled());
    },
    stateOf: async (submissionId: SubmissionId) => unwrap(await vault.findSubmission(submissionId))?.state,
    law: async () => unwrap(await vault.checkLaw()),
    close: async (): Promise<void> => {
      unwrap(await queue.settled());
      await vault.close();
    },
  };
}

export type Terminal = Awaited<ReturnType<typeof openTerminal>>;
