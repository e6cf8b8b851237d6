/**
 * Captures and settles customers until it is killed, and says what it was told is safe. A program of its own: what dies with SIGKILL must
 * be the process that writes.
 */

import { writeSync } from 'node:fs';
import { systemRandom } from '../../../../electron/random.ts';
import { createVaultHost } from '../../../../electron/vault/worker/vault-host.ts';
import { unwrap } from '../../../../shared/result.ts';
import { newCapture, specimenAt } from './specimens.ts';

const [folder = ''] = process.argv.slice(2);
const host = createVaultHost({ folder, random: systemRandom, ballastBytes: 4096 });
unwrap(host.open(Buffer.alloc(32, 7)));
const { capture, moveSubmission, nextCount } = host.operations();
/** At once and whole: a line that waits in this process would die with it. */
const say = (line: string) => writeSync(1, `${line}\n`);

for (;;) {
  const customer = newCapture(undefined, 200_000);
  const submissionId = customer.submissions[0]?.submissionId ?? ('' as never);
  say(`begin ${submissionId}`);
  unwrap(capture(customer));
  say(`captured ${submissionId}`);
  unwrap(
    moveSubmission({
      submissionId,
      from: 'waiting',
      event: 'leased',
      at: specimenAt,
      changes: { attempts: 1 },
    }),
  );
  say(`leased ${submissionId}`);
  say(`count ${unwrap(nextCount('member'))}`);
}
