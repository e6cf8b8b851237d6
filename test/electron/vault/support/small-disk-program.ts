/** Fills a small disk through the vault, then settles what is there, then writes to it read-only. Prints what it saw as JSON. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { systemRandom } from '../../../../electron/random.ts';
import { createVaultHost } from '../../../../electron/vault/worker/vault-host.ts';
import type { SubmissionId } from '../../../../shared/brand.ts';
import { unwrap } from '../../../../shared/result.ts';
import { marker, newCapture, specimenAt } from './specimens.ts';

const [disk = ''] = process.argv.slice(2);
const folder = path.join(disk, 'vault');
const open = () => {
  const host = createVaultHost({ folder, random: systemRandom });
  return { host, opened: host.open(Buffer.alloc(32, 7)) };
};
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

const { host } = open();
const vault = host.operations();
const ids: SubmissionId[] = [];
let full = 'ok';
while (full === 'ok' && ids.length < 500) {
  const customer = newCapture(undefined, 500_000);
  const result = vault.capture(customer);
  full = codeOf(result) ?? '';
  if (result.ok) ids.push(...result.value);
}
const before = unwrap(vault.measureRoom());
const again = codeOf(vault.capture(newCapture(undefined, 500_000)));
const mixed = newCapture(undefined, 500_000);
const [first] = ids;
const lease = { from: 'waiting', event: 'leased', at: specimenAt } as const;
// New work in a list decides: nothing of it is kept, and the reserve is not touched for it.
const withNewWork = codeOf(
  vault.write([
    { write: 'audit', entry: { sequence: 1, line: 'specimen' } },
    ...(first ? [{ write: 'move', move: { ...lease, submissionId: first } } as const] : []),
    { write: 'application', put: mixed.application },
  ]),
);
const untouched = unwrap(vault.lastAudit()).sequence === 0 && unwrap(vault.measureRoom()).hasBallast;
const settled = ids.map((submissionId) =>
  codeOf(
    vault.write([
      { write: 'move', move: { ...lease, submissionId } },
      { write: 'audit', entry: { sequence: ids.indexOf(submissionId) + 1, line: 'leased' } },
    ]),
  ),
);
const after = unwrap(vault.measureRoom());
const accepted = ids.map((submissionId) =>
  codeOf(vault.moveSubmission({ submissionId, from: 'sending', event: 'accepted', at: specimenAt })),
);
const readable = ids.filter((id) => unwrap(vault.readCaptured(id))?.includes(marker)).length;
// Destroying makes room, and new customers can come again.
for (const { applicationId } of unwrap(vault.listSubmissions({ limit: 10 })).submissions) {
  unwrap(vault.removeApplication(applicationId));
}
const afterRoom = codeOf(vault.capture(newCapture(undefined, 500_000)));
const law = unwrap(vault.checkLaw());
host.close();

execFileSync('mount', ['-o', 'remount,ro', disk]);
const readOnly = open().opened;
process.stdout.write(
  JSON.stringify({
    taken: ids.length,
    full,
    again,
    withNewWork,
    untouched,
    hadBallast: before.hasBallast,
    settled: [...new Set(settled)],
    accepted: [...new Set(accepted)],
    hasBallast: after.hasBallast,
    readable,
    afterRoom,
    holds: law.holds,
    captured: law.captured,
    readOnly: codeOf(readOnly),
  }),
);
