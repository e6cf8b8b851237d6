/**
 * Opens a vault of an older schema and dies by SIGKILL just before the n-th thing that it does to the disk. Says how many there were where it
 * got through. A program of its own: what is killed must be a process.
 */
import fs from 'node:fs';
import { systemRandom } from '../../../../electron/random.ts';
import { schemaSteps } from '../../../../electron/vault/schema/schema-steps.ts';
import { createVaultHost } from '../../../../electron/vault/worker/vault-host.ts';
import { unwrap } from '../../../../shared/result.ts';

const [folder = '', dieAt = '0'] = process.argv.slice(2);
let done = 0;

/** Counts what is about to be done, and dies where it is told to. */
function before(): void {
  done += 1;
  if (done === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
}

const touching = ['copyFileSync', 'renameSync', 'rmSync', 'openSync', 'fsyncSync', 'closeSync'] as const;
for (const name of touching) {
  const original = fs[name] as (...input: readonly unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...input: readonly unknown[]) => {
      before();
      return original(...input);
    },
  });
}

// SQLite's own writes lie between these: before and after each step, inside its transaction.
const steps = schemaSteps.map((step) => ({
  ...step,
  apply: (...input: Parameters<typeof step.apply>) => {
    before();
    step.apply(...input);
    before();
  },
}));

const host = createVaultHost({ folder, random: systemRandom, steps, ballastBytes: 4096 });
unwrap(host.open(Buffer.alloc(32, 7)));
host.close();
fs.writeSync(1, `${done}\n`);
