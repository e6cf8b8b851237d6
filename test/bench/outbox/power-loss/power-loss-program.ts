/**
 * Cuts the power of a disk under a writer, again and again: at a random moment the writer is held still, what its disk holds by then is
 * copied, and what it was told is safe is looked for in the copy, after the journal was replayed. What a disk holds in a
 * cache of its own counts as kept, and no moment lies in the middle of a flush: the kernel ends what it has begun.
 *
 * Runs in mount and process namespaces of its own: whatever becomes of it, its mounts, devices and children go with them.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { fractionOf } from '../../../../electron/outbox/drain/backoff.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { writeSecrets } from '../../../torture/terminal/file-secret-store.ts';
import { type AfterLoss, lookIntoCareless, lookIntoVault } from './look-after-loss.ts';
import { copyAtOneMoment, makeDisk, mountImage } from './loop-disk.ts';
import { startWriter } from './stopped-writer.ts';

const fraction = fractionOf(systemRandom);
const [kind = '', rounds = '0', folder = ''] = process.argv.slice(2);
const mebibyte = 1024 * 1024;
/** Then a new disk and a new writer: a copy is of all that the disk holds. */
const roundsPerDisk = 20;
const longestRunMs = 400;

const total = { rounds: 0, acknowledged: 0, lost: 0, roundsThatLost: 0, lawBroken: 0 };

for (let left = Number(rounds); left > 0; left -= roundsPerDisk) await wearOut(Math.min(left, roundsPerDisk));
console.log(JSON.stringify(total));
process.exit(0);

async function wearOut(count: number): Promise<void> {
  const here = path.join(folder, `disk-${total.rounds}`);
  mkdirSync(here);
  const at = (name: string) => path.join(here, name);
  const secrets = at('secrets.json');
  writeSecrets(secrets, { locked: false, secrets: {} });
  const disk = makeDisk(at('image'), at('mounted'), 768 * mebibyte);
  const isVault = kind === 'vault';
  const inside = isVault ? 'profile' : 'careless.db';
  const program = path.join(import.meta.dirname, isVault ? 'vault-writer.ts' : 'careless-writer.ts');
  const target = path.join(disk.folder, inside);
  const writer = await startWriter(program, [target, isVault ? secrets : kind], at('acknowledged'));
  let known = 0;

  for (let round = 0; round < count; round += 1) {
    await delay(fraction() * longestRunMs);
    await writer.stop();
    const lines = writer.acknowledged();
    copyAtOneMoment(disk, at('image'), at('copy'));
    const after = mountImage(at('copy'), at('after'));
    const copied = path.join(after.folder, inside);
    const look: AfterLoss = isVault
      ? await lookIntoVault(copied, secrets, lines, known)
      : lookIntoCareless(copied, lines);
    after.remove();
    writer.goOn();
    total.rounds += 1;
    total.acknowledged += lines.length - known;
    total.lost += look.lost;
    total.roundsThatLost += look.lost > 0 ? 1 : 0;
    total.lawBroken += look.lawHolds ? 0 : 1;
    known = lines.length;
  }
  await writer.kill();
  disk.remove();
}
