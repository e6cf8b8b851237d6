/** Captures customers into a real outbox and cancels some, until it is killed; says what it was told is on the disk. */
import { openSync, writeSync } from 'node:fs';
import process from 'node:process';
import { unwrap } from '../../../../shared/result.ts';
import { captureCustomer, leave, picturesOf } from '../terminal/capture-customer.ts';
import { openOutbox } from '../terminal/open-outbox.ts';

const [profile = '', secretsFile = '', acknowledgements = ''] = process.argv.slice(2);
const open = await openOutbox(profile, { secretsFile });
const descriptor = openSync(acknowledgements, 'a');
/** At once and whole: a line that waits in this process would be held with it. */
const say = (line: string) => writeSync(descriptor, `${line}\n`);
const pictureBytes = 20_000;

for (let person = 1; ; person += 1) {
  const captured = captureCustomer(open, person, 'noah', picturesOf(person, pictureBytes));
  unwrap(await open.queue.settled());
  const { submissionId } = captured.submission;
  say(`captured ${submissionId}`);
  if (person % 3 === 0) {
    open.outbox.submissions.cancel(submissionId, 'supervisor-decided');
    unwrap(await open.queue.settled());
    say(`cancelled ${submissionId}`);
  }
  leave(open, captured);
}
