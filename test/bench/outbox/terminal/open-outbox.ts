/** The outbox over a real vault, put together as electron/main.ts does, for the bench to fill and to drain. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createVaultApplicationStore } from '../../../../electron/applications/vault-application-store.ts';
import { createAuditLog } from '../../../../electron/audit/audit-log.ts';
import { createFileAuditSink } from '../../../../electron/audit/audit-sink.ts';
import { createSwitchingAuditSink } from '../../../../electron/audit/switching-audit-sink.ts';
import { systemClock } from '../../../../electron/clock.ts';
import { composeOutbox } from '../../../../electron/compose/outbox.ts';
import { openStorage } from '../../../../electron/compose/storage.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { unwrap } from '../../../../shared/result.ts';
import { Policy } from '../../../../shared/settings/policy.ts';
import { createFileSecretStore, writeSecrets } from '../../../torture/terminal/file-secret-store.ts';

const workerPath = path.join(import.meta.dirname, '../../../../electron/vault/vault-worker.ts');

/** The keychain of a profile. Beside it, so that a profile on a disk that loses its power keeps its key. */
export function secretsBeside(profile: string): string {
  const file = `${profile}.secrets.json`;
  if (!existsSync(file)) writeSecrets(file, { locked: false, secrets: {} });
  return file;
}

/** What a part of the bench may add. */
export interface OpenOptions {
  readonly secretsFile?: string;
  readonly onChange?: () => void;
  readonly onLineTrouble?: () => void;
}

/** Opens a profile's outbox. Throws where anything stands in the way, and on what the program would only report. */
export async function openOutbox(profile: string, options: OpenOptions = {}) {
  const { secretsFile = secretsBeside(profile), onChange = () => {}, onLineTrouble = () => {} } = options;
  mkdirSync(profile, { recursive: true });
  const clock = systemClock;
  const random = systemRandom;
  const bugs: unknown[] = [];
  const onBug = (error: unknown) => void bugs.push(error);
  const limits = Policy.parse({}).outbox;

  const auditSink = createSwitchingAuditSink(
    createFileAuditSink(path.join(profile, 'audit', 'audit.jsonl'), () =>
      onBug(new Error('a line at the end of the audit log is damaged')),
    ),
    onBug,
  );
  const audit = createAuditLog({ sink: auditSink, clock });
  const secrets = createFileSecretStore(secretsFile);
  const storage = await openStorage({
    keychain: { store: secrets, notices: [], close: () => {} },
    mode: 'live',
    profileDir: profile,
    ...{ workerPath, clock, random },
    onBug: (_where, error) => onBug(error),
  });
  if (storage.failure) throw new Error(`the vault stays shut: ${storage.failure.code}`);
  const { vault, queue } = storage;
  unwrap(await auditSink.moveTo(vault, queue.add));
  const outbox = await composeOutbox({
    ...{ vault, queue, limits, audit, clock, random, onChange, onLineTrouble, onBug },
  });
  const applications = createVaultApplicationStore({ vault, queue, clock, random });

  return {
    ...{ clock, random, audit, limits, vault, queue, outbox, applications, onBug },
    memberNumbers: storage.memberNumbers,
    /** Throws what was reported meanwhile. */
    close: async () => {
      await storage.close();
      if (bugs.length > 0) throw new AggregateError(bugs, 'bugs were reported');
    },
  };
}

export type OpenOutbox = Awaited<ReturnType<typeof openOutbox>>;
