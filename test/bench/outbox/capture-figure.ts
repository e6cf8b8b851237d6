/** How long a customer stands there until they are safely kept, against the same bytes written to a file as safely. */
import fs from 'node:fs';
import path from 'node:path';
import { unwrap } from '../../../shared/result.ts';
import { median } from '../figure.ts';
import { type Check, found, type Measured, percentile } from './finding.ts';
import { captureCustomer, leave, picturesOf } from './terminal/capture-customer.ts';
import { openOutbox } from './terminal/open-outbox.ts';
import { inScratchFolder } from './terminal/scratch-folder.ts';
import { mebibyte } from './terminal/specimens.ts';

/** A file beside its name, flushed, switched, and its folder flushed: nothing less survives a power cut. */
export function writePlainFile(file: string, parts: readonly Uint8Array[]): void {
  const passing = `${file}.new`;
  const descriptor = fs.openSync(passing, 'w', 0o600);
  for (const part of parts) fs.writeSync(descriptor, part);
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
  fs.renameSync(passing, file);
  const folder = fs.openSync(path.dirname(file), 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

/**
 * Takes turns, one capture and one file each: whatever else the machine does, it does to both. Nothing is removed in between,
 * or the next flush would pay for it.
 */
export function measureCapture(size: {
  readonly runs: number;
  readonly perRun: number;
  readonly warmUp: number;
}): Promise<Measured> {
  const { runs, perRun, warmUp } = size;
  return inScratchFolder(async (folder) => {
    const open = await openOutbox(path.join(folder, 'profile'));
    const plain = path.join(folder, 'plain');
    fs.mkdirSync(plain);
    const times = { capture: [] as number[], file: [] as number[] };
    const medians = { capture: [] as number[], file: [] as number[] };
    const checks: Check[] = [];

    for (let person = 1; person <= warmUp + runs * perRun; person += 1) {
      const bytes = picturesOf(person, mebibyte);
      const began = performance.now();
      const captured = captureCustomer(open, person, 'yativo', bytes);
      const kept = await open.queue.settled();
      const captureMs = performance.now() - began;
      unwrap(kept);
      leave(open, captured);
      unwrap(await open.queue.settled());

      const text = Buffer.from(JSON.stringify(captured));
      const file = path.join(plain, captured.submission.submissionId);
      const fileBegan = performance.now();
      writePlainFile(file, [bytes.front, bytes.back, text]);
      const fileMs = performance.now() - fileBegan;

      if (person === 1) {
        const inFile = fs.readFileSync(file).subarray(0, 2 * mebibyte);
        const inVault = await Promise.all(
          Object.values(captured.record.pictures).map(async ({ pictureId }) =>
            unwrap(await open.vault.readPicture(pictureId)),
          ),
        );
        const isSame = Buffer.concat(inVault.map((one) => one ?? Buffer.alloc(0))).equals(inFile);
        checks.push({ name: 'capture and plain file keep the same pictures', holds: isSame });
      }
      if (person <= warmUp) continue;
      times.capture.push(captureMs);
      times.file.push(fileMs);
      if (times.capture.length % perRun !== 0) continue;
      medians.capture.push(median(times.capture.slice(-perRun)));
      medians.file.push(median(times.file.slice(-perRun)));
    }
    const law = unwrap(await open.vault.checkLaw());
    checks.push({
      name: 'every capture that was timed is in the vault',
      holds: law.holds && law.counts.waiting === warmUp + runs * perRun,
    });
    await open.close();

    const reference = 'write + fsync + rename + fsync of the folder';
    const shared = { unit: 'ms', n: `${runs} x ${perRun}` };
    return {
      checks,
      findings: [
        found({
          name: 'durable capture, two 1 MiB pictures, p50',
          value: median(medians.capture),
          reference: { name: reference, value: median(medians.file) },
          target: { of: 'ratio', most: 2 },
          ...shared,
        }),
        found({
          name: 'durable capture, two 1 MiB pictures, p99',
          value: percentile(times.capture, 99),
          reference: { name: reference, value: percentile(times.file, 99) },
          target: { of: 'ratio', most: 3 },
          ...shared,
        }),
      ],
    };
  });
}
