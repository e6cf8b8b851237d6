import os from 'node:os';
import { z } from 'zod';
import type { AppStatus, Preflight } from '../../shared/contract/app-contract.ts';
import type { Connection } from '../../shared/contract/connection-contract.ts';
import type { OutboxSummary } from '../../shared/contract/outbox-contract.ts';
import type { DayReport } from '../../shared/domain/day-report.ts';
import { ProviderId } from '../../shared/domain/provider.ts';
import { ok, type Result } from '../../shared/result.ts';
import { configuredProviders, type Policy } from '../../shared/settings/policy.ts';
import { readAuditPage } from '../audit/read-page.ts';
import { checkVaultAudit } from '../audit/verify-audit.ts';
import type { Clock } from '../clock.ts';
import type { LogLine } from '../log/log-events.ts';
import type { KeptLog } from '../log/read-log.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import { type AuditLineTold, auditFacts, kebab, SupportBundle } from './bundle-schema.ts';

type Answer<Value> = Result<Value, unknown> | Promise<Result<Value, unknown>>;

/** Where a support file's facts come from: mostly what the screens show, too. */
export interface SupportSources {
  readonly status: () => Answer<AppStatus>;
  readonly preflight: () => Answer<Preflight>;
  readonly connection: () => Answer<Connection>;
  readonly outbox: () => Answer<OutboxSummary>;
  readonly dayReport: () => Answer<DayReport>;
  readonly vault: Pick<VaultPort, 'listCircuits' | 'measureRoom' | 'lastAudit' | 'readAudit'>;
  readonly log: () => KeptLog;
  readonly policy: Policy;
  readonly clock: Clock;
  /** For how long the program has run. */
  readonly upMs: () => number;
}

const mostLogLines = 500;
const inMiB = (bytes: number) => Math.floor(bytes / 2 ** 20);
const inMinutes = (ms: number) => Math.floor(ms / 60_000);

/** What the drainer keeps of a provider's circuit, as far as support asks. */
const KeptCircuit = z.object({
  failures: z.number(),
  openings: z.number(),
  openUntil: z.unknown().optional(),
});

/**
 * Gathers the facts. A part that can't be read is named and left out: a terminal that is not well is the one that needs this. Each field is
 * picked by its name, and the whole is parsed once more: throws where anything is in it that the schema does not have.
 */
export async function collectBundle(sources: SupportSources): Promise<SupportBundle> {
  const { policy, clock, vault } = sources;
  const unreadable: SupportBundle['unreadable'] = [];
  const read = async <Value>(part: SupportBundle['unreadable'][number], ask: () => Answer<Value>) => {
    const answer = await ask();
    if (answer.ok) return answer.value;
    unreadable.push(part);
    return undefined;
  };
  const status = await need(sources.status());
  const connection = await need(sources.connection());
  const preflight = await read('preflight', sources.preflight);
  const outbox = await read('outbox', sources.outbox);
  const report = await read('states', sources.dayReport);
  const circuits = await read('circuits', vault.listCircuits);
  const room = await read('disk', vault.measureRoom);
  const audit = await read('audit', () => readAudit(vault));

  return SupportBundle.parse({
    format: 'vestibule-support',
    formatVersion: 1,
    madeAt: clock.now(),
    branch: status.branch,
    terminal: status.terminal,
    program: {
      version: status.version,
      host: status.host,
      engine: status.engine,
      node: process.versions.node,
      mode: status.mode,
      keychain: status.keychain,
      notices: status.notices,
      blockedBy: status.blockedBy.map(({ code }) => code),
      upMinutes: inMinutes(sources.upMs()),
    },
    system: {
      platform: process.platform,
      release: os
        .release()
        .replace(/[^\w.+-]/g, '')
        .slice(0, 60),
      arch: process.arch,
      processors: os.availableParallelism(),
      memoryMiB: inMiB(os.totalmem()),
      freeMemoryMiB: inMiB(os.freemem()),
      upMinutes: Math.floor(os.uptime() / 60),
    },
    policy: tellPolicy(policy, status),
    unreadable,
    ...(preflight && { preflight: tellPreflight(preflight) }),
    connection,
    ...(outbox && {
      outbox: {
        counts: outbox.counts,
        captured: outbox.captured,
        lawHolds: outbox.lawHolds,
        fullness: outbox.fullness,
      },
    }),
    ...(report && { states: report.rows }),
    ...(circuits && { circuits: tellCircuits(circuits.records) }),
    ...(room && {
      disk: {
        usedMiB: inMiB(room.usedBytes),
        freeMiB: inMiB(room.freeBytes),
        hasReserve: room.hasBallast,
      },
    }),
    log: tellLog(sources.log()),
    ...(audit && { audit }),
  } satisfies z.input<typeof SupportBundle>);
}

/** Of these two there is always an answer: they come from memory. */
async function need<Value>(answer: Answer<Value>): Promise<Value> {
  const got = await answer;
  if (!got.ok) throw new Error('the program does not know its own status');
  return got.value;
}

function tellPolicy(policy: Policy, { mode }: AppStatus): SupportBundle['policy'] {
  const { outbox, code, timeouts, fleet } = policy;
  const { probeUrl } = policy.connectivity;
  return {
    mode,
    country: policy.country,
    languages: policy.languages,
    // Policy may name anything; what is no journey of ours is nobody's business.
    journeys: (policy.journeys ?? []).filter((id) => kebab.safeParse(id).success),
    providers: configuredProviders(policy.providers).map((provider) => ({
      provider,
      host: new URL(policy.providers[provider]?.baseUrl ?? '').host,
    })),
    ...(probeUrl !== undefined && { probeHost: new URL(probeUrl).host }),
    lockAfterSeconds: policy.idle.lockAfterSeconds,
    code: {
      triesPerCode: code.triesPerCode,
      resendCooldownSeconds: code.resendCooldownSeconds,
      resendsPerVisit: code.resendsPerVisit,
    },
    outbox: {
      submissions: outbox.submissions,
      sizeBytes: outbox.sizeBytes,
      ageDays: outbox.ageDays,
      keepAcceptedHours: outbox.keepAcceptedHours,
      hasTransfer: outbox.transfer !== undefined,
    },
    timeouts: { connectSeconds: timeouts.connectSeconds, answerSeconds: timeouts.answerSeconds },
    ...(fleet && {
      fleet: { terminals: fleet.terminals, ...(fleet.number !== undefined && { number: fleet.number }) },
    }),
  };
}

function tellPreflight({ checks, journeys }: Preflight): SupportBundle['preflight'] {
  return {
    // Of a failure its code alone: what else it says names files and fields.
    checks: checks.map(({ check, provider, state, failure, amount }) => ({
      ...{ check, state },
      ...(provider && { provider }),
      ...(failure && { failure: failure.code }),
      ...(amount !== undefined && { amount }),
    })),
    journeys: journeys.map(({ journeyId, open, why }) => ({
      ...{ journeyId, open },
      ...(why && { why: why.code }),
    })),
  };
}

function tellCircuits(records: readonly { readonly id: string; readonly body: unknown }[]) {
  return records.flatMap(({ id, body }) => {
    const provider = ProviderId.safeParse(id);
    const circuit = KeptCircuit.safeParse(body);
    if (!provider.success || !circuit.success) return [];
    const { failures, openings, openUntil } = circuit.data;
    return [{ provider: provider.data, failures, openings, isOpen: openUntil !== undefined }];
  });
}

function tellLog({ lines, unreadable }: KeptLog): SupportBundle['log'] {
  const counts: Record<string, number> = {};
  for (const line of lines) {
    const what = line.event === 'bug' ? `bug ${line.where}` : line.event;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return { counts, unreadable, lines: lines.slice(-mostLogLines) as LogLine[] };
}

async function readAudit(vault: SupportSources['vault']): Promise<Result<SupportBundle['audit'], unknown>> {
  const checked = await checkVaultAudit(vault);
  if (!checked.ok) return checked;
  const page = await readAuditPage(vault, {});
  if (!page.ok) return page;
  const { lines, broken } = checked.value;
  return ok({
    lines,
    ...(broken && { broken: { line: broken.line, how: broken.how } }),
    newest: page.value.lines.map(({ sequence, entry }): AuditLineTold => {
      if (!entry) return { sequence, at: 0, event: 'damaged', facts: {} };
      return { sequence, at: entry.at, event: entry.event, facts: pickFacts(entry.facts) };
    }),
  });
}

/** The facts that may be told, where they are what they should be. */
function pickFacts(facts: Readonly<Record<string, unknown>>): AuditLineTold['facts'] {
  return Object.fromEntries(
    Object.entries(auditFacts).flatMap(([name, schema]) => {
      const found = schema.safeParse(facts[name]);
      return found.success ? [[name, found.data]] : [];
    }),
  );
}
