import { checkVaultAudit } from '../../../electron/audit/verify-audit.ts';
import type { VaultPort } from '../../../electron/vault/vault-port.ts';
import type { Law, LineOf, Row } from '../protocol.ts';

/** How the ledger stands. Throws where the vault does not answer. */
export async function readLaw(vault: Pick<VaultPort, 'checkLaw'>): Promise<Law> {
  const law = await vault.checkLaw();
  if (!law.ok) throw new Error(`the law can not be checked: ${law.error.code}`);
  const { holds, captured, counted, counts, strays, brokenLine } = law.value;
  return {
    ...{ holds, captured, counts, strays: strays.length },
    ...(counted === undefined ? {} : { counted }),
    ...(brokenLine === undefined ? {} : { brokenLine }),
  };
}

/** Everything that the terminal has, for who counts. */
export async function readFinal(vault: VaultPort): Promise<LineOf<'final'>> {
  const law = await readLaw(vault);
  const listed = await vault.listSubmissions({});
  const audit = await checkVaultAudit(vault);
  if (!listed.ok || !audit.ok) throw new Error('what is in the vault can not be read');
  const submissions = listed.value.submissions.map(
    ({ submissionId, applicationId, provider, operation, state, ...more }): Row => ({
      ...{ submissionId, applicationId, provider, operation, state },
      ...(more.supersedes === undefined ? {} : { supersedes: more.supersedes }),
      ...(more.supersededBy === undefined ? {} : { supersededBy: more.supersededBy }),
      ...(more.cancelReason === undefined ? {} : { cancelReason: more.cancelReason }),
    }),
  );
  const stuck: string[] = [];
  for (const { submissionId, state, provider, schedule, lastFailure } of listed.value.submissions) {
    if (!['waiting', 'sending', 'unknown', 'quarantined'].includes(state)) continue;
    const history = await vault.historyOf(submissionId);
    const moves = history.ok ? history.value.map(({ at, to }) => `${at}:${to}`) : [];
    stuck.push(`${provider} ${lastFailure} ${schedule} ${moves.join(' ')}`);
  }
  return {
    ...{ line: 'final', law, submissions, stuck, unreadable: listed.value.unreadable.length },
    ...(audit.value.broken === undefined ? {} : { brokenAuditLine: audit.value.broken.line }),
  };
}
