import { isUnsent, unsentCount } from '../../shared/domain/submission.ts';
import { fail } from '../../shared/failure.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import { readFullness } from '../outbox/drain/limits.ts';
import { beginRun } from '../outbox/drain/moment.ts';
import { createTickets } from '../outbox/drain/ticket.ts';
import { notesAfter } from '../outbox/notes-after.ts';
import { readApplicationSubmissions } from '../outbox/read-application-submissions.ts';
import { createSubmissionStore, noCounts } from '../outbox/submission-store.ts';
import { createSubmissions } from '../outbox/submissions.ts';
import { createVaultSubmissionSink, loadSubmissions } from '../outbox/vault-submission-sink.ts';
import type { Outcome } from '../providers/provider.ts';
import type { Random } from '../random.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';

interface Parts {
  readonly vault: VaultPort;
  readonly queue: WriteQueue;
  readonly limits: Policy['outbox'];
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
  readonly onChange: () => void;
  /** A call met what concerns the line, and not one provider. */
  readonly onLineTrouble: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Below this no visit begins: a customer with pictures, and everything that settles those before. */
const leastFreeBytes = 512 * 2 ** 20;

const hourMs = 60 * 60 * 1000;

/** Builds the outbox over an open vault: what was left by the run before is settled when this resolves. */
export async function composeOutbox(parts: Parts) {
  const { vault, queue, limits, audit, clock, random, onBug } = parts;
  const run = beginRun(clock, random);
  await quarantineUnreadable(vault, clock, onBug);
  const loaded = await loadSubmissions(vault);
  const start = loaded.ok ? loaded.value : { open: [], counts: noCounts(), captured: 0, lawHolds: false };
  const store = createSubmissionStore(createVaultSubmissionSink(queue, clock), start);
  const submissions = createSubmissions({
    store,
    audit,
    clock,
    random,
    settled: queue.settled,
    readAll: (applicationId) => readApplicationSubmissions({ vault, queue }, applicationId),
    notesAfter: (event, before) => notesAfter(run, event, before),
    onCalled: (outcome) => {
      if (isLineTrouble(outcome)) parts.onLineTrouble();
    },
    onChange: parts.onChange,
    onBug,
  });
  submissions.recoverAttended();
  const key = await vault.keyFor('tickets');
  let usedBytes = 0;
  let freeBytes = Number.POSITIVE_INFINITY;

  return {
    run,
    store,
    submissions,
    lawHolds: start.lawHolds,
    // Without the vault there is nobody to give a ticket to.
    tickets: createTickets(key.ok ? key.value : random.bytes(32)),
    /** The disk has room for a customer more: what is in the middle of it when it fills up has to be kept all the same. */
    hasDiskRoom: () => freeBytes >= leastFreeBytes,
    /** How full the terminal is, by what was last measured of its disk. */
    fullness: () => {
      // What this run has finished is in memory too: nothing of it waits.
      const oldest = store.list().find(({ submission }) => isUnsent(submission.state));
      return readFullness(
        {
          submissions: unsentCount(store.counts()),
          sizeBytes: usedBytes,
          oldestCapturedAt: oldest?.submission.capturedAt,
        },
        clock.now(),
        { submissions: limits.submissions, sizeBytes: limits.sizeBytes, ageMs: limits.ageDays * 24 * hourMs },
      );
    },
    measure: async () => {
      const room = await vault.measureRoom();
      if (room.ok) ({ usedBytes, freeBytes } = room.value);
    },
  };
}

/** What can't be trusted is parked before anybody counts on it. */
async function quarantineUnreadable(
  vault: VaultPort,
  clock: Clock,
  onBug: (error: unknown) => void,
): Promise<void> {
  const listed = await vault.listSubmissions({});
  if (!listed.ok) return;
  for (const submissionId of listed.value.unreadable) {
    const parked = await vault.quarantine({ submissionId, at: clock.now() });
    if (!parked.ok) onBug(new Error(`one that can not be read is not quarantined: ${parked.error.code}`));
  }
}

const lineTroubles: readonly string[] = [
  fail('offline').code,
  fail('captive-portal').code,
  fail('not-trusted').code,
  fail('provider-down').code,
];

function isLineTrouble(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'not-sent' && lineTroubles.includes(outcome.failure.code);
}
