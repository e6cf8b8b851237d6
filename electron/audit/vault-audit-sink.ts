import type { VaultWrite } from '../vault/vault-port.ts';
import type { ChainEnd } from './audit-chain.ts';
import type { AuditSink } from './audit-sink.ts';
import { auditWrite } from './carry-lines.ts';

/**
 * Keeps lines in the open vault, behind `end`. A line is handed to `add`, the queue to the vault, and is on the disk once that is settled:
 * whoever must know it there, before a call to a provider, waits for the queue.
 */
export function createVaultAuditSink(end: ChainEnd, add: (write: VaultWrite) => void): AuditSink {
  let last = end;
  return {
    last: () => last,
    append: (entry) => {
      add(auditWrite(entry));
      last = entry;
    },
  };
}
